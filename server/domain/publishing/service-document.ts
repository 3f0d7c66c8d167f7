import { webAddressOf } from '../directory/web-address.ts';
import { derivedId } from './derived-id.ts';
import type { ServiceDocument } from './documents.ts';
import { organisationDocument } from './organisation-document.ts';
import { serviceAtLocationDocument } from './place-document.ts';
import type { PublishedBasics, PublishedService } from './published.ts';
import { schedulesOf } from './schedule-document.ts';
import { attributesOf } from './service-attributes.ts';
import { areaDocument, costDocument, fundingInWords, languageDocument, ownCostDocument } from './service-parts.ts';

const STATUSES = { ACTIVE: 'active', INACTIVE: 'temporarily closed', CLOSED: 'defunct' } as const;

/** Returns a service as an item of a list: its one-to-one fields and its organisation. */
export function basicServiceDocument(service: PublishedBasics): ServiceDocument {
  const { id, name, description, status, minimumAge, maximumAge, csNumbers, assuredOn, modifiedAt } = service;
  const url = webAddressOf(service.website);
  const registered = csNumbers.length > 0;
  return {
    ...{ id, organization_id: service.organisation.id, name },
    ...(description !== null && { description }),
    ...(url !== null && { url }),
    status: STATUSES[status],
    ...(registered && { accreditations: `Registered with the Care Inspectorate: ${csNumbers.join(', ')}.` }),
    ...(minimumAge !== null && { minimum_age: minimumAge }),
    ...(maximumAge !== null && { maximum_age: maximumAge }),
    assured_date: assuredOn,
    ...(service.listing === 'ASK_LOCAL_BROKER' && { alert: BROKER_ALERT }),
    last_modified: new Date(modifiedAt).toISOString(),
    organization: organisationDocument(service.organisation),
  };
}

const BROKER_ALERT = 'Ask your local broker for the price of this group and for how to get in touch.';

/** Returns a service with everything that is published about it. */
export function fullServiceDocument(service: PublishedService): ServiceDocument {
  const { id, telephone, fundedUntil } = service;
  return {
    ...basicServiceDocument(service),
    ...(telephone !== null && { phones: [{ id: derivedId(id, 'phone'), service_id: id, number: telephone }] }),
    ...listed('schedules', schedulesOf(id, service.hours)),
    ...listed(
      'service_areas',
      service.areas.map((area) => areaDocument(id, area)),
    ),
    ...listed(
      'service_at_locations',
      service.places.map((place) => serviceAtLocationDocument(place, { full: true })),
    ),
    ...listed(
      'languages',
      (service.languages ?? []).map((code) => languageDocument(id, code)),
    ),
    ...(fundedUntil !== null && {
      funding: [{ id: derivedId(id, 'funding'), service_id: id, source: fundingInWords(fundedUntil) }],
    }),
    ...listed('cost_options', [
      ...(service.rates ?? []).map((rate) => costDocument(id, rate)),
      ...(service.costs ?? []).map((cost) => ownCostDocument(id, cost)),
    ]),
    attributes: attributesOf(service),
  };
}

/** An unknown list is left out: an empty list would mean that there is nothing. */
function listed<Name extends string, Item>(name: Name, items: readonly Item[]): Partial<Record<Name, readonly Item[]>> {
  return items.length > 0 ? ({ [name]: items } as Record<Name, readonly Item[]>) : {};
}
