import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Int, Query, Resolver, Root } from 'type-graphql';
import { type CouncilArea, findCouncilArea } from '../../domain/places/council-areas.ts';
import type { SearchedPlace } from '../../domain/searching/searched-place.ts';
import { findSupport } from '../../domain/searching/support-found.ts';
import { todayInScotland } from '../../foundation/period.ts';
import { type Connection, toConnection } from '../connection.ts';
import type { Context } from '../context.ts';
import { CouncilAreaType } from '../directory/service-facts.type.ts';
import { SupportServiceConnection } from '../directory/support-service.type.ts';
import { selectionOf } from '../selection.ts';
import { FoundOrganisationConnection, SearchedPlaceType } from './support-found.type.ts';
import { SupportFoundArguments } from './support-service.inputs.ts';

interface Placed {
  readonly place: SearchedPlace | null;
}

const PLACE = { nullable: true, description: 'The place it was looked for; null when no postcode was given.' } as const;

@Resolver(() => FoundOrganisationConnection)
export class SupportFoundResolver {
  @Query(() => FoundOrganisationConnection, {
    description:
      'Who gives the support one looks for, each organisation once. Those whose name is meant by the words come first; then the local: who reaches one council area or less, or has not said where; then who reaches further. Equals take turns: the order among them changes at midnight in Scotland, and a cursor goes on in the order of its day. Nothing else ranks: no grade, review, payment or age of an entry, and nothing that is not known. For anybody, signed in or not.',
  })
  async supportFound(
    @Args(() => SupportFoundArguments) { filter, ...page }: SupportFoundArguments,
    @Ctx() { statements }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection & Placed & { readonly knownCount: number }> {
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
      'How many of them are known to meet all that was asked. The others have not said (`notKnown`); `includeUnknown: false` leaves them out.',
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
    description: 'The council area it lies in; where only its first half is known, the one most of it lies in.',
  })
  councilArea(@Root() { councilAreaCode: code }: SearchedPlace): CouncilArea | null {
    return code === null ? null : findCouncilArea(code);
  }
}
