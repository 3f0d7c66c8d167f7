import { Field, ID } from 'type-graphql';
import {
  AGREEMENT_FORMS,
  type AgreementForm,
  CONTRACTUAL_MODELS,
  type ContractualModel,
} from '../../domain/funds/isf-agreement.entity.ts';
import { ACCOUNT_KINDS, type AccountKind, TRANSFER_REASONS, type TransferReason } from '../../domain/ledger/ledger.ts';
import type { LocalDate } from '../../foundation/period.ts';
import { ObjectType } from '../checked-fields.ts';
import { enumeration } from '../enumeration.ts';
import { OrganisationType } from '../identity/organisation.type.ts';
import { NodeType } from '../node.type.ts';
import { SupportedPersonType } from '../people/person.type.ts';
import { PeriodType } from '../period.type.ts';
import { AgreedBudgetType } from '../planning/planning.type.ts';
import { DateTimeScalar, LocalDateScalar, PenceScalar } from '../scalars.ts';

export const AgreementFormEnum = enumeration(AGREEMENT_FORMS, {
  name: 'AgreementForm',
  description: 'The parties to an ISF agreement.',
  meanings: {
    BIPARTITE: 'The authority and the holder.',
    TRIPARTITE: 'The authority, the holder and the person. The person carries no contractual liability.',
  },
});

export const ContractualModelEnum = enumeration(CONTRACTUAL_MODELS, {
  name: 'ContractualModel',
  description: 'Who holds the money under Option 2. Areas differ.',
  meanings: {
    AUTHORITY_HELD: 'The authority holds the money, at the person’s direction.',
    PROVIDER_HELD: 'The chosen provider holds the money, and may also buy from other providers.',
    THIRD_PARTY_HELD: 'A body that does not deliver support itself holds the money.',
  },
});

const AccountKindEnum = enumeration(ACCOUNT_KINDS, {
  name: 'AccountKind',
  description: 'An account of a fund, in which its money can be.',
  meanings: {
    OUTSIDE: 'Outside the fund: where its money comes from.',
    AVAILABLE: 'Available: not promised or spent.',
    COMMITTED: 'Committed: promised to a provider.',
    SPENT: 'Spent: paid to a provider.',
  },
});

const TransferReasonEnum = enumeration(TRANSFER_REASONS, {
  name: 'TransferReason',
  description: 'Why money moved.',
  meanings: {
    ALLOCATION: 'Money of the agreed budget reached the fund.',
    PROMISE: 'A provider accepted a commission, for which money was promised.',
    PAYMENT: 'An approved invoice was paid.',
    RELEASE: 'Promised money that was not needed became available again.',
    REVERSAL: 'An earlier transfer was reversed.',
  },
});

@ObjectType('FundBalance', {
  simpleResolvers: true,
  description: 'The fund’s balance: the amounts left, promised and spent, whose sum is exactly the amount allocated.',
})
export class FundBalanceType {
  declare readonly __typename?: 'FundBalance';

  @Field(() => PenceScalar, { description: 'Amount available to plan with, in pence.' })
  left!: number;

  @Field(() => PenceScalar, { description: 'Amount promised to providers and not yet paid, in pence.' })
  promised!: number;

  @Field(() => PenceScalar, { description: 'Amount paid, in pence.' })
  spent!: number;

  @Field(() => PenceScalar, { description: 'Amount that has reached the fund, in pence.' })
  allocated!: number;
}

@ObjectType('Transfer', {
  implements: NodeType,
  simpleResolvers: true,
  description:
    'One movement of money in a fund. Never changed or deleted; a mistake is reversed by another transfer. Visible to anyone who can see the person’s money (topic `FUND`), and to fund officers of the holder.',
})
export class TransferType implements NodeType {
  declare readonly __typename?: 'Transfer';

  @Field(() => ID, { description: 'The id.' })
  id!: string;

  @Field(() => TransferReasonEnum, { description: 'Why the money moved.' })
  reason!: TransferReason;

