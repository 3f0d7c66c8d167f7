import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { readPage } from '../../database/reading/read.ts';
import { NEWEST_FIRST } from '../../database/reading/read-sql.ts';
import {
  makeStatement,
  replyToRegister,
  replyToStatement,
  withdrawStatement,
} from '../../domain/directory/right-of-reply.service.ts';
import type { Refusal } from '../../foundation/domain-error.ts';
import { act, actsOn } from '../acts.ts';
import { type Connection, connectionOf, PageArguments, toConnection } from '../connection.ts';
import type { Context } from '../context.ts';
import { listUnder, selectionOf } from '../selection.ts';
import { ActPermissionType, foretells, refusedBy, toPermission } from '../user-error.type.ts';
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
  @FieldResolver(() => ActPermissionType, foretells('Whether you can reply to it now.', 'statementReply'))
  viewerCanReply(@Root() row: { readonly _replying_obstacle: Refusal | null }): ActPermissionType {
    return toPermission(refusedBy(row._replying_obstacle));
  }

  @FieldResolver(() => ActPermissionType, foretells('Whether you can take it back now.', 'statementWithdraw'))
  viewerCanWithdraw(@Root() row: { readonly _withdrawing_obstacle: Refusal | null }): ActPermissionType {
    return toPermission(refusedBy(row._withdrawing_obstacle));
  }

  @Query(() => ServiceStatementConnection, {
    description:
      'What authorities and the operator say of services, the latest first: what is published, what your organisation may reply to, and what it has said.',
  })
  async serviceStatements(
    @Args(() => PageArguments) request: PageArguments,
    @Ctx() { statements }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection> {
    const plan = { type: 'ServiceStatement', selection: selectionOf(info), order: NEWEST_FIRST, request };
    return toConnection(await readPage(statements, { ...plan, condition: () => 'true' }));
  }
}

@Resolver(() => SupportServiceType)
export class ServiceRepliesResolver {
  @FieldResolver(
    () => ActPermissionType,
    foretells(
      'Whether you can say something of it, for an organisation of yours that does not keep it.',
      'statementMake',
    ),
  )
  viewerCanMakeStatement(@Root() row: { readonly _stating_obstacle: Refusal | null }): ActPermissionType {
    return toPermission(refusedBy(row._stating_obstacle));
  }

  @FieldResolver(() => [ServiceStatementType], {
    description: 'What an authority or the operator says of it, each with the reply; the latest first.',
  })
  statements(@Root() service: object, @Info() info: GraphQLResolveInfo): object[] {
    return listUnder(service, info);
  }

  @FieldResolver(() => [RegisterReplyType], {
    description: 'What whoever keeps the entry replies to its complaints upheld and its grades. Show it beside them.',
  })
  registerReplies(@Root() service: object, @Info() info: GraphQLResolveInfo): object[] {
    return listUnder(service, info);
  }
}

export const StatementActs = actsOn(statement, {
  statementMake: act({
    does: 'Says something of a service. Whoever keeps the entry is told, and it is published with their reply, or without one after 14 days.',
    input: () => StatementMakeInput,
    asks: 'Of which, and what.',
    service: makeStatement,
  }),
  statementReply: act({
    does: 'Replies to a statement, which publishes both.',
    input: () => StatementReplyInput,
    asks: 'The reply.',
    service: (em, _actor, input) => replyToStatement(em, input),
  }),
  statementWithdraw: act({
    does: 'Takes a statement of your organisation back, published or not.',
    input: () => StatementWithdrawInput,
    asks: 'Which.',
    service: (em, _actor, input) => withdrawStatement(em, input.statementId),
  }),
});

export const RegisterReplyActs = actsOn(
  { field: 'service', type: () => SupportServiceType },
  {
    registerReply: act({
      does: 'Replies to complaints upheld or to grades, for everybody to read beside them.',
      input: () => RegisterReplyInput,
      asks: 'The reply.',
      service: replyToRegister,
    }),
  },
);
