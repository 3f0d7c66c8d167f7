import { webAddressOf } from '../directory/web-address.ts';
import type { OrganisationFunction } from '../identity/organisation.entity.ts';
import { derivedId } from './derived-id.ts';
import type { OrganizationDocument, OrganizationIdentifierDocument } from './documents.ts';
import type { PublishedOrganisation } from './published.ts';

/** Descriptions for organisations without one of their own, because the standard requires a description. */
const FUNCTION_LABELS: Readonly<Partial<Record<OrganisationFunction, string>>> = {
  PROVIDER: 'A provider of services registered with the Care Inspectorate.',
  COMMUNITY_ORGANISATION: 'A community organisation.',
  AUTHORITY: 'An authority with duties under the Social Care (Self-directed Support) (Scotland) Act 2013.',
  BROKERAGE: 'Helps people plan and organise support.',
  ISF_HOLDER: 'Holds and administers Individual Service Funds.',
};

/** Schemes of org-id.guide, with the name of each one's numbers. */
const IDENTIFIER_TYPES: Readonly<Record<string, string>> = {
  'GB-SC': 'Scottish charity number',
  'GB-COH': 'Company number',
};
/** Our own code: org-id.guide has no scheme for the Care Inspectorate's numbers. */
export const CARE_INSPECTORATE_SCHEME = 'GB-CIS';

/** Returns the description of an organisation without one of its own. */
export function usualDescription(functions: readonly OrganisationFunction[]): string {
  const said = functions.flatMap((each) => FUNCTION_LABELS[each] ?? []);
  return said.length > 0 ? said.join(' ') : 'An organisation that gives support.';
}

export function organisationDocument(organisation: PublishedOrganisation): OrganizationDocument {
  const { id, name, functions, description } = organisation;
  const website = webAddressOf(organisation.website);
  const identifiers = identifiersOf(organisation);
  return {
    ...{ id, name, description: description ?? usualDescription(functions) },
    ...(website !== null && { website }),
    ...(identifiers.length > 0 && { organization_identifiers: identifiers }),
  };
}

function identifiersOf({ id, spNumber, identifiers }: PublishedOrganisation): OrganizationIdentifierDocument[] {
  const registered = spNumber === null ? [] : [{ scheme: CARE_INSPECTORATE_SCHEME, identifier: spNumber }];
  return [...registered, ...identifiers].map(({ scheme, identifier }) => ({
    id: derivedId(id, 'identifier', scheme, identifier),
    organization_id: id,
    identifier_scheme: scheme,
    identifier_type:
      scheme === CARE_INSPECTORATE_SCHEME ? 'Care Inspectorate provider number' : (IDENTIFIER_TYPES[scheme] ?? scheme),
    identifier,
  }));
}
