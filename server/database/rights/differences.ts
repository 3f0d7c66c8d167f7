import type { Rights } from './rights.ts';

/** A difference between the database and the code. */
export interface Difference {
  /** Description in plain English, without what to do. */
  readonly sentence: string;
  /** The statement that corrects it, run by the owner; null if more than a statement is required. */
  readonly mend: string | null;
}

/** One aspect of one object. Null: it does not exist in the database, or in the code. */
interface Contrast {
  readonly object: string;
  readonly aspect: string;
  readonly is: string | null;
  readonly shouldBe: string | null;
}

/** The demo's own table, which only a demo's database has. */
const ONLY_IN_A_DEMO = 'public.demo_account';
const GRANT = /^([A-Z]+)( \(.+\))? to (.+)$/;
const BY_GRANT_ALONE = /^(schema |default privileges |(table|view|sequence|materialized view|foreign table) public\.)/;

/** Returns every difference between the database and the code, in the order of the objects' names. */
export function differencesOf(is: Rights, shouldBe: Rights): Difference[] {
  const isDemo = `table ${ONLY_IN_A_DEMO}` in is;
  const objects = [...new Set([...Object.keys(is), ...Object.keys(shouldBe)])]
    .filter((object) => isDemo || !object.includes(ONLY_IN_A_DEMO))
    .sort();
  return objects.flatMap((object) => contrastsOf(object, is[object], shouldBe[object]));
}

function contrastsOf(
  object: string,
  is: Rights[string] | undefined,
  shouldBe: Rights[string] | undefined,
): Difference[] {
  if (shouldBe !== undefined) {
    // Of the schema public, which is PostgreSQL's, only the right to use it is known.
    if (is === undefined && !Object.keys(shouldBe).every((aspect) => GRANT.test(aspect)))
      return [missing(object, shouldBe)];
  } else if (!BY_GRANT_ALONE.test(object)) return [unknown(object)];
  // For objects that are not the platform's, only rights of the server or of everybody are differences.
  const aspects = Object.keys({ ...is, ...shouldBe }).filter(
    (aspect) => shouldBe !== undefined || aspect.includes(' to '),
  );
  return aspects
    .map((aspect) => ({ object, aspect, is: is?.[aspect] ?? null, shouldBe: shouldBe?.[aspect] ?? null }))
    .filter((contrast) => contrast.is !== contrast.shouldBe)
    .map(differenceOf);
}

function missing(object: string, { statement, enabled, installed }: Rights[string]): Difference {
  const mend = statement === undefined ? (installed ? `create ${object}` : null) : making(object, statement, enabled);
  return { sentence: `${object} is missing`, mend };
}

function unknown(object: string): Difference {
  return { sentence: `${object} is not the platform's`, mend: taking(object) };
}

/** Returns the statement that creates a policy, trigger, rule, constraint or index. */
function making(object: string, statement: string, enabled = 'yes'): string {
  const [, name, table] = /^constraint (.+) on (\S+)$/.exec(object) ?? [];
  if (name !== undefined) return `alter table ${table} add constraint ${name} ${statement.replace(/ NOT VALID$/, '')}`;
  return enabled === 'yes' ? statement : `${statement}; ${switching(object, enabled)}`;
}

function taking(object: string): string | null {
  const [, name, table] = /^constraint (.+) on (\S+)$/.exec(object) ?? [];
  if (name !== undefined) return `alter table ${table} drop constraint ${name}`;
  return /^(policy|trigger|rule|index) /.test(object) ? `drop ${object}` : null;
}

function differenceOf(contrast: Contrast): Difference {
  const { object, aspect, is, shouldBe } = contrast;
  const grant = GRANT.exec(aspect);
  if (object.startsWith('role ')) return ofRole(contrast);
  if (object.startsWith('default privileges')) return ofDefaults(contrast);
  if (grant !== null) return ofGrant(contrast, grant);
  return (
    OTHERS[aspect]?.(contrast) ?? {
      sentence: `${object}: ${aspect} is ${is ?? 'not set'} and should be ${shouldBe ?? 'not set'}`,
      mend: null,
    }
  );
}

function ofGrant({ object, is, shouldBe }: Contrast, [, verb, columns = '', grantee]: RegExpExecArray): Difference {
  const whom = grantee === 'PUBLIC' ? 'everybody' : grantee;
  const right = `${verb}${columns} on ${object.replace(/^(materialized view|view|foreign table) /, 'table ')}`;
  if (shouldBe === null)
    return {
      sentence: `${whom} may ${verb}${columns} on ${object}, and should not`,
      mend: `revoke ${right} from ${grantee}`,
    };
  if (is === null)
    return {
      sentence: `${whom} may not ${verb}${columns} on ${object}, and should`,
      mend: `grant ${right} to ${grantee}`,
    };
  return {
    sentence: `${whom} may hand on ${verb}${columns} on ${object}, and should not`,
    mend: `revoke grant option for ${right} from ${grantee}`,
  };
}

