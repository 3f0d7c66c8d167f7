import { type EntityManager, raw } from '@mikro-orm/postgresql';
import type { Actor, SignedInActor } from '../../access/actor.ts';
import { getById } from '../../database/get-by-id.ts';
import { DomainError, throwIfRefused } from '../../foundation/domain-error.ts';
import type { SupportNeed } from '../directory/service-profile.ts';
import { getOwnPerson, whyNotOwn } from '../people/find-person.ts';
import {
  type ChoiceBasis,
  type ElementEndReason,
  type Recurrence,
  SupportElement,
  type SupportOption,
} from './support-element.entity.ts';

export interface AddElement {
  readonly personId: string;
  readonly typeOfSupport: SupportNeed;
  readonly option: SupportOption;
  readonly basis: ChoiceBasis;
  readonly recurrence: Recurrence;
}

/**
 * Records a type of support of a person, and the option under which it is given.
 * @returns the element's id
 * @throws DomainError NOT_FOUND, NOT_PERMITTED, INVALID_INPUT, ALREADY_DONE
 */
export async function addElement(em: EntityManager, actor: SignedInActor, input: AddElement): Promise<string> {
  const { typeOfSupport, option, basis, recurrence } = input;
  const person = await getOwnPerson(em, { actor, act: 'elementAdd', personId: input.personId });
  if (basis === 'DEEMED' && option !== 'OPTION_3') {
    throw new DomainError(
      'INVALID_INPUT',
      'Only Option 3 applies without a choice (2013 Act s.5(5)). Record the choice, or Option 3.',
      'basis',
    );
  }
  return em.create(SupportElement, {
    ...{ personId: person.id, authorityId: person.authorityId },
    ...{ typeOfSupport, option, basis, recurrence },
    ...{ recordedById: actor.accountId, endsAt: null, endedById: null, endReason: null },
  }).id;
}

export interface EndElement {
  readonly supportElementId: string;
  readonly reason: ElementEndReason;
}

/** Returns why the actor cannot end an element, or null. Used by the act and by the predicted outcome. */
export function whyCannotEndElement(
  { authorityId, hasEnded }: { readonly authorityId: string; readonly hasEnded: boolean },
  actor: Actor,
): DomainError | null {
  const notOwn = whyNotOwn(authorityId, 'elementEnd', actor);
  if (notOwn !== null) return new DomainError(notOwn.code, notOwn.message, 'supportElementId');
  return hasEnded ? hasEndedAlready() : null;
}

/**
 * Ends an element. It stays on record. An element that was ended by mistake is added anew.
 * @returns the element's id
 * @throws DomainError NOT_FOUND, NOT_PERMITTED, ALREADY_DONE
 */
export async function endElement(em: EntityManager, actor: SignedInActor, input: EndElement): Promise<string> {
  const { supportElementId } = input;
  const { id, authorityId, endsAt } = await getById(em, SupportElement, { supportElementId });
  throwIfRefused(whyCannotEndElement({ authorityId, hasEnded: endsAt !== null }, actor));
  // If another request ended it first, the second caller gets ALREADY_DONE.
  const ending = { endsAt: raw('now()'), endedById: actor.accountId, endReason: input.reason };
  if ((await em.nativeUpdate(SupportElement, { id, endsAt: null }, ending)) === 0) throw hasEndedAlready();
  return id;
}

function hasEndedAlready(): DomainError {
  return new DomainError('ALREADY_DONE', 'This has ended already. To begin it again, add it anew.', 'supportElementId');
}
