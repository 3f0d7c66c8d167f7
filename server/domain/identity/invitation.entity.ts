import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import { ROLES } from '../../access/permissions.ts';
import { columns } from '../../database/columns.ts';
import { byActor, byStanding, sealed } from '../../database/walls.ts';
import { Account } from './account.entity.ts';
import { Organisation } from './organisation.entity.ts';

const FOR_MEMBER = `account_id is null and ${byStanding('ADMINISTRATOR', 'organisation_id')}`;
const FOR_PERSON = `account_id is not null and ${byStanding('AUTHORITY', 'organisation_id')}`;
const FOR_FIRST = 'account_id is null and organisation_id = any ((select access.unjoined_organisations())::uuid[])';
const OPEN = 'accepted_at is null and withdrawn_at is null';

/**
 * A single-use code with which one person joins an organisation in some roles; or, if it names an account, links a sign-in
 * to that account, which a worker opened for a supported person or a representative. The code is shown once to the inviting
 * user; only its SHA-256 is stored.
 */
export const Invitation = defineEntity({
  name: 'Invitation',
  schema: 'identity',
  tableName: 'invitation',
  properties: {
    id: columns.id(),
    codeHash: columns.text().unique(),
    /** The person it is meant for, and the name of the account it creates. */
    name: columns.text(),
    organisationId: () => p.manyToOne(Organisation).mapToPk().fieldName('organisation_id').index(),
    roles: p.enum([...ROLES]).array(),
    delegatedLimitPencePerWeek: columns.pence().nullable(),
    delegatedLimitPencePerDecision: columns.pence().nullable(),
    /** The days of the roles. They start at the earliest on the day of acceptance. */
    startsOn: columns.day().nullable(),
    endsOn: columns.day().nullable(),
    accountId: () => p.manyToOne(Account).mapToPk().fieldName('account_id').nullable().index(),
    /** Whether accepting it ends the sign-in that was linked to the account before. */
    replacesSignIn: p.boolean().default(false),
    /** Null for the first operator, whom nobody on the platform can invite. */
    invitedById: () => p.manyToOne(Account).mapToPk().fieldName('invited_by_id').nullable(),
    invitedAt: columns.moment().onCreate(() => new Date()),
    expiresAt: columns.moment(),
    acceptedAt: columns.moment().nullable(),
    acceptedById: () => p.manyToOne(Account).mapToPk().fieldName('accepted_by_id').nullable(),
    withdrawnAt: columns.moment().nullable(),
  },
  checks: [{ name: 'roles_or_account', expression: '(cardinality(roles) > 0) <> (account_id is not null)' }],
  ...sealed({
    reads: `account_id = (select access.actor_id()) or accepted_by_id = (select access.actor_id()) or ${FOR_MEMBER} or ${FOR_PERSON} or ${FOR_FIRST}`,
    inserts: `${byActor('invited_by_id')} and ${OPEN} and identity.giving_obstacle(organisation_id, roles) is null and (${FOR_MEMBER} or ${FOR_PERSON} and access.is_of_person(account_id, organisation_id) or ${FOR_FIRST} and roles = array['ADMINISTRATOR'])`,
    updates: `${OPEN} and (${FOR_MEMBER} or ${FOR_PERSON} or ${FOR_FIRST})`,
    updated: `${FOR_MEMBER} or ${FOR_PERSON} or ${FOR_FIRST}`,
  }),
});
export type Invitation = InferEntity<typeof Invitation>;
