import type { Database } from '../database/database.ts';
import { addResource } from '../domain/information/information-resource.service.ts';
import { answerInformation, shareInformation } from '../domain/notices/information.service.ts';
import { recordNeededForm } from '../domain/people/needed-form.service.ts';
import { dayOf } from './calendar.ts';
import type { InformationSeed } from './data/person-seed.ts';
import { PUBLISHER, RESOURCES } from './data/resources.ts';
import type { Scenario } from './line-scenario.ts';
import { onStage } from './stage.ts';

/** Adds the resources of the town's adviser, in one transaction. */
export function playResources(database: Database): Promise<void> {
  return onStage(database, async (stage) => {
    for (const resource of RESOURCES) {
      await stage.act('adviser', 'resourceAdd', (em, actor) =>
        addResource(em, actor, { ...resource, publisher: PUBLISHER }),
      );
    }
  });
}

/** Plays in which form a person needs information, and what was shared with them so far. */
export async function playInformation(scenario: Scenario): Promise<void> {
  const { stage, seed, year, personId } = scenario;
  for (const needed of seed.neededForms ?? []) {
    const neededSince = dayOf(year, { week: -4 });
    await stage.act(seed.worker, 'neededFormRecord', (em, actor) =>
      recordNeededForm(em, actor, { personId, neededSince, ...needed }),
    );
  }
  for (const shared of seed.informed ?? []) await share(scenario, shared);
}

async function share({ stage, seed, year, personId }: Scenario, shared: InformationSeed): Promise<void> {
  const { resource, said, ...given } = shared;
  const resourceFormId = resource ? await findForm({ stage, seed }, resource, shared.form) : null;
  const informationSharedId = await stage.act(seed.worker, 'informationShare', (em, actor) =>
    shareInformation(em, actor, { personId, resourceFormId, sharedOn: dayOf(year, { week: -2 }), ...given }),
  );
  if (said === undefined) return;
  await stage.act(seed.worker, 'informationAnswer', (em, actor) =>
    answerInformation(em, actor, { informationSharedId, ...said }),
  );
}

async function findForm(
  { stage, seed }: Pick<Scenario, 'stage' | 'seed'>,
  title: string,
  form: InformationSeed['form'],
): Promise<string | null> {
  const [found] = await stage.move(seed.worker, ({ run }) =>
    run<{ id: string }>({
      text: `select f.id from directory.resource_form f join directory.information_resource r on r.id = f.resource_id
        where r.title = $2 and f.form = $3 and f.language in ('en', 'bfi') and $1::text is not null`,
      values: [title, form],
    }),
  );
  return found?.id ?? null;
}
