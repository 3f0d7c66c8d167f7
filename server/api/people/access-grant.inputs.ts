import { Field, ID, InputType } from 'type-graphql';
import type { Topic } from '../../database/walls.ts';
import type { EndAccess, GiveAccess } from '../../domain/people/access-grant.service.ts';
import type { LocalDate } from '../../foundation/period.ts';
import { LocalDateScalar } from '../scalars.ts';
import { TopicEnum } from './topic.enum.ts';

/** Which parts are opened, to do what, and for which days. */
@InputType()
export abstract class AccessTermsInput {
  @Field(() => [TopicEnum], { description: 'Which parts of the record.' })
  topics!: Topic[];

  @Field(() => Boolean, { defaultValue: false, description: 'Whether they may also add to those parts.' })
  mayWrite!: boolean;

  @Field(() => LocalDateScalar, { nullable: true, description: 'From this day; today when left out.' })
  startsOn?: LocalDate | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The first day it is closed again.' })
  endsOn?: LocalDate | null;
}

@InputType('AccessGrantGiveInput', {
  description: 'What the person agrees to open, and to whom: one organisation, or one person of the record.',
})
export class AccessGrantGiveInput extends AccessTermsInput implements GiveAccess {
  @Field(() => ID, { description: 'Whose record.' })
  personId!: string;

  @Field(() => ID, { nullable: true, description: 'To this organisation.' })
  organisationId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Or to this representative, beyond what their power opens; it stays open when the power ends.',
  })
  representationId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Or to this person who helps to decide.' })
  decisionSupporterId?: string | null;
}

@InputType('AccessGrantEndInput', { description: 'A grant to end now.' })
export class AccessGrantEndInput implements EndAccess {
  @Field(() => ID, { description: 'The grant.' })
  grantId!: string;
}
