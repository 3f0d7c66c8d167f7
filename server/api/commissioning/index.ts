import {
  ArrangementActs,
  ArrangementLineReadFields,
  ArrangementLineResolver,
  ArrangementResolver,
  FundArrangementsReadFields,
  LineActs,
} from './arrangement.resolver.ts';
import { CommissionActs, CommissionResolver, DeliveryActs, FundCommissionsReadFields } from './commission.resolver.ts';
import { CommissionFieldsResolver, CommissionReadFields } from './commission-fields.resolver.ts';
import { InvoiceActs, InvoiceResolver } from './invoice.resolver.ts';
import { NoticeResolver, PersonNoticesReadFields, RateRiseActs } from './notice.resolver.ts';

export const commissioningResolvers = [
  ArrangementResolver,
  ArrangementLineResolver,
  ArrangementLineReadFields,
  FundArrangementsReadFields,
  CommissionResolver,
  CommissionFieldsResolver,
  CommissionReadFields,
  FundCommissionsReadFields,
  InvoiceResolver,
  NoticeResolver,
  PersonNoticesReadFields,
  ArrangementActs,
  LineActs,
  InvoiceActs,
  CommissionActs,
  DeliveryActs,
  RateRiseActs,
] as const;
