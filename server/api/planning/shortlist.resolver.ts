import type { GraphQLResolveInfo } from 'graphql';
import { FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { agreeInterest } from '../../domain/planning/interest-agreement.service.ts';
import { addToShortlist, orderShortlist, removeFromShortlist } from '../../domain/planning/shortlist.service.ts';
import { act, actsOn } from '../acts.ts';
import { SupportedPersonType } from '../people/person.type.ts';
import { listUnder } from '../selection.ts';
import {
  InterestAgreeInput,
  InterestAgreementType,
  ShortlistAddInput,
  ShortlistedServiceType,
  ShortlistOrderInput,
  ShortlistRemoveInput,
} from './shortlist.type.ts';

const entry = { field: 'entry', type: () => ShortlistedServiceType } as const;

@Resolver(() => SupportedPersonType)
export class ShortlistResolver {
  @FieldResolver(() => [ShortlistedServiceType], {
    description: 'The services the person is thinking of, in their order. Open to whom the plan is.',
  })
  shortlist(@Root() person: object, @Info() info: GraphQLResolveInfo): object[] {
    return listUnder(person, info);
  }

  @FieldResolver(() => [InterestAgreementType], {
    description: 'What the person agreed to about brokers’ interests, the latest first. Open to whom the plan is.',
  })
  interestAgreements(@Root() person: object, @Info() info: GraphQLResolveInfo): object[] {
    return listUnder(person, info);
  }
}

export const ShortlistActs = actsOn(entry, {
  shortlistAdd: act({
    does: 'Puts a service on the person’s shortlist, last. A broker with an interest in its provider needs the person’s agreement, and an alternative on the list.',
    input: () => ShortlistAddInput,
    asks: 'Which, and why.',
    service: addToShortlist,
  }),
  shortlistRemove: act({
    does: 'Takes a service off the list; a broker, what their brokerage put there.',
    input: () => ShortlistRemoveInput,
    asks: 'Which.',
    service: removeFromShortlist,
  }),
});

export const ShortlistingActs = actsOn(
  { field: 'person', type: () => SupportedPersonType },
  {
    shortlistOrder: act({
      does: 'Puts the shortlist in another order.',
      input: () => ShortlistOrderInput,
      asks: 'All of it, in its new order.',
      service: orderShortlist,
    }),
  },
);

export const InterestAgreementActs = actsOn(
  { field: 'agreement', type: () => InterestAgreementType },
  {
    interestAgree: act({
      does: 'Records that the person was told of a brokerage’s interest in an organisation, and agrees that its services are put before them all the same. Not by anybody who brokers for it.',
      input: () => InterestAgreeInput,
      asks: 'To what, and how they were told.',
      service: agreeInterest,
    }),
  },
);
