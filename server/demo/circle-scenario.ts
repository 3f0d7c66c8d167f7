import { nameSupporter } from '../domain/people/decision-supporter.service.ts';
import { recordDifference } from '../domain/people/difference-of-view.service.ts';
import { closeEmergency, openEmergency } from '../domain/people/emergency-access.service.ts';
import type { Scenario } from './line-scenario.ts';

/**
 * Plays the scenes of the people around a person: who helps to decide, where views differed, and an emergency elsewhere.
 */
export async function playCircle(scenario: Scenario): Promise<void> {
  await supporter(scenario);
  await difference(scenario);
  await emergency(scenario);
}

async function supporter({ stage, seed, personId }: Scenario): Promise<void> {
  if (seed.supporter === undefined) return;
  const { name, howTheyHelp } = seed.supporter;
  await stage.act(seed.worker, 'decisionSupporterName', (em, actor) =>
    nameSupporter(em, actor, { personId, name, howTheyHelp }),
  );
}

async function difference({ stage, seed, personId }: Scenario): Promise<void> {
  const { difference: views, worker } = seed;
  if (views === undefined) return;
  const [representation] = await stage.move(worker, ({ run }) =>
    run<{ id: string }>({
      text: 'select id from people.representation where person_id = $2 and $1::text is not null order by id limit 1',
      values: [personId],
    }),
  );
  await stage.act(worker, 'viewsDifferRecord', (em, actor) =>
    recordDifference(em, actor, { personId, representationId: representation?.id ?? '', ...views }),
  );
}

/** Closed at once: only its record is shown in the demo. */
async function emergency({ stage, seed, personId }: Scenario): Promise<void> {
  const { emergency: opened } = seed;
  if (opened === undefined) return;
  const { by, reason } = opened;
  const actor = await stage.who(by);
  const emergencyId = await stage.move(by, (statements) =>
    openEmergency(statements, actor, { personId, reason, hours: 4 }),
  );
  await stage.move(by, (statements) => closeEmergency(statements, { emergencyId }));
}
