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
  },
});
export type Postcode = InferEntity<typeof Postcode>;
