import { Field, ID } from 'type-graphql';
import { INVOICE_STATES, type InvoiceState } from '../../domain/commissioning/invoice.workflow.ts';
import { ObjectType } from '../checked-fields.ts';
import { enumeration } from '../enumeration.ts';
import { IndividualServiceFundType } from '../funds/fund.type.ts';
import { OrganisationType } from '../identity/organisation.type.ts';
import { NodeType } from '../node.type.ts';
import { DateTimeScalar, PenceScalar } from '../scalars.ts';
import { CommissionType } from './commission.type.ts';

const InvoiceStatusEnum = enumeration(INVOICE_STATES, {
  name: 'InvoiceStatus',
  description: 'State of an invoice.',
  meanings: {
    SUBMITTED: 'Submitted: waiting for the holder’s approval.',
    APPROVED: 'Approved: waiting to be paid.',
    PAID: 'Paid: the money is spent.',
  },
});

@ObjectType('Invoice', {
  implements: NodeType,
  simpleResolvers: true,
  description:
    'A provider’s invoice for support that it recorded. Visible to anyone who can see the person’s commissioning (topic `COMMISSIONING`), to fund officers of the holder, and to coordinators of the provider.',
})
export class InvoiceType implements NodeType {
  declare readonly __typename?: 'Invoice';

  @Field(() => ID, { description: 'The id.' })
  id!: string;

  @Field(() => String, { description: 'The provider’s own invoice number.' })
  number!: string;

  @Field(() => PenceScalar, { description: 'The amount, in pence.' })
  pence!: number;

  @Field(() => InvoiceStatusEnum, { description: 'The invoice’s state.' })
  status!: InvoiceState;

  @Field(() => DateTimeScalar, { description: 'When the invoice was submitted.' })
  submittedAt!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the holder approved the invoice; null when it has not.',
  })
  approvedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the invoice was paid; null when it has not been.' })
  paidAt!: Date | null;

  @Field(() => CommissionType, {
    nullable: true,
    description: 'The commission that the invoice is for; null when you may not see it.',
  })
  commission!: CommissionType | null;

  @Field(() => IndividualServiceFundType, {
    nullable: true,
    description: 'The fund that pays; null when you may not see it.',
  })
  fund!: IndividualServiceFundType | null;

  @Field(() => OrganisationType, { nullable: true, description: 'The provider that is to be paid.' })
  provider!: OrganisationType | null;
}
