import { PersonCopyResolver } from './person-copy.resolver.ts';
import {
  ErasureStatusResolver,
  OrganisationRetentionResolver,
  PersonRetentionResolver,
  RecordResolver,
  RetentionWordsResolver,
} from './retention.resolver.ts';

export const recordsResolvers = [
  PersonCopyResolver,
  RecordResolver,
  PersonRetentionResolver,
  OrganisationRetentionResolver,
  RetentionWordsResolver,
  ErasureStatusResolver,
] as const;
