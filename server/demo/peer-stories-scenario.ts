import { writeStory } from '../domain/stories/peer-story.service.ts';
import { publishPrecedent, returnPrecedent } from '../domain/stories/precedent-moderation.service.ts';
import { PEER_STORIES, type PeerStorySeed } from './data/peer-stories.ts';
import type { Scenario } from './line-scenario.ts';

/** Nobody around the people of the town works for the operator, which may therefore moderate every story. */
const MODERATOR = 'operator';

/** Plays the person's peer stories about how the money was spent, and their moderation. */
export async function playPeerStories(scenario: Scenario): Promise<void> {
  for (const story of PEER_STORIES[scenario.seed.knownAs] ?? []) await playPeerStory(scenario, story);
}

async function playPeerStory({ stage, seed, personId }: Scenario, { becomes, ...story }: PeerStorySeed): Promise<void> {
  const [person] = await stage.move(seed.worker, ({ run }) =>
    run<{ account_id: string }>({
      text: 'select account_id from people.supported_person where id = $2 and $1::text is not null',
      values: [personId],
    }),
  );
  const own = { kind: 'ACCOUNT', name: seed.knownAs, actingFor: null, memberships: [] } as const;
  await stage.act({ ...own, accountId: person?.account_id ?? '' }, 'peerStoryWrite', (em, actor) =>
    writeStory(em, actor, { personId, ...story, agrees: true }),
  );
  if (becomes === 'WAITING') return;
  const [waiting] = await stage.move(MODERATOR, ({ run }) =>
    run<{ id: string }>({
      text: `select id from planning.precedent where status = 'WAITING' and used_for = $2 and $1::text is not null`,
      values: [story.usedFor],
    }),
  );
  const precedentId = waiting?.id ?? '';
  if (becomes === 'PUBLISHED') {
    await stage.act(MODERATOR, 'precedentPublish', (em) => publishPrecedent(em, { precedentId }));
    return;
  }
  const { returned: explanation } = becomes;
  await stage.act(MODERATOR, 'precedentReturn', (em) => returnPrecedent(em, { precedentId, explanation }));
}
