import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import { columns } from '../../database/columns.ts';
import { BY_AUTHORITY, byOpened, byOwn, sealed } from '../../database/walls.ts';
import { Account } from '../identity/account.entity.ts';
import { Organisation } from '../identity/organisation.entity.ts';
import { INFORMATION_FORMS } from '../information/information-form.ts';
import { SupportedPerson } from '../people/supported-person.entity.ts';

/**
 * A record that the person was informed of a brokerage's interest in an organisation, and agrees that its services are
 * offered to them nevertheless. Recorded by the person, a legal representative, or their authority's worker; never by
 * anybody with that interest.
 */
export const InterestAgreement = defineEntity({
  name: 'InterestAgreement',
  schema: 'planning',
  tableName: 'interest_agreement',
  properties: {
    id: columns.id(),
    personId: () => p.manyToOne(SupportedPerson).mapToPk().fieldName('person_id').index(),
    authorityId: () => p.manyToOne(Organisation).mapToPk().fieldName('authority_id').index(),
    brokerageId: () => p.manyToOne(Organisation).mapToPk().fieldName('brokerage_id'),
    /** The organisation in which the interest is. */
    organisationId: () => p.manyToOne(Organisation).mapToPk().fieldName('organisation_id'),
    toldOn: columns.day(),
    toldBy: p.enum([...INFORMATION_FORMS]),
    /** The person's answer, in their own words. */
    words: columns.text(),
    recordedById: () => p.manyToOne(Account).mapToPk().fieldName('recorded_by_id'),
    recordedAt: columns.moment().onCreate(() => new Date()),
  },
  ...sealed({
    reads: `${BY_AUTHORITY} or ${byOpened('PLAN')}`,
    inserts: `recorded_by_id = (select access.actor_id()) and (${BY_AUTHORITY} or ${byOwn('PLAN')})`,
    updates: 'false',
  }),
});
export type InterestAgreement = InferEntity<typeof InterestAgreement>;
