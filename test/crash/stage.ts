import path from 'node:path';
import type { Pool, PoolClient } from 'pg';
import { demoTokens } from '../../server/access/token.ts';
import { attempt, done } from '../support/acts.ts';
import { offeredCommission, type Person, personWithFund, START } from '../support/scenario.ts';
import { foundTown, type Town } from '../support/town.ts';
import type { Answer, World } from '../support/world.ts';
import type { PlatformProcess } from './platform-process.ts';

const PEOPLE = 12;
const POUNDS_EACH = 10_000_000;

/** A fund with an offer and an invoice that the platform itself made; the crowd's work is copied from them. */
interface Pattern {
  readonly offerId: string;
  readonly acceptedId: string;
  readonly deliveryId: string;
  readonly invoiceId: string;
}

export interface Stage {
  readonly town: Town;
  readonly providerToken: string;
  readonly holderToken: string;
  readonly patterns: readonly Pattern[];
}

/** Work that nobody has taken yet. */
export interface Stock {
  readonly offers: string[];
  readonly invoices: string[];
}

/** Founds a town on the running platform, and through its endpoint people with funds. */
export async function setStage(platform: PlatformProcess, owner: Pool): Promise<Stage> {
  const town = await foundTown(owner);
  const world = await worldOf(platform, { town, owner });
  const patterns: Pattern[] = [];
  for (let number = 1; number <= PEOPLE; number += 1) {
    patterns.push(await patternFor(world, await personWithFund(world, POUNDS_EACH * 100)));
  }
  const { tokens } = world;
  return {
    town,
    patterns,
    providerToken: await tokens.sign(town.accounts.provider),
    holderToken: await tokens.sign(town.accounts.holder),
  };
}

async function worldOf(platform: PlatformProcess, { town, owner }: Pick<World, 'town' | 'owner'>): Promise<World> {
  const tokens = await demoTokens(path.join(platform.dataDir, 'demo-key.json'));
  const ask: World['ask'] = async <Data>(accountId: string | null, document: string, variables: object = {}) => {
    const response = await fetch(`${platform.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(accountId !== null && { authorization: `Bearer ${await tokens.sign(accountId)}` }),
      },
      body: JSON.stringify({ query: document, variables }),
    });
    return { status: response.status, ...((await response.json()) as Pick<Answer<Data>, 'data' | 'errors'>) };
  };
  return {
    town,
    owner,
    tokens,
    ask,
    get dataDir(): never {
      throw new Error('The server of this world keeps its own folder.');
    },
    get app(): never {
      throw new Error('The server of this world is a process of its own.');
    },
    close: () => platform.stop(),
  };
}

async function patternFor(world: World, person: Person): Promise<Pattern> {
  const { provider } = world.town.accounts;
  const offerId = await offeredCommission(world, person, 60);
  const acceptedId = await offeredCommission(world, person, 60);
  await done(world, provider, 'commissionAccept', {
    commissionId: acceptedId,
    idempotencyKey: `the pattern ${acceptedId}`,
  });
  const deliveryId = await done(world, provider, 'deliveryRecord', {
    commissionId: acceptedId,
    deliveredOn: START,
    quantity: 60,
  });
  const { object } = await attempt(world, provider, 'invoiceSubmit', {
    commissionId: acceptedId,
    number: acceptedId,
    pence: 2_400,
  });
  return { offerId, acceptedId, deliveryId, invoiceId: object.id };
}

const COPY_OFFERS = `
  with copied as (select gen_random_uuid() as id, gen_random_uuid() as line_id from generate_series(1, $2)),
  lines as (
    insert into commissioning.arrangement_line
    select line.* from copied
    cross join lateral (
      select (jsonb_populate_record(l, jsonb_build_object('id', copied.line_id))).*
      from commissioning.arrangement_line l
      join commissioning.commission c on c.line_id = l.id
      where c.id = $1
    ) line
  )
  insert into commissioning.commission
  select offer.* from copied
  cross join lateral (
    select (jsonb_populate_record(c, jsonb_build_object('id', copied.id, 'line_id', copied.line_id))).*
    from commissioning.commission c where c.id = $1
  ) offer
  returning id`;

const COPY_DELIVERIES = `
  insert into commissioning.delivery
  select (jsonb_populate_record(d, jsonb_build_object('id', gen_random_uuid(), 'commission_id', asked.id))).*
  from commissioning.delivery d, unnest($2::uuid[]) as asked (id) where d.id = $1`;

const COPY_INVOICES = `
  insert into commissioning.invoice
  select (jsonb_populate_record(i, jsonb_build_object(
    'id', gen_random_uuid(), 'commission_id', asked.id, 'number', asked.id))).*
  from commissioning.invoice i, unnest($2::uuid[]) as asked (id) where i.id = $1
  returning id`;

/** Accepted as the platform accepts, so that what is to be paid has been promised. */
const ACCEPT = `
  select commissioning.accept(gen_random_uuid(), id, gen_random_uuid(), array[gen_random_uuid(), gen_random_uuid()], 'prepared ' || id)
  from unnest($1::uuid[]) id`;

/** Fills the stock up to as many offers and submitted invoices, spread over all funds. */
export async function refill(
  owner: Pool,
  stage: Stage,
  { stock, level }: { stock: Stock; level: number },
): Promise<void> {
  const missing = (kept: string[]) => Math.max(0, Math.ceil((level - kept.length) / stage.patterns.length));
  const [offers, invoices] = [missing(stock.offers), missing(stock.invoices)];
  const session = await owner.connect();
  try {
    await session.query('begin');
    await session.query(`select set_config('app.actor_id', $1, true)`, [stage.town.accounts.provider]);
    const made = { offers: [] as string[][], invoices: [] as string[][] };
    for (const pattern of stage.patterns) {
      made.offers.push(await copies(session, COPY_OFFERS, [pattern.offerId, offers]));
      made.invoices.push(await invoicesLike(session, pattern, invoices));
    }
    await session.query('commit');
    session.release();
    stock.offers.push(...interleaved(made.offers));
    stock.invoices.push(...interleaved(made.invoices));
  } catch (error) {
    session.release(true);
    throw error;
  }
}

async function invoicesLike(session: PoolClient, pattern: Pattern, count: number): Promise<string[]> {
  const commissions = await copies(session, COPY_OFFERS, [pattern.offerId, count]);
  await session.query(ACCEPT, [commissions]);
  await session.query(COPY_DELIVERIES, [pattern.deliveryId, commissions]);
  return copies(session, COPY_INVOICES, [pattern.invoiceId, commissions]);
}

async function copies(session: PoolClient, sql: string, values: unknown[]): Promise<string[]> {
  const { rows } = await session.query<{ id: string }>(sql, values);
  return rows.map(({ id }) => id);
}

/** One of each fund in turn: the crowd is to meet at all of them. */
function interleaved(lists: readonly string[][]): string[] {
  const longest = Math.max(...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, place) => lists.flatMap((list) => list[place] ?? [])).flat();
}
