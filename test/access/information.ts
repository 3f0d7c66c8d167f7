import { succeed } from '../support/acts.ts';
import { START } from '../support/scenario.ts';
import type { Making } from './tables/making.ts';

export interface Tellings {
  readonly budgetId: string;
  readonly noticeId: string;
  /** Of Option 2, in Easy Read. */
  readonly informationSharedId: string;
}

/** A person was told of Option 2, and says so; a budget of theirs counts, and there is a notice. */
export async function tell({
  world,
  personId,
  worker,
  as,
  resourceFormId,
}: Making & { readonly resourceFormId: string }): Promise<Tellings> {
  const { rows } = await world.owner.query<{ budgetId: string; noticeId: string }>(
    `select b.id as "budgetId", n.id as "noticeId" from planning.agreed_budget b join commissioning.notice n using (person_id)
     where person_id = $1 and b.superseded_at is null order by n.id limit 1`,
    [personId],
  );
  if (rows[0] === undefined) throw new Error('There is no budget, or no notice, to tell of.');
  const given = { personId, matter: 'OPTION_2', resourceFormId, details: as('TOLD'), sharedOn: START };
  const { id } = await succeed(world, worker, 'informationShare', given, 'id');
  const answer = { informationSharedId: id, receipt: 'HAD', words: as('ANSWER') };
  await succeed(world, worker, 'informationAnswer', answer);
  return { ...rows[0], informationSharedId: String(id) };
}
