import { Field, ID } from 'type-graphql';
import type { LocalDate } from '../../foundation/period.ts';
import { ObjectType } from '../checked-fields.ts';
import { NodeType } from '../node.type.ts';
import { LocalDateScalar } from '../scalars.ts';
import { OrganisationType } from './organisation.type.ts';

@ObjectType('BrokerAccreditation', {
  implements: NodeType,
  simpleResolvers: true,
  description:
    'An award that a broker holds, for instance the SQA Award for Brokerage. Public. The brokerage vouches for it; the platform has not checked it.',
})
export class BrokerAccreditationType implements NodeType {
  declare readonly __typename?: 'BrokerAccreditation';

  @Field(() => ID, { description: 'The id.' })
  id!: string;

  @Field(() => String, { description: 'Name of the broker who holds the award.' })
  brokerName!: string;

  @Field(() => OrganisationType, { description: 'The brokerage that recorded the award.' })
  organisation!: OrganisationType;

  @Field(() => String, { description: 'Name of the award.' })
  award!: string;

  @Field(() => String, { description: 'The body that gave the award.' })
  awardingBody!: string;

  @Field(() => LocalDateScalar, { description: 'The first day the award is held.' })
  startsOn!: LocalDate;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'The first day the award no longer counts, because it ran out or the broker left; null while open-ended.',
  })
  endsOn!: LocalDate | null;
}
