import { Field, Int } from 'type-graphql';
import type { PlacePrecision } from '../../domain/directory/support-service.entity.ts';
import { SOUGHT_FACTS, type SoughtFact } from '../../domain/searching/profile-filter.ts';
import { ObjectType } from '../checked-fields.ts';
import { connectionOf } from '../connection.ts';
import { PlacePrecisionEnum } from '../directory/service.type.ts';
import { SupportServiceType } from '../directory/support-service.type.ts';
import { enumeration } from '../enumeration.ts';
import { OrganisationType } from '../identity/organisation.type.ts';

const SoughtFactEnum = enumeration(SOUGHT_FACTS, {
  name: 'SoughtFact',
  description: 'A fact that was searched for and may not be known of a service.',
  meanings: {
    OUTCOMES: 'Outcomes in people’s lives that the service helps with.',
    ACTIVITIES: 'Activities that people do there.',
    SUPPORT_NEEDS: 'The needs that the service supports.',
    CARE_GROUPS: 'The groups of people that the service is for.',
    LANGUAGES: 'The languages that support is given in.',
    ACCESSIBILITY: 'Features that help people to reach and use the service.',
    AGES: 'The ages that the service is for.',
    OPTION_2: 'Whether the service takes people whose budget is held in an Individual Service Fund.',
    FRAMEWORK: 'The council areas on whose framework the service is.',
    CAPACITY: 'Whether the service has room.',
    HOURS: 'The hours in which the service can give support.',
    GRADES: 'The service’s grades.',
  },
});

@ObjectType('FoundService', {
  simpleResolvers: true,
  description: 'A service in a search result, with the facts to ask it about.',
})
class FoundServiceType {
  declare readonly __typename?: 'FoundService';

  @Field(() => SupportServiceType, { description: 'The service.' })
  service!: SupportServiceType;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the service has declared that it reaches the place. False when it has declared no areas and is registered in the place’s council area. Null when no place was given.',
  })
  reachDeclared!: boolean | null;

  @Field(() => [SoughtFactEnum], {
    description: 'Facts that were searched for and are not known of the service. Not known does not mean no.',
  })
  notKnown!: SoughtFact[];
}

@ObjectType('FoundOrganisation', {
  simpleResolvers: true,
  description:
    'An organisation in a search result, with its services that match. It is one item of the list, regardless of the number of services.',
})
class FoundOrganisationType {
  declare readonly __typename?: 'FoundOrganisation';

  @Field(() => OrganisationType, { description: 'The organisation.' })
  organisation!: OrganisationType;

  @Field(() => [FoundServiceType], {
    description:
      'At most three of the matching services: those of the kind that the words name first, then the most local, then by name.',
  })
  services!: FoundServiceType[];

  @Field(() => Int, { description: 'Number of the organisation’s services that match.' })
  serviceCount!: number;

  @Field(() => Int, {
    description:
      'Number of matching services beyond those in `services`. List them by `supportServices` with `organisationIds`.',
  })
  moreServices!: number;
}

export const FoundOrganisationConnection = connectionOf('FoundOrganisation', () => FoundOrganisationType);

@ObjectType('SearchedPlace', {
  simpleResolvers: true,
  description: 'The place for which a search was made, and how precisely it is known.',
})
export class SearchedPlaceType {
  @Field(() => String, { description: 'The postcode, sector or outcode that was given.' })
  postcode!: string;

  @Field(() => PlacePrecisionEnum, {
    description:
      'How the place was located: by the postcode itself, or by its sector or outcode when that was given, or when the postcode is not known or no longer in use.',
  })
  precision!: PlacePrecision;

  @Field(() => String, {
    nullable: true,
    description: 'The island on which the place lies, as far as the outcode determines it; null on the mainland.',
  })
  island!: string | null;

  @Field(() => Boolean, {
    description:
      'Whether the place lies on an island. Services across water reach it only when they declare its area by name.',
  })
  isIsland!: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the place is rural, by the Scottish Government’s 8-fold urban rural classification of 2016; null when not known.',
  })
  isRural!: boolean | null;

  @Field(() => String, {
    description:
      'The place in words, for people to check: also that a postcode is no longer in use, is not known by itself, or may be in England.',
  })
  inWords!: string;
}
