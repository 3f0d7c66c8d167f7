import { Act } from './domain/audit/act.entity.ts';
import { Look } from './domain/audit/look.entity.ts';
import { Arrangement } from './domain/commissioning/arrangement.entity.ts';
import { ArrangementLine } from './domain/commissioning/arrangement-line.entity.ts';
import { Commission } from './domain/commissioning/commission.entity.ts';
import { Delivery } from './domain/commissioning/delivery.entity.ts';
import { Invoice } from './domain/commissioning/invoice.entity.ts';
import { Notice } from './domain/commissioning/notice.entity.ts';
import { OutgoingMessage } from './domain/directory/outgoing-message.entity.ts';
import { Rate } from './domain/directory/rate.entity.ts';
import { Grading, Registration } from './domain/directory/registration.entity.ts';
import { Reminder } from './domain/directory/reminder.entity.ts';
import { ClaimCode, ServiceClaim } from './domain/directory/service-claim.entity.ts';
import { RegisterReply, ServiceStatement } from './domain/directory/service-statement.entity.ts';
import { ServiceArea, ServiceHours, SupportService } from './domain/directory/support-service.entity.ts';
import { Allocation } from './domain/funds/allocation.entity.ts';
import { IndividualServiceFund } from './domain/funds/individual-service-fund.entity.ts';
import { IsfAgreement } from './domain/funds/isf-agreement.entity.ts';
import { Account } from './domain/identity/account.entity.ts';
import { BrokerAccreditation } from './domain/identity/broker-accreditation.entity.ts';
import { DeclaredInterest } from './domain/identity/declared-interest.entity.ts';
import { DelegatedLimit } from './domain/identity/delegated-limit.entity.ts';
import { Invitation } from './domain/identity/invitation.entity.ts';
import { Login } from './domain/identity/login.entity.ts';
import { Membership } from './domain/identity/membership.entity.ts';
import { Organisation } from './domain/identity/organisation.entity.ts';
import {
  ExternalIdentifier,
  FactProvenance,
  Feed,
  ImportRun,
  QuarantinedEntry,
} from './domain/importing/import-run.entity.ts';
import { InformationResource } from './domain/information/information-resource.entity.ts';
import { ResourceForm } from './domain/information/resource-form.entity.ts';
import { InformationAnswer } from './domain/notices/information-answer.entity.ts';
import { InformationGiven } from './domain/notices/information-given.entity.ts';
import { AccessGrant } from './domain/people/access-grant.entity.ts';
import { ConfidentialRecord } from './domain/people/confidential-record.entity.ts';
import { DecisionSupporter } from './domain/people/decision-supporter.entity.ts';
import { DifferenceOfView } from './domain/people/difference-of-view.entity.ts';
import { EmergencyAccess } from './domain/people/emergency-access.entity.ts';
import { NeededForm } from './domain/people/needed-form.entity.ts';
import { Representation } from './domain/people/representation.entity.ts';
import { SupportedPerson } from './domain/people/supported-person.entity.ts';
import { CouncilShape } from './domain/places/council-shape.entity.ts';
import { IslandOutcode, Postcode, PostcodeArea } from './domain/places/postcode.entity.ts';
import { AgreedBudget } from './domain/planning/agreed-budget.entity.ts';
import { InterestAgreement } from './domain/planning/interest-agreement.entity.ts';
import { PersonalOutcome } from './domain/planning/personal-outcome.entity.ts';
import { ShortlistedService } from './domain/planning/shortlisted-service.entity.ts';
import { Erasure } from './domain/records/erasure.entity.ts';
import { RecordClosure } from './domain/records/record-closure.entity.ts';
import { RetentionPolicy } from './domain/records/retention-policy.entity.ts';
import { PeerStory } from './domain/stories/peer-story.entity.ts';
import { Precedent } from './domain/stories/precedent.entity.ts';

/** Every entity, room by room. */
export const entities = [
  Organisation,
  Account,
  Login,
  Membership,
  DelegatedLimit,
  Invitation,
  BrokerAccreditation,
  DeclaredInterest,
  SupportService,
  Registration,
  Grading,
  Rate,
  ServiceArea,
  ServiceHours,
  FactProvenance,
  ExternalIdentifier,
  Postcode,
  PostcodeArea,
  IslandOutcode,
  ImportRun,
  Feed,
  QuarantinedEntry,
  CouncilShape,
  ServiceClaim,
  ClaimCode,
  Reminder,
  OutgoingMessage,
  ServiceStatement,
  RegisterReply,
  InformationResource,
  ResourceForm,
  SupportedPerson,
  ConfidentialRecord,
  AccessGrant,
  EmergencyAccess,
  Representation,
  DecisionSupporter,
  DifferenceOfView,
  NeededForm,
  PersonalOutcome,
  AgreedBudget,
  InterestAgreement,
  ShortlistedService,
  PeerStory,
  Precedent,
  InformationGiven,
  InformationAnswer,
  IndividualServiceFund,
  IsfAgreement,
  Allocation,
  Arrangement,
  ArrangementLine,
  Commission,
  Delivery,
  Invoice,
  Notice,
  Look,
  Act,
  RetentionPolicy,
  RecordClosure,
  Erasure,
];
