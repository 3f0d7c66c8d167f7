import type { Pool } from 'pg';
import type { Role } from '../../server/access/permissions.ts';
import { newId } from '../../server/database/columns.ts';
import type { ServiceKind } from '../../server/domain/directory/support-service.entity.ts';
import type { OrganisationFunction } from '../../server/domain/identity/organisation.entity.ts';

/** Two of everything, so that every wall has somebody on its other side. */
export interface Town {
  readonly organisations: Record<OrganisationKey, string>;
  readonly accounts: Record<AccountKey, string>;
  readonly services: Record<ServiceKey, string>;
}

const ORGANISATIONS = {
  council: ['Glenorrin Council', ['AUTHORITY']],
  otherCouncil: ['Skerravoe Islands Council', ['AUTHORITY']],
  brokerage: ['Glenorrin Brokers', ['BROKERAGE']],
  otherBrokerage: ['Voe Independent Living', ['BROKERAGE']],
  holder: ['Orrin Fund Holders', ['ISF_HOLDER']],
  otherHolder: ['Skerra Money Matters', ['ISF_HOLDER']],
  provider: ['Rowan Tree Care', ['PROVIDER']],
  otherProvider: ['Tideline Support', ['PROVIDER']],
  holderProvider: ['Braeside Together', ['PROVIDER', 'ISF_HOLDER']],
  community: ['Orrin Men’s Shed', ['COMMUNITY_ORGANISATION']],
  supportOrganisation: ['Orrin Independent Support', ['SUPPORT_ORGANISATION']],
  operator: ['The Platform', ['OPERATOR']],
} as const satisfies Record<string, readonly [string, readonly OrganisationFunction[]]>;
export type OrganisationKey = keyof typeof ORGANISATIONS;

const ACCOUNTS = {
  worker: ['Ailsa Wemyss', [['council', 'WORKER']]],
  manager: ['Morven Tait', [['council', 'TEAM_MANAGER']]],
  otherWorker: ['Inga Halcro', [['otherCouncil', 'WORKER']]],
  broker: ['Fergus Abbot', [['brokerage', 'BROKER']]],
  otherBroker: ['Sunniva Rendall', [['otherBrokerage', 'BROKER']]],
  holder: ['Catriona Baird', [['holder', 'FUND_OFFICER']]],
  otherHolder: ['Magnus Flett', [['otherHolder', 'FUND_OFFICER']]],
  provider: ['Kirsty Lamont', [['provider', 'PROVIDER_COORDINATOR']]],
  otherProvider: ['Erlend Sinclair', [['otherProvider', 'PROVIDER_COORDINATOR']]],
  holderProvider: [
    'Dougal Rae',
    [
      ['holderProvider', 'FUND_OFFICER'],
      ['holderProvider', 'PROVIDER_COORDINATOR'],
    ],
  ],
  community: ['Hamish Orr', [['community', 'COMMUNITY_COORDINATOR']]],
  administrator: ['Elspeth Rankine', [['council', 'ADMINISTRATOR']]],
  providerAdministrator: ['Moira Fyfe', [['provider', 'ADMINISTRATOR']]],
  brokerAdministrator: ['Callum Durie', [['brokerage', 'ADMINISTRATOR']]],
  supportAdviser: ['Shona Petrie', [['supportOrganisation', 'SUPPORT_ADVISER']]],
  operator: ['Una Keith', [['operator', 'OPERATOR']]],
} as const satisfies Record<string, readonly [string, readonly (readonly [OrganisationKey, Role])[]]>;
export type AccountKey = keyof typeof ACCOUNTS;

const SERVICES = {
  careAtHome: ['Rowan Tree Care at Home', 'provider', 'CARE_AT_HOME', 'ACTIVE'],
  otherCareAtHome: ['Tideline Care at Home', 'otherProvider', 'CARE_AT_HOME', 'ACTIVE'],
  ownCareAtHome: ['Braeside Support', 'holderProvider', 'CARE_AT_HOME', 'ACTIVE'],
  closedService: ['Rowan Tree Nights', 'provider', 'CARE_AT_HOME', 'CLOSED'],
  shed: ['Wednesday Woodwork', 'community', 'COMMUNITY_SUPPORT', 'ACTIVE'],
} as const satisfies Record<string, readonly [string, OrganisationKey, ServiceKind, 'ACTIVE' | 'CLOSED']>;
export type ServiceKey = keyof typeof SERVICES;

/** Founds the town with a connection that sees through the walls. */
export async function foundTown(owner: Pool): Promise<Town> {
  const organisations = idsFor(ORGANISATIONS);
  const accounts = idsFor(ACCOUNTS);
  const services = idsFor(SERVICES);
  for (const [key, [name, functions]] of entriesOf(ORGANISATIONS)) {
    await owner.query(
      'insert into identity.organisation (id, name, functions, created_at) values ($1, $2, $3, now())',
      [organisations[key], name, functions],
    );
  }
  await owner.query(`update identity.organisation set support_areas = array['S12000017'] where id = $1`, [
    organisations.supportOrganisation,
  ]);
  for (const [key, [name, memberships]] of entriesOf(ACCOUNTS)) {
    await owner.query('insert into identity.account (id, name, created_at) values ($1, $2, now())', [
      accounts[key],
      name,
    ]);
    for (const [organisation, role] of memberships) {
      await owner.query(
        `insert into identity.membership (id, account_id, organisation_id, role, starts_on) values ($1, $2, $3, $4, '2020-01-01')`,
        [newId(), accounts[key], organisations[organisation], role],
      );
    }
  }
  for (const [key, [name, organisation, kind, status]] of entriesOf(SERVICES)) {
    await owner.query(
      `insert into directory.support_service (id, organisation_id, name, kinds, sector, status, source, facts_as_of, search_text)
       values ($1, $2, $3, array[$4], 'VOLUNTARY', $5, 'PROVIDER', '2026-01-01', lower($3))`,
      [services[key], organisations[organisation], name, kind, status],
    );
  }
  return { organisations, accounts, services };
}

function idsFor<Key extends string>(table: Record<Key, unknown>): Record<Key, string> {
  return Object.fromEntries(Object.keys(table).map((key) => [key, newId()])) as Record<Key, string>;
}

function entriesOf<Table extends object>(table: Table): [keyof Table, Table[keyof Table]][] {
  return Object.entries(table) as [keyof Table, Table[keyof Table]][];
}
