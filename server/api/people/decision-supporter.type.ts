import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { EndSupport, NameSupporter } from '../../domain/people/decision-supporter.service.ts';
import type { LocalDate } from '../../foundation/period.ts';
import { NodeType } from '../node.type.ts';
import { DateTimeScalar, LocalDateScalar } from '../scalars.ts';

@ObjectType('DecisionSupporter', {
  implements: NodeType,
  simpleResolvers: true,
  description:
    'Somebody who helps the person to decide or to say what they want, with the person’s agreement (2013 Act s.6). Holds no legal power, and sees nothing but what the person opens to them.',
})
export class DecisionSupporterType implements NodeType {
  @Field(() => ID, { description: 'The id.' })
  id!: string;

  @Field(() => String, { description: 'Who helps.' })
  supporterName!: string;

  @Field(() => String, { description: 'How they help.' })
  howTheyHelp!: string;

  @Field(() => LocalDateScalar, { description: 'When the person agreed.' })
  agreedOn!: LocalDate;

  @Field(() => DateTimeScalar, { nullable: true, description: 'They help no longer since then; null while they do.' })
  endsAt!: Date | null;
}

@InputType('DecisionSupporterNameInput', { description: 'Who helps a person to decide, and how.' })
export class DecisionSupporterNameInput implements NameSupporter {
  @Field(() => ID, { description: 'Whom they help.' })
  personId!: string;

  @Field(() => String, { description: 'Their name. They get an account of their own.' })
  name!: string;

  @Field(() => String, { description: 'How they help, in a sentence or two, at most 1,000 characters.' })
  howTheyHelp!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'When the person agreed; today when left out.' })
  agreedOn?: LocalDate | null;
}

@InputType('DecisionSupporterEndInput', { description: 'Somebody who no longer helps.' })
export class DecisionSupporterEndInput implements EndSupport {
  @Field(() => ID, { description: 'Who.' })
  decisionSupporterId!: string;
}
