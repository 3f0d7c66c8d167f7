import { ArrangementLineResolver, ArrangementResolver, FundArrangementsResolver } from './arrangement.resolver.ts';
import { CommissionResolver, FundCommissionsResolver } from './commission.resolver.ts';
import { CommissionFieldsResolver } from './commission-fields.resolver.ts';
import { InvoiceResolver } from './invoice.resolver.ts';
import { NoticeResolver, PersonNoticesResolver } from './notice.resolver.ts';

export const commissioningResolvers = [
  ArrangementResolver,
  ArrangementLineResolver,
  FundArrangementsResolver,
  CommissionResolver,
  CommissionFieldsResolver,
  FundCommissionsResolver,
  InvoiceResolver,
  NoticeResolver,
  PersonNoticesResolver,
] as const;
