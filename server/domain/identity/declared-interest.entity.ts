import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import { columns } from '../../database/columns.ts';
import { byStanding, sealed } from '../../database/walls.ts';
import { Account } from './account.entity.ts';
import { Organisation } from './organisation.entity.ts';

/** The kinds of interest that a broker or a brokerage can have in another organisation. */
export const INTEREST_KINDS = ['OWNERSHIP', 'EMPLOYMENT', 'PAYMENT', 'FAMILY_OR_FRIEND', 'OTHER'] as const;
export type InterestKind = (typeof INTEREST_KINDS)[number];

const BROKERED = byStanding('BROKER', 'brokerage_id');

/**
 * An interest of a brokerage, or of one of its brokers, in an organisation whose services people may choose. Public, as
 * registers of interests are, so that people can know before they choose a broker. Ended, never deleted.
 */
export const DeclaredInterest = defineEntity({
  name: 'DeclaredInterest',
  schema: 'identity',
  tableName: 'declared_interest',
  properties: {
    id: columns.id(),
    brokerageId: () => p.manyToOne(Organisation).mapToPk().fieldName('brokerage_id'),
    /** The broker whose own interest it is; null if it is the brokerage's. */
    accountId: () => p.manyToOne(Account).mapToPk().fieldName('account_id').nullable().index(),
    brokerName: columns.text().nullable(),
    /** The organisation in which the interest is. */
    organisationId: () => p.manyToOne(Organisation).mapToPk().fieldName('organisation_id').index(),
    kind: p.enum([...INTEREST_KINDS]),
    text: columns.text(),
    declaredById: () => p.manyToOne(Account).mapToPk().fieldName('declared_by_id'),
    declaredAt: columns.moment().onCreate(() => new Date()),
    endedAt: columns.moment().nullable(),
    endedById: () => p.manyToOne(Account).mapToPk().fieldName('ended_by_id').nullable(),
  },
  checks: [
    { name: 'named_broker', expression: '(account_id is null) = (broker_name is null)' },
    { name: 'in_another', expression: 'brokerage_id <> organisation_id' },
    { name: 'ended_by_somebody', expression: '(ended_at is null) = (ended_by_id is null)' },
  ],
  ...sealed({
    reads: 'true',
    inserts: `declared_by_id = (select access.actor_id()) and ${BROKERED} and (account_id is null or account_id = declared_by_id)`,
    updates: `ended_at is null and ${BROKERED} and (account_id is null or account_id = (select access.actor_id()))`,
    updated: `(ended_by_id is null or ended_by_id = (select access.actor_id())) and ${BROKERED}`,
  }),
});
export type DeclaredInterest = InferEntity<typeof DeclaredInterest>;
