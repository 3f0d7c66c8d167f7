import type { Wall } from './wall.ts';

const AUTHORITY = 'authority_id = any ((select access.actor_authorities())::uuid[])';
const people = (list: string, topic: string) => `person_id = any ((select access.${list}('${topic}'))::uuid[])`;
const NEED_WRITERS = `(${AUTHORITY} or ${people('own_people', 'PROFILE')} or ${people('writable_people', 'PROFILE')})`;

const PLAN_READERS = [AUTHORITY, people('readable_people', 'PLAN')];

/** The walls of how a person can be told things, what they were told, and what they say of it. */
export const INFORMATION_WALLS: Readonly<Record<string, Wall>> = {
  // Whoever writes the profile writes this of it, in their own name.
  'people.needed_form': {
    reads: [AUTHORITY, people('readable_people', 'PROFILE')],
    inserts: [`recorded_by_id = (select access.actor_id()) and ${NEED_WRITERS}`],
    updates: [`ends_at is null and ${NEED_WRITERS}`],
    updated: [`(ended_by_id is null or ended_by_id = (select access.actor_id())) and ${NEED_WRITERS}`],
  },
  // By whoever told them; the person's own word by nobody else. Neither is ever changed.
  'planning.information_given': {
    reads: PLAN_READERS,
    inserts: [`recorded_by_id = (select access.actor_id()) and (${AUTHORITY} or ${people('writable_people', 'PLAN')})`],
    updates: ['false'],
  },
  'planning.information_answer': {
    reads: PLAN_READERS,
    inserts: [`recorded_by_id = (select access.actor_id()) and (${AUTHORITY} or ${people('own_people', 'PLAN')})`],
    updates: ['false'],
  },
};
