import {
  BudgetFormsReadFields,
  CommissionFormsReadFields,
  InformationActs,
  InformationGivenReadFields,
  InformationGivenResolver,
  InformationMissingReadFields,
  InformationMissingResolver,
  NoticeFormsReadFields,
  PersonInformationReadFields,
  PersonInformationResolver,
} from './information.resolver.ts';

export const noticesResolvers = [
  InformationGivenResolver,
  InformationGivenReadFields,
  InformationMissingResolver,
  InformationMissingReadFields,
  PersonInformationResolver,
  PersonInformationReadFields,
  BudgetFormsReadFields,
  CommissionFormsReadFields,
  NoticeFormsReadFields,
  InformationActs,
] as const;
