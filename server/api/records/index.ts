import { PersonCopyActs, PersonCopyResolver } from './person-copy.resolver.ts';
import {
  ErasureStatusResolver,
  OrganisationRetentionResolver,
  PersonRetentionResolver,
  RecordActs,
  RetentionPolicyActs,
  RetentionWordsResolver,
} from './retention.resolver.ts';

export const recordsResolvers = [
  PersonCopyResolver,
  PersonRetentionResolver,
  OrganisationRetentionResolver,
  RetentionWordsResolver,
  ErasureStatusResolver,
  PersonCopyActs,
  RetentionPolicyActs,
  RecordActs,
] as const;
