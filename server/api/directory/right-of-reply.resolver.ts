import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Root } from 'type-graphql';
import type { RootOf } from '../../database/reading/projection.ts';
import {
  serviceRepliesExtension,
  type serviceStatementProjection,
} from '../../domain/directory/right-of-reply.projection.ts';
import {
  makeStatement,
  replyToRegister,
  replyToStatement,
  withdrawStatement,
} from '../../domain/directory/right-of-reply.service.ts';
import { act, actsOn } from '../acts.ts';
import { FieldResolver, Query, Resolver } from '../checked-fields.ts';
import { connectionOf, newestFirst, PageArguments } from '../connection.ts';
import type { Context } from '../context.ts';
import { readFields } from '../read-fields.ts';
import { ActPermissionType, predicts, refusedBy, toPermission } from '../user-error.type.ts';
import {
  RegisterReplyInput,
  RegisterReplyType,
  ServiceStatementType,
  StatementMakeInput,
  StatementReplyInput,
  StatementWithdrawInput,
} from './right-of-reply.type.ts';
import { SupportServiceType } from './support-service.type.ts';

const ServiceStatementConnection = connectionOf('ServiceStatement', () => ServiceStatementType);
const statement = { field: 'statement', type: () => ServiceStatementType } as const;

@Resolver(() => ServiceStatementType)
export class RightOfReplyResolver {
  @FieldResolver(() => ActPermissionType, predicts('Whether you can reply to the statement now.', 'statementReply'))
  viewerCanReply(@Root() row: RootOf<typeof serviceStatementProjection, 'viewerCanReply'>): ActPermissionType {
    return toPermission(refusedBy(row._replying_obstacle));
  }

  @FieldResolver(() => ActPermissionType, predicts('Whether you can withdraw the statement now.', 'statementWithdraw'))
  viewerCanWithdraw(@Root() row: RootOf<typeof serviceStatementProjection, 'viewerCanWithdraw'>): ActPermissionType {
    return toPermission(refusedBy(row._withdrawing_obstacle));
  }

  @Query(() => ServiceStatementConnection, {
    description:
      'Statements of authorities and the operator on services, the latest first: those that are published, those your organisation may reply to, and those it has made.',
  })
  async serviceStatements(
    @Args(() => PageArguments) request: PageArguments,
    @Ctx() { statements }: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return newestFirst('ServiceStatement', { statements, request, info });
  }
}

@Resolver(() => SupportServiceType)
export class ServiceRepliesResolver {
  @FieldResolver(
    () => ActPermissionType,
    predicts(
      'Whether you can make a statement on the service, for an organisation of yours that does not maintain its entry.',
      'statementMake',
    ),
  )
  viewerCanMakeStatement(
    @Root() row: RootOf<typeof serviceRepliesExtension, 'viewerCanMakeStatement'>,
  ): ActPermissionType {
    return toPermission(refusedBy(row._stating_obstacle));
  }
}

export const ServiceRepliesReadFields = readFields(() => SupportServiceType, serviceRepliesExtension, {
  statements: {
    type: () => ServiceStatementType,
    description:
      'Statements on the service by an authority or the operator, each with its reply; the latest first. Shows published statements, and to the author and the organisation with the right of reply also unpublished ones.',
  },
  registerReplies: {
    type: () => RegisterReplyType,
    description:
      'Replies of the organisation that maintains the entry to its upheld complaints and its grades. Show them beside these.',
  },
});

export const StatementActs = actsOn(statement, {
  statementMake: act({
    does: 'Makes a statement on a service. The organisation that maintains the entry is notified. The statement is published with their reply, or without one after 14 days.',
    input: () => StatementMakeInput,
    asks: 'The service and the statement.',
    service: makeStatement,
  }),
  statementReply: act({
    does: 'Replies to a statement. This publishes the statement and the reply.',
    input: () => StatementReplyInput,
    asks: 'The reply.',
    service: (em, _actor, input) => replyToStatement(em, input),
  }),
  statementWithdraw: act({
    does: 'Withdraws a statement of your organisation, published or not.',
    input: () => StatementWithdrawInput,
    asks: 'The statement to withdraw.',
    service: (em, _actor, input) => withdrawStatement(em, input.statementId),
  }),
});

export const RegisterReplyActs = actsOn(
  { field: 'service', type: () => SupportServiceType },
  {
    registerReply: act({
      does: 'Replies to upheld complaints or to grades. The reply is public and shown beside them.',
      input: () => RegisterReplyInput,
      asks: 'The reply.',
      service: (em, _actor, input) => replyToRegister(em, input),
    }),
  },
);
