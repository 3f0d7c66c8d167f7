import type { GraphQLResolveInfo } from 'graphql';
import { FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { declareInterest, endInterest } from '../../domain/identity/declared-interest.service.ts';
import { act, actsOn } from '../acts.ts';
import { listUnder } from '../selection.ts';
import { DeclaredInterestType, InterestDeclareInput, InterestEndInput } from './declared-interest.type.ts';
import { OrganisationType } from './organisation.type.ts';

const interest = { field: 'interest', type: () => DeclaredInterestType } as const;

@Resolver(() => OrganisationType)
export class DeclaredInterestResolver {
  @FieldResolver(() => [DeclaredInterestType], {
    description:
      'The interests that it, or its brokers, have declared in other organisations, those that ended among them; the latest first. Empty for who brokers for nobody.',
  })
  declaredInterests(@Root() organisation: object, @Info() info: GraphQLResolveInfo): object[] {
    return listUnder(organisation, info);
  }
}

export const DeclaredInterestActs = actsOn(interest, {
  interestDeclare: act({
    does: 'Declares, for everybody to see, an interest in an organisation.',
    input: () => InterestDeclareInput,
    asks: 'The interest.',
    service: declareInterest,
  }),
  interestEnd: act({
    does: 'Says that an interest is over. It stays on record.',
    input: () => InterestEndInput,
    asks: 'Which.',
    service: endInterest,
  }),
});
