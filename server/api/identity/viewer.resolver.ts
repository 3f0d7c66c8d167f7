import { Ctx } from 'type-graphql';
import { Query, Resolver } from '../checked-fields.ts';
import type { Context } from '../context.ts';
import { ViewerType } from './viewer.type.ts';

@Resolver()
export class ViewerResolver {
  @Query(() => ViewerType, {
    nullable: true,
    description: 'You, the viewer. Null when you are not signed in or your sign-in is not linked to an account yet.',
  })
  viewer(@Ctx() { actor }: Context): ViewerType | null {
    if (actor.kind !== 'ACCOUNT') return null;
    return { id: actor.accountId, name: actor.name, actingFor: actor.actingFor, memberships: [...actor.memberships] };
  }
}
