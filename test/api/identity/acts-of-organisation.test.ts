import { afterAll, expect, test } from '@jest/globals';
import { succeed } from '../../support/acts.ts';
import { registerIshbel } from '../../support/scenario.ts';
import { createWorld } from '../../support/world.ts';
import { joinAs } from './newcomer.ts';
import { membershipOf } from './roles-held.ts';

const world = await createWorld();
const { accounts, organisations } = world.town;
const { administrator, providerAdministrator, worker } = accounts;
afterAll(() => world.close());

interface Acts {
  readonly organisation: { acts: { totalCount: number; edges: { node: { inWords: string } }[] } };
}

/** What was done for an organisation, the latest first, as somebody is shown it. */
async function actsOf(organisationId: string, actorKey: string | null): Promise<string[]> {
  const document = `{ organisation(id: "${organisationId}") { acts(first: 50) { totalCount edges { node { inWords } } } } }`;
  const { data } = await world.ask<Acts>(actorKey, document);
  const { totalCount, edges } = data.organisation.acts;
  expect(totalCount).toBe(edges.length);
  return edges.map(({ node }) => node.inWords);
}

test('Moira reads who was invited to Rowan Tree Care, who joined and whose role ended, and nobody else does', async () => {
  const invitation = ['memberInvite', { name: 'Struan Dewar', roles: ['PROVIDER_COORDINATOR'] }, 'code'] as const;
  const { code } = await succeed(world, providerAdministrator, ...invitation);
  const struan = await joinAs(world, 'struan', String(code));
  const membershipId = await membershipOf(world, struan, 'PROVIDER_COORDINATOR');
  await succeed(world, providerAdministrator, 'membershipEnd', { membershipId });
  expect(await actsOf(organisations.provider, providerAdministrator)).toEqual([
    'Moira Fyfe ended a role.',
    'Struan Dewar accepted an invitation.',
    'Moira Fyfe invited somebody to join.',
  ]);
  for (const actorKey of [null, administrator, worker, accounts.provider, struan, accounts.operator]) {
    expect(await actsOf(organisations.provider, actorKey)).toEqual([]);
  }
});

test('what a worker does to Ishbel’s record is not the administrator’s to read, however much it was done for the council', async () => {
  const before = await actsOf(organisations.council, administrator);
  const personId = await registerIshbel(world);
  const { rows } = await world.owner.query('select act from audit.act where person_id = $1', [personId]);
  expect(rows).toEqual([{ act: 'personRegister' }]);
  expect(await actsOf(organisations.council, administrator)).toEqual(before);
});
