-- What the database is like, as facts: (object, aspect, value). Quick: the catalogue alone is read. The object is spelt as SQL names it.
-- $1: the schemas that are the platform's. Of other schemas only what they let the server do is a fact.
with owner as (
  select relowner as oid from pg_class where oid = to_regclass('public.migration_file')
), who as (
  select r.oid, case when r.oid = o.oid then 'OWNER' else quote_ident(r.rolname) end as name from pg_roles r cross join owner o
  union all select 0, 'PUBLIC'
), ours as (
  select n.oid, n.nspname, quote_ident(n.nspname) as name from pg_namespace n where n.nspname = any ($1::text[])
), relation as (
  select c.oid, c.relowner, c.relacl, c.relkind, c.relrowsecurity, c.relforcerowsecurity, c.reloptions,
    format('%I.%I', n.nspname, c.relname) as named,
    format('%s %I.%I', case c.relkind when 'v' then 'view' when 'm' then 'materialized view' when 'S' then 'sequence'
      when 'f' then 'foreign table' else 'table' end, n.nspname, c.relname) as object
  from pg_class c join ours n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p', 'v', 'm', 'S', 'f')
    and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
), routine as (
  select p.*, format('%s %s', case p.prokind when 'p' then 'procedure' else 'function' end, p.oid::regprocedure) as object
  from pg_proc p join ours n on n.oid = p.pronamespace
  where p.prokind <> 'a'
    and not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')
), granted as (
  select format('schema %I', n.nspname) as object, n.nspowner as owner, a.* from pg_namespace n
  cross join aclexplode(coalesce(n.nspacl, acldefault('n', n.nspowner))) a where n.nspname !~ '^(pg_|information_schema$)'
  union all
  select r.object, r.relowner, a.* from relation r
  cross join aclexplode(coalesce(r.relacl, acldefault(case r.relkind when 'S' then 's' else 'r' end::"char", r.relowner))) a
  union all
  select p.object, p.proowner, a.* from routine p cross join aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
)
select format('schema %s', n.name) as object, 'owner' as aspect, w.name as value
from pg_namespace s join ours n using (oid) join who w on w.oid = s.nspowner where s.nspname <> 'public'
union all
select r.object, 'owner', w.name from relation r join who w on w.oid = r.relowner
union all
select p.object, 'owner', w.name from routine p join who w on w.oid = p.proowner
union all
select g.object, format('%s to %s', g.privilege_type, w.name), case when g.is_grantable then 'with grant option' else 'granted' end
from granted g join who w on w.oid = g.grantee where g.grantee <> g.owner
union all
select r.object, format('%s (%I) to %s', a.privilege_type, c.attname, w.name),
  case when a.is_grantable then 'with grant option' else 'granted' end
from relation r join pg_attribute c on c.attrelid = r.oid cross join aclexplode(c.attacl) a join who w on w.oid = a.grantee
where a.grantee <> r.relowner
union all
select r.object, 'row security',
  case when not r.relrowsecurity then 'off' when r.relforcerowsecurity then 'forced' else 'not forced' end
from relation r where r.relkind in ('r', 'p')
union all
select r.object, 'options', array_to_string(r.reloptions, ', ') from relation r where r.relkind in ('v', 'm') and r.reloptions is not null
union all
select format('policy %I on %s', p.polname, r.named), 'statement', format('create policy %I on %s as %s for %s to %s%s%s', p.polname, r.named,
  case when p.polpermissive then 'permissive' else 'restrictive' end,
  case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end,
  (select string_agg(w.name, ', ' order by w.name) from who w where w.oid = any (p.polroles)),
  ' using (' || pg_get_expr(p.polqual, p.polrelid) || ')', ' with check (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')')
from pg_policy p join relation r on r.oid = p.polrelid
union all
select p.object, 'security', case when p.prosecdef then 'definer' else 'invoker' end from routine p
union all
select p.object, 'settings', array_to_string(p.proconfig, '; ') from routine p where p.proconfig is not null
union all
select p.object, 'properties', concat_ws(' ', case p.provolatile when 'i' then 'immutable' when 's' then 'stable' else 'volatile' end,
  case when p.proleakproof then 'leakproof' else 'not leakproof' end, case when p.proisstrict then 'strict' end)
