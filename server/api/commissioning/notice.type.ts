import { Field, ID } from 'type-graphql';
import { NOTICE_KINDS, type NoticeKind } from '../../domain/commissioning/notice.entity.ts';
import { ObjectType } from '../checked-fields.ts';
import { ServiceRateType } from '../directory/service-facts.type.ts';
import { enumeration } from '../enumeration.ts';
import { NodeType } from '../node.type.ts';
import { SupportedPersonType } from '../people/person.type.ts';
import { DateTimeScalar, PenceScalar } from '../scalars.ts';
import { CommissionType } from './commission.type.ts';

const NoticeKindEnum = enumeration(NOTICE_KINDS, {
  name: 'NoticeKind',
  description: 'The subject of a notice.',
  meanings: { RATE_RISE: 'The provider’s price rises.' },
});

@ObjectType('Notice', {
  implements: NodeType,
  simpleResolvers: true,
  description:
    'A notice to a person about support in progress. It changes nothing that was agreed. Visible to anyone who can see the person’s commissioning (topic `COMMISSIONING`), such as their broker and their authority, and to fund officers of the holder.',
})
export class NoticeType implements NodeType {
  declare readonly __typename?: 'Notice';

  @Field(() => ID, { description: 'The id.' })
  id!: string;

  @Field(() => NoticeKindEnum, { description: 'The subject of the notice.' })
  kind!: NoticeKind;

  @Field(() => SupportedPersonType, {
    nullable: true,
    description: 'The person whose support it is about; null when you may not see their profile.',
  })
  person!: SupportedPersonType | null;

  @Field(() => CommissionType, {
    nullable: true,
    description: 'The commission that the notice is about; null when you may not see it.',
  })
  commission!: CommissionType | null;

  @Field(() => ServiceRateType, { nullable: true, description: 'The new price.' })
  newRate!: ServiceRateType | null;

  @Field(() => PenceScalar, { description: 'The previous price of the same unit, in pence.' })
  penceBefore!: number;

  @Field(() => DateTimeScalar, { description: 'When the notice was made.' })
  madeAt!: Date;
}
