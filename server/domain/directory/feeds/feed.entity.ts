import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import { columns } from '../../../database/columns.ts';
import { FACT_SOURCES } from '../support-service.entity.ts';

/** Somebody’s directory that ours takes in, and what has to be said wherever something of it is shown. Public. */
export const Feed = defineEntity({
  name: 'Feed',
  schema: 'directory',
  tableName: 'feed',
  properties: {
    /** The scheme of its identifiers: `aliss`, `open-referral:example.gov.uk/feed`. */
    scheme: columns.text().primary(),
    source: p.enum([...FACT_SOURCES]),
    name: columns.text(),
    /** Address of the licence it is given under; null when it names none. */
    licence: columns.text().nullable(),
    /** Lines that the licence wants shown. */
    attribution: p.array(),
  },
});
export type Feed = InferEntity<typeof Feed>;
