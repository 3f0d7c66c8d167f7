import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import { columns } from '../../database/columns.ts';
import { sealed } from '../../database/walls.ts';
import { Organisation } from '../identity/organisation.entity.ts';
import { SupportService } from './support-service.entity.ts';

/**
 * A record that an entry's maintainer was asked to confirm it, ten, eleven or twelve months after it was last confirmed,
 * with the link that confirms this one entry without signing in. Only the SHA-256 of the link's code is stored. Written and
 * read by SQL functions only.
 */
export const Reminder = defineEntity({
  name: 'Reminder',
  schema: 'directory',
  tableName: 'reminder',
  properties: {
    id: columns.id(),
    serviceId: () => p.manyToOne(SupportService).mapToPk().fieldName('service_id'),
    /** The maintainer at that time: the link stops working once another organisation maintains the entry. */
    organisationId: () => p.manyToOne(Organisation).mapToPk().fieldName('organisation_id').index(),
    /** The confirmation from which the months are counted. */
    confirmedOn: columns.day(),
    months: p.smallint(),
    codeHash: columns.text().unique(),
    madeAt: columns.moment().onCreate(() => new Date()),
    expiresAt: columns.moment(),
    usedAt: columns.moment().nullable(),
  },
  uniques: [{ name: 'reminder_once', properties: ['serviceId', 'confirmedOn', 'months'] }],
  checks: [{ name: 'months', expression: 'months in (10, 11, 12)' }],
  ...sealed({ reads: 'false', inserts: 'false', updates: 'false' }),
});
export type Reminder = InferEntity<typeof Reminder>;
