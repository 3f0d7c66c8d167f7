import { jest } from '@jest/globals';

/** Milliseconds that have passed in a test and not in truth, on the clock that nobody sets. */
let passed = 0;
const measured = performance.now.bind(performance);

/** Lets time pass, on every clock that this process reads; timers and the database keep their own. */
export function passSeconds(seconds: number): void {
  setClock(seconds);
  passed += seconds * 1_000;
  performance.now = () => measured() + passed;
}

/** Sets the machine's clock on, or back: no time passes by it. */
export function setClock(seconds: number): void {
  const now = Date.now() + seconds * 1_000;
  jest.useFakeTimers({ now, doNotFake: [...TIMERS] });
}

export function tellRealTime(): void {
  jest.useRealTimers();
  passed = 0;
  performance.now = measured;
}

const TIMERS = [
  'hrtime',
  'nextTick',
  'performance',
  'queueMicrotask',
  'requestAnimationFrame',
  'cancelAnimationFrame',
  'requestIdleCallback',
  'cancelIdleCallback',
  'setImmediate',
  'clearImmediate',
  'setInterval',
  'clearInterval',
  'setTimeout',
  'clearTimeout',
] as const;
