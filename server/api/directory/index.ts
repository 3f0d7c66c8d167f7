import { ClaimPermissionsResolver } from './claim-permissions.resolver.ts';
import { EntryActs, EntryResolver } from './entry.resolver.ts';
import { EntryConfirmingActs, EntryConfirmingResolver } from './entry-confirming.resolver.ts';
import { GroupEntryActs, GroupEntryResolver } from './group-entry.resolver.ts';
import {
  RegisterReplyActs,
  RightOfReplyResolver,
  ServiceRepliesReadFields,
  ServiceRepliesResolver,
  StatementActs,
} from './right-of-reply.resolver.ts';
import { ClaimActs, ServiceClaimResolver } from './service-claim.resolver.ts';
import { DatedFactsReadFields } from './service-hours.resolver.ts';
import { ServiceAreaResolver, SupportServiceResolver } from './support-service.resolver.ts';

export const directoryResolvers = [
  SupportServiceResolver,
  ServiceAreaResolver,
  DatedFactsReadFields,
  ServiceClaimResolver,
  ClaimPermissionsResolver,
  EntryResolver,
  EntryConfirmingResolver,
  GroupEntryResolver,
  RightOfReplyResolver,
  ServiceRepliesResolver,
  ServiceRepliesReadFields,
  StatementActs,
  ClaimActs,
  EntryConfirmingActs,
  EntryActs,
  GroupEntryActs,
  RegisterReplyActs,
] as const;
