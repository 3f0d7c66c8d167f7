import type { EntityManager } from '@mikro-orm/postgresql';
import type { QueryResultRow } from 'pg';
import { type ActorKey, actorKeyOf, organisationsFor, performing, type SignedInActor } from '../access/actor.ts';
import type { Act } from '../access/permissions.ts';
import type { FindActor } from '../access/sign-in.ts';
import type { Database, Statements } from '../database/database.ts';
import { evaluate } from '../database/reading/read.ts';
import { runSql } from '../database/run-sql.ts';
import { recordingOf } from '../domain/audit/audit.service.ts';
import { actorFinder } from '../domain/identity/find-actor.ts';
import '../domain/rooms.ts';
import { accountId } from './data/town-id.ts';

/** The type of object of each act that is played. */
const SUBJECTS = {
  personRegister: 'SupportedPerson',
  outcomeAgree: 'PersonalOutcome',
  budgetSet: 'AgreedBudget',
  fundOpen: 'IndividualServiceFund',
  arrangementDraft: 'Arrangement',
  arrangementLineAdd: 'ArrangementLine',
  commissionOffer: 'Commission',
  commissionDecline: 'Commission',
  deliveryRecord: 'Delivery',
  invoiceSubmit: 'Invoice',
  invoiceApprove: 'Invoice',
  decisionSupporterName: 'DecisionSupporter',
  viewsDifferRecord: 'DifferenceOfView',
  peerStoryWrite: 'PeerStory',
  precedentPublish: 'Precedent',
  precedentReturn: 'Precedent',
  resourceAdd: 'InformationResource',
  neededFormRecord: 'NeededForm',
  informationShare: 'InformationShared',
  informationAnswer: 'InformationShared',
} as const satisfies Partial<Record<Act, string>>;
type PlayedAct = keyof typeof SUBJECTS;

/** Runs acts, each as the account that would do it, under that account's row level security. */
export interface Stage {
  /**
   * Runs an act.
   * @param who the key of an account of the town, or an account that the scenario created
   * @param does returns the id of the object of the act
   * @returns that id
   */
  act(
    who: string | SignedInActor,
    act: PlayedAct,
    does: (em: EntityManager, actor: SignedInActor) => Promise<string>,
  ): Promise<string>;
  /** Runs acts that are one function of the database, and reads. */
  move<Result>(key: string, does: (statements: Statements) => Promise<Result>): Promise<Result>;
  who(key: string): Promise<SignedInActor>;
}

/**
 * Plays a scene in one transaction, although several accounts act in it: an interrupted build of the town has it completely
 * or not at all. The actor changes between acts as it does between requests, and entities that one has loaded are not kept
 * for the next.
 */
export function onStage(database: Database, play: (stage: Stage) => Promise<void>): Promise<void> {
  const findActor = remembering(actorFinder(database));
  return database.transaction(null, async (em) => {
    const run = <Row extends QueryResultRow>(text: string, values: readonly unknown[]) => runSql<Row>(em, text, values);
    const enter = async (who: string | SignedInActor, act?: Act): Promise<SignedInActor> => {
      const actor = typeof who === 'string' ? await findActor(who) : who;
      em.clear();
      await run(`select set_config('app.actor_id', $1, true)`, [actorKeyOf(actor, act)]);
      return act === undefined ? actor : performing(actor, act);
    };
    const as = (actorKey: ActorKey): Statements => ({
      actorKey,
      run: ({ text, values }) => run(text, [actorKey, ...values]),
    });
    await play({
      act: async (who, act, does) => {
        const actor = await enter(who, act);
        const id = await does(em, actor);
        await em.flush();
        const organisationIds = organisationsFor(actor, act);
        await evaluate(as(actor.accountId), recordingOf({ act, type: SUBJECTS[act], id, organisationIds }));
        return id;
      },
      move: async (key, does) => does(as((await enter(key)).accountId)),
      who: findActor,
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
