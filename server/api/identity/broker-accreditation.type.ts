import { Field, ID, ObjectType } from 'type-graphql';
import type { LocalDate } from '../../foundation/period.ts';
import { NodeType } from '../node.type.ts';
import { LocalDateScalar } from '../scalars.ts';
import { OrganisationType } from './organisation.type.ts';

@ObjectType('BrokerAccreditation', {
  implements: NodeType,
  simpleResolvers: true,
  description:
    'An award a broker holds, for instance the SQA Award for Brokerage. Public. The brokerage vouches for it; the platform has not checked it.',
})
export class BrokerAccreditationType implements NodeType {
  @Field(() => ID, { description: 'The id.' })
  id!: string;

  @Field(() => String, { description: 'The broker.' })
  brokerName!: string;

  @Field(() => OrganisationType, { description: 'The brokerage that recorded it.' })
  organisation!: OrganisationType;

  @Field(() => String, { description: 'The award.' })
  award!: string;

  @Field(() => String, { description: 'Who gave it.' })
  awardingBody!: string;

  @Field(() => LocalDateScalar, { description: 'Held from this day.' })
  startsOn!: LocalDate;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The first day it no longer counts: it ran out, or the broker left; null while open-ended.',
  })
  endsOn!: LocalDate | null;
}
