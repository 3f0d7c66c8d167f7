import type { Newcomer } from '../../../server/access/actor.ts';
import type { Database } from '../../../server/database/database.ts';
import { refusalIn } from '../../../server/database/sql-errors.ts';
import { type Accepted, acceptInvitation } from '../../../server/domain/identity/invitation.service.ts';

export const ISSUER = 'https://id.rowantree.example';

/** Somebody whom their organisation's identity provider knows and nobody here. */
export function newcomer(subject: string): Newcomer {
  return { kind: 'NEWCOMER', accountId: null, memberships: [], issuer: ISSUER, subject };
}

/** A platform to join. */
interface Joined {
  readonly app: { readonly database: Database };
}

/** Accepts an invitation with a sign-in that is linked to nothing yet. @returns the account */
export async function joinAs(world: Joined, subject: string, code: string): Promise<string> {
  return (await accept(world, subject, code)).accountId;
}

/** Why a newcomer could not accept, as a code. */
export async function refusedAs(world: Joined, subject: string, code: string): Promise<string | undefined> {
  try {
    await accept(world, subject, code);
    return undefined;
  } catch (error) {
    return refusalIn(error)?.code;
  }
}

function accept(world: Joined, subject: string, code: string): Promise<Accepted> {
  return acceptInvitation(world.app.database.statements(null), newcomer(subject), { code });
}
