import { DomainError } from '../../foundation/domain-error.ts';
import { defineRoom } from '../room.ts';
import { informationProjections } from './information.projection.ts';
import { InformationAnswer } from './information-answer.entity.ts';
import { InformationGiven } from './information-given.entity.ts';

export const notices = defineRoom({
  name: 'notices',
  entities: [InformationGiven, InformationAnswer],
  projections: [...informationProjections],
  sources: ['rights.sql'],
  refusals: {
    information_given_once: new DomainError(
      'ALREADY_DONE',
      'You have recorded this for this day already, in the same form. Give another day or form, if it was told again.',
      'givenOn',
    ),
  },
});
