import type { EntityManager } from '@mikro-orm/postgresql';
import type { SignedInActor } from '../../access/actor.ts';
import { getById } from '../../database/get-by-id.ts';
import { DomainError, throwIfRefused } from '../../foundation/domain-error.ts';
import { notFound, parseId, parseTextOrNone } from '../../foundation/input.ts';
import { type LocalDate, todayInScotland } from '../../foundation/period.ts';
import { Commission } from '../commissioning/commission.entity.ts';
import { Notice } from '../commissioning/notice.entity.ts';
import { type FormAndLanguage, parseFormAndLanguage } from '../information/form-and-language.ts';
import type { InformationForm } from '../information/information-form.ts';
import { ResourceForm } from '../information/resource-form.entity.ts';
import { findConsentFacts } from '../people/consent-facts.ts';
import { getPerson } from '../people/find-person.ts';
import { NeededForm } from '../people/needed-form.entity.ts';
import { AgreedBudget } from '../planning/agreed-budget.entity.ts';
import type { SpendTest } from '../stories/peer-story.ts';
import { findGiver, findGiverFacts, whyCannotAnswer, whyCannotGive } from './information.rules.ts';
import { InformationAnswer } from './information-answer.entity.ts';
import type { InformationMatter, InformationReceipt } from './information-matter.ts';
import { InformationShared } from './information-shared.entity.ts';

export interface ShareInformation {
  readonly personId: string;
  readonly matter: InformationMatter;
  readonly spendTest?: SpendTest | null;
  readonly budgetId?: string | null;
  readonly commissionId?: string | null;
  readonly noticeId?: string | null;
  readonly resourceFormId?: string | null;
  /** Required if no resource was handed over; otherwise the resource's form is the default. */
  readonly form?: InformationForm | null;
  readonly language?: string | null;
  readonly details?: string | null;
  readonly sharedOn?: LocalDate | null;
}

/**
 * Records that something was explained to a person or that they were informed of it, in which form and when (2013 Act s.9).
 * @returns its id
 * @throws DomainError NOT_FOUND, NOT_PERMITTED, INVALID_INPUT, TOO_LONG, ALREADY_DONE
 */
export async function shareInformation(
  em: EntityManager,
  actor: SignedInActor,
  input: ShareInformation,
): Promise<string> {
  const { id: personId, authorityId } = await getPerson(em, input.personId);
  const facts = (await findGiverFacts(em, personId)) ?? { authorityId, asked: [] };
  throwIfRefused(whyCannotGive(facts, actor));
  const organisationId = findGiver(facts, actor);
  if (organisationId === null) throw notFound('personId');
  const subject = await findSubject(em, personId, input);
  const { resourceFormId, ...told } = await findForm(em, input);
  const sharedOn = parseDay(input.sharedOn);
  const details = parseTextOrNone(input.details, 'details', 2000);
  if ((input.matter === 'OTHER' || told.form === 'OTHER') && details === null) {
    throw new DomainError('INVALID_INPUT', 'Say in words what was told, or in which way.', 'details');
  }
  return em.create(InformationShared, {
    ...{ personId, authorityId, matter: input.matter, ...subject, resourceFormId, ...told, details, sharedOn },
    inNeededForm: await wasInNeededForm(em, personId, { ...told, sharedOn }),
    sharedByName: actor.name,
    organisationId,
    recordedById: actor.accountId,
  }).id;
}

export interface AnswerInformation {
  readonly informationSharedId: string;
  readonly receipt: InformationReceipt;
  readonly words?: string | null;
}

/**
 * Records a person's answer about information they were to get: whether they had it in a form they can use.
 * @returns the id of the information
 * @throws DomainError NOT_FOUND, NOT_PERMITTED, TOO_LONG, INVALID_INPUT
 */
export async function answerInformation(
  em: EntityManager,
  actor: SignedInActor,
  input: AnswerInformation,
): Promise<string> {
  const given = await getById(em, InformationShared, { informationSharedId: input.informationSharedId });
  const { id: informationSharedId } = given;
  // A reader of the shared information may not be able to see the person.
  const facts = (await findConsentFacts(em, given.personId)) ?? { ...given, ownTopics: [] };
  throwIfRefused(whyCannotAnswer(facts, actor));
  em.create(InformationAnswer, {
    informationSharedId,
    personId: given.personId,
    authorityId: given.authorityId,
    receipt: input.receipt,
    words: parseTextOrNone(input.words, 'words', 1000),
    organisationId: facts.ownTopics.includes('PLAN') ? null : given.authorityId,
    recordedById: actor.accountId,
  });
  return informationSharedId;
}

