import { afterAll, expect, test } from '@jest/globals';
import { employ } from '../access/bystanders.ts';
import { type Attempt, codesOf } from '../support/acts.ts';
import { createWorld } from '../support/world.ts';

// Effie ends Nadia's role as an administrator of Rowan Tree Care, while Nadia does something by it. Either she was in time, and it is done;
// or she was not, and it is refused and nothing is done. Never is she told "done" of what was not.

const world = await createWorld();
afterAll(() => world.close());
const { owner, town } = world;
const organisationId = town.organisations.provider;
const effie = town.accounts.providerAdministrator;
const startsOn = '2024-01-01';

const ROUNDS = 12;
const newAdministrator = () => employ(world, { organisationId, role: 'ADMINISTRATOR', startsOn });
const roleOf = async (accountId: string) =>
  (await owner.query('select id from identity.membership where account_id = $1', [accountId])).rows[0].id;
const endsOn = async (accountId: string) =>
  (await owner.query('select ends_on from identity.membership where account_id = $1', [accountId])).rows[0].ends_on;

/** What Nadia does meanwhile, and whether it stands afterwards. */
const DOES: Readonly<Record<string, () => Promise<{ attempt: Attempt; stands: () => Promise<boolean> }>>> = {
  membershipEnd: async () => {
    const donnie = await newAdministrator();
    const attempt: Attempt = ['membershipEnd', { membershipId: await roleOf(donnie) }];
    return { attempt, stands: async () => (await endsOn(donnie)) !== null };
  },
  memberClose: async () => {
    const donnie = await newAdministrator();
    const attempt: Attempt = ['memberClose', { accountId: donnie, organisationId }];
    return { attempt, stands: async () => (await endsOn(donnie)) !== null };
  },
  invitationWithdraw: async () => {
    const invite = `mutation { memberInvite(input: { name: "Struan", roles: [PROVIDER_COORDINATOR] }) { invitation { id } } }`;
    const { data } = await world.ask<{ memberInvite: { invitation: { id: string } } }>(effie, invite);
    const { id } = data.memberInvite.invitation;
    const withdrawn = async () =>
      (await owner.query('select withdrawn_at from identity.invitation where id = $1', [id])).rows[0].withdrawn_at;
    return {
      attempt: ['invitationWithdraw', { invitationId: id }],
      stands: async () => (await withdrawn()) !== null,
    };
  },
};

test.each(Object.keys(DOES))('%s is done, or refused, while the role it rests on is ended', async (act) => {
  const seen = { done: 0, refused: 0 };
  for (let round = 0; round < ROUNDS; round += 1) {
    const nadia = await newAdministrator();
    const role = await roleOf(nadia);
    const { attempt, stands } = (await DOES[act]?.()) ?? { attempt: [act, {}], stands: async () => false };
    // Signed in before, so that both start from the same.
    await world.ask(nadia, '{ viewer { id } }');
    const [ended, codes] = await Promise.all([
      codesOf(world, effie, 'membershipEnd', { membershipId: role }),
      codesOf(world, nadia, ...attempt),
    ]);
    expect(ended).toEqual([]);
    expect({ round, codes, stands: await stands() }).toEqual({ round, codes, stands: codes.length === 0 });
    if (codes.length > 0) expect(codes).toEqual([expect.stringMatching(/^NOT_(PERMITTED|FOUND)$/)]);
    seen[codes.length === 0 ? 'done' : 'refused'] += 1;
  }
  process.stdout.write(`${act} as the role ends: ${seen.done} done in time, ${seen.refused} refused.\n`);
});
