import type { ActorMembership } from '../../access/actor.ts';
import type { FindActor } from '../../access/sign-in.ts';
import type { Database } from '../../database/database.ts';
import { withActor } from '../../database/read.ts';

interface Account {
  readonly accountId: string;
  readonly name: string;
  readonly memberships: readonly ActorMembership[];
}

/** Asks the database who an account is now. */
export function actorFinder(database: Database): FindActor {
  return async (accountId) => {
    const [answer] = await database
      .statements(null)
      .run<{ result: Account | null }>({ text: withActor('access.sign_in($2::uuid)'), values: [accountId] });
    return answer?.result ? { kind: 'ACCOUNT', actingFor: null, ...answer.result } : null;
  };
}
