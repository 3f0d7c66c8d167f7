import { type EntityManager, raw } from '@mikro-orm/postgresql';
import { actingOrganisation } from '../../access/acting-organisation.ts';
import { organisationsFor, type SignedInActor } from '../../access/actor.ts';
import type { Act } from '../../access/permissions.ts';
import { newId } from '../../database/columns.ts';
import { getById } from '../../database/get-by-id.ts';
import { DomainError, throwIfRefused } from '../../foundation/domain-error.ts';
import { parseText } from '../../foundation/input.ts';
import { type LocalDate, todayInScotland } from '../../foundation/period.ts';
import { searchTextOf } from '../directory/search-text.ts';
import { parseSecureAddress } from '../directory/web-address.ts';
import { parseCouncilArea } from '../places/council-areas.ts';
import { parseFormAndLanguage } from './form-and-language.ts';
import type { InformationForm, InformationTopic } from './information-form.ts';
import { InformationResource } from './information-resource.entity.ts';
import { whyCannotChange } from './information-resource.rules.ts';
import { ResourceForm } from './resource-form.entity.ts';

const MOST_AREAS = 32;
const MOST_FORMS = 30;

export interface FormFacts {
  readonly form: InformationForm;
  readonly language?: string | null;
  readonly webAddress: string;
  readonly checkedOn?: LocalDate | null;
}

export interface AddResource {
  readonly title: string;
  readonly summary: string;
  readonly topics: readonly InformationTopic[];
  readonly councilAreas?: readonly string[] | null;
  readonly publisher: string;
  readonly forms: readonly FormFacts[];
  readonly organisationId?: string | null;
}

/**
 * Publishes a resource about self-directed support in its available forms.
 * @returns the resource's id
 * @throws DomainError NOT_PERMITTED, INVALID_INPUT, TOO_LONG, ALREADY_DONE
 */
export async function addResource(em: EntityManager, actor: SignedInActor, input: AddResource): Promise<string> {
  const organisationId = actingOrganisation(actor, 'resourceAdd', input.organisationId);
  if (input.forms.length === 0 || input.forms.length > MOST_FORMS) {
    throw new DomainError('INVALID_INPUT', `Give the forms it exists in, from 1 to ${MOST_FORMS}.`, 'forms');
  }
  const described = {
    title: parseText(input.title, 'title', 200),
    summary: parseText(input.summary, 'summary', 1000),
    publisher: parseText(input.publisher, 'publisher', 200),
  };
  const resource = em.create(InformationResource, {
    id: newId(),
    organisationId,
    ...described,
    topics: parseTopics(input.topics),
    councilAreas: parseAreas(input.councilAreas),
    addedById: actor.accountId,
    changedAt: null,
    withdrawnAt: null,
    withdrawnById: null,
    searchText: searchTextOf(described.title, [described.publisher, described.summary]),
  });
  // Inserted before its forms, which refer to it.
  await em.flush();
  for (const form of input.forms) createForm(em, actor, { resource, form, at: 'forms.' });
  return resource.id;
}

export interface DescribeResource {
  readonly resourceId: string;
  readonly title?: string | null;
  readonly summary?: string | null;
  readonly topics?: readonly InformationTopic[] | null;
  readonly councilAreas?: readonly string[] | null;
  readonly publisher?: string | null;
}

/**
 * Corrects the description of a resource. A field left out stays unchanged; only its council areas can be cleared by null.
 * @returns the resource's id
 * @throws DomainError NOT_FOUND, NOT_PERMITTED, ALREADY_DONE, INVALID_INPUT, TOO_LONG, CONFLICT
 */
export async function describeResource(
  em: EntityManager,
  actor: SignedInActor,
  input: DescribeResource,
): Promise<string> {
  const resource = await getResourceToChange(em, actor, { id: input.resourceId, act: 'resourceDescribe' });
  if (input.title != null) resource.title = parseText(input.title, 'title', 200);
  if (input.summary != null) resource.summary = parseText(input.summary, 'summary', 1000);
  if (input.publisher != null) resource.publisher = parseText(input.publisher, 'publisher', 200);
  if (input.topics != null) resource.topics = parseTopics(input.topics);
  if (input.councilAreas !== undefined) resource.councilAreas = parseAreas(input.councilAreas);
  resource.searchText = searchTextOf(resource.title, [resource.publisher, resource.summary]);
  resource.changedAt = new Date();
  return resource.id;
}

export interface WithdrawResource {
  readonly resourceId: string;
}

/**
 * Withdraws a resource, so that it is no longer found. People it was shared with can still see it.
 * @returns the resource's id
 * @throws DomainError NOT_FOUND, NOT_PERMITTED, ALREADY_DONE
 */
export async function withdrawResource(
  em: EntityManager,
  actor: SignedInActor,
  input: WithdrawResource,
): Promise<string> {
  const resource = await getResourceToChange(em, actor, { id: input.resourceId, act: 'resourceWithdraw' });
  resource.withdrawnAt = new Date();
  resource.withdrawnById = actor.accountId;
  return resource.id;
}

export interface AddForm extends FormFacts {
  readonly resourceId: string;
}

