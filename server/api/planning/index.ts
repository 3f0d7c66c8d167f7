import { PersonPlanningResolver, PlanningResolver } from './planning.resolver.ts';
import { ShortlistResolver } from './shortlist.resolver.ts';

export const planningResolvers = [PlanningResolver, PersonPlanningResolver, ShortlistResolver] as const;
