import type { EntityManager } from '@mikro-orm/postgresql';
import { CompiledQuery } from 'kysely';
import type { QueryResultRow } from 'pg';
import type { SignedInActor } from '../access/actor.ts';
import type { FindActor } from '../access/sign-in.ts';
import type { Database, Statements } from '../database/database.ts';
import { actorFinder } from '../domain/identity/actor.finding.ts';
import { accountId } from './town-id.ts';

/** Where acts are played, each by the account that would do it, behind that account's wall. */
export interface Stage {
  act<Result>(key: string, does: (em: EntityManager, actor: SignedInActor) => Promise<Result>): Promise<Result>;
  /** For acts that move money. */
  move<Result>(key: string, does: (statements: Statements) => Promise<Result>): Promise<Result>;
}

/**
 * Plays a scene in one transaction, though many act in it: a town that was interrupted has it whole or not at all.
 * The actor changes between acts as it does between requests, and nothing that one has loaded is left to the next.
 */
export function onStage(database: Database, play: (stage: Stage) => Promise<void>): Promise<void> {
  const findActor = remembering(actorFinder(database));
  return database.transaction(null, async (em) => {
    const run = async <Row extends QueryResultRow>(text: string, values: readonly unknown[]): Promise<Row[]> =>
      (await em.getKysely().executeQuery<Row>(CompiledQuery.raw(text, [...values]))).rows;
    const enter = async (key: string): Promise<SignedInActor> => {
      const actor = await findActor(key);
      em.clear();
      await run(`select set_config('app.actor_id', $1, true)`, [actor.accountId]);
      return actor;
    };
    await play({
      act: async (key, does) => {
        const result = await does(em, await enter(key));
        await em.flush();
        return result;
      },
      move: async (key, does) => {
        const { accountId: speaker } = await enter(key);
        return does({ speaker, run: ({ text, values }) => run(text, [speaker, ...values]) });
      },
    });
  });
}

function remembering(findActor: FindActor): (key: string) => Promise<SignedInActor> {
  const known = new Map<string, SignedInActor>();
  return async (key) => {
    const actor = known.get(key) ?? (await findActor({ kind: 'ACCOUNT', accountId: accountId(key) }));
    if (actor?.kind !== 'ACCOUNT') throw new Error(`Nobody in the town has the key ${key}.`);
    known.set(key, actor);
    return actor;
  };
}
