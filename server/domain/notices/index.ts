import { DomainError } from '../../foundation/domain-error.ts';
import { defineRoom } from '../room.ts';
import { informationProjections } from './information.projection.ts';
import { InformationAnswer } from './information-answer.entity.ts';
import { InformationShared } from './information-shared.entity.ts';

export const notices = defineRoom({
  name: 'notices',
  entities: [InformationShared, InformationAnswer],
  projections: [...informationProjections],
  sources: ['rights.sql'],
  refusals: {
    information_shared_once: new DomainError(
      'ALREADY_DONE',
      'You have recorded this for this day already, in the same form. Give another day or form, if it was told again.',
      'sharedOn',
    ),
  },
});
