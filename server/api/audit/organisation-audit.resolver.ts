import type { GraphQLResolveInfo } from 'graphql';
import { Args, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { type Connection, connectionUnder, PageArguments } from '../connection.ts';
import { OrganisationType } from '../identity/organisation.type.ts';
import { ActConnection } from './act.type.ts';

@Resolver(() => OrganisationType)
export class OrganisationAuditResolver {
  @FieldResolver(() => ActConnection, {
    description:
      'What was done for the organisation and to nobody’s record: who was invited, which roles were given or ended, and by whom; the latest first. Empty for whoever does not administer it.',
  })
  acts(
    @Root() organisation: object,
    @Args(() => PageArguments) _page: PageArguments,
    @Info() info: GraphQLResolveInfo,
  ): Connection {
    return connectionUnder(organisation, info);
  }
}
