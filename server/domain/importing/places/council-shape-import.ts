import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { MultiPolygon, Polygon } from 'geojson';
import { counted } from '../../directory/plain-words.ts';
import { COUNCIL_AREAS, currentCodeOf, findCouncilArea } from '../../places/council-areas.ts';
import { isInUnitedKingdom } from '../../places/united-kingdom.ts';
import { shapeOf, shapes } from '../feeds/entry/entry-shape.ts';
import { UnusableEntryError } from '../feeds/entry/feed-entry.ts';
import { quoted, refusedFile } from '../file-refusal.ts';
import { type BoundedImport, type ImportBounds, USUAL_BOUNDS } from '../import-bounds.ts';
import { inImport, logImport } from '../import-log.ts';
import { NOTHING_CHANGED, type RunReport } from '../run-report.ts';

export interface CouncilShapeImport {
  /** Path of a GeoJSON file of all 32 council areas, each a feature with its GSS code. */
  readonly file: string;
  readonly dryRun?: boolean | undefined;
  /** Limits on the import's size and duration. */
  readonly bounds?: ImportBounds | undefined;
}

export interface CouncilShapeReport {
  readonly dryRun: boolean;
  readonly areas: number;
  /** The names of the changed areas. */
  readonly changed: readonly string[];
}

interface Collection {
  readonly features: readonly {
    readonly properties: { readonly code: string };
    readonly geometry: Polygon | MultiPolygon;
  }[];
}

const toCollection = shapeOf<Collection>(
  shapes.object(
    {
      features: {
        type: 'array',
        maxItems: 1_000,
        items: shapes.object(
          {
            properties: shapes.object({ code: { type: 'string' } }, ['code']),
            geometry: shapes.object(
              { type: { enum: ['Polygon', 'MultiPolygon'] }, coordinates: { type: 'array', minItems: 1 } },
              ['type', 'coordinates'],
            ),
          },
          ['properties', 'geometry'],
        ),
      },
    },
    ['features'],
  ),
);

const MERGE = `
  insert into directory.council_shape as c (code, geometry)
  select code, geometry from jsonb_to_recordset($1::jsonb) as t (code text, geometry jsonb)
  on conflict (code) do update set geometry = excluded.geometry where c.geometry is distinct from excluded.geometry
  returning code`;

/**
 * Imports the boundaries of the council areas, all 32 or none. They are used for places that have no postcode.
 * @param ownerUrl connection of the role that owns the database
 * @throws DomainError INVALID_INPUT if the file cannot be right
 */
export function importCouncilShapes(
  ownerUrl: string,
  { file, dryRun = false, bounds = USUAL_BOUNDS }: CouncilShapeImport,
): Promise<CouncilShapeReport & { readonly run: RunReport }> {
  const startedAt = new Date();
  return inImport(ownerUrl, { dryRun, bounds }, async (transaction, bounded) => {
    const bytes = await readWhole(file, bounded);
    const areas = readShapes(bytes);
    const merged = await transaction.run<{ code: string }>(MERGE, [JSON.stringify(areas)]);
    const changed = merged.map(({ code }) => findCouncilArea(code)?.name ?? code).toSorted();
    const report = { dryRun, areas: areas.length, changed };
    const run = councilShapeRun(report, path.basename(file));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const id = await logImport(transaction, { report: run, sha256, startedAt });
    return { ...report, run: { ...run, id } };
  });
}

/** Checks the size first, because the whole file is read into memory. */
async function readWhole(file: string, bounded: BoundedImport): Promise<Buffer> {
  const unreadable = () => {
    throw refusedFile(null, 'There is no such file, or you may not read it.');
  };
  const { size } = await stat(file).catch(unreadable);
  bounded.read(size);
  return readFile(file).catch(unreadable);
}

function readShapes(bytes: Uint8Array) {
  const { features } = collectionOf(bytes);
  const areas = features.map(({ properties, geometry }) => {
    const code = currentCodeOf(properties.code);
    if (findCouncilArea(code) === null)
      throw refusedFile(null, `${quoted(properties.code)} is the code of no council area.`);
    if (!liesHere(geometry))
      throw refusedFile(null, `${code} has a corner outside the United Kingdom. Is longitude before latitude?`);
    return { code, geometry: { type: geometry.type, coordinates: geometry.coordinates } };
  });
  const codes = new Set(areas.map(({ code }) => code));
  const missing = COUNCIL_AREAS.find(({ code }) => !codes.has(code));
  if (missing !== undefined) throw refusedFile(null, `${missing.name} (${missing.code}) is missing.`);
  if (codes.size < areas.length) throw refusedFile(null, 'One council area is there twice.');
  return areas;
}

function collectionOf(bytes: Uint8Array): Collection {
  try {
    const { document, odd } = toCollection(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
    if (odd[0] !== undefined) throw new UnusableEntryError(odd[0]);
    return document;
  } catch (error) {
    if (error instanceof UnusableEntryError)
      throw refusedFile(null, `This is no GeoJSON of council areas: ${error.message}.`);
    throw refusedFile(null, 'This is not JSON.');
  }
}

function liesHere({ coordinates }: Polygon | MultiPolygon): boolean {
  const corners = (coordinates as unknown[]).flat(3).filter((number) => typeof number === 'number');
  const isPaired = corners.length > 0 && corners.length % 2 === 0;
  return (
    isPaired &&
    corners.every((number, n) => {
      const [longitude, latitude] =
        n % 2 === 0 ? [number, corners[n + 1] as number] : [corners[n - 1] as number, number];
      return isInUnitedKingdom({ latitude, longitude });
    })
  );
}

/** Returns what the import of council areas did, as the report of a run. */
function councilShapeRun({ dryRun, areas, changed }: CouncilShapeReport, name: string): RunReport {
  return {
    ...{ id: null, source: 'COUNCIL_AREAS', name, dryRun, asOf: null, unit: 'council area' },
    title: 'Council areas',
    counts: { read: areas, added: 0, closed: 0, changed: changed.length, setAside: 0 },
    read: [`Read: ${counted(areas, 'council area')}.`],
    changed: [changed.length === 0 ? NOTHING_CHANGED : `Changed or new: ${changed.length}.`],
    named: dryRun ? [{ what: 'Would be changed or new', lines: changed, count: changed.length }] : [],
    ...{ notes: [], doubts: [], setAside: [], placing: null },
  };
}
