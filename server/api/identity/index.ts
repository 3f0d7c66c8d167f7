import { AccreditationResolver } from './accreditation.resolver.ts';
import { DeclaredInterestResolver } from './declared-interest.resolver.ts';
import { InvitationResolver } from './invitation.resolver.ts';
import { MemberResolver } from './member.resolver.ts';
import { OrganisationResolver } from './organisation.resolver.ts';
import { ViewerResolver } from './viewer.resolver.ts';

export const identityResolvers = [
  ViewerResolver,
  OrganisationResolver,
  MemberResolver,
  InvitationResolver,
  AccreditationResolver,
  DeclaredInterestResolver,
] as const;
