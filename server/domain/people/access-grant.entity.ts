import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import { columns } from '../../database/columns.ts';
import { BY_AUTHORITY, byOwn, byStanding, sealed, TOPICS } from '../../database/walls.ts';
import { Account } from '../identity/account.entity.ts';
import { Organisation } from '../identity/organisation.entity.ts';
import { SupportedPerson } from './supported-person.entity.ts';

/** The basis of a grant. The person can end one by CONSENT; the others end with the commission or the emergency. */
export const GRANT_BASES = ['CONSENT', 'COMMISSION', 'EMERGENCY'] as const;
export type GrantBasis = (typeof GRANT_BASES)[number];

/**
 * SQL condition for who may grant and end access to a topic: the person, a representative within their power, or the
 * authority.
 */
const DECIDERS = `(${[BY_AUTHORITY, ...TOPICS.map((topic) => `(topic = '${topic}' and ${byOwn(topic)})`)].join(' or ')})`;

/**
 * Access to one topic of one person's record, for one organisation or account, over a half-open period of days. Rows are
 * inserted and ended, never otherwise changed, so that it is always known who could see what at any moment. A grant to
 * write gives no right to grant access.
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
    /** If an organisation is set too: only for this account, while its holder works there. */
    accountId: () => p.manyToOne(Account).mapToPk().fieldName('account_id').nullable().index(),
    /** The name of the account's holder, as the person who granted access wrote it. */
    granteeName: columns.text().nullable(),
    topic: p.enum([...TOPICS]),
    mayWrite: p.boolean(),
    basis: p.enum([...GRANT_BASES]),
    startsOn: columns.day(),
    /** First day on which the grant is no longer in force; null if it has no end. */
    endsOn: columns.day().nullable(),
    grantedById: () => p.manyToOne(Account).mapToPk().fieldName('granted_by_id'),
    grantedAt: columns.moment().onCreate(() => new Date()),
    /** The moment from which it is no longer in force: it was ended, or was limited to hours from the start. */
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
      `(account_id is null and basis = 'CONSENT' and ${byStanding('RECORDS', 'organisation_id')})`,
      `(account_id is null and basis = 'COMMISSION' and ${byStanding('PROVIDER', 'organisation_id')})`,
    ].join(' or '),
    inserts: `basis = 'CONSENT' and granted_by_id = (select access.actor_id()) and ${DECIDERS}`,
    // A grant that has ended stays ended.
    updates: `basis = 'CONSENT' and ends_at is null and ${DECIDERS}`,
    updated: `basis = 'CONSENT' and (ended_by_id is null or ended_by_id = (select access.actor_id())) and ${DECIDERS}`,
  }),
});
export type AccessGrant = InferEntity<typeof AccessGrant>;
