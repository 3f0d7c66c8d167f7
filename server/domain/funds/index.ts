import { defineRoom } from '../room.ts';
import { Allocation } from './allocation.entity.ts';
import { fundProjections } from './fund.projection.ts';
import { IndividualServiceFund } from './individual-service-fund.entity.ts';
import { IsfAgreement } from './isf-agreement.entity.ts';

export const funds = defineRoom({
  name: 'funds',
  entities: [IndividualServiceFund, IsfAgreement, Allocation],
  projections: [...fundProjections],
  sources: ['money-acts.sql', 'budgets.sql', 'rights.sql'],
});
