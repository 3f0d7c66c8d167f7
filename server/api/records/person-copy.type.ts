import { Field, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../scalars.ts';

@ObjectType('PersonCopy', {
  simpleResolvers: true,
  description:
    'Everything held about a person that you may see, at one moment (UK GDPR Art. 15 and 20). It says plainly which parts are left out for you, and why.',
})
export class PersonCopyType {
  @Field(() => DateTimeScalar, { description: 'The moment it shows.' })
  preparedAt!: Date;
}
