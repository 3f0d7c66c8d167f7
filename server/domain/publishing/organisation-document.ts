import { webAddressOf } from '../directory/web-address.ts';
import type { OrganisationFunction } from '../identity/organisation.entity.ts';
import { derivedId } from './derived-id.ts';
import type { OrganizationDocument, OrganizationIdentifierDocument } from './documents.ts';
import type { PublishedOrganisation } from './published.ts';

/** What an organisation is, for one that has not described itself: the standard wants a description of each. */
const FUNCTION_WORDS: Readonly<Partial<Record<OrganisationFunction, string>>> = {
  PROVIDER: 'A provider of services registered with the Care Inspectorate.',
  COMMUNITY_ORGANISATION: 'A community organisation.',
  AUTHORITY: 'An authority with duties under the Social Care (Self-directed Support) (Scotland) Act 2013.',
  BROKERAGE: 'Helps people plan and organise support.',
  ISF_HOLDER: 'Holds and administers Individual Service Funds.',
};

/** Schemes of org-id.guide, and what a number of each is called. */
const IDENTIFIER_TYPES: Readonly<Record<string, string>> = {
  'GB-SC': 'Scottish charity number',
  'GB-COH': 'Company number',
};
/** The Care Inspectorate's numbers have no scheme at org-id.guide. */
export const CARE_INSPECTORATE_SCHEME = 'GB-CIS';

/** What is said of an organisation that has not described itself. */
export function usualDescription(functions: readonly OrganisationFunction[]): string {
  const said = functions.flatMap((each) => FUNCTION_WORDS[each] ?? []);
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
