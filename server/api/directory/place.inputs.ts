import { Field, InputType, Int } from 'type-graphql';
import type { NearPlace } from '../../domain/directory/search-filter.ts';
import { FURTHEST_METRES, type Place } from '../../domain/directory/united-kingdom.ts';
import { DegreesScalar } from './degrees.ts';

@InputType('PlaceInput', { description: 'A place in the United Kingdom.' })
export class PlaceInput implements Place {
  @Field(() => DegreesScalar, { description: 'North of the equator.' })
  latitude!: number;

  @Field(() => DegreesScalar, { description: 'East of Greenwich; west is negative.' })
  longitude!: number;
}

@InputType('NearPlaceInput', { description: 'A place, and how far from it.' })
export class NearPlaceInput extends PlaceInput implements NearPlace {
  @Field(() => Int, { description: `Metres straight over the ground, 1 to ${FURTHEST_METRES}.` })
  withinMetres!: number;
}
