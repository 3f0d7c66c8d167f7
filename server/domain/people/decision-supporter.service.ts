import { type EntityManager, raw } from '@mikro-orm/postgresql';
import type { SignedInActor } from '../../access/actor.ts';
import { getById } from '../../database/get-by-id.ts';
import { DomainError, throwIfRefused } from '../../foundation/domain-error.ts';
import { parseText } from '../../foundation/input.ts';
import { type LocalDate, todayInScotland } from '../../foundation/period.ts';
import { Account } from '../identity/account.entity.ts';
import { DecisionSupporter } from './decision-supporter.entity.ts';
import { getPerson } from './find-person.ts';
import { whyCannotEndSupport, whyNotTheirsToSay } from './own-say.rules.ts';
import { SupportedPerson } from './supported-person.entity.ts';

export interface NameSupporter {
  readonly personId: string;
  readonly name: string;
  readonly howTheyHelp: string;
  readonly agreedOn?: LocalDate | null;
}

/**
 * Records who helps a person to decide, with the person's agreement (SDS Act 2013 s.6), and creates an account for them. It
 * gives no access: that is for the person to grant.
 * @returns the supporter's id
 * @throws DomainError NOT_FOUND, NOT_PERMITTED, INVALID_INPUT, TOO_LONG
 */
export async function nameSupporter(em: EntityManager, actor: SignedInActor, input: NameSupporter): Promise<string> {
  const person = await getPerson(em, input.personId);
  throwIfRefused(whyNotTheirsToSay({ person, actor, act: 'decisionSupporterName' }));
  const today = todayInScotland();
  const agreedOn = input.agreedOn ?? today;
  if (agreedOn > today) {
    throw new DomainError(
      'INVALID_INPUT',
      'The person agrees first: give the day they did, today or earlier.',
      'agreedOn',
    );
  }
  const { id: personId, authorityId } = person;
  const supporterName = parseText(input.name, 'name', 200);
  const howTheyHelp = parseText(input.howTheyHelp, 'howTheyHelp', 1000);
  const account = em.create(Account, { name: supporterName, registeredById: authorityId });
  const keys = { personId, authorityId, accountId: account.id, recordedById: actor.accountId };
  const words = { supporterName, howTheyHelp, agreedOn };
  return em.create(DecisionSupporter, { ...keys, ...words, endsAt: null, endedById: null }).id;
}

export interface EndSupport {
  readonly decisionSupporterId: string;
}

/**
 * Records that somebody no longer helps the person to decide. Access that was granted to them is ended separately, grant by
 * grant.
 * @returns the supporter's id
 * @throws DomainError NOT_FOUND, NOT_PERMITTED, ALREADY_DONE
 */
export async function endSupport(em: EntityManager, actor: SignedInActor, input: EndSupport): Promise<string> {
  const found = await getById(em, DecisionSupporter, { decisionSupporterId: input.decisionSupporterId });
  const { id } = found;
  // A supporter can see their own entry, but not necessarily the person.
  const person = (await em.findOne(SupportedPerson, { id: found.personId })) ?? { ...found, accountId: null };
  const { authorityId, accountId } = person;
  throwIfRefused(whyCannotEndSupport({ authorityId, accountId, hasEnded: found.endsAt !== null }, actor));
  // If another request ended it first, the second caller gets ALREADY_DONE.
  const ending = { endsAt: raw('now()'), endedById: actor.accountId };
  if ((await em.nativeUpdate(DecisionSupporter, { id, endsAt: null }, ending)) === 0) {
    throw new DomainError('ALREADY_DONE', 'Somebody has just recorded this as ended. There is nothing left to do.');
  }
  return id;
}
