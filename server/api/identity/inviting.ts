import type { EntityManager } from '@mikro-orm/postgresql';
import type { SignedInActor } from '../../access/actor.ts';
import type { Invited } from '../../domain/identity/invitation.service.ts';
import { type Payload, type Performance, perform } from '../payload.ts';

/** An invitation with its code, as the act that made it returns it. The code is shown this once. */
export interface WithCode {
  readonly _code?: string;
}

/** Performs an act that makes an invitation, and adds the code to the result. */
export async function performInviting(
  performance: Performance,
  does: (em: EntityManager, actor: SignedInActor) => Promise<Invited>,
): Promise<Payload> {
  let code: string | undefined;
  const payload = await perform(performance, async (em, actor) => {
    const invited = await does(em, actor);
    code = invited.code;
    return invited.id;
  });
  const invitation = (payload as unknown as Record<string, object | null>)[performance.field];
  if (code !== undefined && invitation) Object.assign(invitation, { _code: code } satisfies WithCode);
  return payload;
}
