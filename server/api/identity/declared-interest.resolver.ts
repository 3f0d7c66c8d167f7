import { declareInterest, endInterest } from '../../domain/identity/declared-interest.service.ts';
import { organisationProjection } from '../../domain/identity/organisation.projection.ts';
import { act, actsOn } from '../acts.ts';
import { readFields } from '../read-fields.ts';
import { DeclaredInterestType, InterestDeclareInput, InterestEndInput } from './declared-interest.type.ts';
import { OrganisationType } from './organisation.type.ts';

const interest = { field: 'interest', type: () => DeclaredInterestType } as const;

export const DeclaredInterestReadFields = readFields(() => OrganisationType, organisationProjection, {
  declaredInterests: {
    type: () => DeclaredInterestType,
    description:
      'The interests that the organisation or its brokers have declared in other organisations, including those that ended, the latest first. Empty for an organisation that is not a brokerage. Public.',
  },
});

export const DeclaredInterestActs = actsOn(interest, {
  interestDeclare: act({
    does: 'Declares an interest of you or your brokerage in an organisation. It is public.',
    input: () => InterestDeclareInput,
    asks: 'The interest.',
    service: declareInterest,
  }),
  interestEnd: act({
    does: 'Ends an interest. It stays on record.',
    input: () => InterestEndInput,
    asks: 'The interest to end.',
    service: endInterest,
  }),
});
