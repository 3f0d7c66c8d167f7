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
import {
  AccessibilityFeatureEnum,
  CareGroupEnum,
  OutcomeThemeEnum,
  SupportNeedEnum,
} from '../directory/code-lists.type.ts';
import { PlaceInput } from '../directory/place.inputs.ts';
import { SectorEnum, ServiceKindEnum, WeekdayEnum } from '../directory/service.type.ts';
import { CapacityEnum } from '../directory/service-profile.type.ts';
import { LocalTimeScalar } from '../scalars.ts';

@InputType('NearPlaceInput', { description: 'A place and a distance from it.' })
export class NearPlaceInput extends PlaceInput implements NearPlace {
  @Field(() => Int, { description: `Distance in metres, in a straight line, from 1 to ${FURTHEST_METRES}.` })
  withinMetres!: number;
}

@InputType('FrameworkFilter', { description: 'Services on a council’s framework, or off it.' })
export class FrameworkFilterInput implements FrameworkFilter {
  @Field(() => String, { description: 'The council area, as a current GSS code.' })
  councilArea!: string;

  @Field(() => Boolean, { description: 'True for services on the framework, false for services off it.' })
  on!: boolean;
}

@InputType('WeekTimeInput', { description: 'A time of the week, by the clock in Scotland.' })
export class WeekTimeInput implements WeekTime {
  @Field(() => WeekdayEnum, { description: 'The day of the week.' })
  weekday!: number;

  @Field(() => LocalTimeScalar, { description: 'Time at which it begins.' })
  from!: string;

  @Field(() => LocalTimeScalar, {
    description: 'Time at which it ends; on the next day when not later than `from`.',
  })
  until!: string;
}

@InputType('SupportServiceFilter', {
  description: 'Which services to show. A field that is left out does not narrow the search.',
})
export class SupportServiceFilterInput implements ServiceFilter {
  @Field(() => String, {
    nullable: true,
    description:
      'Words of the service’s name, provider, town or council area, tolerating misspellings; at most 200 characters. What people call a kind of support ("home care", "day centre", "short break") and a place ("Western Isles") is understood as a whole.',
  })
  searchTerms?: string | null;

  @Field(() => NearPlaceInput, {
    nullable: true,
    description:
      'Services registered near a place. A service whose address is withheld, or that is listed as `ASK_LOCAL_BROKER`, is found only by the areas in which it gives support.',
  })
  near?: NearPlaceInput | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Services registered in any of these council areas, as current GSS codes.',
  })
  councilAreas?: string[] | null;

  @Field(() => [ServiceKindEnum], { nullable: true, description: 'Services of any of these kinds.' })
  kinds?: ServiceKind[] | null;

  @Field(() => [SectorEnum], { nullable: true, description: 'Services run by any of these sectors.' })
  sectors?: Sector[] | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Services with no grade below this, from 1 to 6. Services without grades are shown too.',
  })
  minimumGrade?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether to show services without grades; they are shown unless this is false.',
  })
  includeUngraded?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description:
      'A postcode (IV2 3PW), sector (IV2 3) or outcode (IV2): services that reach it, by the areas they declare and not by the distance to their office. A service that has declared no areas is found in the council area in which it is registered.',
  })
  postcode?: string | null;

  @Field(() => [OutcomeThemeEnum], { nullable: true, description: 'Services that help with any of these outcomes.' })
  outcomes?: OutcomeTheme[] | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Services with this activity, in one to six words, tolerating misspellings: "walking", "baking bread".',
  })
  activity?: string | null;

  @Field(() => [SupportNeedEnum], { nullable: true, description: 'Services that support any of these needs.' })
  supportNeeds?: SupportNeed[] | null;

  @Field(() => [CareGroupEnum], { nullable: true, description: 'Services for any of these groups of people.' })
  careGroups?: CareGroup[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Services that give support in any of these languages, as BCP 47 codes such as gd, pl or bfi (British Sign Language); en also finds en-GB.',
  })
  languages?: string[] | null;

  @Field(() => [AccessibilityFeatureEnum], { nullable: true, description: 'Services with all of these features.' })
  accessibility?: AccessibilityFeature[] | null;

  @Field(() => Int, { nullable: true, description: 'Services for somebody of this age, in whole years.' })
  age?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Services that take people whose budget is held in an Individual Service Fund (Option 2), or, when false, that do not.',
  })
  acceptsOption2?: boolean | null;

  @Field(() => FrameworkFilterInput, { nullable: true, description: 'Services on a council’s framework, or off it.' })
  framework?: FrameworkFilterInput | null;

  @Field(() => [CapacityEnum], { nullable: true, description: 'Services with room in any of these ways.' })
  capacities?: Capacity[] | null;

  @Field(() => WeekTimeInput, {
    nullable: true,
    description: 'Services that can give support throughout this time of the week.',
  })
  timeOfWeek?: WeekTimeInput | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True: only services registered with the Care Inspectorate, which personal care and personal support require (2010 Act s.59).',
  })
  registeredForPersonalCare?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether to show services of which a searched fact is not known, marked in `notKnown`; they are shown unless this is false. Grades are governed by `includeUngraded` instead.',
  })
  includeUnknown?: boolean | null;

  @Field(() => [ID], { nullable: true, description: 'Services of any of these organisations, by id.' })
  organisationIds?: string[] | null;
}
