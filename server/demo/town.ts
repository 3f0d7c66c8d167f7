import type { Pool, PoolClient } from 'pg';
import type { Database } from '../database/database.ts';
import { KEYED_ACCOUNTS } from './accounts-of-the-town.ts';
import { DEMO_KEYS } from './data/keys.ts';
import { PEOPLE_OF_STRATHMALLAN } from './data/people-of-strathmallan.ts';
import { PEOPLE_OF_VARRASAY } from './data/people-of-varrasay.ts';
import type { PersonSeed } from './data/person-seed.ts';
import { organisationId } from './data/town-id.ts';
import { found, isFounded } from './founding.ts';
import { playResources } from './information-scenario.ts';
import { asKeeperRole } from './keeper-role.ts';
import { playScenario } from './scenario.ts';

interface TownOptions {
  readonly database: Database;
  /** Connections of the database's owner, to insert the organisations and accounts. */
  readonly owner: Pool;
  readonly report: (message: string) => void;
}

/** Advisory lock. Any number not used by other software on the database server will do. */
const TOWN_LOCK = 716_204_113;

/**
 * Builds the invented town, once: its organisations and accounts are inserted by the owner in one transaction, then each
 * person's scenario is played through the services, in one transaction each. A start that finds part of it builds what is
 * missing; concurrent starts wait for each other.
 */
export async function buildTown({ database, owner, report }: TownOptions): Promise<void> {
  const client = await owner.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [TOWN_LOCK]);
    if (!(await isFounded(client))) {
      report('Founding the demo town: its organisations, services and accounts.');
      await found(client);
    }
    if (!(await hasResources(client))) {
      report('Adding what there is to read about self-directed support.');
      await playResources(database);
    }
    for (const [place, seed] of PEOPLE.entries()) {
      if (await isRegistered(client, seed)) continue;
      report(`Playing the scenario of ${seed.knownAs} (${place + 1} of ${PEOPLE.length}).`);
      await playScenario(database, seed);
    }
    await giveKeys(client);
    await client.query('select pg_advisory_unlock($1)', [TOWN_LOCK]);
    client.release();
  } catch (error) {
    // Closing the connection releases the lock.
    client.release(true);
    throw error;
  }
}

async function hasResources(client: PoolClient): Promise<boolean> {
  return asKeeperRole(
    client,
    async () => (await client.query('select from directory.information_resource limit 1')).rowCount === 1,
  );
}

const FIRST_OF_THE_NAME = `
  select p.id, p.account_id
  from people.supported_person p
  join people.confidential_record c on c.person_id = p.id
  where c.full_name = $1 and p.authority_id = $2
  order by p.registered_at, p.id
  limit 1`;

const GIVE_PERSON_KEY = `
  insert into public.demo_account (account_id, key, place)
  select first.account_id, $3, $4 from (${FIRST_OF_THE_NAME}) first
  on conflict do nothing`;

/** A key for somebody around the person, by their name in the person's record. */
const GIVE_CIRCLE_KEY = `
  insert into public.demo_account (account_id, key, place)
  select named.account_id, $3, $4
  from (${FIRST_OF_THE_NAME}) first
  join (
    select person_id, account_id, representative_name as name from people.representation
    union all
    select person_id, account_id, supporter_name from people.decision_supporter
  ) named on named.person_id = first.id and named.name = $5
  on conflict do nothing`;

function isRegistered(client: PoolClient, seed: PersonSeed): Promise<boolean> {
  return asKeeperRole(client, async () => (await client.query(FIRST_OF_THE_NAME, identity(seed))).rowCount === 1);
}

/** The accounts of people and representatives are created by the scenario, so their keys can only be given afterwards. */
function giveKeys(client: PoolClient): Promise<void> {
  return asKeeperRole(client, async () => {
    for (const seed of PEOPLE) {
      if (seed.key) await client.query(GIVE_PERSON_KEY, [...identity(seed), seed.key, DEMO_KEYS.indexOf(seed.key)]);
      for (const { key, name } of [...(seed.representatives ?? []), ...(seed.supporter ? [seed.supporter] : [])]) {
        if (key) await client.query(GIVE_CIRCLE_KEY, [...identity(seed), key, DEMO_KEYS.indexOf(key), name]);
      }
    }
  });
}

function identity(seed: PersonSeed): [string, string] {
  const authority = KEYED_ACCOUNTS.find(({ key }) => key === seed.worker)?.organisation ?? '';
  return [seed.fullName, organisationId(authority)];
}

/** The six supported people of the town. They appear nowhere else. */
const PEOPLE: readonly PersonSeed[] = [...PEOPLE_OF_STRATHMALLAN, ...PEOPLE_OF_VARRASAY];
