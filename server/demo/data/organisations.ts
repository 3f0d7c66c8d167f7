import type { Organisation, OrganisationFunction } from '../../domain/identity/organisation.entity.ts';
import { COMMUNITY_GROUPS } from './community-groups.ts';
import { COUNCIL_AREA } from './places.ts';
import { PROVIDERS } from './providers.ts';
import { organisationId } from './town-id.ts';

interface OrganisationSeed {
  readonly name: string;
  readonly functions: readonly OrganisationFunction[];
  readonly councilArea?: string;
}

/** Those that are no provider on the register and no community group. All names are invented. */
const BODIES: Readonly<Record<string, OrganisationSeed>> = {
  brokerage: { name: 'Plainpath Brokerage', functions: ['BROKERAGE'] },
  otherBrokerage: { name: 'Tidewise Independent Support', functions: ['BROKERAGE'] },
  holderBody: { name: 'Purse and Plan Strathmallan', functions: ['ISF_HOLDER'] },
  adviceBody: { name: 'Strathmallan Independent Advice', functions: ['SUPPORT_ORGANISATION'] },
  operator: { name: 'The people who run this demo', functions: ['OPERATOR'] },
};

/** What providers of the register are besides. */
const ALSO: Readonly<Record<string, Omit<OrganisationSeed, 'name'>>> = {
  strathmallan: { functions: ['AUTHORITY', 'PROVIDER'], councilArea: COUNCIL_AREA.mainland },
  varrasay: { functions: ['AUTHORITY', 'PROVIDER'], councilArea: COUNCIL_AREA.islands },
  hearthstone: { functions: ['PROVIDER', 'ISF_HOLDER'] },
};

type OrganisationRow = Omit<Organisation, 'createdAt' | 'functions' | 'description' | 'website' | 'supportAreas'> & {
  functions: readonly OrganisationFunction[];
};

/** Every organisation of the town, as rows. */
export function organisationRows(): OrganisationRow[] {
  const row = (key: string, seed: OrganisationSeed, spNumber: string | null = null): OrganisationRow => ({
    id: organisationId(key),
    name: seed.name,
    functions: seed.functions,
    spNumber,
    councilArea: seed.councilArea ?? null,
  });
  return [
    ...Object.entries(BODIES).map(([key, seed]) => row(key, seed)),
    ...PROVIDERS.map(({ key, name }, place) =>
      row(key, { name, functions: ['PROVIDER'], ...ALSO[key] }, `SP${String(place + 1).padStart(10, '0')}`),
    ),
    ...COMMUNITY_GROUPS.map(({ key, name }) => row(key, { name, functions: ['COMMUNITY_ORGANISATION'] })),
  ];
}
