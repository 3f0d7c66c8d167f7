import type { EntityManager } from '@mikro-orm/postgresql';
import type { SignedInActor } from '../../access/actor.ts';
import { throwIfRefused } from '../../foundation/domain-error.ts';
import { notFound, parseId, parseText } from '../../foundation/input.ts';
import { DifferenceOfView } from './difference-of-view.entity.ts';
import { getPerson } from './find-person.ts';
import { whyNotTheirsToSay } from './own-say.rules.ts';
import { Representation } from './representation.entity.ts';

export interface RecordDifference {
  readonly personId: string;
  readonly representationId: string;
  readonly matter: string;
  readonly wish: string;
  readonly view: string;
}

/**
 * Records that a person and a representative want different things, with both views, so that neither replaces the other
 * (Framework of Standards 6: conflicts of interest are identified).
 * @returns its id
 * @throws DomainError NOT_FOUND, NOT_PERMITTED, INVALID_INPUT, TOO_LONG
 */
export async function recordDifference(
  em: EntityManager,
  actor: SignedInActor,
  input: RecordDifference,
): Promise<string> {
  const person = await getPerson(em, input.personId);
  throwIfRefused(whyNotTheirsToSay({ person, actor, act: 'viewsDifferRecord' }));
  const { id: personId, authorityId } = person;
  const representationId = parseId(input.representationId, 'representationId');
  if ((await em.count(Representation, { id: representationId, personId })) === 0) throw notFound('representationId');
  return em.create(DifferenceOfView, {
    personId,
    authorityId,
    representationId,
    matter: parseText(input.matter, 'matter', 500),
    wish: parseText(input.wish, 'wish', 2000),
    view: parseText(input.view, 'view', 2000),
    recordedById: actor.accountId,
  }).id;
}
