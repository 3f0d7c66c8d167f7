import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import { columns } from '../../database/columns.ts';
import { BY_AUTHORITY, byOwn, sealed } from '../../database/walls.ts';
import { Account } from '../identity/account.entity.ts';
import { Organisation } from '../identity/organisation.entity.ts';
import { SupportedPerson } from './supported-person.entity.ts';

/**
 * Adults with Incapacity (Scotland) Act 2000; SDS Act 2013 s.7 for the appropriate person. A DWP appointee acts in benefits
 * only, and is recorded so that nobody mistakes it for a wider power.
 */
export const REPRESENTATIVE_KINDS = [
  'GUARDIAN',
  'CONTINUING_ATTORNEY',
  'WELFARE_ATTORNEY',
  'INTERVENER',
  'APPROPRIATE_PERSON',
  'DWP_APPOINTEE',
] as const;
export type RepresentativeKind = (typeof REPRESENTATIVE_KINDS)[number];

/**
 * A legal power to act for a person. A welfare power gives no access to money, a financial power none to the plan. Recorded
 * and ended by the authority's workers; a power granted or changed later is another row.
 */
export const Representation = defineEntity({
  name: 'Representation',
  schema: 'people',
  tableName: 'representation',
  properties: {
    id: columns.id(),
    personId: () => p.manyToOne(SupportedPerson).mapToPk().fieldName('person_id').index(),
    authorityId: () => p.manyToOne(Organisation).mapToPk().fieldName('authority_id').index(),
    accountId: () => p.manyToOne(Account).mapToPk().fieldName('account_id').index(),
    representativeName: columns.text(),
    kind: p.enum([...REPRESENTATIVE_KINDS]),
    welfare: p.boolean(),
    financial: p.boolean(),
    startsOn: columns.day(),
    /** The first day on which the power no longer applies, as the order or deed says. */
    endsOn: columns.day().nullable(),
    recordedById: () => p.manyToOne(Account).mapToPk().fieldName('recorded_by_id'),
    recordedAt: columns.moment().onCreate(() => new Date()),
    /** The moment from which the power is recorded as ended and gives no access. */
    endsAt: columns.moment().nullable(),
    endedById: () => p.manyToOne(Account).mapToPk().fieldName('ended_by_id').nullable(),
  },
  checks: [
    {
      name: 'power_of_its_kind',
      expression: `case kind
        when 'CONTINUING_ATTORNEY' then financial and not welfare
        when 'WELFARE_ATTORNEY' then welfare and not financial
        when 'DWP_APPOINTEE' then not welfare and not financial
        else welfare or financial end`,
    },
    { name: 'ended_by_somebody', expression: '(ends_at is null) = (ended_by_id is null)' },
  ],
  ...sealed({
    reads: `${BY_AUTHORITY} or ${byOwn('PROFILE')}`,
    inserts: `recorded_by_id = (select access.actor_id()) and ${BY_AUTHORITY}`,
    updates: `ends_at is null and ${BY_AUTHORITY}`,
    updated: `(ended_by_id is null or ended_by_id = (select access.actor_id())) and ${BY_AUTHORITY}`,
  }),
});
export type Representation = InferEntity<typeof Representation>;
