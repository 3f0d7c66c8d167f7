import { TOPICS } from '../../server/database/walls.ts';
import { CHOICE_WALLS } from './expected-choice-walls.ts';
import { ENTRY_WALLS } from './expected-entry-walls.ts';
import { INFORMATION_WALLS } from './expected-information-walls.ts';
import type { Wall } from './wall.ts';

/** Tables that anybody may read, and only the owner may change: the register and what it hangs on, and who may do what. */
export const PUBLIC_TABLES = [
  'access.permission',
  'directory.council_shape',
  'directory.external_identifier',
  'directory.fact_provenance',
  'directory.feed',
  'directory.grading',
  'directory.import_run',
  'directory.island_outcode',
  'directory.postcode',
  'directory.postcode_area',
  'directory.rate',
  'directory.registration',
  'directory.service_area',
  'directory.service_hours',
  'directory.service_reach',
  'directory.support_service',
  'directory.town',
  'directory.word',
  'identity.organisation',
];

/** What belongs to the owner alone: what was run in the database and made of sources, and the login of the server. The demo keeps its own account keys beside it. */
export const OWNERS_TABLES = ['public.migration_file', 'public.release', 'public.source_object', 'public.server_login'];

const AUTHORITY = 'authority_id = any ((select access.actor_authorities())::uuid[])';
const reader = (topic: string, column = 'person_id') =>
  `${column} = any ((select access.readable_people('${topic}'))::uuid[])`;
const writer = (topic: string, column = 'person_id') =>
  `${column} = any ((select access.writable_people('${topic}'))::uuid[])`;
const own = (topic: string) => `person_id = any ((select access.own_people('${topic}'))::uuid[])`;
const OWN_SAY = `(${AUTHORITY} or person_id = any ((select access.themselves())::uuid[]))`;
const owns = (topic: string) => `topic = '${topic}' and ${own(topic)}`;
const DECIDERS = `(${AUTHORITY} or ${owns('PROFILE')} or ${owns('CONFIDENTIAL')} or ${owns('PLAN')} or ${owns('FUND')} or ${owns('COMMISSIONING')})`;
const PARTY = {
  holder: 'holder_id = any ((select access.holding_organisations())::uuid[])',
  provider: 'provider_id = any ((select access.providing_organisations())::uuid[])',
};
const NOBODY = ['false'];
const ADMINISTERED = 'organisation_id = any ((select access.administered_organisations())::uuid[])';
const MEMBERS = 'id = any ((select access.administered_accounts())::uuid[])';
const mayDo = (act: string, column: string) => `${column} = any ((select access.organisations_for('${act}'))::uuid[])`;
const byActor = (column: string) => `${column} = (select access.actor_id())`;
const INVITED = {
  member: `account_id is null and ${ADMINISTERED}`,
  person: 'account_id is not null and organisation_id = any ((select access.actor_authorities())::uuid[])',
  first: 'account_id is null and organisation_id = any ((select access.unjoined_organisations())::uuid[])',
};

const UNANSWERED = 'accepted_at is null and withdrawn_at is null';

