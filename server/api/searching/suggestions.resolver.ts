import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, FieldResolver, Info, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { type CouncilArea, findCouncilArea } from '../../domain/places/council-areas.ts';
import { PLACE_KINDS, type PlaceKind, suggest } from '../../domain/searching/suggestions.ts';
import type { Context } from '../context.ts';
import { CouncilAreaType } from '../directory/service-facts.type.ts';
import { enumeration } from '../enumeration.ts';
import { OrganisationType } from '../identity/organisation.type.ts';
import { selectionOf } from '../selection.ts';

const PlaceKindEnum = enumeration(PLACE_KINDS, {
  name: 'PlaceKind',
  description: 'What kind of place it is, and so how to search for it.',
  meanings: {
    COUNCIL_AREA: 'A council area: search with its code in `councilAreas`.',
    TOWN: 'A town or village that services are registered in: search with `words`.',
    POSTCODE: 'The first half of postcodes, or a sector of them: search with `postcode`.',
  },
});

@ObjectType('SuggestedPlace', { simpleResolvers: true, description: 'A place that may be meant.' })
class SuggestedPlaceType {
  @Field(() => PlaceKindEnum, { description: 'What kind of place.' })
  kind!: PlaceKind;

  @Field(() => String, { description: 'Its name, or the postcode as far as it goes.' })
  text!: string;
}

@ObjectType('SearchSuggestions', { simpleResolvers: true, description: 'What may be meant by what was typed so far.' })
class SearchSuggestionsType {
  @Field(() => [String], {
    description:
      'At most eight words for the last one typed, the most used first; those most like it when none begins so.',
  })
  words!: string[];

  @Field(() => [OrganisationType], {
    description:
      'At most five organisations that give support: first those whose name begins so, then any with these words in it, who take turns by the day.',
  })
  organisations!: OrganisationType[];

  @Field(() => [SuggestedPlaceType], {
    description: 'Council areas, towns and beginnings of postcodes, a few of each.',
  })
  places!: SuggestedPlaceType[];
}

@Resolver(() => SuggestedPlaceType)
export class SuggestionsResolver {
  @Query(() => SearchSuggestionsType, {
    description: 'What may be meant, while somebody types a search. For anybody, signed in or not.',
  })
  async searchSuggestions(
    @Arg('typed', () => String, { description: 'What was typed so far: two letters or digits up to 60 characters.' })
    typed: string,
    @Ctx() { statements }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return suggest(statements, typed, selectionOf(info));
  }

  @FieldResolver(() => CouncilAreaType, { nullable: true, description: 'The council area it is, or lies in.' })
  councilArea(@Root() { _council_area: code }: { readonly _council_area: string | null }): CouncilArea | null {
    return code === null ? null : findCouncilArea(code);
  }
}
