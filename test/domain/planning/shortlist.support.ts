import { todayInScotland } from '../../../server/foundation/period.ts';
import { attempt, succeed } from '../../support/acts.ts';
import { accountOf, registerIshbel } from '../../support/scenario.ts';
import type { World } from '../../support/world.ts';

export interface Entry {
  readonly id: string;
  readonly reason: string;
  readonly service: { readonly name: string };
  readonly addedFor: { readonly name: string } | null;
  readonly interests: readonly { readonly text: string; readonly brokerName: string | null }[];
  readonly agreement: { readonly toldOn: string; readonly toldBy: string; readonly words: string } | null;
}

const LIST = `query ($id: ID!) { person(id: $id) { shortlist {
  id reason service { name } addedFor { name } interests { text brokerName } agreement { toldOn toldBy words } } } }`;

export const codesOf = ({ userErrors }: { userErrors: readonly { code: string }[] }) =>
  userErrors.map(({ code }) => code);

/** An Ishbel of one test's own, who lets her brokers write her plan, and her list. */
export async function openShortlist(world: World) {
  await world.owner.query('delete from planning.shortlisted_service');
  await world.owner.query('delete from identity.declared_interest');
  const personId = await registerIshbel(world);
  const { brokerage, provider } = world.town.organisations;
  const entryOf = (serviceId: string, reason = 'Close to home.') => ({ personId, serviceId, reason });
  const listFor = async (actorKey: string | null): Promise<Entry[] | null> => {
    const { data } = await world.ask<{ person: { shortlist: Entry[] } | null }>(actorKey, LIST, { id: personId });
    return data?.person?.shortlist ?? null;
  };
  const told = {
    personId,
    brokerageId: brokerage,
    organisationId: provider,
    toldOn: todayInScotland(),
    toldBy: 'FACE_TO_FACE',
    words: 'I know, and I still want to hear of them.',
  };
  return {
    personId,
    ishbel: await accountOf(world, personId),
    told,
    listFor,
    namesFor: async (actorKey: string | null) => (await listFor(actorKey))?.map(({ service }) => service.name) ?? null,
    add: (actorKey: string | null, serviceId: string, reason?: string) =>
      attempt(world, actorKey, 'shortlistAdd', entryOf(serviceId, reason), 'id'),
    added: async (actorKey: string, serviceId: string, reason?: string) =>
      String((await succeed(world, actorKey, 'shortlistAdd', entryOf(serviceId, reason), 'id'))?.id),
    agree: (actorKey: string) => attempt(world, actorKey, 'interestAgree', told),
    /** Gives an account a legal power to act for her in welfare, and so in her plan. */
    empower: (accountId: string) =>
      world.owner.query(
        `insert into people.representation (id, person_id, authority_id, account_id, representative_name, kind, welfare, financial,
           starts_on, recorded_by_id, recorded_at)
         select access.new_id(), p.id, p.authority_id, a.id, a.name, 'WELFARE_ATTORNEY', true, false, '2024-01-01', $3, now()
         from people.supported_person p, identity.account a where p.id = $1 and a.id = $2`,
        [personId, accountId, world.town.accounts.worker],
      ),
  };
}
