import { Field, ID, ObjectType } from 'type-graphql';
import {
  AGREEMENT_FORMS,
  type AgreementForm,
  CONTRACTUAL_MODELS,
  type ContractualModel,
} from '../../domain/funds/isf-agreement.entity.ts';
import { ACCOUNT_KINDS, type AccountKind, TRANSFER_REASONS, type TransferReason } from '../../domain/ledger/ledger.ts';
import type { LocalDate } from '../../foundation/period.ts';
import { enumeration } from '../enumeration.ts';
import { OrganisationType } from '../identity/organisation.type.ts';
import { NodeType } from '../node.type.ts';
import { SupportedPersonType } from '../people/person.type.ts';
import { PeriodType } from '../period.type.ts';
import { AgreedBudgetType } from '../planning/planning.type.ts';
import { DateTimeScalar, LocalDateScalar, PenceScalar } from '../scalars.ts';

export const AgreementFormEnum = enumeration(AGREEMENT_FORMS, {
  name: 'AgreementForm',
  description: 'Who is party to an ISF agreement.',
  meanings: {
    BIPARTITE: 'The authority and the holder.',
    TRIPARTITE: 'The authority, the holder and the person, who carries no contractual liability.',
  },
});

export const ContractualModelEnum = enumeration(CONTRACTUAL_MODELS, {
  name: 'ContractualModel',
  description: 'Who holds the money under Option 2. Areas differ.',
  meanings: {
    AUTHORITY_HELD: 'The authority, at the person’s direction.',
    PROVIDER_HELD: 'The chosen provider, which may buy from others as well.',
    THIRD_PARTY_HELD: 'A body that does not deliver support itself.',
  },
});

const AccountKindEnum = enumeration(ACCOUNT_KINDS, {
  name: 'AccountKind',
  description: 'Where a fund’s money can be.',
  meanings: {
    OUTSIDE: 'Not in the fund: where it comes from.',
    AVAILABLE: 'Left.',
    COMMITTED: 'Promised to a provider.',
    SPENT: 'Paid.',
  },
});

const TransferReasonEnum = enumeration(TRANSFER_REASONS, {
  name: 'TransferReason',
  description: 'Why money moved.',
  meanings: {
    ALLOCATION: 'Money of the agreed budget reached the fund.',
    PROMISE: 'A provider accepted a commission.',
    PAYMENT: 'An approved invoice was paid.',
    RELEASE: 'What was promised and not needed came back.',
    REVERSAL: 'An earlier transfer was undone.',
  },
});

@ObjectType('FundBalance', {
  simpleResolvers: true,
  description: 'What of the fund is left, promised and spent: together exactly what was allocated.',
})
export class FundBalanceType {
  @Field(() => PenceScalar, { description: 'Free to plan with.' })
  left!: number;

  @Field(() => PenceScalar, { description: 'Promised to providers and not paid yet.' })
  promised!: number;

  @Field(() => PenceScalar, { description: 'Paid.' })
  spent!: number;

  @Field(() => PenceScalar, { description: 'Everything that reached the fund.' })
  allocated!: number;
}

@ObjectType('Transfer', {
  implements: NodeType,
  simpleResolvers: true,
  description: 'One movement of money within a fund. Never changed, never deleted; a mistake is undone by another one.',
})
export class TransferType implements NodeType {
  @Field(() => ID, { description: 'The id.' })
  id!: string;

  @Field(() => TransferReasonEnum, { description: 'Why it moved.' })
  reason!: TransferReason;

  @Field(() => PenceScalar, { description: 'How much.' })
  pence!: number;

  @Field(() => AccountKindEnum, { description: 'Where it was.' })
  from!: AccountKind;

  @Field(() => AccountKindEnum, { description: 'Where it is since.' })
  to!: AccountKind;

  @Field(() => ID, { description: 'What caused it: the id of the allocation, commission or invoice.' })
  causeId!: string;

  @Field(() => ID, { nullable: true, description: 'The promise a payment or release draws on.' })
  promiseId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The transfer a reversal undoes.' })
  reversesId!: string | null;

  @Field(() => DateTimeScalar, { description: 'When.' })
  postedAt!: Date;
}

@ObjectType('IsfAgreement', {
  implements: NodeType,
  simpleResolvers: true,
  description: 'The agreement a fund is held under.',
})
export class IsfAgreementType implements NodeType {
  @Field(() => ID, { description: 'The id.' })
  id!: string;

  @Field(() => AgreementFormEnum, { description: 'Who is party to it.' })
  form!: AgreementForm;

  @Field(() => ContractualModelEnum, { description: 'Who holds the money.' })
  model!: ContractualModel;

  @Field(() => LocalDateScalar, { description: 'When it was signed.' })
  signedOn!: LocalDate;

  @Field(() => PeriodType, { description: 'What it covers.' })
  period!: PeriodType;
}

@ObjectType('Allocation', {
  implements: NodeType,
  simpleResolvers: true,
  description: 'Money of an agreed budget that reached the fund.',
})
export class AllocationType implements NodeType {
  @Field(() => ID, { description: 'The id.' })
  id!: string;

  @Field(() => PenceScalar, { description: 'How much.' })
  pence!: number;

  @Field(() => LocalDateScalar, { description: 'When it was received.' })
  receivedOn!: LocalDate;

  @Field(() => AgreedBudgetType, { nullable: true, description: 'Of which budget.' })
  budget!: AgreedBudgetType | null;
}

@ObjectType('IndividualServiceFund', {
  implements: NodeType,
  simpleResolvers: true,
  description: 'Money held for one person by a holder and directed by the person (Option 2).',
})
export class IndividualServiceFundType implements NodeType {
  @Field(() => ID, { description: 'The id.' })
  id!: string;

  @Field(() => SupportedPersonType, {
    nullable: true,
    description: 'Whose fund; null where the profile is not yours to see.',
  })
  person!: SupportedPersonType | null;

  @Field(() => OrganisationType, { nullable: true, description: 'The authority that agreed the budget.' })
  authority!: OrganisationType | null;

  @Field(() => OrganisationType, { nullable: true, description: 'Who holds and administers it.' })
  holder!: OrganisationType | null;

  @Field(() => DateTimeScalar, { description: 'When it was opened.' })
  openedAt!: Date;

  @Field(() => FundBalanceType, { nullable: true, description: 'What is left, promised and spent, now.' })
  balance!: FundBalanceType | null;

  @Field(() => [IsfAgreementType], { description: 'The agreements it is and was held under.' })
  agreements!: IsfAgreementType[];

  @Field(() => [AllocationType], { description: 'The money that reached it.' })
  allocations!: AllocationType[];
}