/** Every table with a wall, and the wall it has. A table that is in neither list turns the test red until somebody says which. */
export const WALLS: Readonly<Record<string, Wall>> = {
  'identity.account': {
    reads: [
      'id = (select access.actor_id())',
      'registered_by_id = any ((select access.actor_organisations())::uuid[])',
      MEMBERS,
    ],
    inserts: [
      'registered_by_id = any ((select access.actor_authorities())::uuid[])',
      'registered_by_id = any ((select access.own_authorities())::uuid[])',
    ],
    updates: NOBODY,
  },
  'identity.login': { reads: ['account_id = (select access.actor_id())'], inserts: NOBODY, updates: NOBODY },
  'identity.membership': {
    reads: [
      'account_id = (select access.actor_id())',
      'organisation_id = any ((select access.actor_organisations())::uuid[])',
      ADMINISTERED,
    ],
    inserts: [
      `${mayDo('membershipGive', 'organisation_id')} and account_${MEMBERS} and starts_on >= access.today() - 1 and access.may_take(account_id, organisation_id, role)`,
    ],
    updates: [ADMINISTERED],
  },
  'identity.delegated_limit': {
    reads: [
      'account_id = (select access.actor_id())',
      'organisation_id = any ((select access.actor_organisations())::uuid[])',
      ADMINISTERED,
    ],
    inserts: [
      `${mayDo('memberLimitSet', 'organisation_id')} and ${byActor('set_by_id')} and account_id <> set_by_id and starts_on >= access.today() - 1`,
    ],
    updates: NOBODY,
  },
  // Whom an organisation invites to join, whom an authority invites to sign in, and the first administrator of a new one.
  'identity.invitation': {
    reads: [
      'account_id = (select access.actor_id())',
      'accepted_by_id = (select access.actor_id())',
      ...Object.values(INVITED),
    ],
    inserts: [
      `${byActor('invited_by_id')} and ${UNANSWERED} and access.may_give(organisation_id, roles) and (${INVITED.member} or ${INVITED.person} and access.is_of_person(account_id, organisation_id) or ${INVITED.first} and roles = array['ADMINISTRATOR'])`,
    ],
    updates: [`${UNANSWERED} and (${Object.values(INVITED).join(' or ')})`],
    updated: Object.values(INVITED),
  },
  'identity.broker_accreditation': {
    reads: ['true'],
    inserts: [`${ADMINISTERED} and account_${MEMBERS}`],
    updates: [ADMINISTERED],
  },
  ...ENTRY_WALLS,
  ...INFORMATION_WALLS,
  'people.supported_person': walled('PROFILE', { column: 'id' }),
  'people.confidential_record': walled('CONFIDENTIAL'),
  // Who may look is the person's to say, of whoever acts for them as far as the power goes, and of the authority that
  // records it: a grant to write opens no further door. What does not rest on consent nobody gives or ends here.
  'people.access_grant': {
    reads: [
      AUTHORITY,
      own('PROFILE'),
      'account_id = (select access.actor_in_own_name())',
      "(account_id is null and basis = 'CONSENT' and organisation_id = any ((select access.actor_organisations())::uuid[]))",
      "(account_id is null and basis = 'COMMISSION' and organisation_id = any ((select access.providing_organisations())::uuid[]))",
    ],
    inserts: [`basis = 'CONSENT' and granted_by_id = (select access.actor_id()) and ${DECIDERS}`],
    updates: [`basis = 'CONSENT' and ends_at is null and ${DECIDERS}`],
    updated: [
      `basis = 'CONSENT' and (ended_by_id is null or ended_by_id = (select access.actor_id())) and ${DECIDERS}`,
    ],
  },
  // Whoever administers the authority is shown that a record was opened, and nothing of the person.
  'people.emergency_access': {
    reads: [
      AUTHORITY,
      own('PLAN'),
      'authority_id = any ((select access.administered_organisations())::uuid[])',
      'account_id = (select access.actor_id()) and organisation_id = any ((select access.actor_authorities())::uuid[])',
    ],
    inserts: NOBODY,
    updates: NOBODY,
  },
  // Kept for the limit alone.
  'access.emergency_attempt': {},
  // Who may act by law is recorded by the authority alone, and known to the person and to those who may.
  'people.representation': { reads: [AUTHORITY, own('PROFILE')], ...recordedBy(AUTHORITY) },
  // Who helps to decide, and what the person wants against what is held for them, is the person's own to say.
  'people.decision_supporter': {
    reads: [AUTHORITY, own('PROFILE'), 'account_id = (select access.actor_in_own_name())'],
    ...recordedBy(OWN_SAY),
  },
  'people.difference_of_view': {
    reads: [AUTHORITY, reader('PLAN')],
    ...recordedBy(OWN_SAY),
    updates: NOBODY,
    updated: NOBODY,
  },
  'planning.personal_outcome': decidedByAuthority('PLAN'),
  'planning.agreed_budget': {
    ...decidedByAuthority('FUND'),
    inserts: [`superseded_at is null and ${byActor('set_by_id')} and ${mayDo('budgetSet', 'authority_id')}`],
  },
  ...CHOICE_WALLS,
  // Opened, and filled, by functions alone.
  'funds.individual_service_fund': { ...walled('FUND', { reads: [PARTY.holder] }), inserts: NOBODY },
  'funds.isf_agreement': { ...walled('FUND', { reads: [PARTY.holder] }), inserts: NOBODY },
  'funds.allocation': { ...walled('FUND', { reads: [PARTY.holder] }), inserts: NOBODY },
  'commissioning.arrangement': walled('COMMISSIONING'),
  'commissioning.arrangement_line': walled('COMMISSIONING'),
  // Money's rows begin where an act lets them begin; what becomes of them is for functions.
  'commissioning.commission': {
    ...walled('COMMISSIONING', { reads: [PARTY.holder, PARTY.provider], updates: [PARTY.provider] }),
    inserts: [
      `status = 'OFFERED' and decided_at is null and promise_id is null and decline_reason is null and person_id = any ((select access.people_to_write('COMMISSIONING', 'commissionOffer'))::uuid[])`,
    ],
  },
  'commissioning.delivery': {
    ...walled('COMMISSIONING', { reads: [PARTY.holder, PARTY.provider] }),
    inserts: [`${byActor('recorded_by_id')} and ${mayDo('deliveryRecord', 'provider_id')}`],
  },
  'commissioning.invoice': {
    ...walled('COMMISSIONING', { reads: [PARTY.holder, PARTY.provider], updates: [PARTY.holder] }),
    inserts: [
      `status = 'SUBMITTED' and approved_by_id is null and approved_at is null and paid_at is null and ${byActor('submitted_by_id')} and ${mayDo('invoiceSubmit', 'provider_id')}`,
    ],
  },
  // Made by a function alone; the provider, who knows its own price, is not told whom it reached.
  'commissioning.notice': {
    reads: [AUTHORITY, reader('COMMISSIONING'), PARTY.holder],
    inserts: NOBODY,
    updates: NOBODY,
  },
  // The ledger: read like the fund, written by its own door alone.
  'ledger.account': { reads: [AUTHORITY, reader('FUND'), PARTY.holder] },
  'ledger.transfer': { reads: [AUTHORITY, reader('FUND'), PARTY.holder] },
  'ledger.promise': {},
  'ledger.request': {},
  // How long a record is kept anybody may know; that one is closed or erased, whoever's it is and their authority.
  'records.retention_policy': { reads: ['true'], inserts: [AUTHORITY], updates: NOBODY },
  'records.record_closure': undoneOnce('reopened_at'),
  'records.erasure': undoneOnce('withdrawn_at'),
  'audit.look': {
    reads: [AUTHORITY, ...TOPICS.map((topic) => `'${topic}' = any (topics) and ${own(topic)}`)],
    inserts: NOBODY,
    updates: NOBODY,
  },
  'audit.act': {
    reads: [
      AUTHORITY,
      ...TOPICS.map((topic) => `topic = '${topic}' and ${own(topic)}`),
      `person_id is null and ${ADMINISTERED}`,
    ],
    inserts: NOBODY,
    updates: NOBODY,
  },
};

