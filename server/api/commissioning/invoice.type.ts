import { Field, ID, ObjectType } from 'type-graphql';
import type { InvoiceState } from '../../domain/commissioning/invoice.workflow.ts';
import { IndividualServiceFundType } from '../funds/fund.type.ts';
import { OrganisationType } from '../identity/organisation.type.ts';
import { NodeType } from '../node.type.ts';
import { DateTimeScalar, PenceScalar } from '../scalars.ts';
import { CommissionType } from './commission.type.ts';
import { InvoiceStatusEnum } from './commissioning.enums.ts';

@ObjectType('Invoice', {
  implements: NodeType,
  simpleResolvers: true,
  description: 'What a provider asks to be paid for support it recorded.',
})
export class InvoiceType implements NodeType {
  @Field(() => ID, { description: 'The id.' })
  id!: string;

  @Field(() => String, { description: 'The provider’s own number for it.' })
  number!: string;

  @Field(() => PenceScalar, { description: 'The amount.' })
  pence!: number;

  @Field(() => InvoiceStatusEnum, { description: 'Where it stands.' })
  status!: InvoiceState;

  @Field(() => DateTimeScalar, { description: 'When it was submitted.' })
  submittedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the holder approved it.' })
  approvedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was paid.' })
  paidAt!: Date | null;

  @Field(() => CommissionType, { nullable: true, description: 'For which commission.' })
  commission!: CommissionType | null;

  @Field(() => IndividualServiceFundType, {
    nullable: true,
    description: 'The fund that pays; null where it is not yours to see.',
  })
  fund!: IndividualServiceFundType | null;

  @Field(() => OrganisationType, { nullable: true, description: 'Who is to be paid.' })
  provider!: OrganisationType | null;
}
