import { derivedId } from './derived-id.ts';
import type { AttributeDocument } from './documents.ts';
import type { PublishedService } from './published.ts';
import { findTermOf, type Term } from './taxonomies.ts';
import { termDocument } from './taxonomy-documents.ts';

/** Returns a service's values from our closed lists; nothing for a list about which nobody has said anything. */
export function attributesOf(service: PublishedService): AttributeDocument[] {
  const { id, csNumbers, activities } = service;
  const values: Readonly<Record<string, string | null>> = {
    capacity: service.capacityAsOf,
    source: service.attribution,
  };
  const told: readonly [key: string, codes: readonly (string | null)[] | null][] = [
    ['kind', service.kinds],
    ['sector', [service.sector]],
    ['outcome', service.outcomes],
    ['support-need', service.supportNeeds],
    ['care-group', service.careGroups],
    ['accessibility', service.accessibility],
    ['capacity', [service.capacity]],
    ['option-2', [service.acceptsOption2 === null ? null : String(service.acceptsOption2)]],
    ['framework', service.frameworkAreas],
    ['listing', [service.listing]],
    ['source', [service.source]],
  ];
  return [
    ...told.flatMap(([key, codes]) =>
      (codes ?? []).flatMap((code) => {
        const term = code === null ? null : findTermOf(key, code);
        return term === null ? [] : [attribute(id, term, values[key] ?? null)];
      }),
    ),
    ...csNumbers.map((number) => attribute(id, valuedTerm('registration', 'cs-number'), number)),
    ...(activities ?? []).map((activity) => attribute(id, valuedTerm('activity', 'activity'), activity)),
  ];
}

function attribute(serviceId: string, term: Term, value: string | null): AttributeDocument {
  const { id: termId, taxonomyKey, code } = term;
  // For terms that can occur more than once, the value is part of the id.
  const part = taxonomyKey === 'registration' || taxonomyKey === 'activity' ? [code, value ?? ''] : [code];
  return {
    id: derivedId(serviceId, 'attribute', taxonomyKey, ...part),
    ...{ link_id: serviceId, link_type: taxonomyKey, link_entity: 'service', taxonomy_term_id: termId },
    ...(value !== null && { value }),
    taxonomy_term: termDocument(term),
  };
}

function valuedTerm(key: string, code: string): Term {
  const term = findTermOf(key, code);
  if (term === null) throw new Error(`The taxonomy "${key}" has no term "${code}".`);
  return term;
}
