import { ServiceComparisonResolver } from './service-comparison.resolver.ts';
import { SuggestionsResolver } from './suggestions.resolver.ts';
import { SearchedPlaceResolver, SupportFoundResolver, SupportServicePlaceResolver } from './support-found.resolver.ts';
import { SupportServicesResolver } from './support-services.resolver.ts';

export const searchingResolvers = [
  SupportServicesResolver,
  SupportServicePlaceResolver,
  SupportFoundResolver,
  SearchedPlaceResolver,
  SuggestionsResolver,
  ServiceComparisonResolver,
] as const;
