import type { ClientBase } from 'pg';
import { KEEPER_ROLE } from '../database/walls.ts';
import { plusDays, todayInScotland } from '../foundation/period.ts';
import { FURTHER_ACCOUNTS, KEYED_ACCOUNTS } from './accounts-of-the-town.ts';
import { DEMO_KEYS } from './data/keys.ts';
import { organisationRows } from './data/organisations.ts';
import { postcodeRows } from './data/places.ts';
import { accountId, organisationId, townId } from './data/town-id.ts';
import { directoryRows } from './directory-rows.ts';

type Row = Readonly<Record<string, unknown>>;

export async function isFounded(owner: ClientBase): Promise<boolean> {
  const { rows } = await owner.query<{ founded: boolean }>(
    'select exists (select from public.demo_account) as founded',
  );
  return rows[0]?.founded ?? false;
}

/**
 * Inserts what exists before anybody acts: organisations, services, accounts. In one transaction, so all or nothing. The
 * keeper role, which alone bypasses row level security, inserts the accounts; the owner temporarily grants it the right to
 * insert awards.
 */
export async function found(owner: ClientBase): Promise<void> {
  await owner.query('begin');
  try {
    await foundDirectory(owner);
    await owner.query(`grant insert on identity.broker_accreditation to ${KEEPER_ROLE}`);
    await owner.query(`set local role ${KEEPER_ROLE}`);
    await foundAccounts(owner);
    await owner.query('reset role');
    await owner.query(`revoke insert on identity.broker_accreditation from ${KEEPER_ROLE}`);
    await owner.query('commit');
  } catch (error) {
    await owner.query('rollback');
    throw error;
  }
}

async function foundDirectory(owner: ClientBase): Promise<void> {
  const created_at = new Date();
  const organisations = organisationRows().map(({ id, name, functions, spNumber, councilArea }) => ({
    id,
    name,
    functions,
    sp_number: spNumber,
    council_area: councilArea,
    created_at,
  }));
  const { services, registrations, gradings, rates, areas, hours } = directoryRows();
  await insert(owner, 'identity.organisation', organisations);
  const { postcodes, areas: postcodeAreas, islands } = postcodeRows();
  await insert(owner, 'directory.postcode', postcodes);
  await insert(owner, 'directory.postcode_area', postcodeAreas);
  await insert(owner, 'directory.island_outcode', islands);
  await insert(owner, 'directory.support_service', services);
  await insert(owner, 'directory.registration', registrations);
  await insert(owner, 'directory.grading', gradings);
  await insert(owner, 'directory.rate', rates);
  await insert(owner, 'directory.service_area', areas);
  await insert(owner, 'directory.service_hours', hours);
  await owner.query('select directory.refresh_words()');
}

async function foundAccounts(owner: ClientBase): Promise<void> {
  const seeds = [...KEYED_ACCOUNTS, ...FURTHER_ACCOUNTS];
  const created_at = new Date();
  const starts_on = plusDays(todayInScotland(), -365);
  const accounts = seeds.map(({ key, name, organisation }) => ({
    id: accountId(key),
    name,
    registered_by_id: organisationId(organisation),
    created_at,
  }));
  const memberships = seeds.flatMap(({ key, organisation, roles, limit }) =>
    roles.map((role) => ({
      id: townId('membership', `${key}:${role}`),
      account_id: accountId(key),
      organisation_id: organisationId(organisation),
      role,
      starts_on,
      limit,
    })),
  );
  const limits = memberships.flatMap(({ id, role: _role, limit, ...of }) =>
    limit
      ? [
          {
            ...of,
            id: townId('limit', id),
            membership_id: id,
            pence_per_week: limit.week,
            pence_per_decision: limit.decision,
            set_at: created_at,
          },
        ]
      : [],
  );
  const keys = KEYED_ACCOUNTS.map(({ key }) => ({ account_id: accountId(key), key, place: DEMO_KEYS.indexOf(key) }));
  await insert(owner, 'identity.account', accounts);
  await insert(
    owner,
    'identity.membership',
    memberships.map(({ limit: _limit, ...membership }) => membership),
  );
  await insert(owner, 'identity.delegated_limit', limits);
  await insert(owner, 'identity.broker_accreditation', [award(starts_on)]);
  await insert(owner, 'public.demo_account', keys);
}

/** The award of one of the town's brokers, as an example. */
function award(starts_on: string): Row {
  const broker = KEYED_ACCOUNTS.find(({ key }) => key === 'broker');
  return {
    id: townId('accreditation', 'broker'),
    account_id: accountId('broker'),
    organisation_id: organisationId(broker?.organisation ?? ''),
    broker_name: broker?.name,
    award: 'SQA Award for Brokerage',
    awarding_body: 'Scottish Qualifications Authority',
    starts_on,
    recorded_at: new Date(),
  };
}

/** Inserts rows that all have the same columns. */
async function insert(owner: ClientBase, table: string, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).join(', ');
  const sql = `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`;
  await owner.query(sql, [JSON.stringify(rows)]);
}
