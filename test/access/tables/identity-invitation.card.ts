import { todayInScotland } from '../../../server/foundation/period.ts';
import { END } from '../../support/scenario.ts';
import { all } from './accounts.ts';
import type { TableCard } from './card.ts';
import { byActor, INVITED, UNANSWERED } from './wall-parts.ts';

export const card: TableCard = {
  table: 'identity.invitation',
  // Whom an organisation invites to join, whom an authority invites to sign in, and the first administrator of a new one.
  wall: {
    reads: [
      'account_id = (select access.actor_id())',
      'accepted_by_id = (select access.actor_id())',
      ...Object.values(INVITED),
    ],
    inserts: [
      `${byActor('invited_by_id')} and ${UNANSWERED} and identity.giving_obstacle(organisation_id, roles) is null and (${INVITED.member} or ${INVITED.person} and access.is_of_person(account_id, organisation_id) or ${INVITED.first} and roles = array['ADMINISTRATOR'])`,
    ],
    updates: [`${UNANSWERED} and (${Object.values(INVITED).join(' or ')})`],
    updated: Object.values(INVITED),
  },
  // One to a colleague, and one to Ishbel to sign in. Another is made like the first, which is the administrator's alone.
  may: { administrator: 'piu', ...all('pu', 'worker', 'manager'), person: 'p' },
  whose: ({ organisations }) => `organisation_id = '${organisations.council}'`,
  begins: { accepted_at: null, accepted_by_id: null, withdrawn_at: null },
  isInserted: true,
  updated: 'withdrawn_at',
  examples: ({ invitationId, personId, representationId, decisionSupporterId, unjoinedId }) => {
    const colleague = { name: 'Lewis Blair', roles: ['WORKER'], startsOn: todayInScotland(), endsOn: END };
    const limits = { delegatedLimitPencePerWeek: 15_000, delegatedLimitPencePerDecision: 780_000 };
    const account = 'administrator';
    return [
      { act: 'memberInvite', account, input: { ...colleague, ...limits } },
      { act: 'administratorInvite', account: 'operator', input: { organisationId: unjoinedId, name: 'Isla Munro' } },
      { act: 'accountInvite', account: 'worker', input: { personId, representationId } },
      { act: 'accountInvite', account: 'worker', input: { personId, decisionSupporterId } },
      { act: 'invitationWithdraw', account, input: { invitationId } },
      { act: 'invitationAccept', account: 'otherProvider', input: { code: '7Q2MX-00000-00000-00000' } },
    ];
  },
  lists: ({ ishbel, organisations, accounts }) => ({
    'SupportedPerson.invitations': {
      ...{ column: 'account_id', owner: ishbel.accounts.person, under: ishbel.personId },
      differs: (id) => ({ code_hash: id }),
    },
    'Organisation.invitations': {
      ...{ column: 'organisation_id', owner: organisations.council, asker: accounts.administrator },
      differs: (id) => ({ code_hash: id, account_id: null, roles: ['WORKER'] }),
    },
  }),
};
