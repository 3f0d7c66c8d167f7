import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import { columns } from '../../database/columns.ts';
import { byStanding, sealed } from '../../database/walls.ts';
import { Account } from '../identity/account.entity.ts';
import { Organisation } from '../identity/organisation.entity.ts';
import { INFORMATION_TOPICS } from './information-form.ts';

const KEPT = byStanding('INFORMING', 'organisation_id');

/**
 * Something to read, hear or watch about self-directed support, in one or more forms. Public. Maintained by an independent
 * support organisation, an authority or the operator; withdrawn, never deleted.
 */
export const InformationResource = defineEntity({
  name: 'InformationResource',
  schema: 'directory',
  tableName: 'information_resource',
  properties: {
    id: columns.id(),
    /** Its maintainer here. */
    organisationId: () => p.manyToOne(Organisation).mapToPk().fieldName('organisation_id').index(),
    title: columns.text(),
    summary: columns.text(),
    topics: p.enum([...INFORMATION_TOPICS]).array(),
    /** GSS codes of the council areas it is for; an empty list means all of Scotland. */
    councilAreas: p.array(),
    /** Name of its author. */
    publisher: columns.text(),
    addedById: () => p.manyToOne(Account).mapToPk().fieldName('added_by_id'),
    addedAt: columns.moment().onCreate(() => new Date()),
    changedAt: columns.moment().nullable(),
    withdrawnAt: columns.moment().nullable(),
    withdrawnById: () => p.manyToOne(Account).mapToPk().fieldName('withdrawn_by_id').nullable(),
    version: columns.version(),
    /** The text that search matches, made only by `searchTextOf` (search-text.ts). */
    searchText: columns.text(),
  },
  checks: [
    { name: 'about_something', expression: 'cardinality(topics) > 0' },
    { name: 'withdrawn_by_somebody', expression: '(withdrawn_at is null) = (withdrawn_by_id is null)' },
  ],
  ...sealed({
    reads: 'true',
    inserts: `added_by_id = (select access.actor_id()) and ${KEPT}`,
    updates: `withdrawn_at is null and ${KEPT}`,
    updated: `(withdrawn_by_id is null or withdrawn_by_id = (select access.actor_id())) and ${KEPT}`,
  }),
});
export type InformationResource = InferEntity<typeof InformationResource>;
