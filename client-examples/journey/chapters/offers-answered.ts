import { ask, type DemoAccount } from '../../client.ts';
import {
  AcceptCommissionDocument,
  DeclineCommissionDocument,
  OfferCommissionDocument,
  OfferToAnswerDocument,
} from '../../generated/graphql.ts';
import { type AcceptedCommissions, type Cast, type CostedPlan, FIGURES, type PersonWithFund } from '../cast.ts';
import { agreed, exactly, fundReads, newKey, pounds, refused, say } from '../steps.ts';

/** Offers go out; providers see what is asked and not of whom; acceptance promises the money, and never more than there is. */
export async function offersAnswered(
  cast: Cast,
  person: PersonWithFund,
  { lines }: CostedPlan,
): Promise<AcceptedCommissions> {
  const { broker, provider, otherProvider, community } = cast;
  const { fundId, readers } = person;
  const offer = async (lineId: string): Promise<string> => {
    const { commissionOffer } = await ask(broker, OfferCommissionDocument, { input: { lineId } });
    return agreed(commissionOffer?.commission, commissionOffer?.userErrors).id;
  };
  const hours = await offer(lines.hours);
  const nights = await offer(lines.nights);
  const club = await offer(lines.club);
  const moreHours = await offer(lines.moreHours);
  say(`   ${broker.name} offers all four lines.`);

  say(`\n6. ${provider.name} (${provider.organisation}) opens the offers.`);
  await seenWithoutWho(provider, hours);
  await accepted(provider, hours);
  await fundReads(fundId, readers, { left: FIGURES.budget - FIGURES.hours, promised: FIGURES.hours, spent: 0 });
  await accepted(provider, nights);
  await accepted(community, club);
  const promised = FIGURES.hours + FIGURES.nights + FIGURES.club;
  await fundReads(fundId, readers, { left: FIGURES.budget - promised, promised, spent: 0 });

  const tooMuch = await ask(otherProvider, AcceptCommissionDocument, {
    input: { commissionId: moreHours, idempotencyKey: newKey() },
  });
  refused(tooMuch.commissionAccept?.userErrors, 'INSUFFICIENT_FUNDS');
  say(
    `   ${otherProvider.name} (${otherProvider.organisation}) would accept too, and is told: ${tooMuch.commissionAccept?.userErrors[0]?.message}`,
  );
  await declined(otherProvider, moreHours);
  await fundReads(fundId, readers, { left: FIGURES.budget - promised, promised, spent: 0 });
  return { hours, nights, club };
}

async function seenWithoutWho(provider: DemoAccount, id: string): Promise<void> {
  const { commission } = await ask(provider, OfferToAnswerDocument, { id });
  if (!commission) throw new Error('The provider cannot see the offer.');
  if (commission.person !== null) throw new Error('The offer says who the person is before it is accepted.');
  const { description, inWords, locality, rate, cost, period } = commission;
  exactly('The cost offered', cost, FIGURES.hours);
  say(
    `   “${description}”, ${inWords} around ${locality} at ${pounds(rate)}, ${period.start} to ${period.end}, ${pounds(cost)} in all. Not for whom.`,
  );
}

async function accepted(provider: DemoAccount, commissionId: string): Promise<void> {
  const input = { commissionId, idempotencyKey: newKey() };
  const { commissionAccept } = await ask(provider, AcceptCommissionDocument, { input });
  agreed(commissionAccept?.commission, commissionAccept?.userErrors);
  const again = await ask(provider, AcceptCommissionDocument, { input });
  agreed(again.commissionAccept?.commission, again.commissionAccept?.userErrors);
  const { commission } = await ask(provider, OfferToAnswerDocument, { id: commissionId });
  say(`   ${provider.name} accepts, and now knows that it is for ${commission?.person?.knownAs}.`);
}

async function declined(provider: DemoAccount, commissionId: string): Promise<void> {
  const input = { commissionId, reason: 'NO_CAPACITY', explanation: 'We can ask again in the new year.' } as const;
  const { commissionDecline } = await ask(provider, DeclineCommissionDocument, { input });
  const { declineReason } = agreed(commissionDecline?.commission, commissionDecline?.userErrors);
  say(`   ${provider.name} declines: ${declineReason}, “${input.explanation}”`);
}
