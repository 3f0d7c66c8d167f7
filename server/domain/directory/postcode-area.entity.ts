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
  },
});
export type PostcodeArea = InferEntity<typeof PostcodeArea>;
