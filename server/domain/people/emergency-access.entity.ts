import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import { columns } from '../../database/columns.ts';
import { BY_AUTHORITY, byOwn, byStanding, sealed } from '../../database/walls.ts';
import { Account } from '../identity/account.entity.ts';
import { Organisation } from '../identity/organisation.entity.ts';
import { SupportedPerson } from './supported-person.entity.ts';

/**
 * A record that a worker of another authority opened a person's record in an emergency: who, why, and for which period.
 * Written only by `people.open_emergency` and `people.close_emergency`. Administrators of the person's authority can see it
 * too, but nothing else of the person.
 */
export const EmergencyAccess = defineEntity({
  name: 'EmergencyAccess',
  schema: 'people',
  tableName: 'emergency_access',
  properties: {
    id: columns.id(),
    personId: () => p.manyToOne(SupportedPerson).mapToPk().fieldName('person_id').index(),
    authorityId: () => p.manyToOne(Organisation).mapToPk().fieldName('authority_id').index(),
    accountId: () => p.manyToOne(Account).mapToPk().fieldName('account_id').index(),
    /** The worker's name at that time. */
    workerName: columns.text(),
    /** The worker's own authority. */
    organisationId: () => p.manyToOne(Organisation).mapToPk().fieldName('organisation_id'),
    reason: columns.text(),
    openedAt: columns.moment(),
    /** When the access ends by itself. */
    endsAt: columns.moment(),
    /** When the worker ended it early. */
    closedAt: columns.moment().nullable(),
  },
  checks: [{ name: 'for_a_while', expression: 'ends_at > opened_at' }],
  ...sealed({
    reads: [
      BY_AUTHORITY,
      // The reason is about the person's welfare.
      byOwn('PLAN'),
      byStanding('ADMINISTRATOR', 'authority_id'),
      // The worker who opened it, while they work there.
      `account_id = (select access.actor_id()) and ${byStanding('AUTHORITY', 'organisation_id')}`,
    ].join(' or '),
    inserts: 'false',
    updates: 'false',
  }),
});
export type EmergencyAccess = InferEntity<typeof EmergencyAccess>;
