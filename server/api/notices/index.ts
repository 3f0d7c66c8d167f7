import {
  BudgetFormsResolver,
  CommissionFormsResolver,
  InformationActs,
  InformationMissingResolver,
  InformationSharedResolver,
  NoticeFormsResolver,
  PersonInformationResolver,
} from './information.resolver.ts';

export const noticesResolvers = [
  InformationSharedResolver,
  InformationMissingResolver,
  PersonInformationResolver,
  BudgetFormsResolver,
  CommissionFormsResolver,
  NoticeFormsResolver,
  InformationActs,
] as const;
