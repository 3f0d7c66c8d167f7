import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isPublic, whyNotAsked } from '../../../../server/domain/importing/feeds/entry/asking.ts';

/** The special-purpose ranges of IANA's registries, as number and length of prefix; worked out by arithmetic alone. */
const SPECIAL_V4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['192.175.48.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];
/** Groups of 16 bits, from the left; and what is not given out to anybody, which is all but 2000::/3. */
const SPECIAL_V6: readonly (readonly [number[], number])[] = [
  [[0x2001], 23],
  [[0x2001, 0xdb8], 32],
  [[0x2002], 16],
  [[0x2620, 0x4f, 0x8000], 48],
  [[0x3fff], 20],
  [[0], 8],
  [[0x64, 0xff9b], 96],
  [[0x64, 0xff9b, 1], 48],
  [[0x100], 64],
  [[0x5f00], 16],
  [[0x4000], 3],
  [[0x8000], 1],
  [[0xfc00], 7],
  [[0xfe80], 10],
  [[0xfec0], 10],
  [[0xff00], 8],
];

const inRange = (base: bigint, prefix: number, bits: number) => {
  const size = 1n << BigInt(bits - prefix);
  return fc.oneof(
    fc.constantFrom(base, base + size - 1n),
    fc.bigInt({ min: 0n, max: size - 1n }).map((more) => base + more),
  );
};
const isWithin = (value: bigint, base: bigint, bitsLeft: number) =>
  value >> BigInt(bitsLeft) === base >> BigInt(bitsLeft);

const v4 = (text: string) => text.split('.').reduce((sum, part) => (sum << 8n) | BigInt(part), 0n);
const v6 = (groups: readonly number[]) =>
  Array.from({ length: 8 }, (_, n) => groups[n] ?? 0).reduce((sum, group) => (sum << 16n) | BigInt(group), 0n);

const octets = (value: bigint) => [24n, 16n, 8n, 0n].map((shift) => Number((value >> shift) & 255n));
const groupsOf = (value: bigint) => Array.from({ length: 8 }, (_, n) => (value >> BigInt(112 - 16 * n)) & 0xffffn);

/** Every way in which a browser's address may spell an address of IPv4. */
const SPELLINGS_V4: readonly ((value: bigint) => string)[] = [
  (value) => octets(value).join('.'),
  (value) => `${octets(value).join('.')}.`,
  (value) => String(value),
  (value) => `0x${value.toString(16)}`,
  (value) => `0X${value.toString(16).toUpperCase()}`,
  (value) => `0${value.toString(8)}`,
  (value) =>
    octets(value)
      .map((part) => `0x${part.toString(16)}`)
      .join('.'),
  (value) =>
    octets(value)
      .map((part) => `0${part.toString(8)}`)
      .join('.'),
  (value) =>
    octets(value)
      .map((part) => `000${part.toString(8)}`)
      .join('.'),
  (value) => `${value >> 24n}.${value & 0xffffffn}`,
  (value) => `${value >> 24n}.0x${(value & 0xffffffn).toString(16)}`,
  (value) => `${value >> 24n}.${(value >> 16n) & 255n}.${value & 0xffffn}`,
  (value) => [...octets(value).join('.')].map((letter) => `%${letter.charCodeAt(0).toString(16)}`).join(''),
  (value) => octets(value).join('\u3002'),
  (value) =>
    octets(value)
      .join('.')
      .replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
];
const SPELLINGS_V6: readonly ((value: bigint) => string)[] = [
  (value) =>
    groupsOf(value)
      .map((group) => group.toString(16))
      .join(':'),
  (value) =>
    groupsOf(value)
      .map((group) => group.toString(16).padStart(4, '0').toUpperCase())
      .join(':'),
  (value) =>
    `${groupsOf(value)
      .slice(0, 6)
      .map((group) => group.toString(16))
      .join(':')}:${octets(value & 0xffffffffn).join('.')}`,
  (value) => new URL(`http://[${SPELLINGS_V6[0]?.(value)}]/`).hostname.slice(1, -1),
];
/** Every way in which an address of IPv6 may lead to one of IPv4. */
const LEADING_TO: Readonly<Record<string, (value: bigint) => bigint>> = {
  'compatible, ::/96 (RFC 4291)': (value) => value,
  'mapped, ::ffff:0:0/96 (RFC 4291)': (value) => (0xffffn << 32n) | value,
  'translated, ::ffff:0:0:0/96 (RFC 2765)': (value) => (0xffffn << 48n) | value,
  'NAT64, 64:ff9b::/96 (RFC 6052)': (value) => v6([0x64, 0xff9b]) | value,
  'local NAT64, 64:ff9b:1::/48 (RFC 8215)': (value) => v6([0x64, 0xff9b, 1]) | value,
  '6to4, 2002::/16 (RFC 3056)': (value) => v6([0x2002]) | (value << 80n),
  'Teredo by its server, 2001::/32 (RFC 4380)': (value) => v6([0x2001]) | (value << 64n),
  'Teredo by its client': (value) => v6([0x2001]) | (v4('81.2.69.142') << 64n) | (value ^ 0xffffffffn),
};

const specialV4 = fc.oneof(...SPECIAL_V4.map(([base, prefix]) => inRange(v4(base), prefix, 32)));
const specialV6 = fc.oneof(...SPECIAL_V6.map(([groups, prefix]) => inRange(v6(groups), prefix, 128)));
const isSpecialV4 = (value: bigint) => SPECIAL_V4.some(([base, prefix]) => isWithin(value, v4(base), 32 - prefix));
const isSpecialV6 = (value: bigint) => SPECIAL_V6.some(([groups, prefix]) => isWithin(value, v6(groups), 128 - prefix));

/** Whether it is asked, spelt so; an address that is none is asked by nobody. */
const isAsked = (host: string) =>
  URL.canParse(`http://${host}/`) && whyNotAsked(new URL(`http://${host}/`), false) === null;

const RUNS = { numRuns: 2_000 };

describe('inside, however it is written:', () => {
  test.each(SPELLINGS_V4.map((spell) => [spell(v4('127.0.0.1')), spell] as const))(
    '%s and its brothers',
    (_like, spell) => {
      fc.assert(
        fc.property(specialV4, (value) => {
          expect([spell(value), isAsked(spell(value))]).toEqual([spell(value), false]);
          expect(isPublic(octets(value).join('.'))).toBe(false);
        }),
        RUNS,
      );
    },
  );

  test.each(Object.entries(LEADING_TO))('an IPv4 address inside an IPv6 one: %s', (_way, lead) => {
    fc.assert(
      fc.property(specialV4, fc.constantFrom(...SPELLINGS_V6), (value, spell) => {
        const text = spell(lead(value));
        expect([text, isAsked(`[${text}]`), isPublic(text)]).toEqual([text, false, false]);
      }),
      RUNS,
    );
  });

  test('every special range of IPv6, and all that is given out to nobody', () => {
    fc.assert(
      fc.property(specialV6, fc.constantFrom(...SPELLINGS_V6), (value, spell) => {
        // A public address of IPv4 in its mapped form is that address.
        fc.pre(value >> 32n !== 0xffffn);
        const text = spell(value);
        expect([text, isAsked(`[${text}]`), isPublic(text)]).toEqual([text, false, false]);
      }),
      { numRuns: 10_000 },
    );
  });

  test.each(['fe80::1%eth0', '', 'localhost', '1.2.3.4.5', ':::', '2a00::1%2'])('what is no address: "%s"', (text) => {
    expect(isPublic(text)).toBe(false);
  });
});

test('outside: every other address, however it is written', () => {
  fc.assert(
    fc.property(inRange(0n, 0, 32), fc.constantFrom(...SPELLINGS_V4), (value, spell) => {
      fc.pre(!isSpecialV4(value));
      expect([spell(value), isAsked(spell(value))]).toEqual([spell(value), true]);
      expect(isPublic(SPELLINGS_V6[2]?.((0xffffn << 32n) | value) ?? '')).toBe(true);
    }),
    RUNS,
  );
  fc.assert(
    fc.property(inRange(v6([0x2000]), 3, 128), fc.constantFrom(...SPELLINGS_V6), (value, spell) => {
      fc.pre(!isSpecialV6(value));
      const text = spell(value);
      expect([text, isAsked(`[${text}]`), isPublic(text)]).toEqual([text, true, true]);
    }),
    RUNS,
  );
});
