import { Field, ID, InputType, Int } from 'type-graphql';
import type {
  AccessibilityFeature,
  Capacity,
  CareGroup,
  OutcomeTheme,
  SupportNeed,
} from '../../domain/directory/service-profile.ts';
import type { Sector, ServiceKind } from '../../domain/directory/support-service.entity.ts';
import { FURTHEST_METRES } from '../../domain/places/united-kingdom.ts';
import type { FrameworkFilter, WeekTime } from '../../domain/searching/profile-filter.ts';
import type { NearPlace, ServiceFilter } from '../../domain/searching/search-filter.ts';
import { PlaceInput } from '../directory/place.inputs.ts';
import { SectorEnum, ServiceKindEnum, WeekdayEnum } from '../directory/service.enums.ts';
import {
  AccessibilityFeatureEnum,
  CapacityEnum,
  CareGroupEnum,
  OutcomeThemeEnum,
  SupportNeedEnum,
} from '../directory/service-profile.enums.ts';
import { LocalTimeScalar } from '../scalars.ts';

@InputType('NearPlaceInput', { description: 'A place, and how far from it.' })
export class NearPlaceInput extends PlaceInput implements NearPlace {
  @Field(() => Int, { description: `Metres straight over the ground, 1 to ${FURTHEST_METRES}.` })
  withinMetres!: number;
}

@InputType('FrameworkFilter', { description: 'Being on a council’s framework, or not.' })
export class FrameworkFilterInput implements FrameworkFilter {
  @Field(() => String, { description: 'The council area: a current GSS code.' })
  councilArea!: string;

  @Field(() => Boolean, { description: 'True for on it, false for off it.' })
  on!: boolean;
}

@InputType('WeekTimeInput', { description: 'A time of the week, by the clock on the wall in Scotland.' })
export class WeekTimeInput implements WeekTime {
  @Field(() => WeekdayEnum, { description: 'The day of the week.' })
  weekday!: number;

  @Field(() => LocalTimeScalar, { description: 'From this time on.' })
  from!: string;

  @Field(() => LocalTimeScalar, {
    description: 'Until this time; when it is not later than the first, until then on the next day.',
  })
  until!: string;
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
    description:
      'Those registered near a place. Services whose address is withheld, and groups that a broker tells of, are found by where they give support alone.',
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

  @Field(() => String, {
    nullable: true,
    description:
      'A postcode (IV2 3PW), or its first half: those that reach it, by the areas they declare and not by the distance to their office. Who has not declared any is found in the council area of its registration.',
  })
  postcode?: string | null;

  @Field(() => [OutcomeThemeEnum], { nullable: true, description: 'That help with any of these.' })
  outcomes?: OutcomeTheme[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where people do this, in one to six words in any spelling: "walking", "baking bread".',
  })
  activity?: string | null;

  @Field(() => [SupportNeedEnum], { nullable: true, description: 'That support with any of these needs.' })
  supportNeeds?: SupportNeed[] | null;

  @Field(() => [CareGroupEnum], { nullable: true, description: 'That are for any of these people.' })
  careGroups?: CareGroup[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'That support in any of these languages: BCP 47 codes such as gd, pl or bfi (British Sign Language); en also finds en-GB.',
  })
  languages?: string[] | null;

  @Field(() => [AccessibilityFeatureEnum], { nullable: true, description: 'That have all of these.' })
  accessibility?: AccessibilityFeature[] | null;

  @Field(() => Int, { nullable: true, description: 'That are for somebody of this age, in whole years.' })
  age?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'That take people whose budget an Individual Service Fund holds (Option 2), or do not.',
  })
  acceptsOption2?: boolean | null;

  @Field(() => FrameworkFilterInput, { nullable: true, description: 'That are on a council’s framework, or off it.' })
  framework?: FrameworkFilterInput | null;

  @Field(() => [CapacityEnum], { nullable: true, description: 'That have room in any of these ways.' })
  capacities?: Capacity[] | null;

  @Field(() => WeekTimeInput, { nullable: true, description: 'That can support at this time of the week, all of it.' })
  timeOfWeek?: WeekTimeInput | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True: only those registered with the Care Inspectorate, as personal care and personal support need (2010 Act s.59).',
  })
  registeredForPersonalCare?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether services are shown that have not said what is asked for; they are, and say so, unless this is false. The ungraded go by `includeUngraded`.',
  })
  includeUnknown?: boolean | null;

  @Field(() => [ID], { nullable: true, description: 'Of any of these organisations.' })
  organisationIds?: string[] | null;
}
