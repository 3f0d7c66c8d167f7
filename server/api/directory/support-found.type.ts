import { Field, Int, ObjectType } from 'type-graphql';
import { SOUGHT_FACTS, type SoughtFact } from '../../domain/directory/profile-filter.ts';
import { connectionOf } from '../connection.ts';
import { enumeration } from '../enumeration.ts';
import { OrganisationType } from '../identity/organisation.type.ts';
import { SupportServiceType } from './support-service.type.ts';

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
