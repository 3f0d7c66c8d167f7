import { all, EVERYBODY } from './accounts.ts';
import type { TableCard } from './card.ts';
import { BROKERED } from './wall-parts.ts';

export const card: TableCard = {
  table: 'identity.declared_interest',
  // Registers of interests are public; each broker answers for their own.
  wall: {
    reads: ['true'],
    inserts: [
      `declared_by_id = (select access.actor_id()) and ${BROKERED} and (account_id is null or account_id = declared_by_id)`,
    ],
    updates: [`ended_at is null and ${BROKERED} and (account_id is null or account_id = (select access.actor_id()))`],
    updated: [`(ended_by_id is null or ended_by_id = (select access.actor_id())) and ${BROKERED}`],
  },
  may: { ...all('r', ...EVERYBODY), broker: 'riu' },
  whose: ({ organisations }) => `brokerage_id = '${organisations.brokerage}'`,
  isInserted: true,
  updated: 'ended_at ended_by_id',
  lift: 'drop index if exists identity.interest_declared_once',
  examples: ({ interestId }, { town }) => {
    const interest = { kind: 'PAYMENT', text: 'A fee for each person.', isOwn: true };
    const organisationId = town.organisations.otherProvider;
    return [
      { act: 'interestDeclare', account: 'broker', input: { organisationId, ...interest } },
      { act: 'interestEnd', account: 'broker', input: { interestId } },
    ];
  },
  lists: ({ ishbel, organisations }) => {
    const declared = { column: 'brokerage_id', owner: organisations.brokerage };
    return {
      'Organisation.declaredInterests': declared,
      'ShortlistedService.interests': { ...declared, under: ishbel.entryId },
    };
  },
};
