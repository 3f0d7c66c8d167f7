import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import { columns } from '../../database/columns.ts';
import { sealed } from '../../database/walls.ts';
import { Organisation } from '../identity/organisation.entity.ts';
import { SupportService } from './support-service.entity.ts';

/**
 * That whoever keeps an entry was asked to confirm it, ten, eleven or twelve months after it was last confirmed; with the link by
 * which they do so, for this entry alone and without signing in. Of the link only the SHA-256 of its code stands here. Made and
 * used by functions alone.
 */
export const Reminder = defineEntity({
  name: 'Reminder',
  schema: 'directory',
  tableName: 'reminder',
  properties: {
    id: columns.id(),
    serviceId: () => p.manyToOne(SupportService).mapToPk().fieldName('service_id'),
    /** Who kept the entry then: the link opens nothing once somebody else does. */
    organisationId: () => p.manyToOne(Organisation).mapToPk().fieldName('organisation_id').index(),
    /** The confirmation the months are counted from. */
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
