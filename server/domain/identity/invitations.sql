-- How an invitation becomes a sign-in or a role.

-- Whether the account that made an invitation may still make it: a code opens no more than its giver could today. The first operator's
-- is made by the owner of the database, and by nobody here.
-- owner: database; may call: sds_keeper
create function identity.can_be_accepted(invited identity.invitation) returns boolean
language sql stable set search_path = pg_catalog, pg_temp
as $$
  select invited.invited_by_id is null or exists (
    select from identity.membership m
    join identity.account a on a.id = m.account_id
    where m.account_id = invited.invited_by_id and a.closed_at is null and access.in_force(m.starts_on, m.ends_on)
      and case
        when m.organisation_id = invited.organisation_id and invited.account_id is not null then m.role = any (access.roles_of('accountInvite'))
        when m.organisation_id = invited.organisation_id and m.role = any (access.roles_of('memberInvite')) then true
        else m.role = any (access.roles_of('administratorInvite')) and invited.account_id is null
          and not exists (select from identity.membership joined where joined.organisation_id = invited.organisation_id)
      end)
$$;

-- Links a login to the account an invitation names, or to a new one. Null when the account was closed, or has a sign-in that
-- the invitation does not replace.
-- owner: sds_keeper; may call: nobody
create function identity.link_login(invited identity.invitation, login_issuer text, login_subject text, new_ids uuid[]) returns uuid
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  account uuid := coalesce(invited.account_id, new_ids[1]);
begin
  if invited.account_id is null then
    insert into identity.account (id, name, registered_by_id, created_at)
    values (account, invited.name, invited.organisation_id, now());
  else
    perform from identity.account a where a.id = account and a.closed_at is null for no key update;
    if not found then return null; end if;
    if invited.replaces_sign_in then
      update identity.login l set ended_at = now() where l.account_id = account and l.ended_at is null;
    elsif exists (select from identity.login l where l.account_id = account and l.ended_at is null) then
      return null;
    end if;
  end if;
  insert into identity.login (id, issuer, subject, account_id, linked_at)
  values (new_ids[2], login_issuer, login_subject, account, now());
  return account;
end
$$;

-- Somebody who acts for one person, or helps one, and is asked to for another does so by the one sign-in they have: what the
-- invitation's account was opened for is theirs from now on, and that account is closed. False when it has a sign-in that the
-- invitation does not replace.
-- owner: sds_keeper; may call: nobody
create function identity.act_by_another(invited identity.invitation, acceptor uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from people.supported_person p where p.account_id = invited.account_id) then
    perform access.refuse('WRONG_STATE',
      'This code links a new sign-in to the person’s own account, and you are signed in to another account already. Sign in with the sign-in that is to be linked, then give the code again.');
  end if;
  if exists (select from identity.membership m where m.account_id = acceptor and not access.has_ended(m.ends_on)) then
    perform access.refuse('WRONG_STATE',
      'You are signed in as who you are at work, and what you do for somebody of your own stays apart from that. Sign in with a sign-in of your own, then give the code again.');
  end if;
  if exists (
    select from people.supported_person p
    where p.account_id = acceptor and p.id in (
      select r.person_id from people.representation r where r.account_id = invited.account_id
      union all select s.person_id from people.decision_supporter s where s.account_id = invited.account_id))
  then
    perform access.refuse('WRONG_STATE',
      'You are signed in as the person whom this code lets somebody else act for or help. Pass it on to them.');
  end if;
  perform from identity.account a where a.id = invited.account_id and a.closed_at is null for no key update;
  if not found then return false; end if;
  if not invited.replaces_sign_in
    and exists (select from identity.login l where l.account_id = invited.account_id and l.ended_at is null)
  then return false; end if;
  update people.representation set account_id = acceptor where account_id = invited.account_id;
  update people.decision_supporter set account_id = acceptor where account_id = invited.account_id;
  update people.access_grant set account_id = acceptor where account_id = invited.account_id;
  update identity.login l set ended_at = now() where l.account_id = invited.account_id and l.ended_at is null;
  update identity.account set closed_at = now() where id = invited.account_id;
  return true;
end
$$;

-- An invitation is accepted by the bearer of its code (its hash, which is what is kept, opens nothing): the actor's account or, without one, a login that an identity
-- provider vouches for (the server has checked its token). Null for a code that opens nothing, whatever the reason. Of two
-- who bring one code at a time, one waits for the other and then finds it used.
-- new_ids: of an account, of a login, of up to 10 memberships and their limits, and of the record of the act.
-- owner: sds_keeper; may call: sds_server
create function identity.accept_invitation(code text, login_issuer text, login_subject text, new_ids uuid[]) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  invited identity.invitation;
  acceptor uuid := access.actor_id();
  person uuid;
  hash constant text := encode(sha256(convert_to(code, 'UTF8')), 'hex');
begin
  -- Nobody takes it back, closes an account or erases the person's record meanwhile.
  perform access.take_turns(array[i.id, acceptor, audit.person_of_account(i.account_id)])
  from identity.invitation i where i.code_hash = hash;
  select i.* into invited from identity.invitation i
  where i.code_hash = hash and i.accepted_at is null and i.withdrawn_at is null
    and not access.has_expired(i.expires_at) and not access.has_ended(i.ends_on) and identity.can_be_accepted(i)
  for no key update;
  if not found or acceptor is null and (login_issuer is null or login_subject is null) then return null; end if;

  person := audit.person_of_account(invited.account_id);
  if acceptor is null then
    acceptor := identity.link_login(invited, login_issuer, login_subject, new_ids);
    if acceptor is null then return null; end if;
  elsif invited.account_id is not null then
    if not identity.act_by_another(invited, acceptor) then return null; end if;
  elsif invited.invited_by_id = acceptor then
    perform access.refuse('NOT_PERMITTED',
      'You made this invitation yourself. Pass the code on to the person you invite; give yourself a role as a member.');
  end if;

  -- Closing an account waits for this, and this for it.
  perform from identity.account a where a.id = acceptor and a.closed_at is null for no key update;
  if not found then return null; end if;

  insert into identity.membership (id, account_id, organisation_id, role, starts_on, ends_on)
  select new_ids[2 + place], acceptor, invited.organisation_id, role,
    greatest(coalesce(invited.starts_on, access.today()), access.today()), invited.ends_on
  from unnest(invited.roles) with ordinality given (role, place);

  if num_nonnulls(invited.delegated_limit_pence_per_week, invited.delegated_limit_pence_per_decision) > 0 then
    insert into identity.delegated_limit
      (id, membership_id, account_id, organisation_id, pence_per_week, pence_per_decision, starts_on, set_by_id, set_at)
    select new_ids[12 + place], new_ids[2 + place], acceptor, invited.organisation_id,
      invited.delegated_limit_pence_per_week, invited.delegated_limit_pence_per_decision, access.today(), invited.invited_by_id, now()
    from unnest(invited.roles) with ordinality given (role, place)
    where role = any (access.roles_of('budgetSet'));
  end if;

  update identity.invitation set accepted_at = now(), accepted_by_id = acceptor where id = invited.id;
  -- The account that they have from now on has done it: about the person, when it is to sign in as them or for them.
  perform set_config('app.actor_id', acceptor::text, true);
  perform audit.record_act(new_ids[23], 'invitationAccept', 'Invitation', invited.id, person,
    case when person is not null then 'PROFILE' end, invited.organisation_id);
  return jsonb_build_object('invitationId', invited.id, 'accountId', acceptor);
end
$$;
