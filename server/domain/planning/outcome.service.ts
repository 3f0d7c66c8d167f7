import type { EntityManager } from '@mikro-orm/postgresql';
import type { SignedInActor } from '../../access/actor.ts';
import { DomainError } from '../../foundation/domain-error.ts';
import { parseText } from '../../foundation/input.ts';
import { type LocalDate, todayInScotland } from '../../foundation/period.ts';
import type { OutcomeTheme } from '../directory/service-profile.ts';
import { getOwnPerson } from '../people/find-person.ts';
import { PersonalOutcome } from './personal-outcome.entity.ts';

export interface AgreeOutcome {
  readonly personId: string;
  readonly words: string;
  readonly theme?: OutcomeTheme | null;
  readonly agreedOn?: LocalDate | null;
}

/**
 * Records an outcome agreed with the person, in the person's own words.
 * @returns the outcome's id
 * @throws DomainError NOT_FOUND, NOT_PERMITTED, INVALID_INPUT, TOO_LONG
 */
export async function agreeOutcome(em: EntityManager, actor: SignedInActor, input: AgreeOutcome): Promise<string> {
  const person = await getOwnPerson(em, { actor, act: 'outcomeAgree', personId: input.personId });
  const agreedOn = input.agreedOn ?? todayInScotland();
  if (agreedOn > todayInScotland()) {
    throw new DomainError(
      'INVALID_INPUT',
      'An outcome is recorded once it is agreed: give today or an earlier day.',
      'agreedOn',
    );
  }
  return em.create(PersonalOutcome, {
    personId: person.id,
    authorityId: person.authorityId,
    words: parseText(input.words, 'words', 2000),
    theme: input.theme ?? null,
    agreedOn,
    agreedById: actor.accountId,
  }).id;
}
