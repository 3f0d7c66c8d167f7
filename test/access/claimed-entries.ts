import { newId } from '../../server/database/columns.ts';
import { succeed } from '../support/acts.ts';
import { type Entry, enterRegistered } from '../support/registered.ts';
import type { World } from '../support/world.ts';

export interface Claims {
  /** One that nobody has decided, for which there is a code. */
  readonly claimId: string;
  /** The number of an entry that nobody has claimed. */
  readonly unclaimed: string;
  /** One that is verified, to all that a provider runs. */
  readonly verifiedClaimId: string;
  readonly keptProviderId: string;
  readonly keptServiceId: string;
  /** What the council says of it, and nobody has replied to yet. */
  readonly statementId: string;
}

/** Rowan Tree Care claims what the register has of it: one claim is open, one verified, one taken back. */
export async function claimEntries(world: World): Promise<Claims> {
  const { provider, operator } = world.town.accounts;
  const [open, kept, other] = [
    await enterRegistered(world.owner, 'Rowan Tree Care Limited'),
    await enterRegistered(world.owner, 'Rowan Tree Nights Limited'),
    await enterRegistered(world.owner, 'Rowan Trees of Elsewhere'),
  ];
  const claim = async (number: string) => String((await succeed(world, provider, 'claimMake', { number })).id);
  const claimId = await claim(open.csNumber);
  await succeed(world, operator, 'claimCodeIssue', { claimId });
  const verifiedClaimId = await claim(kept.spNumber);
  await succeed(world, operator, 'claimVerify', { claimId: verifiedClaimId });
  const takenBack = { claimId: await claim(other.csNumber), reason: 'A slip of the finger.' };
  await succeed(world, provider, 'claimWithdraw', takenBack);
  await remind(world, kept);
  const statementId = await state(world, kept.serviceId);
  return {
    claimId,
    statementId,
    unclaimed: other.csNumber,
    verifiedClaimId,
    keptProviderId: kept.providerId,
    keptServiceId: kept.serviceId,
  };
}

/** Rowan Tree is asked to confirm an entry: a reminder with its link, and a message for the operator's mail. */
async function remind({ owner, town }: World, { serviceId }: Entry): Promise<void> {
  const keys = { service_id: serviceId, organisation_id: town.organisations.provider };
  const message = { message_id: newId(), subject: 'Is it right?', body: 'Look at it.' };
  const reminder = { id: newId(), ...keys, confirmed_on: '2025-01-31', months: 10, code_hash: serviceId, ...message };
  await owner.query('select directory.keep_reminders($1)', [JSON.stringify([reminder])]);
}

/** The council says two things of a service, and Rowan Tree replies to one of them and to the register. @returns the other's id */
async function state(world: World, serviceId: string): Promise<string> {
  const { manager, provider } = world.town.accounts;
  const say = async (words: string) =>
    String((await succeed(world, manager, 'statementMake', { serviceId, text: words })).id);
  await succeed(world, provider, 'statementReply', { statementId: await say('We paused work.'), text: 'We agreed.' });
  await world.owner.query('update directory.support_service set complaints_upheld = 1 where id = any ($1)', [
    [serviceId, world.town.services.careAtHome],
  ]);
  await succeed(world, provider, 'registerReply', { serviceId, about: 'COMPLAINTS', text: 'We put it right.' });
  return say('We visited twice.');
}
