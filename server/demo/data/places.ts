/** The two council areas of the town. No real area has such a code. */
export const COUNCIL_AREA = { mainland: 'S12999001', islands: 'S12999002' } as const;

export interface Place {
  readonly name: string;
  readonly council: keyof typeof COUNCIL_AREA;
  /** No postcode in the United Kingdom begins so. */
  readonly outcode: string;
  readonly latitude: number;
  readonly longitude: number;
  /** Urban rural class, 1 to 8. */
  readonly urbanRural: number;
}

/** Invented places, on coordinates that lie on land in Scotland so that distances look right. */
export const PLACES = {
  kilwhinnet: {
    name: 'Kilwhinnet',
    council: 'mainland',
    outcode: 'ZZ1',
    urbanRural: 3,
    latitude: 56.62,
    longitude: -3.9,
  },
  auchterdrane: {
    name: 'Auchterdrane',
    council: 'mainland',
    outcode: 'ZZ2',
    urbanRural: 6,
    latitude: 56.71,
    longitude: -4.12,
  },
  inverbraddon: {
    name: 'Inverbraddon',
    council: 'mainland',
    outcode: 'ZZ3',
    urbanRural: 2,
    latitude: 56.48,
    longitude: -3.72,
  },
  glenfarrow: {
    name: 'Glenfarrow',
    council: 'mainland',
    outcode: 'ZZ4',
    urbanRural: 7,
    latitude: 56.83,
    longitude: -4.35,
  },
  balmurren: {
    name: 'Balmurren',
    council: 'mainland',
    outcode: 'ZZ5',
    urbanRural: 6,
    latitude: 56.55,
    longitude: -4.05,
  },
  portVarra: {
    name: 'Port Varra',
    council: 'islands',
    outcode: 'ZZ7',
    urbanRural: 5,
    latitude: 57.3,
    longitude: -6.25,
  },
  sandaquoy: { name: 'Sandaquoy', council: 'islands', outcode: 'ZZ8', urbanRural: 8, latitude: 57.42, longitude: -6.4 },
  northaness: {
    name: 'Northaness',
    council: 'islands',
    outcode: 'ZZ9',
    urbanRural: 8,
    latitude: 57.55,
    longitude: -6.32,
  },
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

/** Rows of the invented postcodes: two units in each of a place's nine sectors, and the middle of the place for the rest. */
export function postcodeRows() {
  const places = Object.values(PLACES).map((place) => ({
    ...place,
    council_area: COUNCIL_AREA[place.council],
    urban_rural: place.urbanRural,
  }));
  const sectors = places.flatMap(({ outcode, ...place }) =>
    Array.from({ length: 9 }, (_, n) => ({ code: `${outcode} ${n + 1}`, ...located(place) })),
  );
  return {
    postcodes: sectors.flatMap(({ code, ...place }) =>
      ['AA', 'AB'].map((unit) => ({ postcode: `${code}${unit}`, ...place })),
    ),
    areas: [
      ...sectors.map((sector) => ({ ...sector, precision: 'SECTOR', postcodes: 2 })),
      ...places.map(({ outcode, ...place }) => ({
        code: outcode,
        ...located(place),
        precision: 'OUTCODE',
        postcodes: 18,
      })),
    ],
    islands: places
      .filter(({ council }) => council === 'islands')
      .map(({ outcode }) => ({ outcode, island: 'Varrasay' })),
  };
}

function located({ latitude, longitude, council_area, urban_rural }: Located): Located {
  return { latitude, longitude, council_area, urban_rural };
}

interface Located {
  readonly latitude: number;
  readonly longitude: number;
  readonly council_area: string;
  readonly urban_rural: number;
}
