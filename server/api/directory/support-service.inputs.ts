import { ArgsType, Field, InputType, Int } from 'type-graphql';
import type { ServiceOrder } from '../../domain/directory/search.ts';
import type { NearPlace, ServiceFilter } from '../../domain/directory/search-filter.ts';
import type { Sector, ServiceKind } from '../../domain/directory/support-service.entity.ts';
import type { Place } from '../../domain/directory/united-kingdom.ts';
import { PageArguments } from '../connection.ts';
import { DegreesScalar } from './degrees.ts';
import { SectorEnum, ServiceKindEnum, SupportServiceOrderEnum } from './service.enums.ts';

@InputType('PlaceInput', { description: 'A place in the United Kingdom.' })
export class PlaceInput implements Place {
  @Field(() => DegreesScalar, { description: 'North of the equator.' })
  latitude!: number;

  @Field(() => DegreesScalar, { description: 'East of Greenwich; west is negative.' })
  longitude!: number;
}

@InputType('NearPlaceInput', { description: 'A place, and how far from it.' })
export class NearPlaceInput extends PlaceInput implements NearPlace {
  @Field(() => Int, { description: 'Metres straight over the ground, 1 to 200000.' })
  withinMetres!: number;
}

@InputType('SupportServiceFilter', {
  description: 'Which services to show. What is left out does not narrow the search.',
})
export class SupportServiceFilterInput implements ServiceFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Words of its name, provider, town or council area, in any spelling; at most 200 characters.',
  })
  words?: string | null;

  @Field(() => NearPlaceInput, {
    nullable: true,
    description: 'Those registered near a place. Services whose address is withheld have none.',
  })
  near?: NearPlaceInput | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Registered in any of these council areas: current GSS codes.',
  })
  councilAreas?: string[] | null;

  @Field(() => [ServiceKindEnum], { nullable: true, description: 'Of any of these kinds.' })
  kinds?: ServiceKind[] | null;

  @Field(() => [SectorEnum], { nullable: true, description: 'Run by any of these.' })
  sectors?: Sector[] | null;

  @Field(() => Int, {
    nullable: true,
    description: 'With no grade below this, 1 to 6. The ungraded are shown as well.',
  })
  minimumGrade?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'False leaves the ungraded out.' })
  includeUngraded?: boolean | null;
}

@ArgsType()
export class SupportServicesArguments extends PageArguments {
  @Field(() => SupportServiceFilterInput, { nullable: true, description: 'Which services to show; all when left out.' })
  filter?: SupportServiceFilterInput | null;

  @Field(() => SupportServiceOrderEnum, {
    nullable: true,
    description: 'What comes first. When left out: the best match for words, the nearest to a place, and else by name.',
  })
  orderBy?: ServiceOrder | null;
}
