import { AccessGrantResolver, PersonConsentResolver } from './access-grant.resolver.ts';
import { AccountInvitationResolver } from './account-invitation.resolver.ts';
import { DecisionSupporterResolver, SupportEndResolver } from './decision-supporter.resolver.ts';
import { DifferenceOfViewResolver } from './difference-of-view.resolver.ts';
import { EmergencyAccessResolver, PersonEmergenciesResolver } from './emergency-access.resolver.ts';
import { NeededFormResolver, PersonNeededFormsResolver } from './needed-form.resolver.ts';
import { PersonResolver } from './person.resolver.ts';
import { PersonRepresentationResolver, RepresentationResolver } from './representation.resolver.ts';

export const peopleResolvers = [
  PersonResolver,
  AccountInvitationResolver,
  AccessGrantResolver,
  PersonConsentResolver,
  RepresentationResolver,
  PersonRepresentationResolver,
  DecisionSupporterResolver,
  SupportEndResolver,
  DifferenceOfViewResolver,
  NeededFormResolver,
  PersonNeededFormsResolver,
  EmergencyAccessResolver,
  PersonEmergenciesResolver,
] as const;
