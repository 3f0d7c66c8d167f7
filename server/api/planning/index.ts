import { OutcomeActs, PersonPlanningResolver } from './planning.resolver.ts';
import { InterestAgreementActs, ShortlistActs, ShortlistingActs, ShortlistResolver } from './shortlist.resolver.ts';

export const planningResolvers = [
  PersonPlanningResolver,
  ShortlistResolver,
  OutcomeActs,
  ShortlistActs,
  ShortlistingActs,
  InterestAgreementActs,
] as const;
