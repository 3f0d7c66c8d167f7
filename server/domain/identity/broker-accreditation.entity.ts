import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import { columns } from '../../database/columns.ts';
import { byStanding, sealed } from '../../database/walls.ts';
import { Account } from './account.entity.ts';
import { Organisation } from './organisation.entity.ts';

/**
 * An award of a broker, as the brokerage shows it: for instance the SQA Award for Brokerage. Public, including the broker's
 * name, because people choose a broker by it.
 */
export const BrokerAccreditation = defineEntity({
  name: 'BrokerAccreditation',
  schema: 'identity',
  tableName: 'broker_accreditation',
  properties: {
    id: columns.id(),
    accountId: () => p.manyToOne(Account).mapToPk().fieldName('account_id').index(),
    organisationId: () => p.manyToOne(Organisation).mapToPk().fieldName('organisation_id').index(),
    brokerName: columns.text(),
    award: columns.text(),
    awardingBody: columns.text(),
    startsOn: columns.day(),
    /** First day on which it no longer applies: the award expired, or the broker left. */
    endsOn: columns.day().nullable(),
    recordedAt: columns.moment().onCreate(() => new Date()),
  },
  ...sealed({
    reads: 'true',
    inserts: `${byStanding('ADMINISTRATOR', 'organisation_id')} and account_id = any ((select access.administered_accounts())::uuid[])`,
    updates: byStanding('ADMINISTRATOR', 'organisation_id'),
  }),
});
export type BrokerAccreditation = InferEntity<typeof BrokerAccreditation>;
