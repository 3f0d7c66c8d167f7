import { Field, ID, InputType } from 'type-graphql';
import type { EndSupport, NameSupporter } from '../../domain/people/decision-supporter.service.ts';
import type { LocalDate } from '../../foundation/period.ts';
import { ObjectType } from '../checked-fields.ts';
import { NodeType } from '../node.type.ts';
import { DateTimeScalar, LocalDateScalar } from '../scalars.ts';

@ObjectType('DecisionSupporter', {
  implements: NodeType,
  simpleResolvers: true,
  description:
    'A decision supporter: somebody who helps the person to decide or to say what they want, with the person’s agreement (2013 Act s.6). Has no legal power, and sees only what the person gives them access to. Visible to the helper, to the person, to their representatives by law and to their authority.',
})
export class DecisionSupporterType implements NodeType {
  declare readonly __typename?: 'DecisionSupporter';

  @Field(() => ID, { description: 'The id.' })
  id!: string;

  @Field(() => String, { description: 'Name of the helper.' })
  supporterName!: string;

  @Field(() => String, { description: 'How they help.' })
  howTheyHelp!: string;

  @Field(() => LocalDateScalar, { description: 'The day the person agreed.' })
  agreedOn!: LocalDate;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When they stopped helping; null while they help.' })
  endsAt!: Date | null;
}

@InputType('DecisionSupporterNameInput', { description: 'Somebody who helps a person to decide, and how.' })
export class DecisionSupporterNameInput implements NameSupporter {
  @Field(() => ID, { description: 'Id of the person whom they help.' })
  personId!: string;

  @Field(() => String, { description: 'Name of the helper. An account is opened for them.' })
  name!: string;

  @Field(() => String, { description: 'How they help, in a sentence or two; at most 1,000 characters.' })
  howTheyHelp!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The day the person agreed; today when left out.' })
  agreedOn?: LocalDate | null;
}

@InputType('DecisionSupporterEndInput', { description: 'A helper who no longer helps.' })
export class DecisionSupporterEndInput implements EndSupport {
  @Field(() => ID, { description: 'The decision supporter’s id.' })
  decisionSupporterId!: string;
}
