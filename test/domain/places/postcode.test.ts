import { describe, expect, test } from '@jest/globals';
import { findOutcode, findPostcode, findSector, parsePostcode } from '../../../server/domain/places/postcode.ts';

describe('a postcode is read as it was typed', () => {
  test.each([
    ['EH1 1YZ', 'EH1 1YZ'],
    ['eh1 1yz', 'EH1 1YZ'],
    ['EH 11YZ', 'EH1 1YZ'],
    ['EH1-1YZ', 'EH1 1YZ'],
    ['EH1–1YZ', 'EH1 1YZ'],
    ['EH1.1YZ,', 'EH1 1YZ'],
    ['EH1\u200b 1YZ', 'EH1 1YZ'],
    ['\ufeffEH1\u00ad1YZ', 'EH1 1YZ'],
    ['\tEH1\u00a01YZ\n', 'EH1 1YZ'],
    ['ＥＨ１ １ＹＺ', 'EH1 1YZ'],
    ['EH1O 4BF', 'EH10 4BF'],
    ['eh1o4bf', 'EH10 4BF'],
    ['EH1 OYZ', 'EH1 0YZ'],
    ['EHI lYZ', 'EH1 1YZ'],
    ['G1 OAA', 'G1 0AA'],
    ['1V2 3PW', 'IV2 3PW'],
    ['SW1A 1AA', 'SW1A 1AA'],
    ['ZZ1 4AB', 'ZZ1 4AB'],
  ])('%j is %s', (text, postcode) => {
    expect([findPostcode(text), parsePostcode(text, 'postcode')]).toEqual([postcode, postcode]);
  });
});

const GIVE = 'Give the whole postcode, for instance EH1 1AA.';
const NO_ADDRESS =
  'is a code for no fixed abode, or for an address that is not known. Give the postcode where support is to reach the person, for instance of a hostel, of relatives or of the team’s office.';

describe('a text that is no postcode is refused by what is wrong with it', () => {
  test.each([
    ['', GIVE],
    [' \u200b ', GIVE],
    ['EH1', `EH1 is only the beginning of a postcode. ${GIVE}`],
    ['eh1 1', `EH1 1 is only the beginning of a postcode. ${GIVE}`],
    ['EH11 1Y', `EH11 1Y is only the beginning of a postcode. ${GIVE}`],
    ['EH1 SYZ', '"EH1 SYZ" is not a postcode. Did you mean EH1 5YZ?'],
    ['EHZ 1YZ', '"EHZ 1YZ" is not a postcode. Did you mean EH2 1YZ?'],
    ['1L1 1AA', '"1L1 1AA" is not a postcode. Did you mean LL1 1AA or L11 1AA?'],
    ['QQ1 1AA', 'No postcode begins with QQ. Check QQ1 1AA.'],
    ['ZZ99 3VZ', `ZZ99 3VZ ${NO_ADDRESS}`],
    ['zz993wz', `ZZ99 3WZ ${NO_ADDRESS}`],
    ['NF1 1AB', `NF1 1AB ${NO_ADDRESS}`],
    ['NK01 0AA', `NK01 0AA ${NO_ADDRESS}`],
    ['GIR 0AA', `"GIR 0AA" is not a postcode. ${GIVE}`],
    ['EH1 1YZZ', `"EH1 1YZZ" is not a postcode. ${GIVE}`],
    ['EH1 1Y0', `"EH1 1Y0" is not a postcode. ${GIVE}`],
    ['EH1A 1YZ', `"EH1A 1YZ" is not a postcode. ${GIVE}`],
    ['no fixed abode', `"no fixed abode" is not a postcode. ${GIVE}`],
    ['a'.repeat(500), `This is not a postcode. ${GIVE}`],
  ])('%j', (text, message) => {
    expect(() => parsePostcode(text, 'home')).toThrow(
      expect.objectContaining({ code: 'INVALID_INPUT', field: 'home', message }),
    );
  });
});

test('a sector has its space, an outcode has none, and neither is a postcode', () => {
  const read = (text: string) => [findPostcode(text), findSector(text), findOutcode(text)];
  expect(read('eh1-1')).toEqual([null, 'EH1 1', null]);
  expect(read('EH11')).toEqual([null, null, 'EH11']);
  expect(read('kw15')).toEqual([null, null, 'KW15']);
  expect(read('EH1 1YZ')).toEqual(['EH1 1YZ', null, null]);
});
