import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { SupportedPersonBasis } from '../../domain/people/supported-person.entity.ts';
import type { LocalDate } from '../../foundation/period.ts';
import { NodeType } from '../node.type.ts';
import { SupportedPersonBasisEnum } from '../people/person.type.ts';
import { DateTimeScalar, LocalDateScalar } from '../scalars.ts';

@ObjectType('RetentionPolicy', {
  implements: NodeType,
  simpleResolvers: true,
  description:
    'How long an authority keeps a kind of record after it is closed. Public. Of those that have started, the latest counts.',
})
export class RetentionPolicyType implements NodeType {
  @Field(() => ID, { description: 'The id.' })
  id!: string;

  @Field(() => SupportedPersonBasisEnum, { description: 'Which records: those of people supported on this ground.' })
  kind!: SupportedPersonBasis;

  @Field(() => Int, { description: 'Years after the day support ended.' })
  years!: number;

  @Field(() => String, { description: 'The law or schedule it rests on, in the authority’s words.' })
  source!: string;

  @Field(() => LocalDateScalar, { description: 'From this day.' })
  startsOn!: LocalDate;
}

@ObjectType('Retention', { simpleResolvers: true, description: 'Until when a record is kept, and why.' })
export class RetentionType {
  @Field(() => LocalDateScalar, { nullable: true, description: 'The day support ended, once the record is closed.' })
  closedOn!: LocalDate | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'The first day on which it need no longer be kept; null while it is open or the authority has set no policy.',
  })
  keptUntil!: LocalDate | null;

  @Field(() => RetentionPolicyType, { nullable: true, description: 'The policy that counts today, if there is one.' })
  policy!: RetentionPolicyType | null;
}

@ObjectType('ErasureStatus', {
  simpleResolvers: true,
  description: 'Whether a record is to be erased, or has been (UK GDPR Art. 17).',
})
export class ErasureStatusType {
  @Field(() => DateTimeScalar, { nullable: true, description: 'When somebody of the authority asked for it.' })
  requestedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was done.' })
  erasedAt!: Date | null;
}
