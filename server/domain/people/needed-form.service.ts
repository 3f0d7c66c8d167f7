import { type EntityManager, raw } from '@mikro-orm/postgresql';
import type { SignedInActor } from '../../access/actor.ts';
import { getById } from '../../database/get-by-id.ts';
import { DomainError } from '../../foundation/domain-error.ts';
import { parseTextOrNone } from '../../foundation/input.ts';
import { type LocalDate, todayInScotland } from '../../foundation/period.ts';
import { parseFormAndLanguage } from '../information/form-and-language.ts';
import type { InformationForm } from '../information/information-form.ts';
import { getPerson } from './find-person.ts';
import { NeededForm } from './needed-form.entity.ts';
import { refuseUnlessProfile } from './profile-writer.rules.ts';

export interface RecordNeededForm {
  readonly personId: string;
  readonly form: InformationForm;
  readonly language?: string | null;
  readonly details?: string | null;
  readonly neededSince?: LocalDate | null;
}

/**
 * Records a form and a language in which a person can be given information (2013 Act s.9(3)). If there are several, any one
 * will do.
 * @returns its id
 * @throws DomainError NOT_FOUND, NOT_PERMITTED, INVALID_INPUT, TOO_LONG, ALREADY_DONE
 */
export async function recordNeededForm(
  em: EntityManager,
  actor: SignedInActor,
  input: RecordNeededForm,
): Promise<string> {
  const { id: personId, authorityId } = await getPerson(em, input.personId);
  await refuseUnlessProfile(em, personId, 'neededFormRecord');
  const needed = parseFormAndLanguage(input);
  const details = parseTextOrNone(input.details, 'details', 500);
  if (needed.form === 'OTHER' && details === null) {
    throw new DomainError('INVALID_INPUT', 'Say in which way, so that those who tell them something can.', 'details');
  }
  const today = todayInScotland();
  const neededSince = input.neededSince ?? today;
  if (neededSince > today) {
    throw new DomainError('INVALID_INPUT', 'Give the day since when they need it: today or earlier.', 'neededSince');
  }
  return em.create(NeededForm, {
    personId,
    authorityId,
    ...needed,
    details,
    neededSince,
    recordedById: actor.accountId,
    endsAt: null,
    endedById: null,
  }).id;
}

export interface EndNeededForm {
  readonly neededFormId: string;
}

/**
 * Records that a person no longer needs a form. The earlier need stays on record.
 * @returns its id
 * @throws DomainError NOT_FOUND, NOT_PERMITTED, ALREADY_DONE
 */
export async function endNeededForm(em: EntityManager, actor: SignedInActor, input: EndNeededForm): Promise<string> {
  const found = await getById(em, NeededForm, { neededFormId: input.neededFormId });
  const { id } = found;
  await refuseUnlessProfile(em, found.personId, 'neededFormEnd');
  // If another request ended it first, the second caller gets ALREADY_DONE.
  const ending = { endsAt: raw('now()'), endedById: actor.accountId };
  if ((await em.nativeUpdate(NeededForm, { id, endsAt: null }, ending)) === 0) {
    throw new DomainError('ALREADY_DONE', 'This has ended already. There is nothing left to do.', 'neededFormId');
  }
  return id;
}
