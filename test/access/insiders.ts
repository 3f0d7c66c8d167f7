import { succeed } from '../support/acts.ts';
import { START } from '../support/scenario.ts';
import type { World } from '../support/world.ts';

/** The council invites a colleague, and each authority its person to sign in; says how much Ailsa may agree; the brokers show an award. */
export async function runThemselves(world: World, people: { ishbel: string; morag: string }): Promise<void> {
  const { administrator, worker, otherWorker, broker, brokerAdministrator } = world.town.accounts;
  const colleague = { name: 'Lewis Colleague', roles: ['WORKER'] };
  await succeed(world, administrator, 'memberInvite', colleague);
  await succeed(world, worker, 'accountInvite', { personId: people.ishbel });
  await succeed(world, otherWorker, 'accountInvite', { personId: people.morag });
  const { rows } = await world.owner.query('select id from identity.membership where account_id = $1', [worker]);
  await succeed(world, administrator, 'memberLimitSet', { membershipId: rows[0].id, pencePerWeek: 1_000_000 });
  const award = { award: 'SQA Award for Brokerage', awardingBody: 'SQA', startsOn: START };
  await succeed(world, brokerAdministrator, 'accreditationRecord', { accountId: broker, ...award });
}
