import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { readPage } from '../../database/reading/read.ts';
import { NEWEST_FIRST } from '../../database/reading/read-sql.ts';
import { type Connection, connectionOf, connectionUnder, PageArguments, toConnection } from '../connection.ts';
import type { Context } from '../context.ts';
import { SupportServiceType } from '../directory/support-service.type.ts';
import { listUnder, selectionOf } from '../selection.ts';
import { DirectoryImportType, FeedAttributionType, QuarantinedEntryType } from './directory-import.type.ts';

const DirectoryImportConnection = connectionOf('DirectoryImport', () => DirectoryImportType);
const QuarantinedEntryConnection = connectionOf('QuarantinedEntry', () => QuarantinedEntryType);

@Resolver(() => DirectoryImportType)
export class DirectoryImportResolver {
  @Query(() => DirectoryImportConnection, {
    description:
      'The imports into the directory, with their source and outcome, the latest first. Public; no sign-in needed.',
  })
  async directoryImports(
    @Args(() => PageArguments) request: PageArguments,
    @Ctx() { statements }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection> {
    const plan = { type: 'DirectoryImport', selection: selectionOf(info), order: NEWEST_FIRST, request };
    return toConnection(await readPage(statements, { ...plan, condition: () => 'true' }));
  }

  @FieldResolver(() => QuarantinedEntryConnection, {
    description:
      'The entries that were set aside, the latest first. Visible to the platform’s operators; empty for everybody else.',
  })
  quarantined(
    @Root() run: object,
    @Args(() => PageArguments) _page: PageArguments,
    @Info() info: GraphQLResolveInfo,
  ): Connection {
    return connectionUnder(run, info);
  }
}

@Resolver(() => SupportServiceType)
export class ServiceAttributionResolver {
  @FieldResolver(() => [FeedAttributionType], {
    description:
      'The directories from which the service was imported. Their licences require that their lines are shown with it. Empty when it was imported from none.',
  })
  attributions(@Root() service: object, @Info() info: GraphQLResolveInfo): object[] {
    return listUnder(service, info);
  }
}
