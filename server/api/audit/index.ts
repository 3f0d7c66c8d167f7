import { CurrentAccessFieldsResolver, PersonCurrentAccessResolver } from './current-access.resolver.ts';
import {
  AccessRecordFieldsResolver,
  ActFieldsResolver,
  OrganisationAuditResolver,
  PersonAuditResolver,
} from './person-audit.resolver.ts';

export const auditResolvers = [
  OrganisationAuditResolver,
  PersonAuditResolver,
  AccessRecordFieldsResolver,
  ActFieldsResolver,
  PersonCurrentAccessResolver,
  CurrentAccessFieldsResolver,
] as const;
