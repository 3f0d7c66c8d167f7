import { Temporal } from 'temporal-polyfill';
import { ask, type DemoAccount } from '../../client.ts';
import {
  AgreeOutcomeDocument,
  AllocateToFundDocument,
  OpenFundDocument,
  type PersonRegisterInput,
  RegisterPersonDocument,
  SetBudgetDocument,
  ViewerDocument,
} from '../../generated/graphql.ts';
import { type Cast, FIGURES, type PersonWithFund } from '../cast.ts';
import { agreed, exactly, fundReads, newestAccounts, newKey, pounds, refused, say } from '../steps.ts';

const REPRESENTATIVE = 'Ruaridh Kerr';
const PERSON = 'Elspeth';

/** A worker registers a person and agrees outcomes, the team manager sets the budget; the holder opens the fund and receives the money. */
export async function registeredWithFund(cast: Cast): Promise<PersonWithFund> {
  const { worker, holder } = cast;
  const personId = await registered(cast);
  const readers = await newestAccounts([PERSON, REPRESENTATIVE]);
  const outcomes = {
    atHome: await outcome(worker, personId, 'I want to stay in my own house, and not be rushed in the mornings.'),
    friends: await outcome(worker, personId, 'I want to make things with my friends on Thursdays again.'),
  };
  const start = Temporal.Now.plainDateISO('Europe/London').subtract({ weeks: 8 });
  const period = { start: start.toString(), end: start.add({ weeks: 52 }).toString() };
  await budget(cast, personId, period);
  const fundId = await opened(holder, personId, period);
  await allocated(holder, fundId, readers);
  return { personId, fundId, outcomes, readers, period };
}

async function registered({ worker, broker, holder }: Cast): Promise<string> {
  const shareWith = [
    {
      organisationId: await organisationOf(broker),
      topics: ['PROFILE', 'PLAN', 'FUND', 'COMMISSIONING'] as const,
      mayWrite: true,
    },
    { organisationId: await organisationOf(holder), topics: ['PROFILE', 'FUND'] as const, mayWrite: true },
  ].map((share) => ({ ...share, topics: [...share.topics] }));
  const person = await registeredOnce(worker, {
    knownAs: PERSON,
    fullName: 'Elspeth Mary Kerr',
    basis: 'ADULT',
    dateOfBirth: '1948-11-30',
    address: '7 Shore Street, an invented town',
    postcode: 'ZZ1 2CD',
    representatives: [
      { name: REPRESENTATIVE, kind: 'CONTINUING_ATTORNEY', welfare: false, financial: true, startsOn: '2024-01-01' },
    ],
    shareWith,
    idempotencyKey: newKey(),
  });
  say(`\n2. ${worker.name} (${worker.organisation}) registers ${person.knownAs}, who lives around ${person.locality}.`);
  return person.id;
}

/** Each time that the journey is played, Elspeth is somebody else: the people registered like her before are others. */
async function registeredOnce(worker: DemoAccount, input: PersonRegisterInput) {
  const { personRegister } = await ask(worker, RegisterPersonDocument, { input });
  const alike = personRegister?.userErrors.flatMap((question) => question.alike) ?? [];
  if (alike.length === 0) return agreed(personRegister?.person, personRegister?.userErrors);
  return registeredOnce(worker, { ...input, notTheSameAs: [...(input.notTheSameAs ?? []), ...alike] });
}

async function organisationOf(account: DemoAccount): Promise<string> {
  const { viewer } = await ask(account, ViewerDocument, {});
  const [membership] = viewer?.memberships ?? [];
  if (membership === undefined) throw new Error(`${account.name} acts for no organisation.`);
  return membership.organisationId;
}

async function outcome(worker: DemoAccount, personId: string, words: string): Promise<string> {
  const { outcomeAgree } = await ask(worker, AgreeOutcomeDocument, { input: { personId, words } });
  const { id } = agreed(outcomeAgree?.outcome, outcomeAgree?.userErrors);
  say(`   They agree an outcome: “${words}”`);
  return id;
}

/** The budget is above what the worker may agree alone, so it goes up to the team manager. */
async function budget(
  { worker, manager }: Cast,
  personId: string,
  { start, end }: PersonWithFund['period'],
): Promise<void> {
  const input = { personId, pence: FIGURES.budget, periodStart: start, periodEnd: end };
  const today = Temporal.Now.plainDateISO('Europe/London');
  const fromToday = { periodStart: today.toString(), periodEnd: today.add({ weeks: 52 }).toString() };
  const alone = await ask(worker, SetBudgetDocument, { input: { ...input, ...fromToday } });
  refused(alone.budgetSet?.userErrors, 'ABOVE_DELEGATED_LIMIT');
  say(`   ${pounds(FIGURES.budget)} is more than ${worker.name} may agree alone. ${manager.name} decides.`);
  const early = await ask(manager, SetBudgetDocument, { input });
  refused(early.budgetSet?.userErrors, 'INVALID_INPUT');
  say(`   It begins before ${PERSON} was registered, so ${manager.name} says why.`);
  const reason = 'This arrangement was running before it came to this platform.';
  const { budgetSet } = await ask(manager, SetBudgetDocument, { input: { ...input, reason } });
  exactly('The agreed budget', agreed(budgetSet?.budget, budgetSet?.userErrors).pence, FIGURES.budget);
  say(`   The agreed budget is ${pounds(FIGURES.budget)} from ${start} for 52 weeks.`);
}

async function opened(
  holder: DemoAccount,
  personId: string,
  { start, end }: PersonWithFund['period'],
): Promise<string> {
  const { fundOpen } = await ask(holder, OpenFundDocument, {
    input: {
      personId,
      form: 'TRIPARTITE',
      model: 'THIRD_PARTY_HELD',
      signedOn: start,
      periodStart: start,
      periodEnd: end,
    },
  });
  say(`\n3. ${holder.name} (${holder.organisation}) opens the Individual Service Fund under a three-way agreement.`);
  return agreed(fundOpen?.fund, fundOpen?.userErrors).id;
}

async function allocated(holder: DemoAccount, fundId: string, readers: readonly DemoAccount[]): Promise<void> {
  const input = { fundId, pence: FIGURES.budget, idempotencyKey: newKey() };
  const first = await ask(holder, AllocateToFundDocument, { input });
  agreed(first.fundAllocate?.fund, first.fundAllocate?.userErrors);
  say(`   The allocation of ${pounds(FIGURES.budget)} arrives.`);
  const again = await ask(holder, AllocateToFundDocument, { input });
  exactly(
    'After the same request again, left',
    agreed(again.fundAllocate?.fund, again.fundAllocate?.userErrors).balance?.left,
    FIGURES.budget,
  );
  const changed = await ask(holder, AllocateToFundDocument, { input: { ...input, pence: 1 } });
  refused(changed.fundAllocate?.userErrors, 'CONFLICT');
  say('   The same request sent twice changes nothing; the same key with another amount is refused.');
  await fundReads(fundId, [...readers, holder], { left: FIGURES.budget, promised: 0, spent: 0 });
}
