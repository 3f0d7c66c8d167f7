import { describe, expect, test } from '@jest/globals';
import { findDifference, plainAnswer } from './same-answer.ts';

describe('comparing the answers of contestants', () => {
  test('lists under `nodes` and numbers in texts are dialect, and nothing else is', () => {
    expect(plainAnswer({ funds: { nodes: [{ left: '4880000', name: '12 Kirk Wynd' }] } })).toEqual({
      funds: [{ left: 4_880_000, name: '12 Kirk Wynd' }],
    });
    expect(plainAnswer({ nodes: [], totalCount: 3 })).toEqual({ nodes: [], totalCount: 3 });
    expect(plainAnswer([null, true, '-5', '', '1.5'])).toEqual([null, true, -5, '', '1.5']);
  });

  test('equal answers have no difference, whatever the order of their fields', () => {
    expect(findDifference({ a: 1, b: [{ c: null }] }, { b: [{ c: null }], a: 1 })).toBeNull();
  });

  test('the first difference is named by its place', () => {
    expect(findDifference({ a: [{ b: 1 }] }, { a: [{ b: 2 }] })).toBe('answer.a[0].b is 1 and 2');
    expect(findDifference({ a: [1] }, { a: [1, 2] })).toBe('answer.a has 1 and 2 entries');
    expect(findDifference({ a: 1 }, { a: 1, b: 2 })).toBe('answer.b is undefined and 2');
    expect(findDifference([], {})).toBe('answer is [] and {}');
  });
});
