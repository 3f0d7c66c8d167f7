import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import { columns } from '../../database/columns.ts';
import { BY_AUTHORITY, byOwn, sealed, TOPICS } from '../../database/walls.ts';
import { Account } from '../identity/account.entity.ts';
import { Organisation } from '../identity/organisation.entity.ts';
import { SupportedPerson } from './supported-person.entity.ts';

/** Why somebody may look. What rests on consent the person ends; each of the others ends with what it rests on. */
export const GRANT_BASES = ['CONSENT', 'COMMISSION', 'EMERGENCY'] as const;
export type GrantBasis = (typeof GRANT_BASES)[number];

/** Whose it is to open a topic and to close it: the person's, a representative's as far as the power goes, the authority's. */
const DECIDERS = `(${[BY_AUTHORITY, ...TOPICS.map((topic) => `(topic = '${topic}' and ${byOwn(topic)})`)].join(' or ')})`;

/**
 * Opens one topic of one person's record to one organisation or account, from a day until a day. Rows are added and
 * ended, never changed otherwise, so that who could see what at any moment can always be told. A grant to write opens no
 * further door: it is no ground to write here.
 */
export const AccessGrant = defineEntity({
  name: 'AccessGrant',
  schema: 'people',
  tableName: 'access_grant',
  properties: {
    id: columns.id(),
    personId: () => p.manyToOne(SupportedPerson).mapToPk().fieldName('person_id').index(),
    authorityId: () => p.manyToOne(Organisation).mapToPk().fieldName('authority_id').index(),
    organisationId: () => p.manyToOne(Organisation).mapToPk().fieldName('organisation_id').nullable().index(),
    /** With an organisation beside it: to this account while it works there. */
    accountId: () => p.manyToOne(Account).mapToPk().fieldName('account_id').nullable().index(),
    /** What whoever gave it calls the holder of the account. */
    granteeName: columns.text().nullable(),
    topic: p.enum([...TOPICS]),
    mayWrite: p.boolean(),
    basis: p.enum([...GRANT_BASES]),
    startsOn: columns.day(),
    /** First day on which the grant no longer opens anything; null while it has no end. */
    endsOn: columns.day().nullable(),
    grantedById: () => p.manyToOne(Account).mapToPk().fieldName('granted_by_id'),
    grantedAt: columns.moment().onCreate(() => new Date()),
    /** Closed from this moment: it was ended, or was for hours from the start. */
    endsAt: columns.moment().nullable(),
    endedById: () => p.manyToOne(Account).mapToPk().fieldName('ended_by_id').nullable(),
  },
  checks: [
    {
      name: 'one_grantee',
      expression: `num_nonnulls(organisation_id, account_id) = case basis when 'EMERGENCY' then 2 else 1 end`,
    },
    { name: 'named_account', expression: '(account_id is null) = (grantee_name is null)' },
    { name: 'ended_at_a_moment', expression: 'ended_by_id is null or ends_at is not null' },
  ],
  ...sealed({
    reads: [
      BY_AUTHORITY,
      byOwn('PROFILE'),
      'account_id = (select access.actor_in_own_name())',
      "(account_id is null and basis = 'CONSENT' and organisation_id = any ((select access.actor_organisations())::uuid[]))",
      "(account_id is null and basis = 'COMMISSION' and organisation_id = any ((select access.providing_organisations())::uuid[]))",
    ].join(' or '),
    inserts: `basis = 'CONSENT' and granted_by_id = (select access.actor_id()) and ${DECIDERS}`,
    // What has ended stays ended.
    updates: `basis = 'CONSENT' and ends_at is null and ${DECIDERS}`,
    updated: `basis = 'CONSENT' and (ended_by_id is null or ended_by_id = (select access.actor_id())) and ${DECIDERS}`,
  }),
});
export type AccessGrant = InferEntity<typeof AccessGrant>;
