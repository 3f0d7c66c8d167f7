import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import { columns } from '../../database/columns.ts';
import { wall } from '../../database/walls.ts';
import { Account } from '../identity/account.entity.ts';
import { Organisation } from '../identity/organisation.entity.ts';
import { SupportedPerson } from './supported-person.entity.ts';

/** Adults with Incapacity (Scotland) Act 2000; SDS Act 2013 s.7 for the appropriate person. */
export const REPRESENTATIVE_KINDS = [
  'GUARDIAN',
  'CONTINUING_ATTORNEY',
  'WELFARE_ATTORNEY',
  'INTERVENER',
  'APPROPRIATE_PERSON',
] as const;
export type RepresentativeKind = (typeof REPRESENTATIVE_KINDS)[number];

/** A legal power to act for a person. A welfare power opens no money, a financial power no plan. */
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
    endsOn: columns.day().nullable(),
  },
  checks: [{ name: 'some_power', expression: 'welfare or financial' }],
  ...wall({ topic: 'PROFILE', authorityWrites: true }),
});
export type Representation = InferEntity<typeof Representation>;
