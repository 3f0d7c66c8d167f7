import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, Info, Root } from 'type-graphql';
import type { RootOf } from '../../database/reading/projection.ts';
import { type CouncilArea, findCouncilArea } from '../../domain/places/council-areas.ts';
import type { suggestedPlaceProjection } from '../../domain/searching/suggestions.ts';
import { PLACE_KINDS, type PlaceKind, suggest } from '../../domain/searching/suggestions.ts';
import { FieldResolver, ObjectType, Query, Resolver } from '../checked-fields.ts';
import type { Context } from '../context.ts';
import { CouncilAreaType } from '../directory/service-facts.type.ts';
import { enumeration } from '../enumeration.ts';
import { OrganisationType } from '../identity/organisation.type.ts';
import { selectionOf } from '../selection.ts';

const PlaceKindEnum = enumeration(PLACE_KINDS, {
  name: 'PlaceKind',
  description: 'The kind of a suggested place, which decides how to search for it.',
  meanings: {
    COUNCIL_AREA: 'A council area. Search with the code of its `councilArea` in `councilAreas`.',
    TOWN: 'A town or village in which services are registered. Search with `searchTerms`.',
    POSTCODE: 'An outcode (the first half of a postcode) or a postcode sector. Search with `postcode`.',
  },
});

@ObjectType('SuggestedPlace', { simpleResolvers: true, description: 'A place that may be meant.' })
class SuggestedPlaceType {
  declare readonly __typename?: 'SuggestedPlace';

  @Field(() => PlaceKindEnum, { description: 'The kind of place.' })
  kind!: PlaceKind;

  @Field(() => String, { description: 'The place’s name, or the outcode or postcode sector.' })
  text!: string;
}

@ObjectType('SearchSuggestions', { simpleResolvers: true, description: 'Suggestions for what was typed so far.' })
class SearchSuggestionsType {
  declare readonly __typename?: 'SearchSuggestions';

  @Field(() => [String], {
    description:
      'At most eight completions of the last word typed, the most frequent first; when no word begins with it, the most similar words.',
  })
  words!: string[];

  @Field(() => [OrganisationType], {
    description:
      'At most five organisations that give support: first those whose name begins with the text, then those whose name contains its words. The order among equals changes daily.',
  })
  organisations!: OrganisationType[];

  @Field(() => [SuggestedPlaceType], {
    description:
      'Matching council areas (also by other names, such as Western Isles), towns, outcodes and postcode sectors, a few of each.',
  })
  places!: SuggestedPlaceType[];
}

@Resolver(() => SuggestedPlaceType)
export class SuggestionsResolver {
  @Query(() => SearchSuggestionsType, {
    description: 'Suggestions while somebody types a search. Public; no sign-in needed.',
  })
  async searchSuggestions(
    @Arg('typed', () => String, { description: 'The text typed so far: from two letters or digits to 60 characters.' })
    typed: string,
    @Ctx() { statements }: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return suggest(statements, typed, selectionOf(info));
  }

  @FieldResolver(() => CouncilAreaType, {
    nullable: true,
    description: 'The council area that the place is, or in which it lies; null when not known.',
  })
  councilArea(
    @Root() { _council_area: code }: RootOf<typeof suggestedPlaceProjection, 'councilArea'>,
  ): CouncilArea | null {
    return code === null ? null : findCouncilArea(code);
  }
}
