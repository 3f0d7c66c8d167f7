import { succeed } from '../support/acts.ts';
import { START } from '../support/scenario.ts';
import type { AccountKey, OrganisationKey } from '../support/town.ts';
import type { World } from '../support/world.ts';

interface Shortlisting {
  readonly personId: string;
  readonly broker: AccountKey;
  readonly worker: AccountKey;
  readonly brokerage: OrganisationKey;
  readonly as: (part: string) => string;
}

export interface Shortlisted {
  /** The brokerage's interest in Braeside Together, and what the person agreed to of it. */
  readonly interestId: string;
  readonly agreementId: string;
  /** Put there by the broker: Rowan Tree Care, and then Braeside Together, in whom they have an interest. */
  readonly firstEntryId: string;
  readonly entryId: string;
}

/** The brokerage has an interest in Braeside Together; the person agrees; both it and Rowan Tree Care are on the list. */
export async function shortlist(world: World, given: Shortlisting): Promise<Shortlisted> {
  const { accounts, organisations, services } = world.town;
  const { personId, broker, worker, brokerage, as } = given;
  const organisationId = organisations.holderProvider;
  const text = 'Our chair sits on its board.';
  const declared = { organisationId, kind: 'EMPLOYMENT', text, isOwn: false };
  // Declared once, for however many people.
  const { rows } = await world.owner.query<{ id: string }>(
    'select id from identity.declared_interest where brokerage_id = $1 and organisation_id = $2',
    [organisations[brokerage], organisationId],
  );
  const interest = rows[0] ?? (await succeed(world, accounts[broker], 'interestDeclare', declared));
  const told = { toldOn: START, toldBy: 'FACE_TO_FACE', words: as('AGREED') };
  const agreement = await succeed(world, accounts[worker], 'interestAgree', {
    personId,
    brokerageId: organisations[brokerage],
    organisationId,
    ...told,
  });
  const add = async (serviceId: string) => {
    const input = { personId, serviceId, reason: as('SHORTLIST') };
    return String((await succeed(world, accounts[broker], 'shortlistAdd', input, 'id'))?.id);
  };
  const firstEntryId = await add(services.careAtHome);
  const entryId = await add(services.ownCareAtHome);
  return { interestId: String(interest?.id), agreementId: String(agreement?.id), firstEntryId, entryId };
}
