import type { GraphQLResolveInfo } from 'graphql';
import { Field, FieldResolver, Info, ObjectType, Resolver, Root } from 'type-graphql';
import type { Topic } from '../../database/walls.ts';
import type { LookGround } from '../../domain/audit/look.entity.ts';
import { type OpenedBy, openingInWords } from '../../domain/audit/opening-words.ts';
import { OrganisationType } from '../identity/organisation.type.ts';
import { TopicEnum } from '../people/access-grant.type.ts';
import { SupportedPersonType } from '../people/person.type.ts';
import { DateTimeScalar } from '../scalars.ts';
import { listUnder } from '../selection.ts';
import { LookGroundEnum } from './look.type.ts';

@Resolver(() => SupportedPersonType)
export class PersonOpeningsResolver {
  @FieldResolver(() => [RecordOpeningType], {
    description:
      'Whom the record is open to now besides the person, and why: by duty, by a legal power, in an emergency, by a grant, by a contract. Empty for whom `looks` is; whoever acts for the person sees of the contracts what their power covers.',
  })
  openTo(@Root() person: object, @Info() info: GraphQLResolveInfo): object[] {
    return listUnder(person, info);
  }
}

interface OpeningColumns {
  readonly _who: string | null;
  readonly _organisation_name: string | null;
  readonly _topics: readonly Topic[];
  readonly _may_write: boolean;
  readonly _why: OpenedBy;
  readonly _until: string | null;
}

@Resolver(() => RecordOpeningType)
export class OpeningFieldsResolver {
  @FieldResolver(() => String, { description: 'The same in a sentence: who may see what, and why.' })
  inWords(@Root() row: OpeningColumns): string {
    const { _who: who, _organisation_name: organisation, _topics: topics } = row;
    return openingInWords({ who, organisation, topics, mayWrite: row._may_write, why: row._why, until: row._until });
  }
}

@ObjectType('RecordOpening', {
  simpleResolvers: true,
  description: 'That parts of a person’s record are open to somebody now, and on what ground.',
})
export class RecordOpeningType {
  @Field(() => String, { nullable: true, description: 'To whom, by name; null for a whole organisation.' })
  who!: string | null;

  @Field(() => OrganisationType, {
    nullable: true,
    description: 'To which organisation, or while they work there; null for somebody in their own name.',
  })
  organisation!: OrganisationType | null;

  @Field(() => [TopicEnum], {
    description: 'Which parts; of a contract’s party only what concerns that contract, as `inWords` says.',
  })
  topics!: Topic[];

  @Field(() => Boolean, { description: 'Whether they may also add to those parts.' })
  mayWrite!: boolean;

  @Field(() => LookGroundEnum, { description: 'On what ground.' })
  ground!: LookGround;

  @Field(() => DateTimeScalar, { nullable: true, description: 'It ends at this moment; null where no end is set.' })
  until!: Date | null;
}
