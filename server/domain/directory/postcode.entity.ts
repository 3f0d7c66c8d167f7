import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import { columns } from '../../database/columns.ts';

/** Where a postcode lies (OS Code-Point Open). Public. */
export const Postcode = defineEntity({
  name: 'Postcode',
  schema: 'directory',
  tableName: 'postcode',
  properties: {
    /** Upper case, with its one space: `EH1 1AA`. */
    postcode: columns.text().primary(),
    latitude: p.double(),
    longitude: p.double(),
    /** GSS code; null for the few that the file gives none. */
    councilArea: columns.text().nullable(),
    /** Scottish Government 8-fold urban rural class (2016), 1 large urban to 8 very remote rural; null when not said. */
    urbanRural: p.smallint().nullable(),
    /** The day of the first file it was missing from: withdrawn, or given another code. */
    retiredOn: columns.day().nullable(),
  },
});
export type Postcode = InferEntity<typeof Postcode>;
