import type { ActorMembership, Newcomer, SignedInActor } from '../../access/actor.ts';
import type { FindActor } from '../../access/sign-in.ts';
import type { Proof } from '../../access/token.ts';
import type { ActorStatement, Database } from '../../database/database.ts';
import { withActor } from '../../database/reading/read.ts';

interface Account {
  readonly accountId: string;
  readonly name: string;
  readonly memberships: readonly ActorMembership[];
}

/** The database's answer for a login: no row if it is not linked to an account, a null account if that is closed. */
interface Linked {
  readonly account: Account | null;
}

/** Returns a function that asks the database which account a proof of identity belongs to, and what it may do now. */
export function actorFinder(database: Database): FindActor {
  const ask = async <Result>(statement: ActorStatement): Promise<Result | null> => {
    const [answer] = await database.ownStatements.run<{ result: Result | null }>(statement);
    return answer?.result ?? null;
  };
  return async (proof) => {
    if (proof.kind === 'ACCOUNT') {
      return signedIn(await ask({ text: withActor('access.sign_in($2::uuid)'), values: [proof.accountId] }));
    }
    const values = [proof.issuer, proof.subject];
    const linked = await ask<Linked>({ text: withActor('access.sign_in_by_login($2, $3)'), values });
    return linked === null ? newcomer(proof) : signedIn(linked.account);
  };
}

function signedIn(account: Account | null): SignedInActor | null {
  return account && { kind: 'ACCOUNT', actingFor: null, ...account };
}

function newcomer({ issuer, subject }: Proof & { kind: 'LOGIN' }): Newcomer {
  return { kind: 'NEWCOMER', accountId: null, memberships: [], issuer, subject };
}
