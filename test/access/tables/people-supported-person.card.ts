import { END, START } from '../../support/scenario.ts';
import { all } from './accounts.ts';
import type { TableCard } from './card.ts';
import { AUTHORITY, own, reader } from './wall-parts.ts';

export const card: TableCard = {
  table: 'people.supported_person',
  wall: {
    reads: [AUTHORITY, reader('PROFILE', 'id')],
    inserts: [AUTHORITY],
    updates: [AUTHORITY, own('CONFIDENTIAL', 'id')],
  },
  may: {
    ...all('riu', 'worker', 'manager'),
    ...all('ru', 'person', 'welfareRepresentative'),
    ...all('r', 'financialRepresentative', 'broker', 'holder', 'provider', 'friend', 'emergencyWorker'),
  },
  whose: ({ ishbel }) => `id = '${ishbel.personId}'`,
  texts: ['PROFILE'],
  isShown: true,
  isInserted: true,
  updated: 'known_as locality version',
  examples: ({ personId }, { town }) => {
    const person = { knownAs: 'Ailie', fullName: 'Ailie Grant', basis: 'ADULT', dateOfBirth: '1960-05-06' };
    const home = { address: '1 Shore Road', postcode: 'ZZ1 4AB', telephone: '01999' };
    const days = { startsOn: START, endsOn: END };
    const guardian = { name: 'Tam Grant', kind: 'GUARDIAN', welfare: true, financial: false, ...days };
    const share = { organisationId: town.organisations.brokerage, topics: ['PROFILE'], ...days };
    const asked = { notTheSameAs: [personId], idempotencyKey: 'never used before' };
    const around = { representatives: [guardian], shareWith: [share], ...asked };
    return [
      { act: 'personRegister', account: 'worker', input: { ...person, ...home, ...around } },
      { act: 'personDescribe', account: 'worker', input: { personId, knownAs: 'Isa', fullName: 'Isa Grant', ...home } },
      { act: 'personDescribe', account: 'worker', input: { personId, expectedVersion: 1, knownAs: 'Isa' } },
      { act: 'personExport', account: 'worker', input: { personId } },
    ];
  },
  lists: ({ ishbel }) => ({ 'Query.people': { column: 'id', owner: ishbel.personId } }),
};
