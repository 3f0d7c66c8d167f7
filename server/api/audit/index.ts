import {
  AccessRecordFieldsResolver,
  ActFieldsResolver,
  OrganisationAuditResolver,
  PersonAuditResolver,
} from './person-audit.resolver.ts';
import { OpeningFieldsResolver, PersonOpeningsResolver } from './record-opening.resolver.ts';

export const auditResolvers = [
  OrganisationAuditResolver,
  PersonAuditResolver,
  AccessRecordFieldsResolver,
  ActFieldsResolver,
  PersonOpeningsResolver,
  OpeningFieldsResolver,
] as const;
