import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Int, Query, Resolver, Root } from 'type-graphql';
import { areaInWords, type DeclaredArea } from '../../domain/directory/area-words.ts';
import { type CouncilArea, findCouncilArea } from '../../domain/directory/council-areas.ts';
import { searchServices } from '../../domain/directory/search.ts';
import type { SearchedPlace } from '../../domain/directory/searched-place.ts';
import { metresBetween } from '../../domain/directory/united-kingdom.ts';
import { type Connection, connectionOf, toConnection } from '../connection.ts';
import type { Context } from '../context.ts';
import { selectionOf } from '../selection.ts';
import { PlaceInput } from './place.inputs.ts';
import { CouncilAreaType } from './service-facts.type.ts';
import { ServiceAreaType } from './service-profile.type.ts';
import { SupportServicesArguments } from './support-service.inputs.ts';
import { SupportServiceType } from './support-service.type.ts';

export const SupportServiceConnection = connectionOf('SupportService', () => SupportServiceType);

interface ServiceRow {
  readonly _framework_areas: readonly string[] | null;
  readonly _council_area: string | null;
  readonly _latitude: number | null;
  readonly _longitude: number | null;
}

@Resolver(() => SupportServiceType)
export class SupportServiceResolver {
  @Query(() => SupportServiceConnection, {
    description:
      'The services people can choose now, one by one. `supportFound` shows each organisation once and fairly. For anybody, signed in or not.',
  })
  async supportServices(
    @Args(() => SupportServicesArguments) { filter, orderBy, ...page }: SupportServicesArguments,
    @Ctx() { statements }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection & { readonly place: SearchedPlace | null }> {
    const found = await searchServices(statements, { filter, orderBy, page, selection: selectionOf(info) });
    return { ...toConnection(found), place: found.place };
  }

  @FieldResolver(() => CouncilAreaType, {
    nullable: true,
    description: 'The council area it is registered in; null outside Scotland.',
  })
  councilArea(@Root() { _council_area: code }: ServiceRow): CouncilArea | null {
    return code === null ? null : findCouncilArea(code);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'How far it is from a place, in metres straight over the ground; null when it has no place on the map, or none that is told.',
  })
  distanceMetres(
    @Arg('from', () => PlaceInput, { description: 'The place.' }) from: PlaceInput,
    @Root() { _latitude: latitude, _longitude: longitude }: ServiceRow,
  ): number | null {
    return latitude === null || longitude === null ? null : Math.round(metresBetween(from, { latitude, longitude }));
  }

  @FieldResolver(() => [CouncilAreaType], {
    nullable: true,
    description:
      'The council areas on whose framework it is; empty when on none, null when not known. Off the framework, a person may still choose it.',
  })
  frameworkAreas(@Root() { _framework_areas: codes }: ServiceRow): CouncilArea[] | null {
    return codes?.map(findCouncilArea).filter((area) => area !== null) ?? null;
  }
}

@Resolver(() => ServiceAreaType)
export class ServiceAreaResolver {
  @FieldResolver(() => String, { description: 'In words: "Highland", "Postcodes that begin with IV2".' })
  inWords(@Root() { _kind: kind, _code: code, _metres: metres }: AreaRow): string {
    return areaInWords({ kind, code, metres });
  }
}

interface AreaRow {
  readonly _kind: DeclaredArea['kind'];
  readonly _code: string | null;
  readonly _metres: number | null;
}
