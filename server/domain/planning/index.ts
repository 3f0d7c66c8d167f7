import { DomainError } from '../../foundation/domain-error.ts';
import { defineRoom } from '../room.ts';
import { AgreedBudget } from './agreed-budget.entity.ts';
import { InterestAgreement } from './interest-agreement.entity.ts';
import { PersonalOutcome } from './personal-outcome.entity.ts';
import { planningProjections } from './planning.projection.ts';
import { shortlistProjections } from './shortlist.projection.ts';
import { onListAlready } from './shortlist.service.ts';
import { ShortlistedService } from './shortlisted-service.entity.ts';
import { SupportElement } from './support-element.entity.ts';
import { supportElementProjections } from './support-element.projection.ts';

export const planning = defineRoom({
  name: 'planning',
  entities: [PersonalOutcome, SupportElement, AgreedBudget, InterestAgreement, ShortlistedService],
  projections: [...planningProjections, ...shortlistProjections, ...supportElementProjections],
  sources: ['rights.sql'],
  refusals: {
    agreed_budget_one_at_a_time: new DomainError(
      'PERIOD_OVERLAPS',
      'Another agreed budget covers part of this period. Give the same period to replace it, or a period beside it.',
      'period',
    ),
    support_element_once: new DomainError(
      'ALREADY_DONE',
      'This type of support is recorded already under this option. End that one first, or record the other as one-off.',
      'typeOfSupport',
    ),
    shortlisted_once: onListAlready(),
  },
});
