import { jest } from '@jest/globals';

/** Moves the clock that everything in this process reads on; timers and the database keep their own. */
export function passSeconds(seconds: number): void {
  const now = Date.now() + seconds * 1_000;
  jest.useFakeTimers({ now, doNotFake: [...TIMERS] });
}

export function tellRealTime(): void {
  jest.useRealTimers();
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
