import { all, EVERYBODY } from './accounts.ts';
import type { TableCard } from './card.ts';

export const card: TableCard = {
  table: 'planning.precedent',
  // The published copy of a story: anyone may read it once it is published; before that, only its moderators.
  wall: {
    reads: [`status = 'PUBLISHED' or id = any ((select access.moderated_precedents())::uuid[])`],
    inserts: ['false'],
    updates: ['false'],
  },
  // One of three is published. The other two wait for moderators who have no connection with Ishbel or Morag.
  may: { ...all('p', ...EVERYBODY), ...all('r', 'supportAdviser', 'operator') },
  whose: () => 'true',
  examples: ({ precedentId }) => {
    const explanation = 'Leave out when it was.';
    const account = 'supportAdviser';
    return [
      { act: 'precedentPublish', account, input: { precedentId } },
      { act: 'precedentReturn', account, input: { precedentId, explanation } },
      { act: 'precedentDecline', account, input: { precedentId, reason: 'OTHER', explanation } },
    ];
  },
};
