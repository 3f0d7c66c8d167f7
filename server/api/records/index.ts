import { PersonCopyActs, PersonCopyResolver } from './person-copy.resolver.ts';
import {
  ErasureStatusResolver,
  OrganisationRetentionReadFields,
  PersonRetentionReadFields,
  RecordActs,
  RetentionPolicyActs,
  RetentionWordsResolver,
} from './retention.resolver.ts';

export const recordsResolvers = [
  PersonCopyResolver,
  PersonRetentionReadFields,
  OrganisationRetentionReadFields,
  RetentionWordsResolver,
  ErasureStatusResolver,
  PersonCopyActs,
  RetentionPolicyActs,
  RecordActs,
] as const;
