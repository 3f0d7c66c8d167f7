import type { GraphQLResolveInfo } from 'graphql';
import { Field, FieldResolver, Info, ObjectType, Resolver, Root } from 'type-graphql';
import type { RootOf } from '../../database/reading/projection.ts';
import type { Topic } from '../../database/walls.ts';
import type { AccessGround } from '../../domain/audit/access-record.entity.ts';
import { openingInWords } from '../../domain/audit/opening-words.ts';
import type { recordOpeningProjection } from '../../domain/audit/record-opening.projection.ts';
import { OrganisationType } from '../identity/organisation.type.ts';
import { TopicEnum } from '../people/access-grant.type.ts';
import { SupportedPersonType } from '../people/person.type.ts';
import { DateTimeScalar } from '../scalars.ts';
import { listUnder } from '../selection.ts';
import { AccessGroundEnum } from './access-record.type.ts';

@Resolver(() => SupportedPersonType)
export class PersonOpeningsResolver {
  @FieldResolver(() => [RecordOpeningType], {
    description:
      'Who has access to the record now besides the person, and why: by duty, by a legal power, in an emergency, by a grant or by a contract. Visible to those who can see `accessLog`; of the contracts, a representative sees those that their power covers. Empty for everybody else.',
  })
  openTo(@Root() person: object, @Info() info: GraphQLResolveInfo): object[] {
    return listUnder(person, info);
  }
}

type OpeningColumns = RootOf<typeof recordOpeningProjection, 'inWords'>;

@Resolver(() => RecordOpeningType)
export class OpeningFieldsResolver {
  @FieldResolver(() => String, { description: 'The access in a sentence: who may see what, and why.' })
  inWords(@Root() row: OpeningColumns): string {
    const { _who: who, _organisation_name: organisation, _topics: topics } = row;
    return openingInWords({ who, organisation, topics, mayWrite: row._may_write, why: row._why, until: row._until });
  }
}

@ObjectType('RecordOpening', {
  simpleResolvers: true,
  description:
    'Access that somebody has now to parts of a person’s record, with its ground. Visible to the person, to their representatives by law and to their authority.',
})
class RecordOpeningType {
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
