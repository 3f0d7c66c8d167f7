import { DomainError } from '../../foundation/domain-error.ts';
import { defineRoom } from '../room.ts';
import { AgreedBudget } from './agreed-budget.entity.ts';
import { InterestAgreement } from './interest-agreement.entity.ts';
import { PersonalOutcome } from './personal-outcome.entity.ts';
import { planningProjections } from './planning.projection.ts';
import { shortlistProjections } from './shortlist.projection.ts';
import { ShortlistedService } from './shortlisted-service.entity.ts';

export const planning = defineRoom({
  name: 'planning',
  entities: [PersonalOutcome, AgreedBudget, InterestAgreement, ShortlistedService],
  projections: [...planningProjections, ...shortlistProjections],
  sources: ['rights.sql'],
  refusals: {
    agreed_budget_one_at_a_time: new DomainError(
      'PERIOD_OVERLAPS',
      'Another agreed budget covers part of this period. Give the same period to replace it, or a period beside it.',
      'period',
    ),
    shortlisted_once: new DomainError('ALREADY_DONE', 'This service is on the list already.', 'serviceId'),
  },
});
