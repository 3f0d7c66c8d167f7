import {
  BudgetFormsResolver,
  CommissionFormsResolver,
  InformationActs,
  InformationGivenResolver,
  InformationMissingResolver,
  NoticeFormsResolver,
  PersonInformationResolver,
} from './information.resolver.ts';

export const noticesResolvers = [
  InformationGivenResolver,
  InformationMissingResolver,
  PersonInformationResolver,
  BudgetFormsResolver,
  CommissionFormsResolver,
  NoticeFormsResolver,
  InformationActs,
] as const;
