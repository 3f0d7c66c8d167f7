import { createContext, SourceTextModule } from 'node:vm';

/** Evaluates modules as the runner does those of a test file, and says how many of them are still there when nobody keeps them. */
const evaluated: WeakRef<object>[] = [];

async function evaluate(): Promise<void> {
  const module = new SourceTextModule('export const large = new Array(1_000_000).fill(0);', {
    context: createContext({}),
  });
  await module.link(() => {
    throw new Error('It imports nothing.');
  });
  await module.evaluate();
  evaluated.push(new WeakRef(module.namespace));
}

for (let times = 0; times < 5; times += 1) await evaluate();
for (let times = 0; times < 3; times += 1) {
  await new Promise((later) => setImmediate(later));
  globalThis.gc?.();
}
process.stdout.write(`${evaluated.filter((module) => module.deref() !== undefined).length} of 5 are kept`);
