import { Field, Int, ObjectType } from 'type-graphql';
import type { PlacePrecision } from '../../domain/directory/support-service.entity.ts';
import { SOUGHT_FACTS, type SoughtFact } from '../../domain/searching/profile-filter.ts';
import { connectionOf } from '../connection.ts';
import { PlacePrecisionEnum } from '../directory/service.enums.ts';
import { SupportServiceType } from '../directory/support-service.type.ts';
import { enumeration } from '../enumeration.ts';
import { OrganisationType } from '../identity/organisation.type.ts';

export const SoughtFactEnum = enumeration(SOUGHT_FACTS, {
  name: 'SoughtFact',
  description: 'What was looked for and may not be known of a service.',
  meanings: {
    OUTCOMES: 'What it helps with that matters.',
    ACTIVITIES: 'What people do there.',
    SUPPORT_NEEDS: 'The needs it supports with.',
    CARE_GROUPS: 'Whom it is for.',
    LANGUAGES: 'The languages it supports in.',
    ACCESSIBILITY: 'What helps people to use it.',
    AGES: 'The ages it is for.',
    OPTION_2: 'Whether it takes people whose budget an Individual Service Fund holds.',
    FRAMEWORK: 'Whose framework it is on.',
    CAPACITY: 'Whether it has room.',
    HOURS: 'When it can support.',
    GRADES: 'How it is graded.',
  },
});

@ObjectType('FoundService', {
  simpleResolvers: true,
  description: 'A service that was found, and what to ask it about.',
})
export class FoundServiceType {
  @Field(() => SupportServiceType, { description: 'The service.' })
  service!: SupportServiceType;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether it has declared that it reaches the place. False: it has not said where it goes, and is registered in this council area. Null when no place was asked for.',
  })
  reachDeclared!: boolean | null;

  @Field(() => [SoughtFactEnum], { description: 'What was asked for and it has not said, which is not a no.' })
  notKnown!: SoughtFact[];
}

@ObjectType('FoundOrganisation', {
  simpleResolvers: true,
  description: 'An organisation with those of its services that were looked for. It takes one place, however many.',
})
export class FoundOrganisationType {
  @Field(() => OrganisationType, { description: 'The organisation.' })
  organisation!: OrganisationType;

  @Field(() => [FoundServiceType], { description: 'At most three of them: the most local, then by name.' })
  services!: FoundServiceType[];

  @Field(() => Int, { description: 'How many of its services were found.' })
  serviceCount!: number;

  @Field(() => Int, {
    description: 'How many more there are than are shown. `supportServices` lists them, with `organisationIds`.',
  })
  moreServices!: number;
}

export const FoundOrganisationConnection = connectionOf('FoundOrganisation', () => FoundOrganisationType);

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
