import { ask, type DemoAccount } from '../../client.ts';
import {
  CompareServicesDocument,
  FindServicesDocument,
  type FindServicesQuery,
  type ServiceKind,
  ViewerDocument,
} from '../../generated/graphql.ts';
import type { Cast, ChosenServices } from '../cast.ts';
import { pounds, say } from '../steps.ts';

type Found = FindServicesQuery['supportServices']['edges'][number]['node'];

/** Anyone, not signed in, looks for services and compares them. */
export async function findAndCompare({ provider, otherProvider, community }: Cast): Promise<ChosenServices> {
  const all = await ask(null, FindServicesDocument, { first: 1 });
  say(`1. Anyone looks: there are ${all.supportServices.totalCount} services to choose from.`);
  const chosen = {
    provider: await serviceOf(provider, 'CARE_AT_HOME'),
    otherProvider: await serviceOf(otherProvider, 'CARE_AT_HOME'),
    community: await serviceOf(community, 'COMMUNITY_SUPPORT'),
  };
  const near = await ask(null, FindServicesDocument, {
    filter: { kinds: ['CARE_AT_HOME'] },
    orderBy: 'GRADE',
    first: 5,
  });
  for (const { node } of near.supportServices.edges)
    say(`   ${node.name} (${node.organisation.name}), ${hourly(node)}`);
  await compared([chosen.provider.id, chosen.otherProvider.id]);
  return { provider: chosen.provider.id, otherProvider: chosen.otherProvider.id, community: chosen.community.id };
}

/** A service of an account's organisation, found the way anybody finds it: by the organisation's name. */
async function serviceOf(account: DemoAccount, kind: ServiceKind): Promise<Found> {
  const { viewer } = await ask(account, ViewerDocument, {});
  const own = new Set(viewer?.memberships.map(({ organisationId }) => organisationId));
  const filter = { searchTerms: account.organisation, kinds: [kind] };
  const { supportServices } = await ask(null, FindServicesDocument, { filter, first: 50 });
  const found = supportServices.edges.find(({ node }) => own.has(node.organisation.id));
  if (found === undefined) throw new Error(`The directory shows no ${kind} of ${account.organisation}.`);
  return found.node;
}

function hourly({ rates }: Found): string {
  const [lowest, another] = rates
    .filter(({ unit }) => unit === 'HOUR')
    .map(({ pence }) => pence)
    .sort((one, other) => one - other);
  if (lowest === undefined) return 'price not given';
  return `${another === undefined ? '' : 'from '}${pounds(lowest)} an hour`;
}

async function compared(ids: string[]): Promise<void> {
  const { serviceComparison } = await ask(null, CompareServicesDocument, { ids });
  say(`   Side by side: ${serviceComparison.services.map(({ name }) => name).join(' | ')}`);
  for (const { label, values } of serviceComparison.facts) say(`   ${label}: ${values.map(inWords).join(' | ')}`);
}

function inWords({ text, known, asOf }: { text: string; known: boolean; asOf: string | null }): string {
  return known && asOf !== null ? `${text} (${asOf})` : text;
}
