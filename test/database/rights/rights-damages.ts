import { type Damage, type Fact, FUNCTION, inSchema, onTable, partsOf, SCHEMA, when } from './rights-damage.ts';

const OWNERS: Record<string, Damage> = {
  'what belonged to the keeper belongs to the owner, as a dump restored by the owner has it': {
    damages: when('owner', /^/, ({ object, value }) =>
      value === 'sds_keeper' ? `alter ${object} owner to current_user` : null,
    ),
  },
  'what belonged to the owner belongs to somebody else': {
    damages: when('owner', /^(?!sequence|table public\.(migration_file|release)$)/, ({ object, value }) =>
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
  'definers run with the rights of their caller': {
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

/** As `disable trigger all` does it to all of a table's, triggers of ours as well. */
function switchedOff({ object }: Fact, where = ''): string {
  const [name, table] = partsOf(object);
  return `update pg_trigger t set tgenabled = 'D' from pg_constraint c
    where c.oid = t.tgconstraint and c.conname = '${name?.replaceAll('"', '')}' and c.conrelid = '${table}'::regclass ${where}`;
}

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
  'foreign keys are switched off where they refer from': {
    damages: when('checked', /^constraint/, (fact) => switchedOff(fact, 'and t.tgrelid = c.conrelid')),
  },
  'foreign keys are switched off on both sides': {
    damages: when('checked', /^constraint/, (fact) => switchedOff(fact)),
  },
  'unique indexes are gone': { damages: when('statement', /^index/, ({ object }) => `drop ${object}`) },
  'extensions are gone': {
    damages: when('installed', /^extension (?!btree_gist)/, ({ object }) => `drop ${object} cascade`),
  },
};

/** What can be taken from a database or turned round, by kind; to which things is the catalogue's to say. */
export const DAMAGES: Readonly<Record<string, Damage>> = { ...OWNERS, ...FUNCTIONS, ...WALLS };
