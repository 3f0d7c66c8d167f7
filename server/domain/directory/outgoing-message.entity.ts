import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import { columns } from '../../database/columns.ts';
import { sealed } from '../../database/walls.ts';
import { Organisation } from '../identity/organisation.entity.ts';

/**
 * A message to an organisation, for the operator's own mail system to fetch and send: the platform has no addresses and
 * sends nothing itself. The mail system reads it with the keeper role (`set role sds_keeper`), and after sending sets
 * `sent_at` and empties the body, which may contain a link.
 */
export const OutgoingMessage = defineEntity({
  name: 'OutgoingMessage',
  schema: 'directory',
  tableName: 'outgoing_message',
  properties: {
    id: columns.id(),
    organisationId: () => p.manyToOne(Organisation).mapToPk().fieldName('organisation_id').index(),
    subject: columns.text(),
    body: columns.text(),
    madeAt: columns.moment().onCreate(() => new Date()),
    sentAt: columns.moment().nullable(),
  },
  ...sealed({ reads: 'false', inserts: 'false', updates: 'false' }),
});
export type OutgoingMessage = InferEntity<typeof OutgoingMessage>;
