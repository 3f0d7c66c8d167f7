import { Field, InputType } from 'type-graphql';
import type { Place } from '../../domain/places/united-kingdom.ts';
import { DegreesScalar } from '../scalars.ts';

@InputType('PlaceInput', { description: 'A place in the United Kingdom.' })
export class PlaceInput implements Place {
  @Field(() => DegreesScalar, { description: 'Latitude: degrees north of the equator.' })
  latitude!: number;

  @Field(() => DegreesScalar, { description: 'Longitude: degrees east of Greenwich; west is negative.' })
  longitude!: number;
}
