import { PERMISSION_ROWS } from '../../server/access/permission-rows.ts';
import { placeOf, ROOMS } from './plan.ts';
import type { Source } from './sources.ts';

/** Where SQL asks who has a role: by the name of an act, a standing or a kind of organisation, which is the last argument. */
const ASKED =
  /access\.(?:roles_of|organisations_for|organisations_writing|people_to_write|ways_to_write)\((?:[^()']|'[A-Z]+', )*'(\w+)'\)/g;
const NAMES: ReadonlySet<string> = new Set(PERMISSION_ROWS.map(({ name }) => name));

/** Names for which SQL asks and the table of permissions has no row: nobody would have a role for them, and nothing would say so. */
export function unknownRoles(sources: readonly Source[]): string[] {
  return inServer(sources).flatMap(({ path, sql }) =>
    [...sql.matchAll(ASKED)]
      .map(([, name = '']) => name)
      .filter((name) => !NAMES.has(name as (typeof PERMISSION_ROWS)[number]['name']))
      .map((name) => `${path} asks for the roles of ${name}`),
  );
}

const END = '(?:ends_on|ends_at|expires_at|endsOn|endsAt|expiresAt)';
const NOW = '(?:now\\(\\)|(?:\\w+\\.)?today\\b|todayInScotland\\(|new Date\\(|Date\\.now\\()';
const COMPARED = new RegExp(
  `\\b${END}\\)?\\s*[<>]=?\\s*(?:access\\.)?${NOW}|${NOW}(?:\\(\\))?\\)?\\s*[<>]=?\\s*[\\w$.{}]*\\b${END}\\b`,
);
/** Where an end may be compared with now. */
const COMPARES = [
  'server/access/days-and-ids.sql',
  'server/foundation/period.ts',
  // A token's end is a moment of the real clock.
  'server/access/actor-memory.ts',
];
/** Rooms whose workflows say themselves when an offer has expired. */
const OF_THEIR_OWN = [ROOMS.indexOf('funds'), ROOMS.indexOf('commissioning')];

/** Lines that compare an end with now, or with today, beside the functions that are there for it. */
export function ownComparisons(sources: readonly Source[]): string[] {
  return inServer(sources)
    .filter(({ path }) => !COMPARES.includes(path) && !OF_THEIR_OWN.includes(placeOf(path)?.room ?? -1))
    .flatMap(({ path, lines }) => lines.flatMap((line, n) => (COMPARED.test(line) ? [`${path}:${n + 1}`] : [])));
}

const REFUSAL = /^ {4}(\w+): (?:new DomainError\(|\w+\(\))/;
/** The table that a statement of a migration is about. */
const ABOUT = /\b(?:on|alter table|create table) "?(\w+)"?\."?(\w+)"?/;

/** Sentences for constraints that are not in the room of their table. */
export function strayRefusals(sources: readonly Source[]): string[] {
  const statements = sources
    .filter(({ path }) => path.startsWith('server/database/migrations/'))
    .flatMap(({ sql }) => sql.split(';'));
  const isOfRoom = (index: string, constraint: string) => {
    const room = index.slice(0, -'index.ts'.length);
    const tables = sources.flatMap(({ path, declares }) => (path.startsWith(room) ? declares : []));
    const [, schema, table] = ABOUT.exec(statements.find((text) => isNamedIn(text, constraint)) ?? '') ?? [];
    // Where PostgreSQL gave the name, it begins with the table's.
    return tables.some((each) => each === `${schema}.${table}` || constraint.startsWith(`${each.split('.')[1]}_`));
  };
  return sources
    .filter(({ path }) => /^server\/domain\/\w+\/index\.ts$/.test(path))
    .flatMap(({ path, lines }) =>
      lines
        .flatMap((line) => REFUSAL.exec(line)?.[1] ?? [])
        .filter((constraint) => !isOfRoom(path, constraint))
        .map((constraint) => `${path} explains ${constraint}`),
    );
}

function isNamedIn(statement: string, constraint: string): boolean {
  return new RegExp(`\\b${constraint}\\b`).test(statement);
}

function inServer(sources: readonly Source[]): Source[] {
  return sources.filter(({ path }) => path.startsWith('server/') && !path.startsWith('server/database/migrations/'));
}
