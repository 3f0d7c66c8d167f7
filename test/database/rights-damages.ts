/** One fact of the catalogue. */
export interface Fact {
  readonly object: string;
  readonly aspect: string;
  readonly value: string;
}

/** A way to damage every thing of a kind. */
export interface Damage {
  /** The statement that damages the thing of this fact, or null when it is of another kind. */
  readonly damages: (fact: Fact) => string | null;
  /** What the difference names; the thing itself unless given. */
  readonly names?: (fact: Fact) => string;
  /** Whether it takes more than a statement to put it right. */
  readonly isForGood?: boolean;
}

export const GRANT = /^([A-Z]+)( \(.+\))? to (.+)$/;
const TABLE = /^table (?!public\.migration$)/;
const SCHEMA = /^schema (?!public$)/;
const FUNCTION = /^function /;

/** Of facts with this aspect about objects like this: what is done to each. */
function when(aspect: string, kind: RegExp, statement: (fact: Fact) => string | null): Damage['damages'] {
  return (fact) => (fact.aspect === aspect && kind.test(fact.object) ? statement(fact) : null);
}

/** Of each right that somebody has: what is done to it. */
function whenGranted(statement: (right: string, grantee: string) => string | null): Damage['damages'] {
  return ({ object, aspect }) => {
    const [, verb, columns = '', grantee = ''] = GRANT.exec(aspect) ?? [];
    return verb === undefined ? null : statement(`${verb}${columns} on ${object}`, grantee);
  };
}

/** Name and table of a policy, trigger, rule or constraint. */
const partsOf = (object: string) => /^\w+ (.+) on (\S+)$/.exec(object)?.slice(1) ?? [];
const onTable = (fact: Fact) => fact.object.replace('table ', '');
const inSchema = ({ object }: Fact) => object.replace('schema ', '');

const OWNERS: Record<string, Damage> = {
  'what belonged to the keeper belongs to the owner, as a dump restored by the owner has it': {
    damages: when('owner', /^/, ({ object, value }) =>
      value === 'sds_keeper' ? `alter ${object} owner to current_user` : null,
    ),
  },
  'what belonged to the owner belongs to somebody else': {
    damages: when('owner', /^(?!sequence|table public\.migration$)/, ({ object, value }) =>
      value === 'OWNER' ? `alter ${object} owner to sds_passer_by` : null,
    ),
  },
  'sequences belong to somebody else': {
    isForGood: true,
    damages: when(
      'owner',
      /^sequence/,
      ({ object }) =>
        `update pg_class set relowner = 'sds_passer_by'::regrole where oid = '${object.replace('sequence ', '')}'::regclass`,
    ),
  },
  'the server owns a table in each schema': {
    isForGood: true,
    damages: when(
      'owner',
      SCHEMA,
      (fact) => `create table ${inSchema(fact)}.servers (); alter table ${inSchema(fact)}.servers owner to sds_server`,
    ),
    names: (fact) => `table ${inSchema(fact)}.servers`,
  },
};

const FUNCTIONS: Record<string, Damage> = {
  'definers run with the rights of whoever calls': {
    damages: when('security', FUNCTION, ({ object, value }) =>
      value === 'definer' ? `alter ${object} security invoker` : null,
    ),
  },
  'other functions run with the rights of their owner': {
    damages: when('security', FUNCTION, ({ object, value }) =>
      value === 'invoker' ? `alter ${object} security definer` : null,
    ),
  },
  'functions have lost their search path': {
    damages: when('settings', FUNCTION, ({ object }) => `alter ${object} reset all`),
  },
  'functions search another schema first': {
    damages: when('security', FUNCTION, ({ object }) => `alter ${object} set search_path = public`),
  },
  'functions are declared otherwise': {
    damages: when('properties', FUNCTION, ({ object, value }) =>
      value.startsWith('volatile') ? `alter ${object} stable` : `alter ${object} volatile`,
    ),
  },
  'functions are declared leakproof': {
    damages: when('properties', FUNCTION, ({ object }) => `alter ${object} leakproof`),
  },
  'functions do something else': {
    isForGood: true,
    damages: when(
      'body',
      FUNCTION,
      ({ object }) =>
        `update pg_proc set prosrc = prosrc || ' ' where oid = '${object.replace('function ', '')}'::regprocedure`,
    ),
  },
  'there is another definer in each schema': {
    isForGood: true,
    damages: when(
      'owner',
      SCHEMA,
      (fact) => `create function ${inSchema(fact)}.hole() returns int language sql security definer as 'select 1'`,
    ),
    names: (fact) => `function ${inSchema(fact)}.hole()`,
  },
};

