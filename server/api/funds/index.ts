import { BudgetActs } from './budget.resolver.ts';
import { FundActs, FundReadFields, FundResolver, PersonFundsReadFields } from './fund.resolver.ts';
import { QuoteFundResolver } from './quote-fund.resolver.ts';

export const fundsResolvers = [
  FundResolver,
  FundReadFields,
  PersonFundsReadFields,
  QuoteFundResolver,
  FundActs,
  BudgetActs,
] as const;
