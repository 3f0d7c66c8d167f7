import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Topic } from '../../database/walls.ts';
import type { LookFilter } from '../../domain/audit/audit.reading.ts';
import { LOOK_GROUNDS, type LookGround } from '../../domain/audit/look.entity.ts';
import { PageArguments } from '../connection.ts';
import { enumeration } from '../enumeration.ts';
import { OrganisationType } from '../identity/organisation.type.ts';
import { NodeType } from '../node.type.ts';
import { TopicEnum } from '../people/access-grant.type.ts';
import { DateTimeScalar } from '../scalars.ts';

export const LookGroundEnum = enumeration(LOOK_GROUNDS, {
  name: 'LookGround',
  description: 'On what ground somebody was shown a part of a record, as it stood when they looked.',
  meanings: {
    OWN_RECORD: 'It is their own record.',
    REPRESENTATION: 'A legal power to act for the person.',
    DUTY: 'The authority’s duty to the person (2013 Act). It does not rest on consent.',
    EMERGENCY: 'A worker opened it in an emergency, with a reason that is on record.',
    CONSENT: 'The person agreed.',
    COMMISSION: 'A commission the provider accepted.',
    PARTY: 'Their organisation is party to a contract about it: it holds the fund, or support was offered to it.',
    UNEXPLAINED: 'None was found. This should not be: ask the authority.',
  },
});

@ObjectType('Look', {
  implements: NodeType,
  simpleResolvers: true,
  description: 'That somebody was shown parts of a person’s record.',
})
export class LookType implements NodeType {
  @Field(() => ID, { description: 'The id.' })
  id!: string;

  @Field(() => String, { description: 'Who looked, as they were called then.' })
  who!: string;

  @Field(() => OrganisationType, {
    nullable: true,
    description: 'For which organisation; null when they looked in their own name.',
  })
  organisation!: OrganisationType | null;

  @Field(() => [TopicEnum], { description: 'Which parts they were shown.' })
  topics!: Topic[];

  @Field(() => LookGroundEnum, { description: 'On what ground.' })
  ground!: LookGround;

  @Field(() => DateTimeScalar, { description: 'When.' })
  firstAt!: Date;

  @Field(() => DateTimeScalar, {
    description: 'When last, of looks at the same parts within a second, which are kept as one.',
  })
  lastAt!: Date;

  @Field(() => Int, { description: 'How often between the two.' })
  times!: number;
}

@InputType('LookFilter', { description: 'Which looks; all conditions are met together.' })
export class LookFilterInput implements LookFilter {
  @Field(() => TopicEnum, { nullable: true, description: 'At this part, perhaps among others.' })
  topic?: Topic | null;

  @Field(() => LookGroundEnum, { nullable: true, description: 'On this ground.' })
  ground?: LookGround | null;

  @Field(() => Boolean, { nullable: true, description: 'Only by others than the person, when true.' })
  byOthers?: boolean | null;
}

@ArgsType()
export class LookPageArguments extends PageArguments {
  @Field(() => LookFilterInput, { nullable: true, description: 'Which looks.' })
  filter?: LookFilterInput | null;
}
