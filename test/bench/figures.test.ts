import { describe, expect, test } from '@jest/globals';
import { median, medianRatio, percentile, rotated } from './figures.ts';

describe('the figures of the benchmark', () => {
  test('the median of an odd count is its middle, of an even count between its two middles', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 2, 10])).toBe(3);
    expect(() => median([])).toThrow('There is no median of nothing.');
  });

  test('a percentile is the smallest value that so many of a hundred do not exceed', () => {
    const hundred = Array.from({ length: 100 }, (_, n) => 100 - n);
    expect(percentile(hundred, 50)).toBe(50);
    expect(percentile(hundred, 99)).toBe(99);
    expect(percentile([7], 99)).toBe(7);
    expect(percentile([], 99)).toBeNaN();
  });

  test('ratios are made round by round, so that a slow round counts once', () => {
    expect(medianRatio([100, 10, 90], [200, 20, 100])).toBe(0.5);
    expect(() => medianRatio([1], [1, 2])).toThrow('A ratio needs both in every round.');
  });

  test('everyone is first in turn', () => {
    expect([0, 1, 2, 3].map((round) => rotated(['a', 'b', 'c'], round).join(''))).toEqual(['abc', 'bca', 'cab', 'abc']);
    expect(rotated([], 3)).toEqual([]);
  });
});
