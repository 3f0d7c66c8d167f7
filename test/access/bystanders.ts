import { newId } from '../../server/database/columns.ts';
import type { World } from '../support/world.ts';

/** An organisation that nobody works for yet. @returns its id */
export async function foundOrganisation(
  { owner }: World,
  name: string,
  is: 'BROKERAGE' | 'AUTHORITY',
): Promise<string> {
  const id = newId();
  await owner.query(
    'insert into identity.organisation (id, name, functions, created_at) values ($1, $2, array[$3], now())',
    [id, name, is],
  );
  return id;
}

/** An account without any role. @returns its id */
export async function openAccount({ owner }: World, name: string): Promise<string> {
  const id = newId();
  await owner.query('insert into identity.account (id, name, created_at) values ($1, $2, now())', [id, name]);
  return id;
}

interface Employment {
  readonly organisationId: string;
  readonly role: string;
  readonly startsOn: string;
  readonly endsOn?: string;
  /** Who has roles already; somebody new when left out. */
  readonly accountId?: string;
}

/** An account with a role from a day until a day. @returns its id */
export async function employ(world: World, employment: Employment): Promise<string> {
  const { organisationId, role, startsOn, endsOn } = employment;
  const accountId = employment.accountId ?? (await openAccount(world, 'Robin Colleague'));
  await world.owner.query(
    'insert into identity.membership (id, account_id, organisation_id, role, starts_on, ends_on) values ($1, $2, $3, $4, $5, $6)',
    [newId(), accountId, organisationId, role, startsOn, endsOn ?? null],
  );
  return accountId;
}

/** A worker of the council who brokers too, for Glenorrin Brokers. @returns the account's id */
export async function employBrokeringWorker(world: World): Promise<string> {
  const { council, brokerage } = world.town.organisations;
  const accountId = await employ(world, { organisationId: council, role: 'WORKER', startsOn: '2024-01-01' });
  return employ(world, { accountId, organisationId: brokerage, role: 'BROKER', startsOn: '2024-01-01' });
}

/** Somebody of the person's circle, to whom the person opened the profile. */
export async function befriend(world: World, personId: string): Promise<string> {
  const name = 'Jean from next door';
  const accountId = await openAccount(world, name);
  await world.owner.query(
    `insert into people.access_grant
       (id, person_id, authority_id, account_id, grantee_name, topic, may_write, basis, starts_on, granted_by_id, granted_at)
     select $1, id, authority_id, $2, $4, 'PROFILE', false, 'CONSENT', '2024-01-01', account_id, now()
     from people.supported_person where id = $3`,
    [newId(), accountId, personId, name],
  );
  return accountId;
}

/** A policy of the person's authority for records of another kind; a record that was closed and is open again. */
export async function closeAndReopen(
  { owner }: Pick<World, 'owner'>,
  personId: string,
  workerId: string,
): Promise<void> {
  await owner.query(
    `insert into records.retention_policy (id, authority_id, kind, years, source, starts_on, set_by_id, set_at)
     select $1, authority_id, 'CHILD_OR_FAMILY', 25, 'Retention schedule', '2020-01-01', $2, now() from people.supported_person where id = $3`,
    [newId(), workerId, personId],
  );
  await owner.query(
    `insert into records.record_closure (id, person_id, authority_id, ended_on, closed_by_id, closed_at, reopened_by_id, reopened_at)
     select $1, id, authority_id, '2020-01-01', $2, now(), $2, now() from people.supported_person where id = $3`,
    [newId(), workerId, personId],
  );
  await owner.query(
    `insert into records.erasure (id, person_id, authority_id, requested_by_id, requested_at, withdrawn_at)
     select $1, id, authority_id, $2, now(), now() from people.supported_person where id = $3`,
    [newId(), workerId, personId],
  );
}

interface LinkedLogin {
  readonly issuer: string;
  readonly subject: string;
  readonly accountId: string;
}

/** Links a login at an identity provider to an account. */
export async function link(
  { owner }: Pick<World, 'owner'>,
  { issuer, subject, accountId }: LinkedLogin,
): Promise<void> {
  await owner.query(
    'insert into identity.login (id, issuer, subject, account_id, linked_at) values ($1, $2, $3, $4, now())',
    [newId(), issuer, subject, accountId],
  );
}

/** Closes an account. @returns its id */
export async function close({ owner }: World, accountId: string): Promise<string> {
  await owner.query('update identity.account set closed_at = now() where id = $1', [accountId]);
  return accountId;
}
