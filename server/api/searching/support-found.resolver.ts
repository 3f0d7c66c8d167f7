import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Int, Root } from 'type-graphql';
import { type CouncilArea, findCouncilArea } from '../../domain/places/council-areas.ts';
import type { SearchedPlace } from '../../domain/searching/searched-place.ts';
import { findSupport } from '../../domain/searching/support-found.ts';
import { todayInScotland } from '../../foundation/period.ts';
import { FieldResolver, Query, Resolver } from '../checked-fields.ts';
import { toConnection } from '../connection.ts';
import type { Context } from '../context.ts';
import { CouncilAreaType } from '../directory/service-facts.type.ts';
import { SupportServiceConnection } from '../directory/support-service.resolver.ts';
import { selectionOf } from '../selection.ts';
import { FoundOrganisationConnection, SearchedPlaceType } from './support-found.type.ts';
import { SupportFoundArguments } from './support-service.inputs.ts';

interface Placed {
  readonly place: SearchedPlace | null;
}

const PLACE = { nullable: true, description: 'The place of the search; null when no postcode was given.' } as const;

@Resolver(() => FoundOrganisationConnection)
export class SupportFoundResolver {
  @Query(() => FoundOrganisationConnection, {
    description:
      'Search for support, with each organisation listed once. Where the search words name a kind of support, such as "home care", organisations that give it come first; then those whose name matches the words; then local ones, which reach at most one council area or have not declared their reach; then those that reach further. The order among equals changes daily at midnight in Scotland; a cursor continues in the order of its own day. Nothing else affects the order: no grade, review, payment or age of an entry, and no missing fact. Public; no sign-in needed.',
  })
  async supportFound(
    @Args(() => SupportFoundArguments) { filter, ...page }: SupportFoundArguments,
    @Ctx() { statements }: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const found = await findSupport(statements, {
      ...{ filter, page, selection: selectionOf(info), today: todayInScotland() },
    });
    return { ...toConnection(found), place: found.place, knownCount: found.knownCount };
  }

  @FieldResolver(() => SearchedPlaceType, PLACE)
  place(@Root() { place }: Placed): SearchedPlace | null {
    return place;
  }

  @FieldResolver(() => Int, {
    description:
      'Number of organisations known to meet every criterion. For the others some fact is not known (see `notKnown`); `includeUnknown: false` leaves them out.',
  })
  knownCount(@Root() { knownCount }: { readonly knownCount: number }): number {
    return knownCount;
  }
}

@Resolver(() => SupportServiceConnection)
export class SupportServicePlaceResolver {
  @FieldResolver(() => SearchedPlaceType, PLACE)
  place(@Root() { place }: Placed): SearchedPlace | null {
    return place;
  }
}

@Resolver(() => SearchedPlaceType)
export class SearchedPlaceResolver {
  @FieldResolver(() => CouncilAreaType, {
    nullable: true,
    description:
      'The council area in which the place lies; when only the sector or outcode is known, the council area that contains most of it, or of its part in Scotland. Null when not known, and when the place may be in England.',
  })
  councilArea(@Root() { councilAreaCode: code }: SearchedPlace): CouncilArea | null {
    return code === null ? null : findCouncilArea(code);
  }
}
