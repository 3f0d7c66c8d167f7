import { OutcomeActs, PersonPlanningReadFields, PersonPlanningResolver } from './planning.resolver.ts';
import { InterestAgreementActs, ShortlistActs, ShortlistingActs, ShortlistReadFields } from './shortlist.resolver.ts';

export const planningResolvers = [
  PersonPlanningResolver,
  PersonPlanningReadFields,
  ShortlistReadFields,
  OutcomeActs,
  ShortlistActs,
  ShortlistingActs,
  InterestAgreementActs,
] as const;
