import { DomainError } from '../../foundation/domain-error.ts';
import { defineRoom } from '../room.ts';
import { AccessGrant } from './access-grant.entity.ts';
import { ConfidentialRecord } from './confidential-record.entity.ts';
import { DecisionSupporter } from './decision-supporter.entity.ts';
import { DifferenceOfView } from './difference-of-view.entity.ts';
import { EarlierDetail } from './earlier-detail.entity.ts';
import { EmergencyAccess } from './emergency-access.entity.ts';
import { NeededForm } from './needed-form.entity.ts';
import { neededFormProjections } from './needed-form.projection.ts';
import { personProjections } from './person.projection.ts';
import { Representation } from './representation.entity.ts';
import { SupportedPerson } from './supported-person.entity.ts';

export const people = defineRoom({
  name: 'people',
  entities: [
    SupportedPerson,
    ConfidentialRecord,
    EarlierDetail,
    AccessGrant,
    EmergencyAccess,
    Representation,
    DecisionSupporter,
    DifferenceOfView,
    NeededForm,
  ],
  projections: [...personProjections, ...neededFormProjections],
  sources: ['earlier-details.sql', 'emergency-access.sql', 'registering.sql', 'rights.sql'],
  refusals: {
    needed_form_once: new DomainError(
      'ALREADY_DONE',
      'This form and language are recorded already. End that one first, to record it in other words.',
      'form',
    ),
  },
});
