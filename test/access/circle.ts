import { accountOf } from '../support/story.ts';
import type { World } from '../support/world.ts';

export interface Accounts {
  readonly person: string;
  readonly financial: string;
  readonly welfare: string;
  readonly former: string;
}

export interface Circle {
  /** The profile, to the brokerage. */
  readonly grantId: string;
  /** The attorney's, in money. */
  readonly representationId: string;
}

/** A grant and a power of a person's record. */
export async function circleOf(world: World, personId: string): Promise<Circle> {
  const { rows } = await world.owner.query<Circle>(
    `select g.id as "grantId", r.id as "representationId"
     from people.access_grant g join people.representation r using (person_id)
     where person_id = $1 and g.topic = 'PROFILE' and r.kind = 'CONTINUING_ATTORNEY' order by g.id limit 1`,
    [personId],
  );
  return { grantId: rows[0]?.grantId ?? '', representationId: rows[0]?.representationId ?? '' };
}

export async function accountsOf(world: World, personId: string): Promise<Accounts> {
  const { rows } = await world.owner.query<{ kind: string; id: string }>(
    'select kind, account_id as id from people.representation where person_id = $1',
    [personId],
  );
  const of = (kind: string) => rows.find((row) => row.kind === kind)?.id ?? '';
  return {
    person: await accountOf(world, personId),
    financial: of('CONTINUING_ATTORNEY'),
    welfare: of('WELFARE_ATTORNEY'),
    former: of('GUARDIAN'),
  };
}
