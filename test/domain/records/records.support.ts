import { newId } from '../../../server/database/columns.ts';
import type { Played } from '../../access/played.ts';
import { attempt, type UserError } from '../../support/acts.ts';
import type { World } from '../../support/world.ts';

export interface Kept {
  readonly knownAs: string;
  readonly retention: { readonly closedOn: string | null; readonly keptUntil: string | null; readonly inWords: string };
  readonly erasure: {
    readonly requestedAt: string | null;
    readonly erasedAt: string | null;
    readonly inWords: string;
    readonly viewerCanRequest: Permitted;
    readonly viewerCanErase: Permitted;
  };
}

interface Permitted {
  readonly allowed: boolean;
  readonly reason: string | null;
  readonly explanation: string | null;
}

const KEPT = `knownAs retention { closedOn keptUntil policy { years source startsOn } inWords }
  erasure { requestedAt erasedAt inWords viewerCanRequest { allowed reason explanation } viewerCanErase { allowed reason explanation } }`;

/** What somebody may see of how long a record is kept. */
export async function keptOf(world: World, account: string | null, personId: string): Promise<Kept | null> {
  const { data, errors } = await world.ask<{ person: Kept | null }>(
    account,
    `query ($id: ID!) { person(id: $id) { ${KEPT} } }`,
    { id: personId },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return data.person;
}

export interface Done {
  readonly person?: Kept | null;
  readonly userErrors: UserError[];
}

/** Performs acts about records in a world, whatever comes of them. */
export function attemptsIn(world: World): (account: string, act: string, input: object) => Promise<Done> {
  return async (account, act, input) => {
    const isPolicy = act === 'retentionPolicySet';
    const { object, userErrors } = await attempt(world, account, act, input, isPolicy ? 'id' : KEPT);
    return { ...(!isPolicy && { person: object as unknown as Kept | null }), userErrors };
  };
}

/** A policy of the council's for adults: five years, as an example. */
export const FIVE_YEARS = { kind: 'ADULT', years: 5, source: 'Glenorrin Council retention schedule, social work 3.1' };

/** All money of a fund spent, what is left gone back, and the commissioned time over: as years go by. */
export async function endSupport(world: World, { personId, fundId, commissionId }: Played): Promise<void> {
  const { rows } = await world.owner.query(
    `select a.kind, a.balance_pence::int as pence, c.promise_id from ledger.account a join commissioning.commission c on c.fund_id = a.fund_id
     where a.fund_id = $1 and c.id = $2`,
    [fundId, commissionId],
  );
  const balance = (kind: string) => rows.find((row) => row.kind === kind)?.pence ?? 0;
  const moves = [
    { from: 'COMMITTED', to: 'SPENT', pence: balance('COMMITTED'), reason: 'PAYMENT', promiseId: rows[0]?.promise_id },
    { from: 'AVAILABLE', to: 'OUTSIDE', pence: balance('AVAILABLE'), reason: 'ALLOCATION' },
  ];
  const transfers = moves.map((move) => ({ id: newId(), fundId, causeId: commissionId, ...move }));
  await world.owner.query(
    `with actor as materialized (select set_config('app.actor_id', $1, false)) select ledger.post($2) from actor`,
    [world.town.accounts.holder, JSON.stringify(transfers)],
  );
  // All of it was long ago, so that a record closed then may be erased today.
  await world.owner.query(`update people.supported_person set registered_at = '2018-05-01' where id = $1`, [personId]);
  await world.owner.query(`update commissioning.delivery set delivered_on = '2019-06-03' where person_id = $1`, [
    personId,
  ]);
  await world.owner.query(
    `update commissioning.commission set period_start = '2019-01-01', period_end = '2020-01-01' where id = $1`,
    [commissionId],
  );
}
