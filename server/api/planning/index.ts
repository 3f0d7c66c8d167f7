import { OutcomeActs, PersonPlanningReadFields, PersonPlanningResolver } from './planning.resolver.ts';
import { InterestAgreementActs, ShortlistActs, ShortlistingActs, ShortlistReadFields } from './shortlist.resolver.ts';
import {
  ElementActs,
  PersonElementsReadFields,
  PersonElementsResolver,
  SupportElementResolver,
} from './support-element.resolver.ts';

export const planningResolvers = [
  PersonPlanningResolver,
  PersonPlanningReadFields,
  ShortlistReadFields,
  OutcomeActs,
  ShortlistActs,
  ShortlistingActs,
  InterestAgreementActs,
  PersonElementsReadFields,
  PersonElementsResolver,
  SupportElementResolver,
  ElementActs,
] as const;
