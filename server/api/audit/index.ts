import {
  ActFieldsResolver,
  LookFieldsResolver,
  OrganisationAuditResolver,
  PersonAuditResolver,
} from './person-audit.resolver.ts';
import { OpeningFieldsResolver, PersonOpeningsResolver } from './record-opening.resolver.ts';

export const auditResolvers = [
  OrganisationAuditResolver,
  PersonAuditResolver,
  LookFieldsResolver,
  ActFieldsResolver,
  PersonOpeningsResolver,
  OpeningFieldsResolver,
] as const;
