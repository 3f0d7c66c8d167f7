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
      'What was taken into the directory, by whom it is kept and how that went, the latest first. For anybody.',
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
      'What was set aside, the latest first. The platform’s operator sees it; to everybody else it is empty.',
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
      'Whose directories it was taken in from. Their licences want their lines shown with it. Empty when it came from none.',
  })
  attributions(@Root() service: object, @Info() info: GraphQLResolveInfo): object[] {
    return listUnder(service, info);
  }
}
