import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info } from 'type-graphql';
import {
  directoryImportProjection,
  serviceAttributionExtension,
} from '../../domain/importing/feeds/feed.projection.ts';
import { Query, Resolver } from '../checked-fields.ts';
import { connectionOf, newestFirst, PageArguments } from '../connection.ts';
import type { Context } from '../context.ts';
import { SupportServiceType } from '../directory/support-service.type.ts';
import { readFields } from '../read-fields.ts';
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
  ) {
    return newestFirst('DirectoryImport', { statements, request, info });
  }
}

export const DirectoryImportReadFields = readFields(() => DirectoryImportType, directoryImportProjection, {
  quarantined: {
    type: () => QuarantinedEntryConnection,
    description:
      'The entries or rows that were set aside, and the facts that were left out of others, the latest first. Visible to the platform’s operators; empty for everybody else.',
  },
});

export const ServiceAttributionReadFields = readFields(() => SupportServiceType, serviceAttributionExtension, {
  attributions: {
    type: () => FeedAttributionType,
    description:
      'The directories from which the service was imported. Their licences require that their lines are shown with it. Empty when it was imported from none.',
  },
});
