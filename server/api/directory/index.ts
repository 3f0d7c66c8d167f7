import { ClaimPermissionsResolver } from './claim-permissions.resolver.ts';
import { EntryResolver } from './entry.resolver.ts';
import { EntryConfirmingResolver } from './entry-confirming.resolver.ts';
import { GroupEntryResolver } from './group-entry.resolver.ts';
import { RightOfReplyResolver, ServiceRepliesResolver } from './right-of-reply.resolver.ts';
import { ServiceClaimResolver } from './service-claim.resolver.ts';
import { ServiceAreaResolver, SupportServiceResolver } from './support-service.resolver.ts';

export const directoryResolvers = [
  SupportServiceResolver,
  ServiceAreaResolver,
  ServiceClaimResolver,
  ClaimPermissionsResolver,
  EntryResolver,
  EntryConfirmingResolver,
  GroupEntryResolver,
  RightOfReplyResolver,
  ServiceRepliesResolver,
] as const;
