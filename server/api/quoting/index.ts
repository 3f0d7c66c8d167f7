import { ServiceQuoteResolver } from './service-quote.resolver.ts';

export const quotingResolvers = [ServiceQuoteResolver] as const;
