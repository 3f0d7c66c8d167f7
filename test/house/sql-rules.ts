import { FLOORS, LISTS, type Place, placeOf, ROOF } from './plan.ts';
import type { Source } from './sources.ts';

/** Tables of later rooms that a file reads or writes on purpose, and why. It calls no function of theirs. */
const UPWARD_TABLES: readonly {
  readonly files: RegExp;
  readonly tables: RegExp;
  readonly because: string;
}[] = [
  {
    files: /^server\/access\/(actors|people)\.sql$/,
    tables: /^(identity|people)\./,
    because: 'Who may see a row is answered in one place, from the memberships, grants and powers that the rooms keep.',
  },
  {
    files: /^server\/access\/acts\.sql$/,
    tables: /^(audit\.act|identity\.\w+|people\.\w+)$/,
    because: 'Every room records its acts, so recording is below them all; the room audit only shows what is recorded.',
  },
  {
    files: /^server\/access\/turns\.sql$/,
    tables: /^/,
    because: 'Which subject an act must wait for is looked up in whichever table its row is in.',
  },
  {
    files: /^server\/domain\/identity\/(invitations|organisations)\.sql$/,
    tables: /^people\./,
    because:
      'An account may be a person’s, or of somebody who acts for one: that is not an account a colleague may take or close.',
  },
  {
    files: /^server\/domain\/stories\/moderation\.sql$/,
    tables: /^(funds\.individual_service_fund|commissioning\.commission|audit\.act)$/,
    because:
      'A story hides whose it is, so moderation knows every tie and every name there is, wherever they are kept.',
  },
];

/** `schema.name` as it is written in a statement, quoted or not. */
const QUALIFIED = /\b([a-z]+)"?\."?([a-z_]+)\b/g;

interface Mention {
  readonly file: string;
  readonly name: string;
  readonly declaredIn: string;
}

/** What files name in SQL that is declared on a floor or in a room above them. */
export function upwardMentions(sources: readonly Source[]): string[] {
  const homes = homesOf(sources);
  return mentionsOf(sources, homes)
    .filter(({ file, declaredIn }) => isUpward(file, declaredIn))
    .filter((mention) => !UPWARD_TABLES.some((exception) => covers(exception, mention, sources)))
    .map(({ file, name, declaredIn }) => `${file} names ${name} of ${declaredIn}`);
}

/** Exceptions that nothing needs any more. */
export function unusedExceptions(sources: readonly Source[]): string[] {
  const upward = mentionsOf(sources, homesOf(sources)).filter(({ file, declaredIn }) => isUpward(file, declaredIn));
  return UPWARD_TABLES.filter((exception) => !upward.some((mention) => covers(exception, mention, sources))).map(
    ({ files }) => String(files),
  );
}

function covers(
  { files, tables }: (typeof UPWARD_TABLES)[number],
  { file, name, declaredIn }: Mention,
  sources: readonly Source[],
): boolean {
  return files.test(file) && tables.test(name) && isTable(name, declaredIn, sources);
}

/** A table is declared by an entity or by the rights on it; everything else that has a name is a function. */
function isTable(name: string, declaredIn: string, sources: readonly Source[]): boolean {
  if (!declaredIn.endsWith('.sql')) return true;
  return !sources.some(({ path, sql }) => path === declaredIn && sql.includes(`create function ${name}(`));
}

/** The file of each function and table. An entity says more of where a table belongs than the rights on it. */
function homesOf(sources: readonly Source[]): ReadonlyMap<string, string> {
  const homes = new Map<string, string>();
  const inOrder = [...sources].sort(
    (one, other) => Number(one.path.endsWith('.sql')) - Number(other.path.endsWith('.sql')),
  );
  for (const { path, declares } of inOrder) {
    for (const name of declares) if (!homes.has(name)) homes.set(name, path);
  }
  return homes;
}

function mentionsOf(sources: readonly Source[], homes: ReadonlyMap<string, string>): Mention[] {
  return sources.flatMap(({ path, sql }) => {
    const named = new Set([...sql.matchAll(QUALIFIED)].map(([, schema, name]) => `${schema}.${name}`));
    return [...named].flatMap((name) => {
      const declaredIn = homes.get(name);
      return declaredIn === undefined ? [] : [{ file: path, name, declaredIn }];
    });
  });
}

function isUpward(file: string, declaredIn: string): boolean {
  const [from, to] = [placeOf(file), placeOf(declaredIn)];
  if (from === null || to === null || from.floor === ROOF || LISTS.includes(file) || IS_MIGRATION.test(file))
    return false;
  return from.floor < to.floor || isLaterRoom(from, to);
}

function isLaterRoom(from: Place, to: Place): boolean {
  const domain = FLOORS.indexOf('domain');
  return from.floor >= domain && to.floor >= domain && from.room < to.room;
}

/** A migration makes tables of every room, and is not of the floor its folder is on. */
const IS_MIGRATION = /^server\/database\/migrations\/.*\.sql$/;