type Subject = Pick<InformationShared, 'budgetId' | 'commissionId' | 'noticeId' | 'spendTest'>;

const ABOUT = { BUDGET: 'budgetId', COMMISSION: 'commissionId', NOTICE: 'noticeId' } as const;

/** Returns the record that the matter is about. Exactly the matching field must be given. */
async function findSubject(em: EntityManager, personId: string, input: ShareInformation): Promise<Subject> {
  for (const [matter, field] of Object.entries(ABOUT) as [InformationMatter, (typeof ABOUT)[keyof typeof ABOUT]][]) {
    if ((input[field] != null) !== (input.matter === matter)) throw misplaced(field, input.matter === matter);
  }
  if ((input.spendTest != null) !== (input.matter === 'SPENDING_REFUSED')) {
    throw misplaced('spendTest', input.matter === 'SPENDING_REFUSED');
  }
  const [budgetId, commissionId, noticeId] = [
    parseIdOrNone(input.budgetId, 'budgetId'),
    parseIdOrNone(input.commissionId, 'commissionId'),
    parseIdOrNone(input.noticeId, 'noticeId'),
  ];
  if (budgetId !== null && (await em.count(AgreedBudget, { id: budgetId, personId })) === 0) throw notFound('budgetId');
  if (commissionId !== null && (await em.count(Commission, { id: commissionId, personId })) === 0)
    throw notFound('commissionId');
  if (noticeId !== null && (await em.count(Notice, { id: noticeId, personId })) === 0) throw notFound('noticeId');
  return { budgetId, commissionId, noticeId, spendTest: input.spendTest ?? null };
}

function misplaced(field: string, isNeeded: boolean): DomainError {
  const what = field === 'spendTest' ? 'by which of the three tests' : 'which one it is about';
  return new DomainError(
    'INVALID_INPUT',
    isNeeded ? `Say ${what}.` : 'This belongs to another matter. Leave it out, or choose that matter.',
    field,
  );
}

function parseIdOrNone(id: string | null | undefined, field: string): string | null {
  return id == null ? null : parseId(id, field);
}

interface ToldIn extends FormAndLanguage {
  readonly resourceFormId: string | null;
}

/**
 * Returns the form and language. The input's form takes precedence: a written resource that was read out was shared face to
 * face.
 */
async function findForm(em: EntityManager, input: ShareInformation): Promise<ToldIn> {
  const { form, language } = input;
  const resourceFormId = parseIdOrNone(input.resourceFormId, 'resourceFormId');
  const resource = resourceFormId === null ? null : await em.findOne(ResourceForm, { id: resourceFormId });
  if (resourceFormId !== null && resource === null) throw notFound('resourceFormId');
  if (form != null) return { resourceFormId, ...parseFormAndLanguage({ form, language: language ?? null }) };
  if (resource !== null) {
    const told = { form: resource.form, language: language ?? resource.language };
    return { resourceFormId, ...parseFormAndLanguage(told) };
  }
  throw new DomainError('INVALID_INPUT', 'Say in which form it was told.', 'form');
}

function parseDay(day: LocalDate | null | undefined): LocalDate {
  const today = todayInScotland();
  if (day == null) return today;
  if (day <= today) return day;
  throw new DomainError('INVALID_INPUT', 'It is recorded once it was told: give today or an earlier day.', 'sharedOn');
}

/** Returns whether the form was one known to be needed that day; null if none was. */
async function wasInNeededForm(
  em: EntityManager,
  personId: string,
  { form, language, sharedOn }: FormAndLanguage & { readonly sharedOn: LocalDate },
): Promise<boolean | null> {
  const known = await em.find(NeededForm, { personId, neededSince: { $lte: sharedOn } });
  const needed = known.filter(({ endsAt }) => endsAt === null || todayInScotland(endsAt) > sharedOn);
  if (needed.length === 0) return null;
  return needed.some((each) => each.form === form && each.language === language);
}
