/** What somebody tries who has one id and wants another: its neighbours, other versions of UUID, other spellings. */
export function guessedFrom(id: string): Readonly<Record<string, string>> {
  const versions = ['1', '3', '4', '6', '8'].map((version) => [`version ${version}`, withVersion(id, version)]);
  return {
    'one more': shifted(id, 1n),
    'one less': shifted(id, -1n),
    ...Object.fromEntries(versions),
    'in capitals': id.toUpperCase(),
    'without dashes': id.replaceAll('-', ''),
    'as a URN': `urn:uuid:${id}`,
    'with a space': `${id} `,
    'and a half': `${id}${id.slice(0, 8)}`,
  };
}

function shifted(id: string, by: bigint): string {
  const number = BigInt(`0x${id.replaceAll('-', '')}`) + by;
  return dashed(number.toString(16).padStart(32, '0'));
}

function withVersion(id: string, version: string): string {
  return `${id.slice(0, 14)}${version}${id.slice(15)}`;
}

function dashed(digits: string): string {
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
