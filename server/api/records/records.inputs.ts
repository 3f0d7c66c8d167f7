import { Field, ID, InputType, Int } from 'type-graphql';
import type { SupportedPersonBasis } from '../../domain/people/supported-person.entity.ts';
import type { CloseRecord } from '../../domain/records/record-closure.service.ts';
import type { SetRetentionPolicy } from '../../domain/records/retention.service.ts';
import type { LocalDate } from '../../foundation/period.ts';
import { SupportedPersonBasisEnum } from '../people/person.type.ts';
import { LocalDateScalar } from '../scalars.ts';

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