/**
 * Adds another form of a resource.
 * @returns the resource's id
 * @throws DomainError NOT_FOUND, NOT_PERMITTED, ALREADY_DONE, INVALID_INPUT, TOO_LONG
 */
export async function addForm(em: EntityManager, actor: SignedInActor, input: AddForm): Promise<string> {
  const resource = await getResourceToChange(em, actor, { id: input.resourceId, act: 'resourceFormAdd' });
  if ((await em.count(ResourceForm, { resourceId: resource.id, withdrawnAt: null })) >= MOST_FORMS) {
    throw new DomainError('INVALID_INPUT', `A resource has at most ${MOST_FORMS} forms. Withdraw one first.`, 'form');
  }
  createForm(em, actor, { resource, form: input, at: '' });
  return resource.id;
}

export interface WithdrawForm {
  readonly resourceFormId: string;
}

/**
 * Withdraws a form that is no longer available at its address.
 * @returns the resource's id
 * @throws DomainError NOT_FOUND, NOT_PERMITTED, ALREADY_DONE
 */
export async function withdrawForm(em: EntityManager, actor: SignedInActor, input: WithdrawForm): Promise<string> {
  const withdrawal = { withdrawnAt: raw('now()'), withdrawnById: actor.accountId };
  return changeForm(em, actor, { ...input, act: 'resourceFormWithdraw', change: withdrawal });
}

export interface CheckForm {
  readonly resourceFormId: string;
  readonly checkedOn?: LocalDate | null;
}

/**
 * Records that somebody checked the form: it is available and correct.
 * @returns the resource's id
 * @throws DomainError NOT_FOUND, NOT_PERMITTED, ALREADY_DONE, INVALID_INPUT
 */
export async function checkForm(em: EntityManager, actor: SignedInActor, input: CheckForm): Promise<string> {
  const { resourceFormId } = input;
  const checkedOn = parseDayChecked(input.checkedOn, 'checkedOn');
  return changeForm(em, actor, { resourceFormId, act: 'resourceFormCheck', change: { checkedOn } });
}

interface Wanted {
  readonly id: string;
  readonly act: Act;
}

async function getResourceToChange(
  em: EntityManager,
  actor: SignedInActor,
  { id, act }: Wanted,
): Promise<InformationResource> {
  const resource = await getById(em, InformationResource, { resourceId: id });
  const { organisationId, withdrawnAt } = resource;
  throwIfRefused(whyCannotChange({ organisationId, isWithdrawn: withdrawnAt !== null }, actor, act));
  return resource;
}

interface FormChange {
  readonly resourceFormId: string;
  readonly act: Act;
  readonly change: object;
}

async function changeForm(
  em: EntityManager,
  actor: SignedInActor,
  { resourceFormId, act, change }: FormChange,
): Promise<string> {
  const form = await getById(em, ResourceForm, { resourceFormId });
  const { id } = form;
  if (!organisationsFor(actor, act).includes(form.organisationId)) {
    throw new DomainError('NOT_PERMITTED', 'Another organisation keeps this. Tell it what is wrong.', 'resourceFormId');
  }
  // If another request withdrew it first, the second caller gets ALREADY_DONE.
  if ((await em.nativeUpdate(ResourceForm, { id, withdrawnAt: null }, change)) === 0) {
    throw new DomainError('ALREADY_DONE', 'This form has been withdrawn. Add it anew if it is back.', 'resourceFormId');
  }
  return form.resourceId;
}

interface NewForm {
  readonly resource: InformationResource;
  readonly form: FormFacts;
  /** Prefix of the form's fields in the input. */
  readonly at: string;
}

function createForm(em: EntityManager, actor: SignedInActor, { resource, form: given, at }: NewForm): void {
  em.create(ResourceForm, {
    resourceId: resource.id,
    organisationId: resource.organisationId,
    ...parseFormAndLanguage(given, `${at}language`),
    webAddress: parseSecureAddress(given.webAddress, `${at}webAddress`),
    checkedOn: parseDayChecked(given.checkedOn, `${at}checkedOn`),
    addedById: actor.accountId,
    withdrawnAt: null,
    withdrawnById: null,
  });
}

function parseDayChecked(day: LocalDate | null | undefined, field: string): LocalDate {
  const today = todayInScotland();
  if (day == null) return today;
  if (day <= today) return day;
  throw new DomainError('INVALID_INPUT', 'Somebody looked first: give the day they did, today or earlier.', field);
}

function parseTopics(topics: readonly InformationTopic[]): InformationTopic[] {
  if (topics.length > 0) return [...new Set(topics)];
  throw new DomainError('INVALID_INPUT', 'Say what it is about: give at least one topic.', 'topics');
}

function parseAreas(codes: readonly string[] | null | undefined): string[] {
  if (codes == null) return [];
  if (codes.length > MOST_AREAS) {
    throw new DomainError('INVALID_INPUT', `Give at most ${MOST_AREAS}, or none for all of Scotland.`, 'councilAreas');
  }
  return [...new Set(codes.map((code) => parseCouncilArea(code, 'councilAreas')))];
}
