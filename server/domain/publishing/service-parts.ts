import { inLongForm, type LocalDate, plusDays } from '../../foundation/period.ts';
import { findLanguageName } from '../directory/languages.ts';
import { areaInWords, type DeclaredArea } from '../directory/plain-words.ts';
import { derivedId } from './derived-id.ts';
import type { CostOptionDocument, ServiceAreaDocument, ServiceDocument } from './documents.ts';
import type { PublishedCost, PublishedRate } from './published.ts';
import { rateInWords } from './rate-words.ts';

/** Address under which the Office for National Statistics publishes GSS codes. */
const GSS_ADDRESS = 'http://statistics.data.gov.uk/id/statistical-geography/';
export const SCOTLAND_CODE = 'S92000003';

/** Returns an area with an extent for programs and a name for people. */
export function areaDocument(serviceId: string, area: DeclaredArea): ServiceAreaDocument {
  const gss = area.kind === 'SCOTLAND' ? SCOTLAND_CODE : area.kind === 'COUNCIL_AREA' ? area.code : null;
  return {
    id: derivedId(serviceId, 'service_area', area.kind, area.code ?? String(area.metres ?? '')),
    service_id: serviceId,
    name: areaInWords(area),
    extent: extentOf(area),
    extent_type: 'text',
    ...(gss !== null && { uri: `${GSS_ADDRESS}${gss}` }),
  };
}

function extentOf({ kind, code, metres }: DeclaredArea): string {
  switch (kind) {
    case 'SCOTLAND':
      return `GSS ${SCOTLAND_CODE}`;
    case 'COUNCIL_AREA':
      return `GSS ${code}`;
    case 'OUTCODE':
      return `Postcode district ${code}`;
    case 'SECTOR':
      return `Postcode sector ${code}`;
    case 'RADIUS':
      return `Within ${metres} metres of its location`;
  }
}

export function languageDocument(serviceId: string, code: string): NonNullable<ServiceDocument['languages']>[number] {
  const name = findLanguageName(code) ?? code;
  return { id: derivedId(serviceId, 'language', code), service_id: serviceId, name, code };
}

/** Returns a price. `valid_to` is its last day, whereas our `endsOn` is the first day after it. */
export function costDocument(serviceId: string, rate: PublishedRate): CostOptionDocument {
  const { id, pence, startsOn, endsOn } = rate;
  const { option, amountDescription } = rateInWords(rate);
  return {
    ...{ id, service_id: serviceId, valid_from: startsOn },
    ...(endsOn !== null && { valid_to: plusDays(endsOn, -1) }),
    option,
    currency: 'GBP',
    amount: pence / 100,
    amount_description: amountDescription,
  };
}

/** Returns a price in its source's own words. */
export function ownCostDocument(serviceId: string, cost: PublishedCost): CostOptionDocument {
  const { id, option, description, pence, startsOn, endsOn } = cost;
  return {
    ...{ id, service_id: serviceId },
    ...(startsOn !== null && { valid_from: startsOn }),
    ...(endsOn !== null && { valid_to: plusDays(endsOn, -1) }),
    ...(option !== null && { option }),
    ...(pence !== null && { currency: 'GBP' as const, amount: pence / 100 }),
    ...(description !== null && { amount_description: description }),
  };
}

/** Returns until when a group's funding is certain, in words. */
export function fundingInWords(day: LocalDate): string {
  return `Its funding is certain until ${inLongForm(day)} (${day}).`;
}
