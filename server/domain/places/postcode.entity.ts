import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import { columns } from '../../database/columns.ts';

/** Coordinates of a postcode (OS Code-Point Open). Public. */
export const Postcode = defineEntity({
  name: 'Postcode',
  schema: 'directory',
  tableName: 'postcode',
  properties: {
    /** Upper case with one space: `EH1 1AA`. */
    postcode: columns.text().primary(),
    latitude: p.double(),
    longitude: p.double(),
    /** GSS code; null for the few for which the file has none. */
    councilArea: columns.text().nullable(),
    /** Scottish Government 8-fold urban rural class (2016), 1 large urban to 8 very remote rural; null if not known. */
    urbanRural: p.smallint().nullable(),
    /** The day of the first file that no longer has it: withdrawn, or replaced by another code. */
    retiredOn: columns.day().nullable(),
  },
});
export type Postcode = InferEntity<typeof Postcode>;

/**
 * Mean coordinates of all postcodes of a sector (`EH1 1`) or an outcode (`EH1`): for postcodes newer than our file. Public.
 */
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
    /** GSS code of the council area of most of its postcodes. */
    councilArea: columns.text().nullable(),
    /** The 8-fold urban rural class of most of its postcodes. */
    urbanRural: p.smallint().nullable(),
  },
});
export type PostcodeArea = InferEntity<typeof PostcodeArea>;

/**
 * Outcodes whose postcodes are on islands. An approximation from general knowledge: no open data has it below council
 * areas. It is a table, so that somebody with better knowledge can correct it. Public.
 */
export const IslandOutcode = defineEntity({
  name: 'IslandOutcode',
  schema: 'directory',
  tableName: 'island_outcode',
  properties: {
    outcode: columns.text().primary(),
    /** The island or islands: "Skye". */
    island: columns.text(),
  },
});
export type IslandOutcode = InferEntity<typeof IslandOutcode>;
