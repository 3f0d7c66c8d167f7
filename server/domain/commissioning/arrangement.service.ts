import type { EntityManager } from '@mikro-orm/postgresql';
import { actingOrganisation } from '../../access/acting-organisation.ts';
import type { SignedInActor } from '../../access/actor.ts';
import { DomainError } from '../../foundation/domain-error.ts';
import { notFound, parseCount, parseId, parseText } from '../../foundation/input.ts';
import { positivePence } from '../../foundation/pence.ts';
import { covers, type LocalDate, period } from '../../foundation/period.ts';
import { SupportService } from '../directory/support-service.entity.ts';
import { getFund } from '../funds/find-fund.ts';
import { IsfAgreement } from '../funds/isf-agreement.entity.ts';
import { refuseAuthorityWorker } from '../identity/broker.rules.ts';
import { PersonalOutcome } from '../planning/personal-outcome.entity.ts';
import { Arrangement } from './arrangement.entity.ts';
import { ArrangementLine } from './arrangement-line.entity.ts';
import { costOf, type Terms } from './costing.ts';
import { getBrokerage } from './find-brokerage.ts';

export interface DraftArrangement {
  readonly fundId: string;
  readonly title: string;
  readonly periodStart: LocalDate;
  readonly periodEnd: LocalDate;
  readonly organisationId?: string | null;
}

/**
 * Starts an arrangement on a fund, for a period the fund's agreement covers.
 * @returns the arrangement's id
 * @throws DomainError NOT_FOUND, INVALID_PERIOD, OUTSIDE_PERIOD, INVALID_INPUT, NOT_PERMITTED, CONFLICT_OF_INTEREST
 */
export async function draftArrangement(
  em: EntityManager,
  actor: SignedInActor,
  input: DraftArrangement,
): Promise<string> {
  const { organisationId: chosen } = input;
  if (chosen) actingOrganisation(actor, 'arrangementDraft', chosen);
  const fund = await getFund(em, input.fundId);
  const brokerId = await getBrokerage(em, actor, { act: 'arrangementDraft', personId: fund.personId, chosen });
  // Reloaded, because it may be visible only through another of the actor's brokerages, which this one may not use.
  if ((await em.refresh(fund)) === null) throw notFound('fundId');
  await refuseAuthorityWorker(em, actor, fund.authorityId);
  const wanted = period(input.periodStart, input.periodEnd);
  const agreements = await em.find(IsfAgreement, { fundId: fund.id });
  if (!agreements.some(({ periodStart, periodEnd }) => covers({ start: periodStart, end: periodEnd }, wanted))) {
    throw new DomainError(
      'OUTSIDE_PERIOD',
      'The ISF agreement does not cover this whole period. Choose days within it.',
      'periodStart',
    );
  }
  return em.create(Arrangement, {
    fundId: fund.id,
    personId: fund.personId,
    authorityId: fund.authorityId,
    brokerId,
    title: parseText(input.title, 'title', 200),
    periodStart: wanted.start,
    periodEnd: wanted.end,
  }).id;
}

export interface AddLine {
  readonly arrangementId: string;
  readonly outcomeId: string;
  readonly serviceId: string;
  readonly description: string;
  readonly weeklyHours?: { readonly minutesPerWeek: number; readonly ratePencePerHour: number } | null;
  readonly sleepovers?: { readonly nightsPerWeek: number; readonly ratePencePerNight: number } | null;
  readonly oneOff?: { readonly items: number; readonly pencePerItem: number } | null;
  readonly involvesPersonalCareOrSupport: boolean;
  readonly periodStart?: LocalDate | null;
  readonly periodEnd?: LocalDate | null;
}

const MINUTES_A_WEEK = 7 * 24 * 60;
const MOST_ITEMS = 10_000;

/**
 * Adds a line to an arrangement: the outcome it meets, the service, how much and how often, costed to the penny.
 * @returns the line's id
 * @throws DomainError NOT_FOUND, INVALID_INPUT, INVALID_PERIOD, OUTSIDE_PERIOD, AMOUNT_NOT_POSITIVE, AMOUNT_TOO_LARGE,
 *   SERVICE_CLOSED, REGISTRATION_REQUIRED, CONFLICT_OF_INTEREST
 */
