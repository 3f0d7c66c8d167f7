import { DomainError } from '../../foundation/domain-error.ts';
import { defineRoom } from '../room.ts';
import { OutgoingMessage } from './outgoing-message.entity.ts';
import { ExternalIdentifier, FactProvenance, Feed } from './provenance.entity.ts';
import { Rate } from './rate.entity.ts';
import { Grading, Registration } from './registration.entity.ts';
import { Reminder } from './reminder.entity.ts';
import { rightOfReplyProjections } from './right-of-reply.projection.ts';
import { ClaimCode, ServiceClaim } from './service-claim.entity.ts';
import { serviceClaimProjections } from './service-claim.projection.ts';
import { ServiceCost } from './service-cost.entity.ts';
import { ServiceHours, ServicePlace } from './service-hours.entity.ts';
import { serviceHoursProjections } from './service-hours.projection.ts';
import { RegisterReply, ServiceStatement } from './service-statement.entity.ts';
import { ServiceArea, SupportService } from './support-service.entity.ts';
import { supportServiceProjections } from './support-service.projection.ts';

export const directory = defineRoom({
  name: 'directory',
  entities: [
    SupportService,
    Registration,
    Grading,
    Rate,
    ServiceArea,
    ServicePlace,
    ServiceHours,
    ServiceCost,
    ServiceClaim,
    ClaimCode,
    Reminder,
    OutgoingMessage,
    ServiceStatement,
    RegisterReply,
    FactProvenance,
    ExternalIdentifier,
    Feed,
  ],
  sources: [
    'claims.sql',
    'entries.sql',
    'rates.sql',
    'confirming.sql',
    'reminders.sql',
    'right-of-reply.sql',
    'group-entries.sql',
    'changes.sql',
    'rights.sql',
  ],
  projections: [
    ...supportServiceProjections,
    ...serviceHoursProjections,
    ...serviceClaimProjections,
    ...rightOfReplyProjections,
  ],
  refusals: {
    claim_open_once: new DomainError(
      'ALREADY_DONE',
      'Your organisation has claimed this already, and nobody has decided yet. Ask the platform’s operator.',
      'number',
    ),
    rate_one_at_a_time: new DomainError(
      'PERIOD_OVERLAPS',
      'Another rate of this service is for the same unit and the same times on some of these days. End that one first, or give days beside it.',
      'startsOn',
    ),
  },
});
