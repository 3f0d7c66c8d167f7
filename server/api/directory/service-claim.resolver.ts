import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { readPage } from '../../database/reading/read.ts';
import { NEWEST_FIRST } from '../../database/reading/read-sql.ts';
import {
  closeClaim,
  enterClaimCode,
  issueClaimCode,
  makeClaim,
  verifyClaim,
} from '../../domain/directory/service-claim.service.ts';
import { act, actsOn } from '../acts.ts';
import { type Connection, connectionOf, toConnection } from '../connection.ts';
import type { Context } from '../context.ts';
import { performInviting, type WithCode } from '../identity/inviting.ts';
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
}

export const ClaimActs = actsOn(claim, {
  claimMake: act({
    does: 'Says that an entry of the register is your organisation’s own. The operator makes sure before you can keep it.',
    input: () => ClaimMakeInput,
    asks: 'The number.',
    service: makeClaim,
  }),
  claimWithdraw: act({
    does: 'Takes a claim back before it is decided.',
    input: () => ClaimWithdrawInput,
    asks: 'Which, and why.',
    service: (em, actor, input) => closeClaim(em, { actor, act: 'claimWithdraw' }, input),
  }),
  claimCodeIssue: act({
    does: 'Makes a code to send to the contact the register gives; whoever brings it back is that organisation. The platform sends no letters: pass it on.',
    input: () => ClaimCodeIssueInput,
    asks: 'For which claim.',
    run: (performance, input) => performInviting(performance, (em, actor) => issueClaimCode(em, actor, input.claimId)),
  }),
  claimCodeEnter: act({
    does: 'Verifies a claim by the code that was sent.',
    input: () => ClaimCodeEnterInput,
    asks: 'The code.',
    service: enterClaimCode,
  }),
  claimVerify: act({
    does: 'Verifies a claim that you have made sure of. Other open claims to the same are refused.',
    input: () => ClaimVerifyInput,
    asks: 'Which.',
    service: (em, actor, input) => verifyClaim(em, actor, input.claimId),
  }),
  claimRefuse: act({
    does: 'Refuses a claim, with the reason.',
    input: () => ClaimRefuseInput,
    asks: 'Which, and why.',
    service: (em, actor, input) => closeClaim(em, { actor, act: 'claimRefuse' }, input),
  }),
  claimEnd: act({
    does: 'Ends a claim that was verified: the organisation keeps these entries no longer.',
    input: () => ClaimEndInput,
    asks: 'Which, and why.',
    service: (em, actor, input) => closeClaim(em, { actor, act: 'claimEnd' }, input),
  }),
});
