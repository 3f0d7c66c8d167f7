import { AccreditationActs, AccreditationResolver } from './accreditation.resolver.ts';
import { DeclaredInterestActs, DeclaredInterestReadFields } from './declared-interest.resolver.ts';
import { InvitationActs, InvitationResolver } from './invitation.resolver.ts';
import { MemberActs, MemberReadFields, MemberResolver, MembershipActs } from './member.resolver.ts';
import { OrganisationActs, OrganisationReadFields, OrganisationResolver } from './organisation.resolver.ts';
import { ViewerResolver } from './viewer.resolver.ts';

export const identityResolvers = [
  ViewerResolver,
  OrganisationResolver,
  OrganisationReadFields,
  MemberResolver,
  MemberReadFields,
  InvitationResolver,
  AccreditationResolver,
  DeclaredInterestReadFields,
  InvitationActs,
  MembershipActs,
  MemberActs,
  AccreditationActs,
  DeclaredInterestActs,
  OrganisationActs,
] as const;
