import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { readPage } from '../../database/reading/read.ts';
import { NEWEST_FIRST } from '../../database/reading/read-sql.ts';
import {
  closeClaim,
  enterClaimCode,
  issueClaimCode,
  makeClaim,
  verifyClaim,
} from '../../domain/directory/service-claim.service.ts';
import { type Connection, connectionOf, toConnection } from '../connection.ts';
import type { Context } from '../context.ts';
import { performInviting, type WithCode } from '../identity/inviting.ts';
import { describeAct, type Payload, payloadOf, perform } from '../payload.ts';
import { selectionOf } from '../selection.ts';
import {
  ClaimCodeEnterInput,
  ClaimCodeIssueInput,
  ClaimEndInput,
  ClaimMakeInput,
  ClaimRefuseInput,
  ClaimVerifyInput,
  ClaimWithdrawInput,
  ServiceClaimsArguments,
  ServiceClaimType,
} from './service-claim.type.ts';

const ServiceClaimConnection = connectionOf('ServiceClaim', () => ServiceClaimType);
const claim = { field: 'claim', type: () => ServiceClaimType } as const;
const ClaimMakePayload = payloadOf({ act: 'claimMake', ...claim });
const ClaimWithdrawPayload = payloadOf({ act: 'claimWithdraw', ...claim });
const ClaimCodeIssuePayload = payloadOf({ act: 'claimCodeIssue', ...claim });
const ClaimCodeEnterPayload = payloadOf({ act: 'claimCodeEnter', ...claim });
const ClaimVerifyPayload = payloadOf({ act: 'claimVerify', ...claim });
const ClaimRefusePayload = payloadOf({ act: 'claimRefuse', ...claim });
const ClaimEndPayload = payloadOf({ act: 'claimEnd', ...claim });

const performance = { field: 'claim', type: 'ServiceClaim' } as const;

@Resolver(() => ServiceClaimType)
export class ServiceClaimResolver {
  @Query(() => ServiceClaimConnection, {
    description:
      'Claims to entries, the latest first: those that are verified, and those of your organisation; for an operator all.',
  })
  async serviceClaims(
    @Args(() => ServiceClaimsArguments) { status, ...request }: ServiceClaimsArguments,
    @Ctx() { statements }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection> {
    const plan = { type: 'ServiceClaim', selection: selectionOf(info), order: NEWEST_FIRST, request };
    return toConnection(
      await readPage(statements, {
        ...plan,
        condition: (row, draft) => (status ? `${row}.status = ${draft.bind(status)}` : 'true'),
      }),
    );
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The code to pass on to the contact the register gives, shown in the answer to `claimCodeIssue` and never again: nobody keeps it. It holds for 14 days.',
  })
  code(@Root() { _code }: WithCode): string | null {
    return _code ?? null;
  }

  @Mutation(
    () => ClaimMakePayload,
    describeAct(
      'claimMake',
      'Says that an entry of the register is your organisation’s own. The operator makes sure before you can keep it.',
    ),
  )
  claimMake(
    @Arg('input', () => ClaimMakeInput, { description: 'The number.' }) input: ClaimMakeInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Payload> {
    return perform({ act: 'claimMake', ...performance, context, info }, (em, actor) => makeClaim(em, actor, input));
  }

  @Mutation(() => ClaimWithdrawPayload, describeAct('claimWithdraw', 'Takes a claim back before it is decided.'))
  claimWithdraw(
    @Arg('input', () => ClaimWithdrawInput, { description: 'Which, and why.' }) input: ClaimWithdrawInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Payload> {
    return perform({ act: 'claimWithdraw', ...performance, context, info }, (em, actor) =>
      closeClaim(em, { actor, act: 'claimWithdraw' }, input),
    );
  }

  @Mutation(
    () => ClaimCodeIssuePayload,
    describeAct(
      'claimCodeIssue',
      'Makes a code to send to the contact the register gives; whoever brings it back is that organisation. The platform sends no letters: pass it on.',
    ),
  )
  claimCodeIssue(
    @Arg('input', () => ClaimCodeIssueInput, { description: 'For which claim.' }) input: ClaimCodeIssueInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Payload> {
    return performInviting({ act: 'claimCodeIssue', ...performance, context, info }, (em, actor) =>
      issueClaimCode(em, actor, input.claimId),
    );
  }

  @Mutation(() => ClaimCodeEnterPayload, describeAct('claimCodeEnter', 'Verifies a claim by the code that was sent.'))
  claimCodeEnter(
    @Arg('input', () => ClaimCodeEnterInput, { description: 'The code.' }) input: ClaimCodeEnterInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Payload> {
    return perform({ act: 'claimCodeEnter', ...performance, context, info }, (em, actor) =>
      enterClaimCode(em, actor, input),
    );
  }

  @Mutation(
    () => ClaimVerifyPayload,
    describeAct(
      'claimVerify',
      'Verifies a claim that you have made sure of. Other open claims to the same are refused.',
    ),
  )
  claimVerify(
    @Arg('input', () => ClaimVerifyInput, { description: 'Which.' }) input: ClaimVerifyInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Payload> {
    return perform({ act: 'claimVerify', ...performance, context, info }, (em, actor) =>
      verifyClaim(em, actor, input.claimId),
    );
  }

  @Mutation(() => ClaimRefusePayload, describeAct('claimRefuse', 'Refuses a claim, with the reason.'))
  claimRefuse(
    @Arg('input', () => ClaimRefuseInput, { description: 'Which, and why.' }) input: ClaimRefuseInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Payload> {
    return perform({ act: 'claimRefuse', ...performance, context, info }, (em, actor) =>
      closeClaim(em, { actor, act: 'claimRefuse' }, input),
    );
  }

  @Mutation(
    () => ClaimEndPayload,
    describeAct('claimEnd', 'Ends a claim that was verified: the organisation keeps these entries no longer.'),
  )
  claimEnd(
    @Arg('input', () => ClaimEndInput, { description: 'Which, and why.' }) input: ClaimEndInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Payload> {
    return perform({ act: 'claimEnd', ...performance, context, info }, (em, actor) =>
      closeClaim(em, { actor, act: 'claimEnd' }, input),
    );
  }
}
