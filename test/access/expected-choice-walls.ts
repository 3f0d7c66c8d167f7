const AUTHORITY = 'authority_id = any ((select access.actor_authorities())::uuid[])';
const READERS = `person_id = any ((select access.readable_people('PLAN'))::uuid[])`;
const OWN = `person_id = any ((select access.own_people('PLAN'))::uuid[])`;
const WRITABLE = `person_id = any ((select access.writable_people('PLAN'))::uuid[])`;
const CHOOSERS = `(${OWN} or ${WRITABLE})`;
const BROKERED = 'brokerage_id = any ((select access.brokering_organisations())::uuid[])';

/** The walls of what people choose among, and of whoever helps them to. */
export const CHOICE_WALLS = {
  // Registers of interests are public; each broker answers for their own.
  'identity.declared_interest': {
    reads: ['true'],
    inserts: [
      `declared_by_id = (select access.actor_id()) and ${BROKERED} and (account_id is null or account_id = declared_by_id)`,
    ],
    updates: [`ended_at is null and ${BROKERED} and (account_id is null or account_id = (select access.actor_id()))`],
    updated: [`(ended_by_id is null or ended_by_id = (select access.actor_id())) and ${BROKERED}`],
  },
  // What a person thinks of choosing is theirs: the authority reads it, and writes none of it.
  'planning.shortlisted_service': {
    reads: [AUTHORITY, READERS],
    inserts: [`added_by_id = (select access.actor_id()) and ${CHOOSERS}`],
    updates: [`removed_at is null and ${CHOOSERS}`],
    updated: [`(removed_by_id is null or removed_by_id = (select access.actor_id())) and ${CHOOSERS}`],
  },
  // What a person tells others: theirs and whom they let write their plan, never their authority's.
  'planning.peer_story': {
    reads: [OWN, WRITABLE],
    inserts: [`written_by_id = (select access.actor_id()) and status = 'WAITING' and ${CHOOSERS}`],
    updates: [`status <> 'WITHDRAWN' and ${CHOOSERS}`],
    updated: [
      `status in ('WAITING', 'WITHDRAWN') and (withdrawn_by_id is null or withdrawn_by_id = (select access.actor_id())) and ${CHOOSERS}`,
    ],
  },
  // The same as others read it: everybody once it is published, and before that who moderates it.
  'planning.precedent': {
    reads: [`status = 'PUBLISHED' or id = any ((select access.moderated_precedents())::uuid[])`],
    inserts: ['false'],
    updates: ['false'],
  },
  'planning.interest_agreement': {
    reads: [AUTHORITY, READERS],
    inserts: [`recorded_by_id = (select access.actor_id()) and (${AUTHORITY} or ${OWN})`],
    updates: ['false'],
  },
};
