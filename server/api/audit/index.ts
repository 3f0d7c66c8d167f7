import {
  ActFieldsResolver,
  LookFieldsResolver,
  OrganisationAuditReadFields,
  PersonAuditReadFields,
} from './person-audit.resolver.ts';
import { OpeningFieldsResolver, PersonOpeningsReadFields } from './record-opening.resolver.ts';

export const auditResolvers = [
  OrganisationAuditReadFields,
  PersonAuditReadFields,
  LookFieldsResolver,
  ActFieldsResolver,
  PersonOpeningsReadFields,
  OpeningFieldsResolver,
] as const;
