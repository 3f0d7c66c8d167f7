import { Field, ID, InputType, Int } from 'type-graphql';
import type { SupportedPersonBasis } from '../../domain/people/supported-person.entity.ts';
import type { CloseRecord } from '../../domain/records/record-closure.service.ts';
import type { SetRetentionPolicy } from '../../domain/records/retention.service.ts';
import type { LocalDate } from '../../foundation/period.ts';
import { ObjectType } from '../checked-fields.ts';
import { NodeType } from '../node.type.ts';
import { SupportedPersonBasisEnum } from '../people/person.type.ts';
import { DateTimeScalar, LocalDateScalar } from '../scalars.ts';

@ObjectType('RetentionPolicy', {
  implements: NodeType,
  simpleResolvers: true,
  description:
    'How long an authority keeps a kind of record after it is closed. Public. Of the policies that have started, the latest applies.',
})
export class RetentionPolicyType implements NodeType {
  declare readonly __typename?: 'RetentionPolicy';

  @Field(() => ID, { description: 'The id.' })
  id!: string;

  @Field(() => SupportedPersonBasisEnum, {
    description: 'The kind of record: those of people supported on this legal ground.',
  })
  kind!: SupportedPersonBasis;

  @Field(() => Int, { description: 'Number of years after the day support ended.' })
  years!: number;

  @Field(() => String, { description: 'The law or schedule that the policy rests on, in the authority’s words.' })
  source!: string;

  @Field(() => LocalDateScalar, { description: 'The first day of the policy.' })
  startsOn!: LocalDate;
}

@ObjectType('Retention', { simpleResolvers: true, description: 'Until when a record is kept, and why.' })
export class RetentionType {
  declare readonly __typename?: 'Retention';

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The day support ended; null while the record is not closed.',
  })
  closedOn!: LocalDate | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'The first day on which the record need no longer be kept; null while the record is open, or when the authority has set no policy.',
  })
  keptUntil!: LocalDate | null;

  @Field(() => RetentionPolicyType, {
    nullable: true,
    description: 'The policy that applies today; null when there is none.',
  })
  policy!: RetentionPolicyType | null;
}

@ObjectType('ErasureStatus', {
  simpleResolvers: true,
  description: 'Whether erasure of a record was requested or carried out (UK GDPR Art. 17).',
})
export class ErasureStatusType {
  declare readonly __typename?: 'ErasureStatus';

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When somebody of the authority requested the erasure; null when nobody has.',
  })
  requestedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the record was erased; null while it is not.' })
  erasedAt!: Date | null;
}

@InputType('PersonExportInput', { description: 'The person whose copy to make.' })
export class PersonExportInput {
  @Field(() => ID, { description: 'The person’s id.' })
  personId!: string;
}

@InputType('RetentionPolicySetInput', {
  description:
    'A retention policy for a kind of record. None is preset. For example, Scottish Borders Council tells adults that it keeps records up to 5 years after involvement has ended.',
})
export class RetentionPolicySetInput implements SetRetentionPolicy {
  @Field(() => SupportedPersonBasisEnum, {
    description: 'The kind of record: those of people supported on this legal ground.',
  })
  kind!: SupportedPersonBasis;

  @Field(() => Int, { description: 'Number of years after the day support ended, from 1 to 150.' })
  years!: number;

  @Field(() => String, { description: 'The law or schedule that the policy rests on. The person is shown it.' })
  source!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The first day of the policy; today when left out.' })
  startsOn?: LocalDate | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Your authority’s id. Required only when you act for several organisations.',
  })
  organisationId?: string | null;
}

@InputType('RecordCloseInput', { description: 'A record to close.' })
export class RecordCloseInput implements CloseRecord {
  @Field(() => ID, { description: 'The person’s id.' })
  personId!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The day support ended; today when left out.' })
  endedOn?: LocalDate | null;
}

@InputType('RecordReopenInput', { description: 'A record to reopen.' })
export class RecordReopenInput {
  @Field(() => ID, { description: 'The person’s id.' })
  personId!: string;
}

@InputType('ErasureRequestInput', { description: 'A record to request the erasure of.' })
export class ErasureRequestInput {
  @Field(() => ID, { description: 'The person’s id.' })
  personId!: string;
}

@InputType('PersonEraseInput', { description: 'A record to erase.' })
export class PersonEraseInput {
  @Field(() => ID, { description: 'The person’s id.' })
  personId!: string;
}
