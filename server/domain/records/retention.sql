-- How long a record is kept, and why it cannot be closed or erased.

-- What of a person's support is still under way, in words; empty when nothing is.
-- owner: database; may call: sds_server, sds_keeper
create function records.still_open(person uuid) returns text[]
language sql stable set search_path = pg_catalog, pg_temp
as $$
  select coalesce(array_agg(open.words order by open.words), '{}')
  from (
    select format('the commission "%s" runs until %s', c.description, to_char(c.period_end, 'FMDD FMMonth YYYY')) as words
    from commissioning.commission c
    where c.person_id = person and c.status = 'ACCEPTED' and not access.has_ended(c.period_end)
    union all
    select format('"%s" is offered and not answered', c.description)
    from commissioning.commission c
    where c.person_id = person and c.status = 'OFFERED' and not access.has_expired(c.expires_at)
    union all
    select format('%s is %s in a fund', to_char(sum(a.balance_pence) / 100, 'FM£999,999,999,990.00'),
      case a.kind when 'AVAILABLE' then 'left' else 'promised and not paid' end)
    from ledger.account a
    where a.person_id = person and a.kind in ('AVAILABLE', 'COMMITTED') and a.balance_pence > 0
    group by a.kind
  ) open
$$;

-- The last day on which anything was done for a person, as far as the asker may see it: they were registered, support was
-- given, or an accepted commission ran.
-- owner: database; may call: sds_server, sds_keeper
create function records.last_support(person uuid) returns date
language sql stable set search_path = pg_catalog, pg_temp
as $$
  select greatest(access.day_of(p.registered_at),
    (select max(d.delivered_on) from commissioning.delivery d where d.person_id = p.id),
    (select max(least(c.period_end - 1, access.today())) from commissioning.commission c
     where c.person_id = p.id and c.status = 'ACCEPTED' and c.period_start <= access.today()))
  from people.supported_person p where p.id = person
$$;

-- Until when a record is kept and why, as far as the asker may see it. No row for who is not there to be seen.
-- owner: database; may call: sds_server, sds_keeper
create function records.retention_of(person uuid)
returns table (closed_on date, policy_id uuid, years int, source text, kept_until date, requested_by_id uuid,
  requested_at timestamptz, erased_at timestamptz)
language sql stable set search_path = pg_catalog, pg_temp
as $$
  select c.ended_on, policy.id, policy.years, policy.source, (c.ended_on + make_interval(years => policy.years))::date,
    e.requested_by_id, e.requested_at, e.erased_at
  from people.supported_person p
  left join records.record_closure c on c.person_id = p.id and c.reopened_at is null
  left join records.erasure e on e.person_id = p.id and e.withdrawn_at is null
  left join lateral (
    select r.id, r.years, r.source from records.retention_policy r
    where r.authority_id = p.authority_id and r.kind = p.basis and r.starts_on <= access.today()
    order by r.starts_on desc, r.id desc limit 1
  ) policy on true
  where p.id = person
$$;

-- Why the actor cannot ask for an erasure (erasureRequest) or carry it out (personErase) now, as {code, message, field}; null when
-- they can. Asked by the acts, and beforehand.
-- owner: database; may call: sds_server, sds_keeper
create function records.erasure_obstacle(act text, person uuid) returns jsonb
language plpgsql stable set search_path = pg_catalog, pg_temp
as $$
declare
  authority uuid;
  kept record;
  open text[];
begin
  select p.authority_id into authority from people.supported_person p where p.id = person;
  select r.* into kept from records.retention_of(person) r;
  open := records.still_open(person);
  return (
    select access.obstacle(why.code, why.message, 'personId')
    from (values
      (1, not coalesce(authority = any (access.organisations_for(act)), false),
        'NOT_PERMITTED', 'A record is erased by two people of its authority together, one of them a team manager. Ask them.'),
      (2, kept.erased_at is not null, 'ALREADY_DONE', 'This record has been erased already.'),
      (3, kept.closed_on is null, 'WRONG_STATE', 'This record is open. Close it once support has ended; its time to be kept runs from then.'),
      (4, kept.policy_id is null, 'WRONG_STATE',
        'Your authority has not said how long it keeps records of this kind. A team manager must set that first.'),
      (5, access.today() < kept.kept_until, 'WRONG_STATE', format(
        'This record is kept until %s: %s years after it was closed (%s). It can be erased from that day on.',
        to_char(kept.kept_until, 'FMDD FMMonth YYYY'), kept.years, kept.source)),
      (6, open <> '{}', 'WRONG_STATE', format('Not everything has ended: %s. End that first.', array_to_string(open, '; '))),
      (7, act = 'erasureRequest' and kept.requested_at is not null, 'ALREADY_DONE',
        'Somebody has asked for this erasure already. A team manager other than they can carry it out.'),
      (8, act = 'personErase' and kept.requested_at is null, 'WRONG_STATE',
        'Nobody has asked for this erasure yet. A colleague must ask for it first.'),
      (9, act = 'personErase' and kept.requested_by_id = access.actor_id(), 'NOT_PERMITTED',
        'You asked for this erasure yourself. Another team manager must carry it out.')
    ) as why (place, holds, code, message)
    where why.holds
    order by why.place
    limit 1);
end
$$;
