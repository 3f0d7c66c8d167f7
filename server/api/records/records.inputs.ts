import { Field, ID, InputType } from 'type-graphql';

@InputType('PersonExportInput', { description: 'Whose copy.' })
export class PersonExportInput {
  @Field(() => ID, { description: 'The person’s id.' })
  personId!: string;
}
