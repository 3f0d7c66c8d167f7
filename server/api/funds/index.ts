import { BudgetResolver } from './budget.resolver.ts';
import { FundResolver, PersonFundsResolver } from './fund.resolver.ts';
import { QuoteFundResolver } from './quote-fund.resolver.ts';

export const fundsResolvers = [BudgetResolver, FundResolver, PersonFundsResolver, QuoteFundResolver] as const;
