import { DomainError } from '../../foundation/domain-error.ts';
import { defineRoom } from '../room.ts';
import { Arrangement } from './arrangement.entity.ts';
import { ArrangementLine } from './arrangement-line.entity.ts';
import { Commission } from './commission.entity.ts';
import { commissioningProjections } from './commissioning.projection.ts';
import { Delivery } from './delivery.entity.ts';
import { Invoice } from './invoice.entity.ts';
import { Notice } from './notice.entity.ts';
import { noticeProjections } from './notice.projection.ts';

export const commissioning = defineRoom({
  name: 'commissioning',
  entities: [Arrangement, ArrangementLine, Commission, Delivery, Invoice, Notice],
  projections: [...commissioningProjections, ...noticeProjections],
  sources: ['money-acts.sql', 'rate-rises.sql', 'rights.sql'],
  refusals: {
    commission_one_open_offer: new DomainError(
      'ALREADY_DONE',
      'This line is offered or accepted already. Wait for the answer, or add another line.',
      'lineId',
    ),
    invoice_number_once: new DomainError(
      'ALREADY_DONE',
      'You have used this invoice number for this fund before. Give a new number.',
      'number',
    ),
  },
});
