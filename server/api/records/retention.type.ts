import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { SupportedPersonBasis } from '../../domain/people/supported-person.entity.ts';
import type { CloseRecord } from '../../domain/records/record-closure.service.ts';
import type { SetRetentionPolicy } from '../../domain/records/retention.service.ts';
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

@InputType('PersonExportInput', { description: 'Whose copy.' })
export class PersonExportInput {
  @Field(() => ID, { description: 'The person’s id.' })
  personId!: string;
}

@InputType('RetentionPolicySetInput', {
  description:
    'How long a kind of record is kept. Nothing is preset; as an example, Scottish Borders Council tells adults that it keeps up to 5 years after involvement has ended.',
})
export class RetentionPolicySetInput implements SetRetentionPolicy {
  @Field(() => SupportedPersonBasisEnum, { description: 'Which records: those of people supported on this ground.' })
  kind!: SupportedPersonBasis;

  @Field(() => Int, { description: 'Years after the day support ended, from 1 to 150.' })
  years!: number;

  @Field(() => String, { description: 'The law or schedule it rests on: the person is shown this.' })
  source!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'From this day; today when left out.' })
  startsOn?: LocalDate | null;

  @Field(() => ID, { nullable: true, description: 'Your authority, when you act for several organisations.' })
  organisationId?: string | null;
}

@InputType('RecordCloseInput', { description: 'Whose record is closed.' })
export class RecordCloseInput implements CloseRecord {
  @Field(() => ID, { description: 'The person’s id.' })
  personId!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The day support ended; today when left out.' })
  endedOn?: LocalDate | null;
}

@InputType('RecordReopenInput', { description: 'Whose record is opened again.' })
export class RecordReopenInput {
  @Field(() => ID, { description: 'The person’s id.' })
  personId!: string;
}

@InputType('ErasureRequestInput', { description: 'Whose record is to be erased.' })
export class ErasureRequestInput {
  @Field(() => ID, { description: 'The person’s id.' })
  personId!: string;
}

@InputType('PersonEraseInput', { description: 'Whose record is erased.' })
export class PersonEraseInput {
  @Field(() => ID, { description: 'The person’s id.' })
  personId!: string;
}
