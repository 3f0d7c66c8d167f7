import {
  BudgetFormsReadFields,
  CommissionFormsReadFields,
  InformationActs,
  InformationMissingReadFields,
  InformationMissingResolver,
  InformationSharedReadFields,
  InformationSharedResolver,
  NoticeFormsReadFields,
  PersonInformationReadFields,
  PersonInformationResolver,
} from './information.resolver.ts';

export const noticesResolvers = [
  InformationSharedResolver,
  InformationSharedReadFields,
  InformationMissingResolver,
  InformationMissingReadFields,
  PersonInformationResolver,
  PersonInformationReadFields,
  BudgetFormsReadFields,
  CommissionFormsReadFields,
  NoticeFormsReadFields,
  InformationActs,
] as const;
