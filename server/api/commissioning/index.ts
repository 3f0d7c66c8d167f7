import {
  ArrangementActs,
  ArrangementLineResolver,
  ArrangementResolver,
  FundArrangementsResolver,
  LineActs,
} from './arrangement.resolver.ts';
import { CommissionActs, CommissionResolver, DeliveryActs, FundCommissionsResolver } from './commission.resolver.ts';
import { CommissionFieldsResolver } from './commission-fields.resolver.ts';
import { InvoiceActs, InvoiceResolver } from './invoice.resolver.ts';
import { NoticeResolver, PersonNoticesResolver, RateRiseActs } from './notice.resolver.ts';

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
  ArrangementActs,
  LineActs,
  InvoiceActs,
  CommissionActs,
  DeliveryActs,
  RateRiseActs,
] as const;
