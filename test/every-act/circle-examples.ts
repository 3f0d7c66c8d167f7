import { START } from '../support/scenario.ts';
import type { Example } from './example.ts';
import type { Things } from './things.ts';

/** Of those around a person. */
export function ofCircle({ personId, representationId, decisionSupporterId }: Things): Example[] {
  const nan = { name: 'Nan Laurie', howTheyHelp: 'Goes over letters with her.', agreedOn: START };
  const views = { matter: 'Where to live', wish: 'To stay at home.', view: 'A care home is safer.' };
  const account = 'worker';
  return [
    { act: 'decisionSupporterName', account, input: { personId, ...nan } },
    { act: 'decisionSupporterEnd', account, input: { decisionSupporterId } },
    { act: 'viewsDifferRecord', account, input: { personId, representationId, ...views } },
    { act: 'accountInvite', account, input: { personId, decisionSupporterId } },
    { act: 'accessGrantGive', account, input: { personId, decisionSupporterId, topics: ['PLAN'] } },
  ];
}
