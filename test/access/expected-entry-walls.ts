import type { Wall } from './wall.ts';

const NOBODY = ['false'];
const KEPT = 'organisation_id = any ((select access.keeping_organisations())::uuid[])';
const INFORMED = 'organisation_id = any ((select access.informing_organisations())::uuid[])';
const OPERATOR = '(select access.is_operator())';

/** Public, and each its own keeper's to add to, mend and withdraw. */
const INFORMATION: Wall = {
  reads: ['true'],
  inserts: [`added_by_id = (select access.actor_id()) and ${INFORMED}`],
  updates: [`withdrawn_at is null and ${INFORMED}`],
  updated: [`(withdrawn_by_id is null or withdrawn_by_id = (select access.actor_id())) and ${INFORMED}`],
};

/** The walls around who keeps which entry of the directory, and what is said of it before everybody may read it. */
export const ENTRY_WALLS: Readonly<Record<string, Wall>> = {
  // Who keeps an entry is public. A claim is verified by a function alone; it is taken back, refused and ended in one's own name.
  'directory.service_claim': {
    reads: [`status = 'VERIFIED'`, KEPT, OPERATOR],
    inserts: [`status = 'OPEN' and claimed_by_id = (select access.actor_id()) and ${KEPT}`],
    updates: [`status in ('OPEN', 'VERIFIED') and (${KEPT} or ${OPERATOR})`],
    updated: [
      `closed_by_id = (select access.actor_id()) and (status = 'REFUSED' and ${OPERATOR} or status in ('WITHDRAWN', 'ENDED') and (${KEPT} or ${OPERATOR}))`,
    ],
  },
  // What a feed sent that was not taken in is for who runs the platform, who tells whoever keeps the feed.
  'directory.quarantined_entry': { reads: [OPERATOR], inserts: NOBODY, updates: NOBODY },
  'directory.claim_code': {
    reads: [OPERATOR],
    inserts: [`issued_by_id = (select access.actor_id()) and ${OPERATOR}`],
    updates: NOBODY,
  },
  // Written by the schedule, read and used by functions alone: their codes open entries.
  'directory.reminder': { reads: NOBODY, inserts: NOBODY, updates: NOBODY },
  'directory.outgoing_message': { reads: NOBODY, inserts: NOBODY, updates: NOBODY },
  // Once the keeper has replied, or has had 14 days to, a statement is everybody's to read. Written by functions alone.
  'directory.service_statement': {
    reads: [
      'withdrawn_at is null and (publishes_at <= now() or replied_at is not null)',
      'author_id = any ((select access.stating_organisations())::uuid[])',
      'keeper_id = any ((select access.keeping_organisations())::uuid[])',
    ],
    inserts: NOBODY,
    updates: NOBODY,
  },
  'directory.information_resource': INFORMATION,
  'directory.resource_form': INFORMATION,
  'directory.register_reply': { reads: ['true'], inserts: NOBODY, updates: NOBODY },
};
