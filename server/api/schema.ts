import 'reflect-metadata';
import '../domain/readings.ts';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import {
  ActFieldsResolver,
  LookFieldsResolver,
  OrganisationAuditResolver,
  PersonAuditResolver,
} from './audit/person-audit.resolver.ts';
import { OpeningFieldsResolver, PersonOpeningsResolver } from './audit/record-opening.resolver.ts';
import {
  ArrangementLineResolver,
  ArrangementResolver,
  FundArrangementsResolver,
} from './commissioning/arrangement.resolver.ts';
import { CommissionResolver, FundCommissionsResolver } from './commissioning/commission.resolver.ts';
import { CommissionFieldsResolver } from './commissioning/commission-fields.resolver.ts';
import { InvoiceResolver } from './commissioning/invoice.resolver.ts';
import { NoticeResolver, PersonNoticesResolver } from './commissioning/notice.resolver.ts';
import { ClaimPermissionsResolver } from './directory/claim-permissions.resolver.ts';
import { EntryResolver } from './directory/entry.resolver.ts';
import { EntryConfirmingResolver } from './directory/entry-confirming.resolver.ts';
import { GroupEntryResolver } from './directory/group-entry.resolver.ts';
import { RightOfReplyResolver, ServiceRepliesResolver } from './directory/right-of-reply.resolver.ts';
import { ServiceClaimResolver } from './directory/service-claim.resolver.ts';
import { ServiceAreaResolver, SupportServiceResolver } from './directory/support-service.resolver.ts';
import { BudgetResolver } from './funds/budget.resolver.ts';
import { FundResolver, PersonFundsResolver } from './funds/fund.resolver.ts';
import { QuoteFundResolver } from './funds/quote-fund.resolver.ts';
import { AccreditationResolver } from './identity/accreditation.resolver.ts';
import { DeclaredInterestResolver } from './identity/declared-interest.resolver.ts';
import { InvitationResolver } from './identity/invitation.resolver.ts';
import { MemberResolver } from './identity/member.resolver.ts';
import { OrganisationResolver } from './identity/organisation.resolver.ts';
import { ViewerResolver } from './identity/viewer.resolver.ts';
import { DirectoryImportResolver, ServiceAttributionResolver } from './importing/directory-import.resolver.ts';
import { InformationResourceResolver, ResourceFormResolver } from './information/information-resource.resolver.ts';
import { NodeResolver } from './node.resolver.ts';
import {
  BudgetFormsResolver,
  CommissionFormsResolver,
  InformationGivenResolver,
  InformationMissingResolver,
  NoticeFormsResolver,
  PersonInformationResolver,
} from './notices/information.resolver.ts';
import { AccessGrantResolver, PersonConsentResolver } from './people/access-grant.resolver.ts';
import { AccountInvitationResolver } from './people/account-invitation.resolver.ts';
import { DecisionSupporterResolver, SupportEndResolver } from './people/decision-supporter.resolver.ts';
import { DifferenceOfViewResolver } from './people/difference-of-view.resolver.ts';
import { EmergencyAccessResolver, PersonEmergenciesResolver } from './people/emergency-access.resolver.ts';
import { NeededFormResolver, PersonNeededFormsResolver } from './people/needed-form.resolver.ts';
import { PersonResolver } from './people/person.resolver.ts';
import { PersonRepresentationResolver, RepresentationResolver } from './people/representation.resolver.ts';
import { PersonPlanningResolver, PlanningResolver } from './planning/planning.resolver.ts';
import { ShortlistResolver } from './planning/shortlist.resolver.ts';
import { ServiceQuoteResolver } from './quoting/service-quote.resolver.ts';
import { PersonCopyResolver } from './records/person-copy.resolver.ts';
import {
  ErasureStatusResolver,
  OrganisationRetentionResolver,
  PersonRetentionResolver,
  RecordResolver,
  RetentionWordsResolver,
} from './records/retention.resolver.ts';
import { ServiceComparisonResolver } from './searching/service-comparison.resolver.ts';
import { SuggestionsResolver } from './searching/suggestions.resolver.ts';
import {
  SearchedPlaceResolver,
  SupportFoundResolver,
  SupportServicePlaceResolver,
} from './searching/support-found.resolver.ts';
import { SupportServicesResolver } from './searching/support-services.resolver.ts';
import { PeerStoryResolver, PersonStoriesResolver } from './stories/peer-story.resolver.ts';
import { OutcomePrecedentsResolver, PrecedentResolver } from './stories/precedent.resolver.ts';

/** Every room's resolvers. */
const RESOLVERS = [
  ViewerResolver,
  OrganisationResolver,
  MemberResolver,
  InvitationResolver,
  AccreditationResolver,
  DeclaredInterestResolver,
  NodeResolver,
  SupportServiceResolver,
  SupportServicesResolver,
  SupportServicePlaceResolver,
  SupportFoundResolver,
  SearchedPlaceResolver,
  SuggestionsResolver,
  ServiceAreaResolver,
  ServiceComparisonResolver,
  ServiceClaimResolver,
  ClaimPermissionsResolver,
  ServiceQuoteResolver,
  EntryResolver,
  EntryConfirmingResolver,
  DirectoryImportResolver,
  ServiceAttributionResolver,
  GroupEntryResolver,
  RightOfReplyResolver,
  ServiceRepliesResolver,
  InformationResourceResolver,
  ResourceFormResolver,
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
  PlanningResolver,
  PersonPlanningResolver,
  ShortlistResolver,
  PeerStoryResolver,
  PersonStoriesResolver,
  PrecedentResolver,
  OutcomePrecedentsResolver,
  BudgetResolver,
  FundResolver,
  PersonFundsResolver,
  QuoteFundResolver,
  ArrangementResolver,
  ArrangementLineResolver,
  FundArrangementsResolver,
  CommissionResolver,
  CommissionFieldsResolver,
  FundCommissionsResolver,
  InvoiceResolver,
  NoticeResolver,
  PersonNoticesResolver,
  InformationGivenResolver,
  InformationMissingResolver,
  PersonInformationResolver,
  BudgetFormsResolver,
  CommissionFormsResolver,
  NoticeFormsResolver,
  PersonCopyResolver,
  OrganisationAuditResolver,
  PersonAuditResolver,
  LookFieldsResolver,
  ActFieldsResolver,
  PersonOpeningsResolver,
  OpeningFieldsResolver,
  RecordResolver,
  PersonRetentionResolver,
  OrganisationRetentionResolver,
  RetentionWordsResolver,
  ErasureStatusResolver,
] as const;

/** The contract, made of every room's resolvers. */
export function buildContract(): GraphQLSchema {
  // Every input is checked by the service that acts on it, with errors as data.
  return buildSchemaSync({ resolvers: [...RESOLVERS], validate: false });
}
