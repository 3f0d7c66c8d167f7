import { Field, ObjectType } from 'type-graphql';
import type { PlacePrecision } from '../../domain/directory/support-service.entity.ts';
import { PlacePrecisionEnum } from './service.enums.ts';

@ObjectType('SearchedPlace', {
  simpleResolvers: true,
  description: 'The place a search was made for, and how closely it is known.',
})
export class SearchedPlaceType {
  @Field(() => String, { description: 'The postcode that was asked for, or its first half.' })
  postcode!: string;

  @Field(() => PlacePrecisionEnum, {
    description: 'What was used: the postcode itself, or its sector or outcode because the postcode is not known.',
  })
  precision!: PlacePrecision;

  @Field(() => String, {
    nullable: true,
    description: 'Which island it lies on, as far as its first half tells; null for the mainland.',
  })
  island!: string | null;

  @Field(() => Boolean, {
    description: 'Whether it lies on an island. Over water it is reached only by areas declared by name.',
  })
  isIsland!: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it is rural by the Scottish Government’s eight classes of 2016; null when not known.',
  })
  isRural!: boolean | null;

  @Field(() => String, { description: 'All that in words, for people to check.' })
  inWords!: string;
}