  @Field(() => PenceScalar, { description: 'The amount, in pence.' })
  pence!: number;

  @Field(() => AccountKindEnum, { description: 'The account from which the money moved.' })
  from!: AccountKind;

  @Field(() => AccountKindEnum, { description: 'The account to which the money moved.' })
  to!: AccountKind;

  @Field(() => ID, { description: 'Id of the allocation, commission or invoice that caused the transfer.' })
  causeId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the transfer with the promise that a payment or release draws on; null for other transfers.',
  })
  promiseId!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the transfer that a reversal reverses; null for other transfers.',
  })
  reversesId!: string | null;

  @Field(() => DateTimeScalar, { description: 'When the money moved.' })
  postedAt!: Date;
}

@ObjectType('IsfAgreement', {
  implements: NodeType,
  simpleResolvers: true,
  description:
    'The agreement under which a fund is held. Visible to anyone who can see the person’s money (topic `FUND`), and to fund officers of the holder.',
})
export class IsfAgreementType implements NodeType {
  declare readonly __typename?: 'IsfAgreement';

  @Field(() => ID, { description: 'The id.' })
  id!: string;

  @Field(() => AgreementFormEnum, { description: 'The parties to the agreement.' })
  form!: AgreementForm;

  @Field(() => ContractualModelEnum, { description: 'Who holds the money.' })
  model!: ContractualModel;

  @Field(() => LocalDateScalar, { description: 'The day the agreement was signed.' })
  signedOn!: LocalDate;

  @Field(() => PeriodType, { description: 'The period of the agreement.' })
  period!: PeriodType;
}

@ObjectType('Allocation', {
  implements: NodeType,
  simpleResolvers: true,
  description:
    'Money of an agreed budget that has reached the fund. Visible to anyone who can see the person’s money (topic `FUND`), and to fund officers of the holder.',
})
export class AllocationType implements NodeType {
  declare readonly __typename?: 'Allocation';

  @Field(() => ID, { description: 'The id.' })
  id!: string;

  @Field(() => PenceScalar, { description: 'The amount, in pence.' })
  pence!: number;

  @Field(() => LocalDateScalar, { description: 'The day the money was received.' })
  receivedOn!: LocalDate;

  @Field(() => AgreedBudgetType, {
    nullable: true,
    description: 'The agreed budget that the money belongs to; null when you may not see it.',
  })
  budget!: AgreedBudgetType | null;
}

@ObjectType('IndividualServiceFund', {
  implements: NodeType,
  simpleResolvers: true,
  description:
    'An Individual Service Fund: money held for one person by a holder and directed by the person (Option 2). Visible to anyone who can see the person’s money (topic `FUND`), and to fund officers of the holder.',
})
export class IndividualServiceFundType implements NodeType {
  declare readonly __typename?: 'IndividualServiceFund';

  @Field(() => ID, { description: 'The id.' })
  id!: string;

  @Field(() => SupportedPersonType, {
    nullable: true,
    description: 'The person whose fund it is; null when you may not see their profile.',
  })
  person!: SupportedPersonType | null;

  @Field(() => OrganisationType, { nullable: true, description: 'The authority that agreed the budget.' })
  authority!: OrganisationType | null;

  @Field(() => OrganisationType, {
    nullable: true,
    description: 'The ISF holder, which holds and administers the fund.',
  })
  holder!: OrganisationType | null;

  @Field(() => DateTimeScalar, { description: 'When the fund was opened.' })
  openedAt!: Date;

  @Field(() => FundBalanceType, { nullable: true, description: 'The amounts left, promised and spent now.' })
  balance!: FundBalanceType | null;

  @Field(() => [IsfAgreementType], { description: 'The fund’s agreements, present and past.' })
  agreements!: IsfAgreementType[];

  @Field(() => [AllocationType], { description: 'The money that has reached the fund.' })
  allocations!: AllocationType[];
}
