import { findWebsite } from './entry-parts.ts';
import { LONGEST_DESCRIPTION, LONGEST_NAME, plainLine, plainText } from './entry-text.ts';
import { type FeedOrganisation, UnusableEntryError } from './feed-entry.ts';

interface GivenOrganisation {
  readonly id: string | number;
  readonly name: string;
  readonly description?: string | null | undefined;
  readonly website?: string | null | undefined;
}

/**
 * Who runs a service, as far as all feeds tell.
 * @throws UnusableEntryError when it has no name
 */
export function organisationOf({ id, name, description, website }: GivenOrganisation): FeedOrganisation {
  const line = plainLine(name, { what: 'its organisation’s name', longest: LONGEST_NAME });
  if (line === null) throw new UnusableEntryError('its organisation has no name');
  return {
    identifier: String(id).toLowerCase(),
    name: line,
    description: plainText(description, { what: 'its organisation’s description', longest: LONGEST_DESCRIPTION }),
    website: findWebsite(website),
    ...{ parentId: null, spNumber: null, identifiers: [] },
  };
}
