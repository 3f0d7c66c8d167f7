/** The two council areas of the town. No real area has such a code. */
export const COUNCIL_AREA = { mainland: 'S12999001', islands: 'S12999002' } as const;

export interface Place {
  readonly name: string;
  readonly council: keyof typeof COUNCIL_AREA;
  /** No postcode in the United Kingdom begins so. */
  readonly outcode: string;
  readonly latitude: number;
  readonly longitude: number;
}

/** Invented places, on coordinates that lie on land in Scotland so that distances look right. */
export const PLACES = {
  kilwhinnet: { name: 'Kilwhinnet', council: 'mainland', outcode: 'ZZ1', latitude: 56.62, longitude: -3.9 },
  auchterdrane: { name: 'Auchterdrane', council: 'mainland', outcode: 'ZZ2', latitude: 56.71, longitude: -4.12 },
  inverbraddon: { name: 'Inverbraddon', council: 'mainland', outcode: 'ZZ3', latitude: 56.48, longitude: -3.72 },
  glenfarrow: { name: 'Glenfarrow', council: 'mainland', outcode: 'ZZ4', latitude: 56.83, longitude: -4.35 },
  balmurren: { name: 'Balmurren', council: 'mainland', outcode: 'ZZ5', latitude: 56.55, longitude: -4.05 },
  portVarra: { name: 'Port Varra', council: 'islands', outcode: 'ZZ7', latitude: 57.3, longitude: -6.25 },
  sandaquoy: { name: 'Sandaquoy', council: 'islands', outcode: 'ZZ8', latitude: 57.42, longitude: -6.4 },
  northaness: { name: 'Northaness', council: 'islands', outcode: 'ZZ9', latitude: 57.55, longitude: -6.32 },
} as const satisfies Record<string, Place>;
export type PlaceKey = keyof typeof PLACES;

const STREETS = [
  'Whinny Loan',
  'Tarrow Street',
  'Quernstane Road',
  'Peatstack Lane',
  'Cobblehaugh Terrace',
  'Dovecot Wynd',
  'Larkfold Avenue',
  'Thistledown Court',
  'Millrace Brae',
  'Netmenders Row',
] as const;
const UNIT_LETTERS = 'ABDEFGHJLNPQRSTUWXYZ';

export interface Address {
  readonly address: string;
  readonly postcode: string;
  readonly latitude: number;
  readonly longitude: number;
}

/**
 * An address in a place.
 * @param ordinal makes it differ from its neighbours; the same ordinal gives the same address
 */
export function addressIn(key: PlaceKey, ordinal: number): Address {
  const { outcode, latitude, longitude } = PLACES[key];
  const letter = (place: number) => UNIT_LETTERS[place % UNIT_LETTERS.length] ?? 'A';
  return {
    address: `${3 + ((ordinal * 7) % 88)} ${STREETS[ordinal % STREETS.length] ?? STREETS[0]}`,
    postcode: `${outcode} ${1 + (ordinal % 9)}${letter(ordinal)}${letter(ordinal * 3 + 1)}`,
    // A few hundred metres from its neighbours, on all sides of the middle.
    latitude: rounded(latitude + (((ordinal * 37) % 21) - 10) / 1_000),
    longitude: rounded(longitude + (((ordinal * 53) % 21) - 10) / 600),
  };
}

function rounded(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}
