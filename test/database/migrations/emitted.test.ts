import { afterAll, expect, test } from '@jest/globals';
import { openTestDatabase } from '../../support/test-database.ts';

const clone = await openTestDatabase();
afterAll(() => clone.close());

test('an act takes its turn on every table whose rows are about a person, an entry, a resource or an account', async () => {
  const { rows } = await clone.owner.query<{ line: string }>(
    `select format('select r.%I as subject from %s r where r.id = asked.id', chosen.attname, chosen.relid) as line
     from (
       select distinct on (c.oid) c.oid::regclass as relid, a.attname
       from pg_class c
       join pg_namespace n on n.oid = c.relnamespace
       join pg_attribute a on a.attrelid = c.oid
       join unnest(array['person_id', 'service_id', 'resource_id', 'account_id']) with ordinality as owner (name, place) on owner.name = a.attname
       where c.relkind = 'r' and n.nspname in ('identity', 'directory', 'people', 'planning', 'funds', 'commissioning', 'records')
         and c.oid <> 'people.supported_person'::regclass
         and exists (select from pg_attribute i where i.attrelid = c.oid and i.attname = 'id')
       order by c.oid, owner.place
     ) chosen`,
  );
  const { rows: made } = await clone.owner.query<{ body: string }>(
    `select prosrc as body from pg_proc where oid = 'access.take_turns'::regproc`,
  );
  const emitted = [...(made[0]?.body ?? '').matchAll(/select r\.\w+ as subject from \S+ r where r\.id = asked\.id/g)];
  expect(emitted.map(([line]) => line).sort()).toEqual(rows.map(({ line }) => line).sort());
  expect(emitted).not.toEqual([]);
});

test('nothing is added to an erased record, in any table of what is kept about people', async () => {
  const { rows } = await clone.owner.query<{ unguarded: string }>(
    `select c.oid::regclass::text as unguarded
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and (n.nspname in ('people', 'planning', 'funds', 'commissioning') or c.relname = 'record_closure')
       and not exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'refuse_erased')`,
  );
  // A precedent is nobody's.
  expect(rows).toEqual([{ unguarded: 'planning.precedent' }]);
});
