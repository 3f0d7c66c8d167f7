import { START } from '../support/scenario.ts';
import type { World } from '../support/world.ts';
import type { Example } from './example.ts';
import type { Things } from './things.ts';

/** Of a person's shortlist, and of brokers' interests. */
export function ofShortlist({ town }: World, { personId, entryId, firstEntryId, interestId }: Things): Example[] {
  const { brokerage, otherProvider, holderProvider } = town.organisations;
  const account = 'broker';
  const interest = { kind: 'PAYMENT', text: 'A fee for each person.', isOwn: true };
  const told = { toldOn: START, toldBy: 'VIDEO', words: 'That is fine by me.' };
  return [
    { act: 'shortlistAdd', account, input: { personId, serviceId: town.services.otherCareAtHome, reason: 'Near.' } },
    { act: 'shortlistRemove', account, input: { entryId } },
    { act: 'shortlistOrder', account, input: { personId, entryIds: [entryId, firstEntryId] } },
    { act: 'interestDeclare', account, input: { organisationId: otherProvider, ...interest } },
    { act: 'interestEnd', account, input: { interestId } },
    {
      act: 'interestAgree',
      account: 'worker',
      input: { personId, brokerageId: brokerage, organisationId: holderProvider, ...told },
    },
  ];
}
