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
type LineName = keyof CostedPlan['lines'];

/** The broker drafts an arrangement and sees it costed to the penny against what the fund has left. */
export async function planCosted(
  { broker }: Cast,
  person: PersonWithFund,
  services: ChosenServices,
): Promise<CostedPlan> {
  const { fundId, period } = person;
  const { arrangementDraft } = await ask(broker, DraftArrangementDocument, {
    input: { fundId, title: 'At home, and out on Thursdays', periodStart: period.start, periodEnd: period.end },
  });
  const arrangementId = agreed(arrangementDraft?.arrangement, arrangementDraft?.userErrors).id;
  say(`\n5. ${broker.name} (${broker.organisation}) drafts an arrangement.`);
  const planned = linesPlanned(person, services);
  const add = async (name: LineName): Promise<string> => {
    const { arrangementLineAdd } = await ask(broker, AddLineDocument, { input: { arrangementId, ...planned[name] } });
    const { id, cost, rate, inWords, service } = agreed(arrangementLineAdd?.line, arrangementLineAdd?.userErrors);
    exactly(`The cost of "${planned[name].description}"`, cost, FIGURES[name]);
    say(`   ${inWords} from ${service?.name} at ${pounds(rate)}: ${pounds(cost)} (${planned[name].description})`);
    return id;
  };
  const lines = {
    hours: await add('hours'),
    nights: await add('nights'),
    club: await add('club'),
    moreHours: await add('moreHours'),
  };
  await costed(broker, arrangementId);
  return { arrangementId, lines };
}

function linesPlanned({ outcomes }: PersonWithFund, services: ChosenServices): Record<LineName, Line> {
  const atHome = { outcomeId: outcomes.atHome, involvesPersonalCareOrSupport: true };
  return {
    hours: {
      ...atHome,
      serviceId: services.provider,
      description: 'Help through the day, unhurried',
      weeklyHours: { minutesPerWeek: 35 * 60, ratePencePerHour: 2_400 },
    },
    nights: {
      ...atHome,
      serviceId: services.provider,
      description: 'Two nights a week',
      sleepovers: { nightsPerWeek: 2, ratePencePerNight: 14_400 },
    },
    club: {
      outcomeId: outcomes.friends,
      involvesPersonalCareOrSupport: false,
      serviceId: services.community,
      description: 'A year of Thursday afternoons',
      oneOff: { items: 1, pencePerItem: FIGURES.club },
    },
    moreHours: {
      ...atHome,
      serviceId: services.otherProvider,
      description: 'One hour a week more',
      weeklyHours: { minutesPerWeek: 60, ratePencePerHour: 2_400 },
    },
  };
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
