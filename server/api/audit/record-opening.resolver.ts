import type { GraphQLResolveInfo } from 'graphql';
import { FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { Topic } from '../../database/walls.ts';
import { type OpenedBy, openingInWords } from '../../domain/audit/opening-words.ts';
import { SupportedPersonType } from '../people/person.type.ts';
import { listUnder } from '../under.ts';
import { RecordOpeningType } from './record-opening.type.ts';

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