interface Parties extends Wall {
  readonly column?: string;
}

/** What the Act leaves to the authority: others read it, and no grant lets them add to it. */
function decidedByAuthority(topic: string): Wall {
  return { ...walled(topic), inserts: [AUTHORITY], updates: [AUTHORITY] };
}

function walled(topic: string, { column = 'person_id', reads = [], inserts = [], updates = [] }: Parties = {}): Wall {
  return {
    reads: [AUTHORITY, reader(topic, column), ...reads],
    inserts: [AUTHORITY, writer(topic, column), ...inserts],
    updates: [AUTHORITY, writer(topic, column), ...updates],
  };
}

/** The authority's alone, which may undo it once. */
function undoneOnce(at: string): Wall {
  const reads = [AUTHORITY, own('PROFILE')];
  return { reads, inserts: [AUTHORITY], updates: [`${at} is null and ${AUTHORITY}`], updated: [AUTHORITY] };
}

/** Recorded in one's own name, and ended so, once. */
function recordedBy(who: string): Wall {
  return {
    inserts: [`recorded_by_id = (select access.actor_id()) and ${who}`],
    updates: [`ends_at is null and ${who}`],
    updated: [`(ended_by_id is null or ended_by_id = (select access.actor_id())) and ${who}`],
  };
}
