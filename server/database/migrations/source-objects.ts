import type { SqlFile } from './release.ts';

/** What a source makes: how to take it away again, and for a function whose it is and who may call it. */
export interface SourceObject {
  /** The statement that takes it away. */
  readonly undo: string;
  readonly rights: FunctionRights | null;
}

interface FunctionRights {
  readonly schema: string;
  readonly statements: string;
}

const FUNCTION = /^(?:-- owner: (\w+); may call: ([\w, ]+)\n)?create function (\w+\.\w+)\(/gm;
const TRIGGER = /^create trigger (\w+)\s[^;]*?\bon\s+(\w+\.\w+)/gm;
const POLICY = /^create policy ("?\w+"?) on ("?\w+"?\."?\w+"?)/gm;
const SCHEMA = /^grant usage on schema ([\w, ]+) to /gm;
/** Statements begin a line, and what is in a function does not. */
const SOMETHING_ELSE =
  /^(?!create (?:function|trigger|policy) |grant )(?:create|alter|drop|grant|revoke|insert|update|delete|truncate|do|set|comment|call|copy|select|with)\b.*$/m;

const OWNERS: Readonly<Record<string, string>> = { database: 'current_user', sds_keeper: 'sds_keeper' };
const CALLERS = ['public', 'sds_server', 'sds_keeper', 'nobody'];

/**
 * Every function, trigger, policy and schema's rights that the sources make, in order.
 * @throws Error for a function without an owner and callers, for two of one name, and for anything that is none of these
 */
export function readSourceObjects(sources: readonly SqlFile[]): SourceObject[] {
  const objects = sources.flatMap(objectsOf);
  const undone = objects.map(({ undo }) => undo);
  const twice = undone.find((undo, place) => undone.indexOf(undo) !== place);
  if (twice !== undefined)
    throw new Error(`Two sources make one thing: see "${twice}". Give one of them another name.`);
  return objects;
}

function objectsOf({ name, sql }: SqlFile): SourceObject[] {
  const other = SOMETHING_ELSE.exec(sql);
  if (other !== null) {
    throw new Error(
      `${name}: "${other[0]}" is no function, trigger, policy or grant. What changes a table is a migration.`,
    );
  }
  return [
    ...[...sql.matchAll(SCHEMA)].flatMap(([, schemas = '']) => schemas.split(', ').map(schemaRights)),
    ...[...sql.matchAll(FUNCTION)].map(([, owner, callers, made = '']) => ({
      undo: `drop function if exists ${made}`,
      rights: functionRights({ made, owner, callers: callers?.split(', ') ?? [''], file: name }),
    })),
    ...[...sql.matchAll(TRIGGER)].map(([, trigger, table]) => ({
      undo: `drop trigger if exists ${trigger} on ${table}`,
      rights: null,
    })),
    ...[...sql.matchAll(POLICY)].map(([, policy, table]) => ({
      undo: `drop policy if exists ${policy} on ${table}`,
      rights: null,
    })),
  ];
}

/** Rights on tables are taken away together with those on their schema, whatever they were. */
function schemaRights(schema: string): SourceObject {
  return {
    undo: `revoke all on all tables in schema ${schema} from sds_server, sds_keeper; revoke all on schema ${schema} from sds_server, sds_keeper`,
    rights: null,
  };
}

interface Stated {
  readonly made: string;
  readonly owner: string | undefined;
  readonly callers: readonly string[];
  readonly file: string;
}

/** The statements that make the line above a function true. */
function functionRights({ made, owner = '', callers, file }: Stated): FunctionRights {
  const newOwner = OWNERS[owner];
  if (newOwner === undefined || !callers.every((caller) => CALLERS.includes(caller))) {
    throw new Error(
      `${file}: the line above "create function ${made}" has to say whose it is, for instance "-- owner: sds_keeper; may call: sds_server". ` +
        `Owners are ${Object.keys(OWNERS).join(' and ')}; callers are ${CALLERS.join(', ')}.`,
    );
  }
  const granted = callers.filter((caller) => caller !== 'nobody');
  const statements = [
    `alter function ${made} owner to ${newOwner}`,
    `revoke all on function ${made} from public`,
    ...granted.map((caller) => `grant execute on function ${made} to ${caller}`),
  ].join(';\n');
  return { schema: made.split('.')[0] as string, statements };
}

/** The statements that hand every function to its owner and callers. An owner must be allowed to make functions in the schema just then. */
export function rightsOf(objects: readonly SourceObject[]): string {
  const rights = objects.flatMap((object) => object.rights ?? []);
  const schemas = [...new Set(rights.map(({ schema }) => schema))].join(', ');
  if (schemas === '') return '';
  return [
    `grant create on schema ${schemas} to sds_keeper`,
    ...rights.map(({ statements }) => statements),
    `revoke create on schema ${schemas} from sds_keeper`,
  ].join(';\n');
}