export async function addLine(em: EntityManager, actor: SignedInActor, input: AddLine): Promise<string> {
  const arrangement = await getArrangement(em, input.arrangementId);
  const { personId, brokerId: named } = arrangement;
  await getBrokerage(em, actor, { act: 'arrangementLineAdd', personId, named });
  await refuseAuthorityWorker(em, actor, arrangement.authorityId);
  const { id: outcomeId } = await getOutcome(em, input.outcomeId, arrangement.personId);
  const service = await getServiceFor(em, input);
  const terms = { ...quantityAndRate(input), ...linePeriod(arrangement, input) };
  return em.create(ArrangementLine, {
    arrangementId: arrangement.id,
    fundId: arrangement.fundId,
    personId: arrangement.personId,
    authorityId: arrangement.authorityId,
    outcomeId,
    serviceId: service.id,
    description: parseText(input.description, 'description'),
    ...terms,
    costPence: positivePence(costOf(terms), wayGiven(input)),
    involvesPersonalCareOrSupport: input.involvesPersonalCareOrSupport,
    addedById: actor.accountId,
  }).id;
}

async function getArrangement(em: EntityManager, id: string): Promise<Arrangement> {
  const found = await em.findOne(Arrangement, { id: parseId(id, 'arrangementId') });
  if (found === null) throw notFound('arrangementId');
  return found;
}

async function getOutcome(em: EntityManager, id: string, personId: string): Promise<PersonalOutcome> {
  const found = await em.findOne(PersonalOutcome, { id: parseId(id, 'outcomeId'), personId });
  if (found === null) throw notFound('outcomeId');
  return found;
}

/**
 * Returns the service of a line. Personal care or support requires a registration (Public Services Reform (Scotland) Act
 * 2010 s.59).
 */
async function getServiceFor(
  em: EntityManager,
  { serviceId, involvesPersonalCareOrSupport }: AddLine,
): Promise<SupportService> {
  const service = await em.findOne(SupportService, { id: parseId(serviceId, 'serviceId') });
  if (service === null) throw notFound('serviceId');
  if (service.status !== 'ACTIVE') {
    throw new DomainError('SERVICE_CLOSED', 'This service is no longer active. Choose another one.', 'serviceId');
  }
  if (involvesPersonalCareOrSupport && service.kinds.every((kind) => kind === 'COMMUNITY_SUPPORT')) {
    throw new DomainError(
      'REGISTRATION_REQUIRED',
      'Personal care or support needs a service registered with the Care Inspectorate. Choose one, or leave the personal care out of this line.',
      'serviceId',
    );
  }
  return service;
}

/** Returns which of the three input fields gives the amount. */
function wayGiven({ weeklyHours, sleepovers }: AddLine): 'weeklyHours' | 'sleepovers' | 'oneOff' {
  if (weeklyHours) return 'weeklyHours';
  return sleepovers ? 'sleepovers' : 'oneOff';
}

function quantityAndRate({ weeklyHours, sleepovers, oneOff }: AddLine): Pick<Terms, 'unit' | 'quantity' | 'ratePence'> {
  if ([weeklyHours, sleepovers, oneOff].filter(Boolean).length !== 1) {
    throw new DomainError(
      'INVALID_INPUT',
      'Give one of weekly hours, sleepovers or a one-off purchase.',
      'weeklyHours',
    );
  }
  if (weeklyHours) {
    const quantity = parseCount(weeklyHours.minutesPerWeek, 'weeklyHours.minutesPerWeek', MINUTES_A_WEEK);
    return {
      unit: 'HOUR',
      quantity,
      ratePence: positivePence(weeklyHours.ratePencePerHour, 'weeklyHours.ratePencePerHour'),
    };
  }
  if (sleepovers) {
    const quantity = parseCount(sleepovers.nightsPerWeek, 'sleepovers.nightsPerWeek', 7);
    return {
      unit: 'SLEEPOVER',
      quantity,
      ratePence: positivePence(sleepovers.ratePencePerNight, 'sleepovers.ratePencePerNight'),
    };
  }
  const quantity = parseCount(oneOff?.items ?? 0, 'oneOff.items', MOST_ITEMS);
  return { unit: 'ITEM', quantity, ratePence: positivePence(oneOff?.pencePerItem ?? 0, 'oneOff.pencePerItem') };
}

function linePeriod(arrangement: Arrangement, input: AddLine): Pick<Terms, 'periodStart' | 'periodEnd'> {
  const whole = { start: arrangement.periodStart, end: arrangement.periodEnd };
  const wanted = period(input.periodStart ?? whole.start, input.periodEnd ?? whole.end);
  if (!covers(whole, wanted)) {
    throw new DomainError('OUTSIDE_PERIOD', 'The line must stay within the period of its arrangement.', 'periodStart');
  }
  return { periodStart: wanted.start, periodEnd: wanted.end };
}
