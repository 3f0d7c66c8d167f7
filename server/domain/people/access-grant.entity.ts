import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import { columns } from '../../database/columns.ts';
import { TOPICS, wall } from '../../database/walls.ts';
import { Account } from '../identity/account.entity.ts';
import { Organisation } from '../identity/organisation.entity.ts';
import { SupportedPerson } from './supported-person.entity.ts';

/** Why somebody may look: the person's consent, an ISF agreement, or an accepted commission. */
export const GRANT_BASES = ['CONSENT', 'ISF_AGREEMENT', 'COMMISSION'] as const;
export type GrantBasis = (typeof GRANT_BASES)[number];

/** Opens one topic of one person's record to one organisation or account, from a day until a day. */
export const AccessGrant = defineEntity({
  name: 'AccessGrant',
  schema: 'people',
  tableName: 'access_grant',
  properties: {
    id: columns.id(),
    personId: () => p.manyToOne(SupportedPerson).mapToPk().fieldName('person_id').index(),
    authorityId: () => p.manyToOne(Organisation).mapToPk().fieldName('authority_id').index(),
    organisationId: () => p.manyToOne(Organisation).mapToPk().fieldName('organisation_id').nullable().index(),
    accountId: () => p.manyToOne(Account).mapToPk().fieldName('account_id').nullable().index(),
    topic: p.enum([...TOPICS]),
    mayWrite: p.boolean(),
    basis: p.enum([...GRANT_BASES]),
    startsOn: columns.day(),
    /** First day on which the grant no longer opens anything; null while it has no end. */
    endsOn: columns.day().nullable(),
    grantedAt: columns.moment().onCreate(() => new Date()),
  },
  checks: [{ name: 'one_grantee', expression: 'num_nonnulls(organisation_id, account_id) = 1' }],
  ...wall({ topic: 'PROFILE', authorityWrites: true }),
});
export type AccessGrant = InferEntity<typeof AccessGrant>;
