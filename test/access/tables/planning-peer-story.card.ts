import { randomUUID } from 'node:crypto';
import { START } from '../../support/scenario.ts';
import { all } from './accounts.ts';
import type { TableCard } from './card.ts';
import { CHOOSERS, own, writer } from './wall-parts.ts';

export const card: TableCard = {
  table: 'planning.peer_story',
  // A peer story belongs to the person and those who may write their plan; their authority cannot read it.
  wall: {
    reads: [own('PLAN'), writer('PLAN')],
    inserts: [`written_by_id = (select access.actor_id()) and status = 'WAITING' and ${CHOOSERS}`],
    updates: [`status <> 'WITHDRAWN' and ${CHOOSERS}`],
    updated: [
      `status in ('WAITING', 'WITHDRAWN') and (withdrawn_by_id is null or withdrawn_by_id = (select access.actor_id())) and ${CHOOSERS}`,
    ],
  },
  may: all('riu', 'person', 'welfareRepresentative', 'broker'),
  texts: ['STORY'],
  isShown: true,
  isInserted: true,
  updated:
    'precedent_id outcome used_for happened cost_band cost_per refused_first refused_test refused_limb what_changed council_area status agreed_on sent_at withdrawn_at withdrawn_by_id version',
  examples: ({ personId, storyId }) => {
    const story = {
      outcome: 'HAVING_THINGS_TO_DO',
      usedFor: 'A season ticket',
      happened: 'I go to every home game, with a pal who gets in with me.',
      costBand: 'UP_TO_1000',
      costPer: 'ONCE',
      refusedFirst: true,
      refusedTest: 'NO_HARM_OR_UNREASONABLE_RISK',
      refusedLimb: 'UNREASONABLE_RISK_TO_A_PERSON',
      whatChanged: 'My pal said how we would get home.',
      councilArea: 'S12000017',
      agrees: true,
      agreedOn: START,
    };
    const account = 'broker';
    return [
      { act: 'peerStoryWrite', account, input: { personId, ...story } },
      { act: 'peerStoryRewrite', account, input: { storyId, ...story, usedFor: 'A ticket for the season' } },
      { act: 'peerStoryWithdraw', account, input: { storyId } },
    ];
  },
  lists: ({ ishbel, accounts }) => {
    const differs = (id: string) => ({ precedent_id: randomUUID(), used_for: id });
    return {
      'SupportedPerson.peerStories': { differs, asker: ishbel.accounts.person },
      'Query.precedents': { column: 'status', owner: 'PUBLISHED', differs, asker: null },
      'Query.precedentsWaiting': { differs, asker: accounts.supportAdviser },
    };
  },
};