from routine p
union all
select p.object, 'body', md5(concat(p.prosrc, pg_get_function_sqlbody(p.oid))) from routine p
union all
select format('trigger %I on %s', t.tgname, r.named), 'statement', pg_get_triggerdef(t.oid) from pg_trigger t join relation r on r.oid = t.tgrelid
where not t.tgisinternal
union all
select format('trigger %I on %s', t.tgname, r.named), 'enabled',
  case t.tgenabled when 'O' then 'yes' when 'A' then 'always' when 'R' then 'replica only' else 'no' end
from pg_trigger t join relation r on r.oid = t.tgrelid where not t.tgisinternal
union all
-- What checks a foreign key is triggers of PostgreSQL's own, on both tables, whose names are numbers.
select format('constraint %I on %s', c.conname, r.named), 'checked',
  case when count(*) = count(*) filter (where t.tgenabled = 'O') then 'yes'
    else 'not on ' || (select string_agg(distinct x.tgrelid::regclass::text, ' and ') from pg_trigger x where x.tgconstraint = c.oid and x.tgenabled <> 'O') end
from pg_constraint c join relation r on r.oid = c.conrelid join pg_trigger t on t.tgconstraint = c.oid
where t.tgisinternal
group by c.oid, c.conname, r.named
union all
select format('rule %I on %s', w.rulename, r.named), 'statement', pg_get_ruledef(w.oid)
from pg_rewrite w join relation r on r.oid = w.ev_class where w.rulename <> '_RETURN'
union all
select format('constraint %I on %s', c.conname, r.named), 'statement', pg_get_constraintdef(c.oid)
from pg_constraint c join relation r on r.oid = c.conrelid where c.contype in ('c', 'f', 'p', 'u', 'x')
union all
select format('index %s', i.indexrelid::regclass), 'statement', concat(pg_get_indexdef(i.indexrelid), case when not i.indisvalid then ' (not valid)' end)
from pg_index i join relation r on r.oid = i.indrelid
where i.indisunique and not exists (select from pg_constraint c where c.conindid = i.indexrelid)
union all
select format('default privileges of %s%s', (select w.name from who w where w.oid = d.defaclrole),
  (select format(' in schema %I', n.nspname) from pg_namespace n where n.oid = d.defaclnamespace)),
  format('%s on %s to %s', a.privilege_type,
    case d.defaclobjtype when 'r' then 'tables' when 'S' then 'sequences' when 'f' then 'functions' when 'T' then 'types' else 'schemas' end, w.name),
  'granted'
from pg_default_acl d cross join aclexplode(d.defaclacl) a join who w on w.oid = a.grantee where a.grantee <> d.defaclrole
union all
select format('extension %I', extname), 'installed', 'yes' from pg_extension where extname in ('pg_trgm', 'unaccent', 'btree_gist')
union all
select format('role %s', w.name), h.aspect, case when h.holds then 'yes' else 'no' end from pg_roles r join who w on w.oid = r.oid
cross join lateral (values ('superuser', r.rolsuper), ('bypassrls', r.rolbypassrls), ('createrole', r.rolcreaterole),
  ('createdb', r.rolcreatedb), ('replication', r.rolreplication), ('login', r.rolcanlogin)) h (aspect, holds)
where r.rolname in ('sds_server', 'sds_keeper')
union all
select format('role %s', member.name), format('member of %s', role.name), 'yes'
from pg_auth_members m join who member on member.oid = m.member join who role on role.oid = m.roleid
where member.name in ('sds_server', 'sds_keeper')
union all
select 'role sds_server', format('owner of %s', pg_describe_object(d.classid, d.objid, d.objsubid)), 'yes'
from pg_shdepend d where d.refobjid = to_regrole('sds_server') and d.deptype = 'o'
  and d.dbid in (0, (select oid from pg_database where datname = current_database()))
order by 1, 2
