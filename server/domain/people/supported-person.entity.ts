import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import { columns } from '../../database/columns.ts';
import { BY_AUTHORITY, byOpened, byOwn, sealed } from '../../database/walls.ts';
import { Account } from '../identity/account.entity.ts';
import { Organisation } from '../identity/organisation.entity.ts';

/** The legal ground on which support is given: SDS Act 2013 ss.5, 7 and 8. */
export const SUPPORTED_PERSON_BASES = ['ADULT', 'CHILD_OR_FAMILY', 'ADULT_CARER', 'YOUNG_CARER'] as const;
export type SupportedPersonBasis = (typeof SUPPORTED_PERSON_BASES)[number];

/** A person who receives support under ss.5, 7 or 8 of the Act. The keys never change. */
export const SupportedPerson = defineEntity({
  name: 'SupportedPerson',
  schema: 'people',
  tableName: 'supported_person',
  properties: {
    id: columns.id(),
    authorityId: () => p.manyToOne(Organisation).mapToPk().fieldName('authority_id').index(),
    accountId: () => p.manyToOne(Account).mapToPk().fieldName('account_id').nullable().index(),
    /** The name the person likes to be called by. */
    knownAs: columns.text(),
    basis: p.enum([...SUPPORTED_PERSON_BASES]),
    /**
     * The approximate place where the person lives: the first half of a postcode. All a provider sees before it accepts.
     */
    locality: columns.text(),
    registeredAt: columns.moment().onCreate(() => new Date()),
    version: columns.version(),
  },
  // Who somebody is, is not others' to change, whatever they were given to write.
  ...sealed({
    reads: `${BY_AUTHORITY} or ${byOpened('PROFILE', 'id')}`,
    inserts: BY_AUTHORITY,
    updates: `${BY_AUTHORITY} or ${byOwn('CONFIDENTIAL', 'id')}`,
  }),
});
export type SupportedPerson = InferEntity<typeof SupportedPerson>;
