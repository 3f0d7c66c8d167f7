import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import { columns } from '../../database/columns.ts';
import { wall } from '../../database/walls.ts';
import { Organisation } from '../identity/organisation.entity.ts';
import { SupportedPerson } from '../people/supported-person.entity.ts';
import { IndividualServiceFund } from './individual-service-fund.entity.ts';

/** Who signs: the holder and the authority, or the person as well. The person has no contractual liability. */
export const AGREEMENT_FORMS = ['BIPARTITE', 'TRIPARTITE'] as const;
export type AgreementForm = (typeof AGREEMENT_FORMS)[number];

/** How Option 2 is contracted. Council areas differ, so it is data. */
export const CONTRACTUAL_MODELS = ['AUTHORITY_HELD', 'PROVIDER_HELD', 'THIRD_PARTY_HELD'] as const;
export type ContractualModel = (typeof CONTRACTUAL_MODELS)[number];

/** The agreement under which a fund is held. */
export const IsfAgreement = defineEntity({
  name: 'IsfAgreement',
  schema: 'funds',
  tableName: 'isf_agreement',
  properties: {
    id: columns.id(),
    fundId: () => p.manyToOne(IndividualServiceFund).mapToPk().fieldName('fund_id').index(),
    personId: () => p.manyToOne(SupportedPerson).mapToPk().fieldName('person_id').index(),
    authorityId: () => p.manyToOne(Organisation).mapToPk().fieldName('authority_id').index(),
    holderId: () => p.manyToOne(Organisation).mapToPk().fieldName('holder_id').index(),
    form: p.enum([...AGREEMENT_FORMS]),
    model: p.enum([...CONTRACTUAL_MODELS]),
    signedOn: columns.day(),
    periodStart: columns.day(),
    periodEnd: columns.day(),
  },
  checks: [{ name: 'forwards', expression: 'period_start < period_end' }],
  ...wall({ topic: 'FUND', partiesRead: ['holder_id'], inserts: 'false' }),
});
export type IsfAgreement = InferEntity<typeof IsfAgreement>;
