import { type Damage, inSchema, onTable, SCHEMA, TABLE, when, whenGranted } from './rights-damage.ts';

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

/** What can be given that nobody should have, or taken of what somebody should, by kind. */
export const ADDITIONS: Readonly<Record<string, Damage>> = { ...ADDED, ...GRANTS, ...ROLES };
