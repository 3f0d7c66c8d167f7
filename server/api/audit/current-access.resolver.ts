import { Field, Root } from 'type-graphql';
import type { RootOf } from '../../database/reading/projection.ts';
import type { Topic } from '../../database/walls.ts';
import type { AccessGround } from '../../domain/audit/access-record.entity.ts';
import { type currentAccessProjection, personOpeningsExtension } from '../../domain/audit/current-access.projection.ts';
import { currentAccessInWords } from '../../domain/audit/current-access-words.ts';
import { FieldResolver, ObjectType, Resolver } from '../checked-fields.ts';
import { OrganisationType } from '../identity/organisation.type.ts';
import { TopicEnum } from '../people/access-grant.type.ts';
import { SupportedPersonType } from '../people/person.type.ts';
import { readFields } from '../read-fields.ts';
import { DateTimeScalar } from '../scalars.ts';
import { AccessGroundEnum } from './access-record.type.ts';

export const PersonOpeningsReadFields = readFields(() => SupportedPersonType, personOpeningsExtension, {
  currentAccess: {
    type: () => CurrentAccessType,
    description:
      'Who has access to the record now besides the person, and why: by duty, by a legal power, in an emergency, by a grant or by a contract. Visible to those who can see `accessLog`; of the contracts, a representative sees those that their power covers. Empty for everybody else.',
  },
});

type CurrentAccessColumns = RootOf<typeof currentAccessProjection, 'inWords'>;

@Resolver(() => CurrentAccessType)
export class CurrentAccessFieldsResolver {
  @FieldResolver(() => String, { description: 'The access in a sentence: who may see what, and why.' })
  inWords(@Root() row: CurrentAccessColumns): string {
    const { _who: who, _organisation_name: organisation, _topics: topics } = row;
    return currentAccessInWords({
      who,
      organisation,
      topics,
      mayWrite: row._may_write,
      why: row._why,
      until: row._until,
    });
  }
}

@ObjectType('CurrentAccess', {
  simpleResolvers: true,
  description:
    'Access that somebody has now to parts of a person’s record, with its ground. Visible to the person, to their representatives by law and to their authority.',
})
class CurrentAccessType {
  declare readonly __typename?: 'CurrentAccess';

  @Field(() => String, {
    nullable: true,
    description: 'Name of the person who has access; null for a whole organisation.',
  })
  who!: string | null;

  @Field(() => OrganisationType, {
    nullable: true,
    description:
      'The organisation that has access, or in which the person has it by their work; null for somebody in their own name.',
  })
  organisation!: OrganisationType | null;

  @Field(() => [TopicEnum], {
    description:
      'The parts of the record. A party to a contract sees of them only what concerns that contract; `inWords` says what.',
  })
  topics!: Topic[];

  @Field(() => Boolean, { description: 'Whether the access also allows adding to those parts.' })
  mayWrite!: boolean;

  @Field(() => AccessGroundEnum, { description: 'The ground of the access.' })
  ground!: AccessGround;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the access ends; null when no end is set.' })
  until!: Date | null;
}
