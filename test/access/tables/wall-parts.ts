import type { Wall } from '../wall.ts';

export const AUTHORITY = "authority_id = any ((select access.organisations_for('AUTHORITY'))::uuid[])";
export const reader = (topic: string, column = 'person_id') =>
  `${column} = any ((select access.readable_people('${topic}'))::uuid[])`;
export const writer = (topic: string, column = 'person_id') =>
  `${column} = any ((select access.writable_people('${topic}'))::uuid[])`;
export const own = (topic: string, column = 'person_id') =>
  `${column} = any ((select access.own_people('${topic}'))::uuid[])`;
export const OWN_SAY = `(${AUTHORITY} or person_id = any ((select access.themselves())::uuid[]))`;
const owns = (topic: string) => `topic = '${topic}' and ${own(topic)}`;
export const DECIDERS = `(${AUTHORITY} or ${owns('PROFILE')} or ${owns('CONFIDENTIAL')} or ${owns('PLAN')} or ${owns('FUND')} or ${owns('COMMISSIONING')})`;
export const PARTY = {
  holder: "holder_id = any ((select access.organisations_for('HOLDER'))::uuid[])",
  provider: "provider_id = any ((select access.organisations_for('PROVIDER'))::uuid[])",
};
export const NOBODY = ['false'];
export const ADMINISTERED = "organisation_id = any ((select access.organisations_for('ADMINISTRATOR'))::uuid[])";
export const MEMBERS = 'id = any ((select access.administered_accounts())::uuid[])';
export const mayDo = (act: string, column: string) =>
  `${column} = any ((select access.organisations_for('${act}'))::uuid[])`;
export const byActor = (column: string) => `${column} = (select access.actor_id())`;
export const INVITED = {
  member: `account_id is null and ${ADMINISTERED}`,
  person: "account_id is not null and organisation_id = any ((select access.organisations_for('AUTHORITY'))::uuid[])",
  first: 'account_id is null and organisation_id = any ((select access.unjoined_organisations())::uuid[])',
};

export const UNANSWERED = 'accepted_at is null and withdrawn_at is null';

export const BROKERED = "brokerage_id = any ((select access.organisations_for('BROKER'))::uuid[])";
export const MAINTAINED = "organisation_id = any ((select access.organisations_for('MAINTAINER'))::uuid[])";
const INFORMED = "organisation_id = any ((select access.organisations_for('INFORMING'))::uuid[])";
export const OPERATOR = '(select access.is_operator())';
/** Who chooses for the plan: the person, who may act for them, and who may write it. */
export const CHOOSERS = `(${own('PLAN')} or ${writer('PLAN')})`;
export const NEED_WRITERS = `(${AUTHORITY} or ${own('PROFILE')} or ${writer('PROFILE')})`;

/** Public, and each its own maintainer's to add to, mend and withdraw. */
export const INFORMATION: Wall = {
  reads: ['true'],
  inserts: [`added_by_id = (select access.actor_id()) and ${INFORMED}`],
  updates: [`withdrawn_at is null and ${INFORMED}`],
  updated: [`(withdrawn_by_id is null or withdrawn_by_id = (select access.actor_id())) and ${INFORMED}`],
};

export interface Parties extends Wall {
  readonly column?: string;
}

/** What the Act leaves to the authority: others read it, and no grant lets them add to it. */
export function decidedByAuthority(topic: string): Wall {
  return { ...walled(topic), inserts: [AUTHORITY], updates: [AUTHORITY] };
}

export function walled(
  topic: string,
  { column = 'person_id', reads = [], inserts = [], updates = [] }: Parties = {},
): Wall {
  return {
    reads: [AUTHORITY, reader(topic, column), ...reads],
    inserts: [AUTHORITY, writer(topic, column), ...inserts],
    updates: [AUTHORITY, writer(topic, column), ...updates],
  };
}

/** The authority's alone, which may undo it once. */
export function undoneOnce(at: string): Wall {
  const reads = [AUTHORITY, own('PROFILE')];
  return { reads, inserts: [AUTHORITY], updates: [`${at} is null and ${AUTHORITY}`], updated: [AUTHORITY] };
}

/** Recorded in one's own name, and ended so, once. */
export function recordedBy(who: string): Wall {
  return {
    inserts: [`recorded_by_id = (select access.actor_id()) and ${who}`],
    updates: [`ends_at is null and ${who}`],
    updated: [`(ended_by_id is null or ended_by_id = (select access.actor_id())) and ${who}`],
  };
}
