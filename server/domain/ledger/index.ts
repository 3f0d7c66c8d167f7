import { DomainError } from '../../foundation/domain-error.ts';
import { defineRoom } from '../room.ts';

export const ledger = defineRoom({
  name: 'ledger',
  entities: [],
  sources: ['ledger.sql', 'rights.sql'],
  refusals: {
    transfer_reverses_id_key: new DomainError('ALREADY_DONE', 'This transfer has been reversed already.'),
  },
});