function ofRole({ object, aspect, shouldBe }: Contrast): Difference {
  const role = object.slice('role '.length);
  const [, group] = /^member of (.+)$/.exec(aspect) ?? [];
  if (group !== undefined)
    return { sentence: `${role} is a member of ${group}, and should not be`, mend: `revoke ${group} from ${role}` };
  if (aspect.startsWith('owner of'))
    return { sentence: `${role} is the ${aspect}, and should own nothing`, mend: null };
  return {
    sentence: `${role} ${shouldBe === 'no' ? 'has' : 'lacks'} the attribute ${aspect}`,
    mend: `alter role ${role} ${shouldBe === 'no' ? 'no' : ''}${aspect}`,
  };
}

function ofDefaults({ object, aspect }: Contrast): Difference {
  const [, verb, , grantee] = GRANT.exec(aspect.replace(/ on (\w+) to /, ' ($1) to ')) ?? [];
  const [, what] = / on (\w+) to /.exec(aspect) ?? [];
  const [, role, schema = ''] = /^default privileges of (\S+)( in schema .+)?$/.exec(object) ?? [];
  return {
    sentence: `${object}: whatever is made gives ${aspect}, and should not`,
    mend: `alter default privileges for role ${role}${schema} revoke ${verb} on ${what} from ${grantee}`,
  };
}

/** The other aspects of an object, each with how a difference is described and corrected. */
const OTHERS: Readonly<Record<string, (contrast: Contrast) => Difference>> = {
  owner: ({ object, is, shouldBe }) => ({
    sentence: `${object} belongs to ${is} and should belong to ${shouldBe}`,
    // A sequence's owner follows its table.
    mend: object.startsWith('sequence ') ? null : `alter ${object} owner to ${shouldBe}`,
  }),
  'row security': ({ object, is, shouldBe }) => ({
    sentence: `row level security of ${object} is ${is} and should be ${shouldBe}`,
    mend: `alter ${object} ${ROW_SECURITY[shouldBe ?? ''] ?? ''}`,
  }),
  security: ({ object, is, shouldBe }) => ({
    sentence: `${object} runs with the rights of its ${is} and should run with those of its ${shouldBe}`,
    mend: `alter ${object} security ${shouldBe}`,
  }),
  settings: ({ object, is, shouldBe }) => ({
    sentence: `${object} runs with the settings "${is ?? ''}" and should run with "${shouldBe ?? ''}"`,
    mend: [
      `alter ${object} reset all`,
      ...(shouldBe?.split('; ') ?? []).map((setting) => `alter ${object} set ${setting}`),
    ].join('; '),
  }),
  enabled: ({ object, is, shouldBe }) => ({
    sentence: `${object} is switched on: ${is}, and should be: ${shouldBe}`,
    mend: switching(object, shouldBe ?? 'yes'),
  }),
  statement: ({ object, is, shouldBe }) => ({
    sentence: `${object} is "${is}" and should be "${shouldBe}"`,
    mend: `${taking(object)}; ${making(object, shouldBe ?? '')}`,
  }),
  checked: ({ object, is }) => ({
    sentence: `${object} is ${is?.replace(/^not/, 'not checked')}, where its triggers are switched off`,
    // Its triggers cannot be named: PostgreSQL numbers them differently in each database.
    mend: (is?.replace('not on ', '') ?? '')
      .split(' and ')
      .map((table) => `alter table ${table} enable trigger all`)
      .join('; '),
  }),
  properties: ({ object, is, shouldBe }) => ({
    sentence: `${object} is declared ${is} and should be ${shouldBe}`,
    mend: `alter ${object} ${shouldBe?.replace('strict', '')} ${shouldBe?.endsWith('strict') ? 'strict' : 'called on null input'}`,
  }),
  body: ({ object }) => ({ sentence: `${object} has another body than this version gives it`, mend: null }),
};

const ROW_SECURITY: Readonly<Record<string, string>> = {
  forced: 'enable row level security, force row level security',
  'not forced': 'enable row level security, no force row level security',
  off: 'disable row level security, no force row level security',
};

function switching(object: string, enabled: string): string {
  const [, trigger, table] = /^trigger (.+) on (\S+)$/.exec(object) ?? [];
  const how = { yes: 'enable', no: 'disable', always: 'enable always', 'replica only': 'enable replica' }[enabled];
  return `alter table ${table} ${how} trigger ${trigger}`;
}
