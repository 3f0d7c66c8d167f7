import { agreeInterest } from '../../domain/planning/interest-agreement.service.ts';
import { personShortlistExtension } from '../../domain/planning/shortlist.projection.ts';
import { addToShortlist, orderShortlist, removeFromShortlist } from '../../domain/planning/shortlist.service.ts';
import { act, actsOn } from '../acts.ts';
import { SupportedPersonType } from '../people/person.type.ts';
import { readFields } from '../read-fields.ts';
import {
  InterestAgreeInput,
  InterestAgreementType,
  ShortlistAddInput,
  ShortlistedServiceType,
  ShortlistOrderInput,
  ShortlistRemoveInput,
} from './shortlist.type.ts';

const entry = { field: 'entry', type: () => ShortlistedServiceType } as const;

export const ShortlistReadFields = readFields(() => SupportedPersonType, personShortlistExtension, {
  shortlist: {
    type: () => ShortlistedServiceType,
    description:
      'The services that the person is considering, in their order. Visible to anyone who can see the person’s plan.',
  },
  interestAgreements: {
    type: () => InterestAgreementType,
    description:
      'The person’s agreements about brokers’ interests, the latest first. Visible to anyone who can see the person’s plan.',
  },
});

export const ShortlistActs = actsOn(entry, {
  shortlistAdd: act({
    does: 'Adds a service at the end of the person’s shortlist. A broker with an interest in its provider needs the person’s agreement, and an alternative on the list.',
    input: () => ShortlistAddInput,
    asks: 'The service, and the reason.',
    service: addToShortlist,
  }),
  shortlistRemove: act({
    does: 'Removes a service from the shortlist. A broker may remove only what their brokerage added.',
    input: () => ShortlistRemoveInput,
    asks: 'The service to remove.',
    service: removeFromShortlist,
  }),
});

export const ShortlistingActs = actsOn(
  { field: 'person', type: () => SupportedPersonType },
  {
    shortlistOrder: act({
      does: 'Changes the order of the shortlist.',
      input: () => ShortlistOrderInput,
      asks: 'All entries of the shortlist in their new order.',
      service: orderShortlist,
    }),
  },
);

export const InterestAgreementActs = actsOn(
  { field: 'agreement', type: () => InterestAgreementType },
  {
    interestAgree: act({
      does: 'Records that the person was told of a brokerage’s interest in an organisation, and agrees that its services may be offered to them all the same. May not be recorded by a broker of that brokerage, or by somebody with an interest of their own declared through it.',
      input: () => InterestAgreeInput,
      asks: 'The interest, and how the person was told of it.',
      service: agreeInterest,
    }),
  },
);
