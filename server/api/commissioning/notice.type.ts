import { Field, ID, ObjectType } from 'type-graphql';
import { NOTICE_KINDS, type NoticeKind } from '../../domain/commissioning/notice.entity.ts';
import { ServiceRateType } from '../directory/service-facts.type.ts';
import { enumeration } from '../enumeration.ts';
import { NodeType } from '../node.type.ts';
import { SupportedPersonType } from '../people/person.type.ts';
import { DateTimeScalar, PenceScalar } from '../scalars.ts';
import { CommissionType } from './commission.type.ts';

const NoticeKindEnum = enumeration(NOTICE_KINDS, {
  name: 'NoticeKind',
  description: 'What somebody is told of.',
  meanings: { RATE_RISE: 'The provider asks more than before.' },
});

@ObjectType('Notice', {
  implements: NodeType,
  simpleResolvers: true,
  description:
    'Something a person should know of support that is under way; with them their broker, the holder of their fund and their authority. It changes nothing that was agreed.',
})
export class NoticeType implements NodeType {
  @Field(() => ID, { description: 'The id.' })
  id!: string;

  @Field(() => NoticeKindEnum, { description: 'What it is about.' })
  kind!: NoticeKind;

  @Field(() => SupportedPersonType, {
    nullable: true,
    description: 'Whose support it is; null where that is not yours to see.',
  })
  person!: SupportedPersonType | null;

  @Field(() => CommissionType, { nullable: true, description: 'The commission it is about.' })
  commission!: CommissionType | null;

  @Field(() => ServiceRateType, { nullable: true, description: 'The new price.' })
  newRate!: ServiceRateType | null;

  @Field(() => PenceScalar, { description: 'What was asked before, for the same unit.' })
  penceBefore!: number;

  @Field(() => DateTimeScalar, { description: 'When it was told.' })
  madeAt!: Date;
}
