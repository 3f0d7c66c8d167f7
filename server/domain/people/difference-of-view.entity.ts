import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import { columns } from '../../database/columns.ts';
import { BY_AUTHORITY, BY_THEMSELF, byOpened, sealed } from '../../database/walls.ts';
import { Account } from '../identity/account.entity.ts';
import { Organisation } from '../identity/organisation.entity.ts';
import { Representation } from './representation.entity.ts';
import { SupportedPerson } from './supported-person.entity.ts';

/**
 * A record that the person wants one thing and a representative another, with both views side by side (Framework of
 * Standards 6). Append-only. Recorded by the authority or the person, never by the representative.
 */
export const DifferenceOfView = defineEntity({
  name: 'DifferenceOfView',
  schema: 'people',
  tableName: 'difference_of_view',
  properties: {
    id: columns.id(),
    personId: () => p.manyToOne(SupportedPerson).mapToPk().fieldName('person_id').index(),
    authorityId: () => p.manyToOne(Organisation).mapToPk().fieldName('authority_id').index(),
    representationId: () => p.manyToOne(Representation).mapToPk().fieldName('representation_id'),
    /** The matter on which they differ. */
    matter: columns.text(),
    /** The person's wish, in their own words. */
    wish: columns.text(),
    /** The representative's view. */
    view: columns.text(),
    recordedById: () => p.manyToOne(Account).mapToPk().fieldName('recorded_by_id'),
    recordedAt: columns.moment().onCreate(() => new Date()),
  },
  ...sealed({
    reads: `${BY_AUTHORITY} or ${byOpened('PLAN')}`,
    inserts: `recorded_by_id = (select access.actor_id()) and (${BY_AUTHORITY} or ${BY_THEMSELF})`,
    updates: 'false',
  }),
});
export type DifferenceOfView = InferEntity<typeof DifferenceOfView>;
