import { END, START } from '../../support/scenario.ts';
import { all, EVERYBODY } from './accounts.ts';
import type { TableCard } from './card.ts';
import { ADMINISTERED, MEMBERS } from './wall-parts.ts';

export const card: TableCard = {
  table: 'identity.broker_accreditation',
  wall: {
    reads: ['true'],
    inserts: [`${ADMINISTERED} and account_${MEMBERS}`],
    updates: [ADMINISTERED],
  },
  // An award is public.
  may: { ...all('r', ...EVERYBODY), brokerAdministrator: 'riu' },
  whose: ({ organisations }) => `organisation_id = '${organisations.brokerage}'`,
  isInserted: true,
  updated: 'ends_on',
  examples: ({ accreditationId }, { town }) => {
    const award = { award: 'SQA Award for Brokerage', awardingBody: 'SQA', startsOn: START, endsOn: END };
    const account = 'brokerAdministrator';
    return [
      { act: 'accreditationRecord', account, input: { accountId: town.accounts.broker, ...award } },
      { act: 'accreditationEnd', account, input: { accreditationId, endsOn: END } },
    ];
  },
  lists: ({ organisations }) => ({
    'Organisation.accreditedBrokers': { column: 'organisation_id', owner: organisations.brokerage },
  }),
};
