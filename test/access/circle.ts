import { succeed } from '../support/acts.ts';
import { accountOf } from '../support/scenario.ts';
import type { World } from '../support/world.ts';

export interface Accounts {
  readonly person: string;
  readonly financial: string;
  readonly welfare: string;
  readonly former: string;
  readonly supporter: string;
}

export interface Circle {
  /** The profile, to the brokerage. */
  readonly grantId: string;
  /** The attorney's, in money. */
  readonly representationId: string;
  readonly decisionSupporterId: string;
}

/** Somebody who helps the person to decide, and a difference of view with the attorney; texts by what they are part of. @returns the person's id */
export async function gather(
  world: World,
  worker: string,
  { personId, as }: { personId: string; as: (part: string) => string },
): Promise<string> {
  const howTheyHelp = as('SUPPORTER');
  await succeed(world, worker, 'decisionSupporterName', { personId, name: as('SUPPORTER'), howTheyHelp });
  const { rows } = await world.owner.query(
    `select id from people.representation where person_id = $1 and kind = 'CONTINUING_ATTORNEY'`,
    [personId],
  );
  const views = { matter: as('VIEW'), wish: as('VIEW'), view: as('VIEW') };
  await succeed(world, worker, 'viewsDifferRecord', { personId, representationId: rows[0].id, ...views });
  return personId;
}

/** A grant and a power of a person's record. */
export async function circleOf(world: World, personId: string): Promise<Circle> {
  const { rows } = await world.owner.query<Circle>(
    `select g.id as "grantId", r.id as "representationId", s.id as "decisionSupporterId"
     from people.access_grant g join people.representation r using (person_id) join people.decision_supporter s using (person_id)
     where person_id = $1 and g.topic = 'PROFILE' and r.kind = 'CONTINUING_ATTORNEY' order by g.id limit 1`,
    [personId],
  );
  if (rows[0] === undefined) throw new Error('There is nobody around this person.');
  return rows[0];
}

export async function accountsOf(world: World, personId: string): Promise<Accounts> {
  const { rows } = await world.owner.query<{ kind: string; id: string }>(
    `select kind, account_id as id from people.representation where person_id = $1
     union all select 'SUPPORTER', account_id from people.decision_supporter where person_id = $1`,
    [personId],
  );
  const of = (kind: string) => rows.find((row) => row.kind === kind)?.id ?? '';
  return {
    person: await accountOf(world, personId),
    financial: of('CONTINUING_ATTORNEY'),
    welfare: of('WELFARE_ATTORNEY'),
    former: of('GUARDIAN'),
    supporter: of('SUPPORTER'),
  };
}
