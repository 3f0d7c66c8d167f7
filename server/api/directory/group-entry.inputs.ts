import { Field, ID, InputType } from 'type-graphql';
import type { AddGroupEntry } from '../../domain/directory/group-entry.service.ts';

@InputType('GroupServiceAddInput', { description: 'What a community organisation offers.' })
export class GroupServiceAddInput implements AddGroupEntry {
  @Field(() => String, { description: 'What it is called; at most 200 characters.' })
  name!: string;

  @Field(() => String, { description: 'The GSS code of the council area it is in: S12000017.' })
  councilArea!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The postcode of where it meets; left out where it meets nowhere fixed.',
  })
  postcode?: string | null;

  @Field(() => String, { nullable: true, description: 'What people do there; at most 2,000 characters.' })
  description?: string | null;

  @Field(() => ID, { nullable: true, description: 'The organisation, needed only when you act for several.' })
  organisationId?: string | null;
}

@InputType('GroupServiceCloseInput', { description: 'Something a community organisation no longer offers.' })
export class GroupServiceCloseInput {
  @Field(() => ID, { description: 'The service.' })
  serviceId!: string;
}
