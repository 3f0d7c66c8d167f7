import { CurrentAccessFieldsResolver, PersonOpeningsReadFields } from './current-access.resolver.ts';
import {
  AccessRecordFieldsResolver,
  ActFieldsResolver,
  OrganisationAuditReadFields,
  PersonAuditReadFields,
} from './person-audit.resolver.ts';

export const auditResolvers = [
  OrganisationAuditReadFields,
  PersonAuditReadFields,
  AccessRecordFieldsResolver,
  ActFieldsResolver,
  PersonOpeningsReadFields,
  CurrentAccessFieldsResolver,
] as const;
