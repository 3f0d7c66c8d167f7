import { ask } from '../../client.ts';
import {
  AddLineDocument,
  type AddLineMutationVariables,
  ArrangementCostingDocument,
  DraftArrangementDocument,
} from '../../generated/graphql.ts';
import { type Cast, type ChosenServices, type CostedPlan, FIGURES, type PersonWithFund } from '../cast.ts';
import { agreed, exactly, pounds, say } from '../steps.ts';

type Line = Omit<AddLineMutationVariables['input'], 'arrangementId'>;

/** The broker drafts an arrangement and sees it costed to the penny against what the fund has left. */
export async function planCosted(
  { broker }: Cast,
  person: PersonWithFund,
  services: ChosenServices,
): Promise<CostedPlan> {
  const { fundId, outcomes, period } = person;
  const { arrangementDraft } = await ask(broker, DraftArrangementDocument, {
    input: { fundId, title: 'At home, and out on Thursdays', periodStart: period.start, periodEnd: period.end },
  });
  const arrangementId = agreed(arrangementDraft.arrangement, arrangementDraft.userErrors).id;
  say(`\n4. ${broker.name} (${broker.organisation}) drafts an arrangement.`);

  const add = async (line: Line, cost: number): Promise<string> => {
    const { arrangementLineAdd } = await ask(broker, AddLineDocument, { input: { arrangementId, ...line } });
    const added = agreed(arrangementLineAdd.line, arrangementLineAdd.userErrors);
    exactly(`The cost of "${line.description}"`, added.cost, cost);
    say(
      `   ${added.inWords} from ${added.service?.name} at ${pounds(added.rate)}: ${pounds(added.cost)} (${line.description})`,
    );
    return added.id;
  };
  const atHome = { outcomeId: outcomes.atHome, involvesPersonalCareOrSupport: true };
  const hours = { minutesPerWeek: 35 * 60, ratePencePerHour: 2_400 };
  const nights = { nightsPerWeek: 2, ratePencePerNight: 14_400 };
  const lines = {
    hours: await add(
      { ...atHome, serviceId: services.provider, description: 'Help through the day, unhurried', weeklyHours: hours },
      FIGURES.hours,
    ),
    nights: await add(
      { ...atHome, serviceId: services.provider, description: 'Two nights a week', sleepovers: nights },
      FIGURES.nights,
    ),
    club: await add(
      {
        outcomeId: outcomes.friends,
        serviceId: services.community,
        description: 'A year of Thursday afternoons',
        oneOff: { items: 1, pencePerItem: FIGURES.club },
        involvesPersonalCareOrSupport: false,
      },
      FIGURES.club,
    ),
    moreHours: await add(
      {
        ...atHome,
        serviceId: services.otherProvider,
        description: 'One hour a week more',
        weeklyHours: { minutesPerWeek: 60, ratePencePerHour: 2_400 },
      },
      FIGURES.moreHours,
    ),
  };
  await costed(broker, arrangementId);
  return { arrangementId, lines };
}

async function costed(broker: Cast['broker'], arrangementId: string): Promise<void> {
  const { arrangement } = await ask(broker, ArrangementCostingDocument, { id: arrangementId });
  const total = FIGURES.hours + FIGURES.nights + FIGURES.club + FIGURES.moreHours;
  exactly('The cost of the plan', arrangement?.costing?.total, total);
  exactly('What is left in the fund', arrangement?.costing?.leftInFund, FIGURES.budget);
  exactly('What would be left after', arrangement?.costing?.leftAfter, FIGURES.budget - total);
  say(
    `   Together ${pounds(total)}, and ${pounds(FIGURES.budget)} is left: ${pounds(total - FIGURES.budget)} too much. Not everything can be accepted.`,
  );
}
