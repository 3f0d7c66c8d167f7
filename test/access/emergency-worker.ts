import { attempt } from '../support/acts.ts';
import type { World } from '../support/world.ts';
import { employ, foundOrganisation } from './bystanders.ts';

/**
 * A worker of a third authority who met these people in an emergency, and asked for one who was not found.
 * @param people whom, by the name their marks have
 * @returns the account
 */
export async function openInEmergency(world: World, people: Readonly<Record<string, string>>): Promise<string> {
  const organisationId = await foundOrganisation(world, 'Third Council', 'AUTHORITY');
  const accountId = await employ(world, { organisationId, role: 'WORKER', startsOn: '2020-01-01' });
  for (const [name, personId] of Object.entries(people)) await open(world, accountId, { personId, name });
  await open(world, accountId, { personId: organisationId, name: 'NOBODY' });
  return accountId;
}

function open(world: World, accountId: string, { personId, name }: { personId: string; name: string }) {
  const reason = `⟦${name}:EMERGENCY⟧ met on the ferry, confused and cold.`;
  return attempt(world, accountId, 'emergencyOpen', { personId, reason, hours: 12 });
}
