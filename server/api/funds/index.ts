import { BudgetActs } from './budget.resolver.ts';
import { FundActs, FundResolver, PersonFundsResolver } from './fund.resolver.ts';
import { QuoteFundResolver } from './quote-fund.resolver.ts';

export const fundsResolvers = [FundResolver, PersonFundsResolver, QuoteFundResolver, FundActs, BudgetActs] as const;
