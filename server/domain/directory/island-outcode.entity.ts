import { defineEntity, type InferEntity } from '@mikro-orm/postgresql';
import { columns } from '../../database/columns.ts';

/**
 * Outcodes whose postcodes lie on islands. An approximation from general knowledge: no open file says it below a council
 * area. It is a table, so that whoever knows better corrects it. Public.
 */
export const IslandOutcode = defineEntity({
  name: 'IslandOutcode',
  schema: 'directory',
  tableName: 'island_outcode',
  properties: {
    outcode: columns.text().primary(),
    /** Which island or islands: "Skye". */
    island: columns.text(),
  },
});
export type IslandOutcode = InferEntity<typeof IslandOutcode>;
