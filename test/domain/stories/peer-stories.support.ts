import { attempt, succeed } from '../../support/acts.ts';
import { accountOf, registerIshbel } from '../../support/scenario.ts';
import type { World } from '../../support/world.ts';

export interface Story {
  readonly id: string;
  readonly usedFor: string;
  readonly status: string;
  readonly explanation: string | null;
  readonly declineReason: string | null;
  readonly decidedFor: { readonly name: string } | null;
  readonly precedent: { readonly id: string } | null;
  readonly answerBy: string | null;
  readonly viewerCanRewrite: { readonly allowed: boolean; readonly explanation: string | null };
  readonly viewerCanWithdraw: { readonly allowed: boolean; readonly explanation: string | null };
}

export interface Found {
  readonly id: string;
  readonly usedFor: string;
  readonly happened: string;
  readonly moderation: { readonly status: string; readonly answerBy: string | null } | null;
  readonly councilArea: { readonly name: string } | null;
}

const STORIES = `query ($id: ID!) { person(id: $id) { viewerCanWriteStory { allowed reason } peerStories { id usedFor status explanation
  declineReason decidedFor { name } precedent { id } answerBy viewerCanRewrite { allowed explanation } viewerCanWithdraw { allowed explanation } } } }`;
const FOUND = 'totalCount edges { node { id usedFor happened moderation { status answerBy } councilArea { name } } }';

export const TICKET = {
  outcome: 'PART_OF_COMMUNITY',
  usedFor: 'A season ticket for Strathmallan Thistle',
  happened: 'I go to every home game. My pal gets in with me and we have a pie.',
  costBand: 'UP_TO_1000',
  costPer: 'ONCE',
  refusedFirst: true,
  refusedTest: 'MEETS_AGREED_OUTCOME',
  whatChanged: 'I said that I see more people at the game than in the whole week.',
  agrees: true,
};

export const codesOf = ({ userErrors }: { userErrors: readonly { code: string }[] }) =>
  userErrors.map(({ code }) => code);

/** An Ishbel of one test's own, who lets her brokers write her plan, and those who write and read stories around her. */
export async function openStories(world: World) {
  await world.owner.query(`update planning.peer_story set status = 'WITHDRAWN'`);
  const personId = await registerIshbel(world);
  const found = async (field: string, actorKey: string | null, given = ''): Promise<Found[]> => {
    const { data } = await world.ask<Record<string, { edges: { node: Found }[] }> | null>(
      actorKey,
      `{ ${field}${given} { ${FOUND} } }`,
    );
    return data?.[field]?.edges.map(({ node }) => node) ?? [];
  };
  const storiesFor = async (actorKey: string | null): Promise<Story[] | null> => {
    const { data } = await world.ask<{ person: { peerStories: Story[] } | null }>(actorKey, STORIES, { id: personId });
    return data.person?.peerStories ?? null;
  };
  return {
    personId,
    ishbel: await accountOf(world, personId),
    storiesFor,
    write: (actorKey: string | null, story: object = {}) =>
      attempt(world, actorKey, 'peerStoryWrite', { personId, ...TICKET, ...story }),
    written: async (actorKey: string, story: object = {}) =>
      String((await succeed(world, actorKey, 'peerStoryWrite', { personId, ...TICKET, ...story }))?.id),
    rewrite: (actorKey: string, storyId: string, story: object = {}) =>
      attempt(world, actorKey, 'peerStoryRewrite', { storyId, ...TICKET, ...story }),
    withdraw: (actorKey: string, storyId: string) => attempt(world, actorKey, 'peerStoryWithdraw', { storyId }),
    waitingFor: (actorKey: string | null) => found('precedentsWaiting', actorKey),
    publicly: (given = '', actorKey: string | null = null) => found('precedents', actorKey, given),
    publish: (actorKey: string, precedentId: string) => attempt(world, actorKey, 'precedentPublish', { precedentId }),
    sendBack: (actorKey: string, precedentId: string, explanation = 'Leave out the day.') =>
      attempt(world, actorKey, 'precedentReturn', { precedentId, explanation }),
    decline: (actorKey: string, precedentId: string) =>
      attempt(world, actorKey, 'precedentDecline', { precedentId, reason: 'ADVERTISES', explanation: 'It sells.' }),
  };
}
