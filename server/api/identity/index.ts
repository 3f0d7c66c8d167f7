import { AccreditationActs, AccreditationResolver } from './accreditation.resolver.ts';
import { DeclaredInterestActs, DeclaredInterestResolver } from './declared-interest.resolver.ts';
import { InvitationActs, InvitationResolver } from './invitation.resolver.ts';
import { MemberActs, MemberResolver, MembershipActs } from './member.resolver.ts';
import { OrganisationActs, OrganisationResolver } from './organisation.resolver.ts';
import { ViewerResolver } from './viewer.resolver.ts';

export const identityResolvers = [
  ViewerResolver,
  OrganisationResolver,
  MemberResolver,
  InvitationResolver,
  AccreditationResolver,
  DeclaredInterestResolver,
  InvitationActs,
  MembershipActs,
  MemberActs,
  AccreditationActs,
  DeclaredInterestActs,
  OrganisationActs,
] as const;
