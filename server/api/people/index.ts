import { AccessGrantActs, AccessGrantResolver, ConsentActs, PersonConsentResolver } from './access-grant.resolver.ts';
import { AccountInvitationActs, AccountInvitationResolver } from './account-invitation.resolver.ts';
import { DecisionSupporterActs, DecisionSupporterResolver, SupportEndResolver } from './decision-supporter.resolver.ts';
import { DifferenceOfViewActs, DifferenceOfViewResolver } from './difference-of-view.resolver.ts';
import { EmergencyAccessResolver, EmergencyActs, PersonEmergenciesResolver } from './emergency-access.resolver.ts';
import { NeededFormActs, NeededFormResolver, PersonNeededFormsResolver } from './needed-form.resolver.ts';
import { PersonActs, PersonResolver } from './person.resolver.ts';
import { PersonRepresentationResolver, RepresentationActs, RepresentationResolver } from './representation.resolver.ts';

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
