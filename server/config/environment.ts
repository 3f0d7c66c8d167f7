/** Readers of single environment variables. They are strict: a misspelt value stops the start instead of being guessed. */
export type Environment = NodeJS.ProcessEnv;

interface Bounds {
  readonly fallback: number;
  readonly smallest: number;
  readonly largest: number;
}

/** @throws Error that names the variable and its bounds */
export function wholeNumber(environment: Environment, name: string, { fallback, smallest, largest }: Bounds): number {
  const text = environment[name];
  if (text === undefined) return fallback;
  const value = Number(text);
  if (text.trim() === '' || !Number.isInteger(value) || value < smallest || value > largest) {
    throw new Error(`${name} must be a whole number from ${smallest} to ${largest}, not "${text}".`);
  }
  return value;
}

/** @throws Error unless the variable is absent, "on" or "off" */
export function isOn(environment: Environment, name: string, fallback: boolean): boolean {
  const text = environment[name];
  if (text === undefined) return fallback;
  if (text !== 'on' && text !== 'off') throw new Error(`${name} must be "on" or "off", not "${text}".`);
  return text === 'on';
}

/** @throws Error that names the variable and its possible values */
export function oneOf<Value extends string>(
  environment: Environment,
  name: string,
  { values, fallback }: { readonly values: readonly Value[]; readonly fallback: NoInfer<Value> },
): Value {
  const text = environment[name] ?? fallback;
  const value = values.find((each) => each === text);
  if (value === undefined) throw new Error(`${name} must be one of ${values.join(', ')}, not "${text}".`);
  return value;
}

/** Returns the comma-separated parts of a variable; empty if it is absent or empty. */
export function listed(environment: Environment, name: string): string[] {
  return (environment[name] ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
