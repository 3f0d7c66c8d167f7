import { ArgsType, Field, ID, InputType } from 'type-graphql';
import type { SupportNeed } from '../../domain/directory/service-profile.ts';
import {
  CHOICE_BASES,
  type ChoiceBasis,
  ELEMENT_END_REASONS,
  type ElementEndReason,
  RECURRENCES,
  type Recurrence,
  SUPPORT_OPTIONS,
  type SupportOption,
} from '../../domain/planning/support-element.entity.ts';
import type { ElementFilter } from '../../domain/planning/support-element.projection.ts';
import type { AddElement, EndElement } from '../../domain/planning/support-element.service.ts';
import { ObjectType } from '../checked-fields.ts';
import { PageArguments } from '../connection.ts';
import { SupportNeedEnum } from '../directory/code-lists.type.ts';
import { enumeration } from '../enumeration.ts';
import { NodeType } from '../node.type.ts';
import { DateTimeScalar } from '../scalars.ts';

const SupportOptionEnum = enumeration(SUPPORT_OPTIONS, {
  name: 'SupportOption',
  description:
    'How a type of support is arranged (2013 Act s.4(1)). A person with different options for different types of support has Option 4.',
  meanings: {
    OPTION_1: 'Option 1: a direct payment, with which the person arranges the support.',
    OPTION_2:
      'Option 2: the person chooses the support, and the authority arranges and pays for it, or a holder of the money does.',
    OPTION_3: 'Option 3: the authority chooses and arranges the support.',
  },
});

const ChoiceBasisEnum = enumeration(CHOICE_BASES, {
  name: 'ChoiceBasis',
  description: 'Whether an option was chosen.',
  meanings: {
    CHOSEN: 'The person chose the option, or a representative by law.',
    DEEMED: 'No choice was made, so that Option 3 counts as chosen (2013 Act ss.5(5), 7(5) and 8(7)).',
  },
});

const RecurrenceEnum = enumeration(RECURRENCES, {
  name: 'Recurrence',
  description: 'Whether support goes on or is given once.',
  meanings: { RECURRING: 'It goes on, week after week.', ONE_OFF: 'It is given once: equipment, a short break.' },
});

const ElementEndReasonEnum = enumeration(ELEMENT_END_REASONS, {
  name: 'SupportElementEndReason',
  description: 'Why a support element ended.',
  meanings: {
    NO_LONGER_NEEDED: 'The person no longer needs this type of support.',
    REPLACED: 'Another element takes its place, for instance because the person chose another option.',
    ENTERED_BY_MISTAKE: 'The element should not have been recorded.',
  },
});

@ObjectType('SupportElement', {
  implements: NodeType,
  simpleResolvers: true,
  description:
    'A support element: one type of support of a person, and the option under which it is given. Kept on record when it has ended. Visible to anyone who can see the person’s plan.',
})
export class SupportElementType implements NodeType {
  declare readonly __typename?: 'SupportElement';

  @Field(() => ID, { description: 'The id.' })
  id!: string;

  @Field(() => SupportNeedEnum, { description: 'The type of support.' })
  typeOfSupport!: SupportNeed;

  @Field(() => SupportOptionEnum, { description: 'The option under which it is given.' })
  option!: SupportOption;

  @Field(() => ChoiceBasisEnum, { description: 'Whether the option was chosen.' })
  basis!: ChoiceBasis;

  @Field(() => RecurrenceEnum, { description: 'Whether the support goes on or is given once.' })
  recurrence!: Recurrence;

  @Field(() => DateTimeScalar, {
    description: 'When the element was recorded. The person’s `acts` show who recorded it, and who ended it.',
  })
  recordedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the element ended; null while it is open.' })
  endsAt!: Date | null;

  @Field(() => ElementEndReasonEnum, { nullable: true, description: 'Why it ended; null while it is open.' })
  endReason!: ElementEndReason | null;
}

@InputType('ElementAddInput', { description: 'A type of support, and its option.' })
export class ElementAddInput implements AddElement {
  @Field(() => ID, { description: 'The person’s id.' })
  personId!: string;

  @Field(() => SupportNeedEnum, { description: 'The type of support.' })
  typeOfSupport!: SupportNeed;

  @Field(() => SupportOptionEnum, { description: 'The option under which it is given.' })
  option!: SupportOption;

  @Field(() => ChoiceBasisEnum, { description: 'Whether the option was chosen; without a choice it is Option 3.' })
  basis!: ChoiceBasis;

  @Field(() => RecurrenceEnum, { description: 'Whether the support goes on or is given once.' })
  recurrence!: Recurrence;
}

@InputType('ElementEndInput', { description: 'A support element to end, and why.' })
export class ElementEndInput implements EndElement {
  @Field(() => ID, { description: 'The support element’s id.' })
  supportElementId!: string;

  @Field(() => ElementEndReasonEnum, { description: 'Why it ends. The person reads it.' })
  reason!: ElementEndReason;
}

@InputType('SupportElementFilter', {
  description: 'Which support elements to show. All conditions must be met.',
})
class SupportElementFilterInput implements ElementFilter {
  @Field(() => SupportOptionEnum, { nullable: true, description: 'Elements under this option.' })
  option?: SupportOption | null;

  @Field(() => Boolean, { nullable: true, description: 'True: only open elements. False: only those that ended.' })
  isOpen?: boolean | null;
}

@ArgsType()
export class SupportElementPageArguments extends PageArguments {
  @Field(() => SupportElementFilterInput, {
    nullable: true,
    description: 'Which support elements to show; all when left out.',
  })
  filter?: SupportElementFilterInput | null;
}
