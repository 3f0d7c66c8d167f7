import { Arg, Int, Root } from 'type-graphql';
import type { RootOf } from '../../database/reading/projection.ts';
import { areaInWords } from '../../domain/directory/plain-words.ts';
import type {
  serviceAreaProjection,
  serviceProfileExtension,
  supportServiceProjection,
} from '../../domain/directory/support-service.projection.ts';
import { type CouncilArea, findCouncilArea } from '../../domain/places/council-areas.ts';
import { metresBetween } from '../../domain/places/united-kingdom.ts';
import { FieldResolver, Resolver } from '../checked-fields.ts';
import { connectionOf } from '../connection.ts';
import { PlaceInput } from './place.inputs.ts';
import { CouncilAreaType } from './service-facts.type.ts';
import { ServiceAreaType } from './service-profile.type.ts';
import { SupportServiceType } from './support-service.type.ts';

export const SupportServiceConnection = connectionOf('SupportService', () => SupportServiceType);

@Resolver(() => SupportServiceType)
export class SupportServiceResolver {
  @FieldResolver(() => CouncilAreaType, {
    nullable: true,
    description: 'The council area in which the service is registered; null outside Scotland.',
  })
  councilArea(
    @Root() { _council_area: code }: RootOf<typeof supportServiceProjection, 'councilArea'>,
  ): CouncilArea | null {
    return code === null ? null : findCouncilArea(code);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'Distance from a place in metres, in a straight line; null when the service’s place is not known or is withheld.',
  })
  distanceMetres(
    @Arg('from', () => PlaceInput, { description: 'The place from which to measure.' }) from: PlaceInput,
    @Root() { _latitude: latitude, _longitude: longitude }: RootOf<typeof supportServiceProjection, 'distanceMetres'>,
  ): number | null {
    return latitude === null || longitude === null ? null : Math.round(metresBetween(from, { latitude, longitude }));
  }

  @FieldResolver(() => [CouncilAreaType], {
    nullable: true,
    description:
      'The council areas on whose framework the service is; empty when on none, null when not known. A person may also choose a service that is on no framework.',
  })
  frameworkAreas(
    @Root() { _framework_areas: codes }: RootOf<typeof serviceProfileExtension, 'frameworkAreas'>,
  ): CouncilArea[] | null {
    return codes?.map(findCouncilArea).filter((area) => area !== null) ?? null;
  }
}

@Resolver(() => ServiceAreaType)
export class ServiceAreaResolver {
  @FieldResolver(() => String, { description: 'The area in words: "Highland", "Postcodes that begin with IV2".' })
  inWords(
    @Root() { _kind: kind, _code: code, _metres: metres }: RootOf<typeof serviceAreaProjection, 'inWords'>,
  ): string {
    return areaInWords({ kind, code, metres });
  }
}
