import {
  AccessGrantActs,
  AccessGrantReadFields,
  AccessGrantResolver,
  ConsentActs,
  PersonConsentResolver,
} from './access-grant.resolver.ts';
import { AccountInvitationActs, AccountInvitationReadFields } from './account-invitation.resolver.ts';
import {
  DecisionSupporterActs,
  DecisionSupporterReadFields,
  DecisionSupporterResolver,
  SupportEndResolver,
} from './decision-supporter.resolver.ts';
import {
  DifferenceOfViewActs,
  DifferenceOfViewReadFields,
  DifferenceOfViewResolver,
} from './difference-of-view.resolver.ts';
import {
  EmergencyAccessReadFields,
  EmergencyAccessResolver,
  EmergencyActs,
  PersonEmergenciesReadFields,
} from './emergency-access.resolver.ts';
import {
  NeededFormActs,
  NeededFormResolver,
  PersonNeededFormsReadFields,
  PersonNeededFormsResolver,
} from './needed-form.resolver.ts';
import { PersonActs, PersonResolver } from './person.resolver.ts';
import { PersonRepresentationResolver, RepresentationActs, RepresentationResolver } from './representation.resolver.ts';

export const peopleResolvers = [
  PersonResolver,
  AccountInvitationReadFields,
  AccessGrantResolver,
  AccessGrantReadFields,
  PersonConsentResolver,
  RepresentationResolver,
  PersonRepresentationResolver,
  DecisionSupporterResolver,
  DecisionSupporterReadFields,
  SupportEndResolver,
  DifferenceOfViewResolver,
  DifferenceOfViewReadFields,
  NeededFormResolver,
  PersonNeededFormsResolver,
  PersonNeededFormsReadFields,
  EmergencyAccessResolver,
  EmergencyAccessReadFields,
  PersonEmergenciesReadFields,
  RepresentationActs,
  DecisionSupporterActs,
  EmergencyActs,
  PersonActs,
  NeededFormActs,
  ConsentActs,
  AccessGrantActs,
  AccountInvitationActs,
  DifferenceOfViewActs,
] as const;
