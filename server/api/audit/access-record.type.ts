import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import type { Topic } from '../../database/walls.ts';
import { ACCESS_GROUNDS, type AccessGround } from '../../domain/audit/access-record.entity.ts';
import type { AccessRecordFilter } from '../../domain/audit/audit.projection.ts';
import { ObjectType } from '../checked-fields.ts';
import { PageArguments } from '../connection.ts';
import { enumeration } from '../enumeration.ts';
import { OrganisationType } from '../identity/organisation.type.ts';
import { NodeType } from '../node.type.ts';
import { TopicEnum } from '../people/access-grant.type.ts';
import { DateTimeScalar } from '../scalars.ts';

export const AccessGroundEnum = enumeration(ACCESS_GROUNDS, {
  name: 'AccessGround',
  description: 'The ground on which somebody was shown a part of a record, at the time of the access.',
  meanings: {
    OWN_RECORD: 'Their own record.',
    REPRESENTATION: 'A legal power to act for the person.',
    DUTY: 'The authority’s duty to the person (2013 Act). It does not rest on consent.',
    EMERGENCY: 'An emergency in which a worker opened the record, with a recorded reason.',
    CONSENT: 'The person’s consent.',
    COMMISSION: 'A commission that the provider accepted.',
    PARTY: 'A contract: the organisation holds the fund, or support was offered to it.',
    UNEXPLAINED: 'No ground was found. This should not happen: ask the authority.',
  },
});

@ObjectType('AccessRecord', {
  implements: NodeType,
  simpleResolvers: true,
  description:
    'A record of access: somebody was shown parts of a person’s record. Visible to the person, to representatives by law whose power covers one of the parts, and to the authority.',
})
export class AccessRecordType implements NodeType {
  declare readonly __typename?: 'AccessRecord';

  @Field(() => ID, { description: 'The id.' })
  id!: string;

  @Field(() => String, { description: 'Name of the account that was shown them, as it was at the time.' })
  who!: string;

  @Field(() => OrganisationType, {
    nullable: true,
    description: 'The organisation for which the account acted; null when in its own name.',
  })
  organisation!: OrganisationType | null;

  @Field(() => [TopicEnum], { description: 'The parts that were shown.' })
  topics!: Topic[];

  @Field(() => AccessGroundEnum, { description: 'The ground of the access.' })
  ground!: AccessGround;

  @Field(() => DateTimeScalar, { description: 'When the access happened.' })
  firstAt!: Date;

  @Field(() => DateTimeScalar, {
    description: 'When the last access happened. Accesses to the same parts within a second are recorded as one.',
  })
  lastAt!: Date;

  @Field(() => Int, { description: 'Number of accesses from `firstAt` to `lastAt`.' })
  times!: number;
}

@InputType('AccessRecordFilter', { description: 'Which accesses to show. All conditions must be met.' })
export class AccessRecordFilterInput implements AccessRecordFilter {
  @Field(() => TopicEnum, { nullable: true, description: 'Accesses to this part, alone or among others.' })
  topic?: Topic | null;

  @Field(() => AccessGroundEnum, { nullable: true, description: 'Accesses on this ground.' })
  ground?: AccessGround | null;

  @Field(() => Boolean, { nullable: true, description: 'True: only accesses by others than the person.' })
  byOthers?: boolean | null;
}

@ArgsType()
export class AccessLogArguments extends PageArguments {
  @Field(() => AccessRecordFilterInput, { nullable: true, description: 'Which accesses to show; all when left out.' })
  filter?: AccessRecordFilterInput | null;
}
