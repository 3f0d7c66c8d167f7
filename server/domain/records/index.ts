import { DomainError } from '../../foundation/domain-error.ts';
import { defineRoom } from '../room.ts';
import { Erasure } from './erasure.entity.ts';
import { RecordClosure } from './record-closure.entity.ts';
import { recordsProjections } from './records.projection.ts';
import { RetentionPolicy } from './retention-policy.entity.ts';

export const records = defineRoom({
  name: 'records',
  entities: [RetentionPolicy, RecordClosure, Erasure],
  projections: [...recordsProjections],
  sources: ['retention.sql', 'erasure.sql', 'rights.sql'],
  refusals: {
    record_closed_once: new DomainError('ALREADY_DONE', 'This record is closed already.', 'personId'),
    erasure_requested_once: new DomainError(
      'ALREADY_DONE',
      'Somebody has asked for this erasure already. A team manager other than they can carry it out.',
      'personId',
    ),
  },
});
