import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { hasHistory, stepsIn, withHistory } from './steps.ts';

const contributing = readFileSync('CONTRIBUTING.md', 'utf8');
const testWithHistory = hasHistory() ? test : test.skip;

test('CONTRIBUTING shows a public column, an act and a walled table', () => {
  expect(stepsIn(contributing).map(({ what }) => what)).toEqual(['a public column', 'an act', 'a walled table']);
});

testWithHistory('the commits it shows are in the history, and took as many files as it says', () => {
  expect(withHistory(contributing)).toBe(contributing);
});

testWithHistory('rings: another number of files, another commit, a commit that is none', () => {
  const [{ subject, hash } = { subject: '', hash: '' }] = stepsIn(contributing);
  for (const wrong of [
    contributing.replace(`\`${hash}\` | `, `\`${hash}\` | 9`),
    contributing.replace(hash, '0123456789'),
  ]) {
    expect(wrong).not.toBe(contributing);
    expect(withHistory(wrong)).toBe(contributing);
  }
  expect(() => withHistory(contributing.replace(subject, 'never made'))).toThrow('has the subject "never made"');
});
