import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import { columns } from '../../database/columns.ts';

/** The mean place of all postcodes of a sector (`EH1 1`) or an outcode (`EH1`): for postcodes newer than our file. Public. */
export const PostcodeArea = defineEntity({
  name: 'PostcodeArea',
  schema: 'directory',
  tableName: 'postcode_area',
  properties: {
    code: columns.text().primary(),
    precision: p.enum(['SECTOR', 'OUTCODE']),
    latitude: p.double(),
    longitude: p.double(),
    postcodes: p.integer(),
    /** GSS code of the council area most of its postcodes lie in. */
    councilArea: columns.text().nullable(),
    /** The 8-fold urban rural class of most of its postcodes. */
    urbanRural: p.smallint().nullable(),
  },
});
export type PostcodeArea = InferEntity<typeof PostcodeArea>;