const WALLS: Record<string, Damage> = {
  'policies are gone': { damages: when('statement', /^policy/, ({ object }) => `drop ${object}`) },
  'policies let everything through': {
    damages: when('statement', /^policy/, ({ object, value }) => {
      const [using, check] = [/ using \(/.test(value), / with check \(/.test(value)];
      return / using \(true\)/.test(value)
        ? `alter ${object} using (1 = 1)`
        : `alter ${object}${using ? ' using (true)' : ''}${check ? ' with check (true)' : ''}`;
    }),
  },
  'policies are for everybody': { damages: when('statement', /^policy/, ({ object }) => `alter ${object} to public`) },
  'there is another policy': {
    damages: when('row security', /^table/, (fact) => `create policy hole on ${onTable(fact)} to public using (true)`),
    names: (fact) => `policy hole on ${onTable(fact)}`,
  },
  'there is another rule': {
    damages: when(
      'row security',
      /^table/,
      (fact) => `create rule hole as on delete to ${onTable(fact)} do instead nothing`,
    ),
    names: (fact) => `rule hole on ${onTable(fact)}`,
  },
  'row security is off, or on where there is none': {
    damages: when('row security', /^table/, ({ object, value }) =>
      value === 'off' ? `alter ${object} enable row level security` : `alter ${object} disable row level security`,
    ),
  },
  'row security is not forced': {
    damages: when('row security', /^table/, ({ object, value }) =>
      value === 'forced' ? `alter ${object} no force row level security` : null,
    ),
  },
  'triggers are gone': { damages: when('statement', /^trigger/, ({ object }) => `drop ${object}`) },
  'triggers are switched off': {
    damages: when('enabled', /^trigger/, ({ object }) => {
      const [name, table] = partsOf(object);
      return `alter table ${table} disable trigger ${name}`;
    }),
  },
  'constraints are gone': {
    damages: when('statement', /^constraint/, ({ object }) => {
      const [name, table] = partsOf(object);
      return `alter table ${table} drop constraint if exists ${name} cascade`;
    }),
  },
  'foreign keys are not checked': {
    damages: when('statement', /^constraint/, ({ object, value }) => {
      const [name, table] = partsOf(object);
      return value.startsWith('FOREIGN KEY')
        ? `alter table ${table} drop constraint ${name}; alter table ${table} add constraint ${name} ${value} not valid`
        : null;
    }),
  },
  'unique indexes are gone': { damages: when('statement', /^index/, ({ object }) => `drop ${object}`) },
  'extensions are gone': {
    damages: when('installed', /^extension (?!btree_gist)/, ({ object }) => `drop ${object} cascade`),
  },
};

const ADDED: Record<string, Damage> = {
  'the server may truncate tables': {
    damages: when('owner', TABLE, ({ object }) => `grant truncate on ${object} to sds_server`),
  },
  'the server may delete, trigger and refer': {
    damages: when('owner', TABLE, ({ object }) => `grant trigger, references on ${object} to sds_server`),
  },
  'everybody may read tables': {
    damages: when('owner', /^(table|sequence)/, ({ object }) => `grant select on ${object} to public`),
  },
  'somebody else may do everything': {
    damages: when(
      'owner',
      /^(table|sequence|schema|function)/,
      ({ object }) => `grant all on ${object} to sds_passer_by`,
    ),
  },
  'everybody may make things in schemas': {
    damages: when('owner', SCHEMA, ({ object }) => `grant create on ${object} to public`),
  },
  'the keeper may make things in schemas': {
    damages: when('owner', SCHEMA, ({ object }) => `grant create on ${object} to sds_keeper`),
  },
  'whatever is made in a schema is open to the server': {
    damages: when(
      'owner',
      SCHEMA,
      (fact) => `alter default privileges in schema ${inSchema(fact)} grant select on tables to sds_server`,
    ),
    names: (fact) => `in schema ${inSchema(fact)}`,
  },
  'there is a schema of somebody’s for the server': {
    damages: when(
      'owner',
      SCHEMA,
      (fact) => `create schema of_${inSchema(fact)}; grant usage on schema of_${inSchema(fact)} to sds_server`,
    ),
    names: (fact) => `schema of_${inSchema(fact)}`,
  },
  'there is a table without a wall': {
    isForGood: true,
    damages: when('owner', SCHEMA, (fact) => `create table ${inSchema(fact)}.diary (words text)`),
    names: (fact) => `table ${inSchema(fact)}.diary`,
  },
  'there is a view with its owner’s eyes': {
    isForGood: true,
    damages: when(
      'row security',
      /^table (?!public)/,
      (fact) => `create view ${onTable(fact)}_seen as select * from ${onTable(fact)}`,
    ),
    names: (fact) => `view ${onTable(fact)}_seen`,
  },
};

const GRANTS: Record<string, Damage> = {
  'rights are gone': { damages: whenGranted((right, grantee) => `revoke ${right} from ${grantee}`) },
  'rights may be handed on': {
    damages: whenGranted((right, grantee) =>
      grantee === 'PUBLIC' ? null : `grant ${right} to ${grantee} with grant option`,
    ),
  },
  'the keeper’s or the server’s rights on a table or column are somebody else’s too': {
    damages: whenGranted((right) => `grant ${right} to sds_passer_by`),
  },
};

const ROLES: Record<string, Damage> = {
  'the roles with the rights may more': {
    damages: (fact) =>
      fact.object.startsWith('role ') && fact.value === 'no' ? `alter ${fact.object} ${fact.aspect}` : null,
    names: (fact) => fact.object.replace('role ', ''),
  },
  'the roles with the rights have those of others': {
    damages: when('login', /^role/, ({ object }) => `grant sds_passer_by to ${object.replace('role ', '')}`),
    names: (fact) => `${fact.object.replace('role ', '')} is a member of`,
  },
  'the server may become the keeper': {
    damages: when('login', /^role sds_server/, () => 'grant sds_keeper to sds_server'),
    names: () => 'sds_server is a member of sds_keeper',
  },
};

/** What can be done to a database, by kind; to which things is the catalogue's to say. */
export const DAMAGES: Readonly<Record<string, Damage>> = {
  ...OWNERS,
  ...FUNCTIONS,
  ...WALLS,
  ...ADDED,
  ...GRANTS,
  ...ROLES,
};
