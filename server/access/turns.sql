-- The order of locks, in one place (docs/lock-order.md). Every act first takes its turn on what it is about: a person, an
-- account, an entry of the directory. Two acts about the same are one after the other, and the second reads what the first
-- left. Turns are advisory locks, taken in the order of their ids before any row is read, and end with the transaction.

-- Waits until nobody else's act on this subject is under way. Null: nothing to wait for.
-- owner: database; may call: sds_server, sds_keeper
create function access.take_turn(subject uuid) returns void
language sql volatile set search_path = pg_catalog, pg_temp
as $$ select pg_advisory_xact_lock(hashtextextended(subject::text, 0)) where subject is not null $$;

-- Takes the turn on the subjects of all these ids. Returns nothing, so it tells nobody whose an id is.
-- A row belongs to the person it is about, or else to the entry, the resource or the account it hangs on.
-- An id of none of them is a subject itself, but for organisations: what is said to be done for one must not wait for all its colleagues.
-- owner: sds_keeper; may call: sds_server
create function access.take_turns(ids uuid[]) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  turn record;
begin
  for turn in
    select every.subject, bool_and(every.is_shared) as is_shared
    from (
    -- Nobody ends the actor's roles meanwhile: who does takes the turn on the account, which the actor's own acts share.
    select access.actor_id() as subject, true as is_shared
    union all
    select coalesce(found.subject, asked.id), false
    from unnest(ids) asked (id)
    left join lateral (
      -- From the entities (npm run tables):
      select r.person_id as subject from commissioning.arrangement r where r.id = asked.id
      union all select r.person_id as subject from commissioning.arrangement_line r where r.id = asked.id
      union all select r.person_id as subject from commissioning.commission r where r.id = asked.id
      union all select r.person_id as subject from commissioning.delivery r where r.id = asked.id
      union all select r.person_id as subject from commissioning.invoice r where r.id = asked.id
      union all select r.person_id as subject from commissioning.notice r where r.id = asked.id
      union all select r.service_id as subject from directory.external_identifier r where r.id = asked.id
      union all select r.service_id as subject from directory.fact_provenance r where r.id = asked.id
      union all select r.service_id as subject from directory.rate r where r.id = asked.id
      union all select r.service_id as subject from directory.register_reply r where r.id = asked.id
      union all select r.service_id as subject from directory.registration r where r.id = asked.id
      union all select r.service_id as subject from directory.reminder r where r.id = asked.id
      union all select r.resource_id as subject from directory.resource_form r where r.id = asked.id
      union all select r.service_id as subject from directory.service_area r where r.id = asked.id
      union all select r.service_id as subject from directory.service_cost r where r.id = asked.id
      union all select r.service_id as subject from directory.service_hours r where r.id = asked.id
      union all select r.service_id as subject from directory.service_place r where r.id = asked.id
      union all select r.service_id as subject from directory.service_statement r where r.id = asked.id
      union all select r.person_id as subject from funds.allocation r where r.id = asked.id
      union all select r.person_id as subject from funds.individual_service_fund r where r.id = asked.id
      union all select r.person_id as subject from funds.isf_agreement r where r.id = asked.id
      union all select r.account_id as subject from identity.broker_accreditation r where r.id = asked.id
      union all select r.account_id as subject from identity.declared_interest r where r.id = asked.id
      union all select r.account_id as subject from identity.delegated_limit r where r.id = asked.id
      union all select r.account_id as subject from identity.invitation r where r.id = asked.id
      union all select r.account_id as subject from identity.login r where r.id = asked.id
      union all select r.account_id as subject from identity.membership r where r.id = asked.id
      union all select r.person_id as subject from people.access_grant r where r.id = asked.id
      union all select r.person_id as subject from people.decision_supporter r where r.id = asked.id
      union all select r.person_id as subject from people.difference_of_view r where r.id = asked.id
      union all select r.person_id as subject from people.earlier_detail r where r.id = asked.id
      union all select r.person_id as subject from people.emergency_access r where r.id = asked.id
      union all select r.person_id as subject from people.needed_form r where r.id = asked.id
      union all select r.person_id as subject from people.representation r where r.id = asked.id
      union all select r.person_id as subject from planning.agreed_budget r where r.id = asked.id
      union all select r.person_id as subject from planning.information_answer r where r.id = asked.id
      union all select r.person_id as subject from planning.information_shared r where r.id = asked.id
      union all select r.person_id as subject from planning.interest_agreement r where r.id = asked.id
      union all select r.person_id as subject from planning.peer_story r where r.id = asked.id
      union all select r.person_id as subject from planning.personal_outcome r where r.id = asked.id
      union all select r.person_id as subject from planning.shortlisted_service r where r.id = asked.id
      union all select r.person_id as subject from planning.support_element r where r.id = asked.id
      union all select r.person_id as subject from records.erasure r where r.id = asked.id
      union all select r.person_id as subject from records.record_closure r where r.id = asked.id
      -- End of what is from the entities.
      -- Claims to one provider's entries stand in each other's way.
      union all select coalesce(c.provider_id, s.organisation_id) from directory.service_claim c
        left join directory.registration r on r.id = c.registration_id
        left join directory.support_service s on s.id = r.service_id where c.id = asked.id
      union all select t.person_id from planning.peer_story t where t.precedent_id = asked.id
    ) found on true
    where not exists (select from identity.organisation o where o.id = asked.id)
    ) every
    where every.subject is not null
    group by every.subject order by every.subject
  loop
    if turn.is_shared then perform pg_advisory_xact_lock_shared(hashtextextended(turn.subject::text, 0));
    else perform access.take_turn(turn.subject);
    end if;
  end loop;
end
$$;
