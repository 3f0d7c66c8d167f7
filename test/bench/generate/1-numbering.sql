-- Every row has a number, and its id is made from it: keys are worked out, never looked up.
create schema if not exists bench;

-- An id of version 7: in the order of the numbers of its kind, with the rest scattered.
create function bench.id(kind int, n bigint) returns uuid
language sql immutable parallel safe
return (lpad(to_hex(1704067200000 + n), 12, '0') || '7' || lpad(to_hex(kind), 3, '0') || '8'
  || substr(md5(kind || '.' || n), 1, 15))::uuid;

create function bench.size(name text) returns bigint
language sql stable parallel safe
return current_setting('bench.' || name)::bigint;

-- The same number for the same seed: from 0 up to, and without, `below`.
create function bench.some(seed text, below bigint) returns bigint
language sql immutable parallel safe
return (('x' || substr(md5(seed), 1, 12))::bit(48)::bigint) % below;

-- What is taken away for the time of the loading, to be made again afterwards (which checks every row).
create table bench.set_aside (place int primary key, remove text not null, restore text not null);

insert into bench.set_aside
select row_number() over (order by stage, name), remove, restore
from (
  select case contype when 'x' then 2 else 3 end as stage, conname as name,
    format('alter table %s drop constraint %I', conrelid::regclass, conname) as remove,
    format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as restore
  from pg_constraint
  where contype in ('f', 'x') and conparentid = 0
    and connamespace::regnamespace::text in ('directory', 'identity', 'people', 'planning', 'funds', 'commissioning', 'ledger')
  union all
  select 1, i.indexrelid::regclass::text, format('drop index %s', i.indexrelid::regclass), pg_get_indexdef(i.indexrelid)
  from pg_index i
  join pg_class c on c.oid = i.indexrelid
  where c.relnamespace::regnamespace::text in ('directory', 'identity', 'people', 'planning', 'funds', 'commissioning', 'ledger')
    and not exists (select from pg_constraint k where k.conindid = i.indexrelid)
  union all
  select 4, t.tgname, format('alter table %s disable trigger %I', t.tgrelid::regclass, t.tgname),
    format('alter table %s enable trigger %I', t.tgrelid::regclass, t.tgname)
  from pg_trigger t
  join pg_class c on c.oid = t.tgrelid
  where not t.tgisinternal and c.relnamespace::regnamespace::text = 'directory'
) found;

do $$
declare
  statement text;
begin
  for statement in select remove from bench.set_aside order by place desc loop
    execute statement;
  end loop;
end
$$;
