import { randomUUID } from 'node:crypto';
import { newId } from '../../server/database/columns.ts';
import type { World } from '../support/world.ts';

/** A story of somebody's, and what of it moderators read, and everybody once it is published. */
export interface Told {
  readonly storyId: string;
  readonly precedentId: string;
}

/** What is there already when a test begins: as if it had been written, and read by a moderator since. */
export async function tellStory(
  { owner }: Pick<World, 'owner'>,
  { personId, words, status = 'WAITING' }: { personId: string; words: string; status?: 'WAITING' | 'PUBLISHED' },
): Promise<Told> {
  const told = { storyId: newId(), precedentId: randomUUID() };
  await owner.query(
    `insert into planning.peer_story (id, person_id, authority_id, precedent_id, outcome, used_for, happened, refused_first, refused_test,
       what_changed, status, written_by_id, agreed_on, sent_at, decided_at)
     select $1, p.id, p.authority_id, $2, 'PART_OF_COMMUNITY', $3, $3, true, 'MEETS_AGREED_OUTCOME', $3, $4, p.account_id, '2026-01-01', now(),
       case when $4 = 'PUBLISHED' then now() end
     from people.supported_person p where p.id = $5`,
    [told.storyId, told.precedentId, words, status, personId],
  );
  return told;
}
