import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Root } from 'type-graphql';
import {
  closeClaim,
  enterClaimCode,
  issueClaimCode,
  makeClaim,
  verifyClaim,
} from '../../domain/directory/service-claim.service.ts';
import { act, actsOn } from '../acts.ts';
import { FieldResolver, Query, Resolver } from '../checked-fields.ts';
import { connectionOf, newestFirst } from '../connection.ts';
import type { Context } from '../context.ts';
import { performInviting, type WithCode } from '../identity/inviting.ts';
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
      'Claims to entries, the latest first: those that are verified and those of your organisation. An operator sees all.',
  })
  async serviceClaims(
    @Args(() => ServiceClaimsArguments) { status, ...request }: ServiceClaimsArguments,
    @Ctx() { statements }: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return newestFirst('ServiceClaim', {
      statements,
      request,
      info,
      condition: (row, statement) => (status ? `${row}.status = ${statement.bind(status)}` : 'true'),
    });
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The code to pass on to the contact in the register. Only the answer to `claimCodeIssue` has it; null ever after, because the code is not stored. It is valid for 14 days.',
  })
  code(@Root() { _code }: WithCode): string | null {
    return _code ?? null;
  }
}

export const ClaimActs = actsOn(claim, {
  claimMake: act({
    does: 'Claims an entry of the register as your organisation’s own. The operator verifies the claim before you can maintain the entry.',
    input: () => ClaimMakeInput,
    asks: 'The registration number.',
    service: makeClaim,
  }),
  claimWithdraw: act({
    does: 'Withdraws a claim before it is decided.',
    input: () => ClaimWithdrawInput,
    asks: 'The claim, and the reason.',
    service: (em, actor, input) => closeClaim(em, { actor, act: 'claimWithdraw' }, input),
  }),
  claimCodeIssue: act({
    does: 'Makes a code to send to the contact in the register. Entering the code proves that the claimant is that organisation. The platform sends no letters: pass the code on.',
    input: () => ClaimCodeIssueInput,
    asks: 'The claim.',
    run: (performance, input) => performInviting(performance, (em, actor) => issueClaimCode(em, actor, input.claimId)),
  }),
  claimCodeEnter: act({
    does: 'Verifies a claim by the code that was sent.',
    input: () => ClaimCodeEnterInput,
    asks: 'The claim and its code.',
    service: enterClaimCode,
  }),
  claimVerify: act({
    does: 'Verifies a claim that you have checked. Other open claims to the same entries are refused.',
    input: () => ClaimVerifyInput,
    asks: 'The claim to verify.',
    service: (em, actor, input) => verifyClaim(em, actor, input.claimId),
  }),
  claimRefuse: act({
    does: 'Refuses a claim, with the reason.',
    input: () => ClaimRefuseInput,
    asks: 'The claim, and the reason.',
    service: (em, actor, input) => closeClaim(em, { actor, act: 'claimRefuse' }, input),
  }),
  claimEnd: act({
    does: 'Ends a verified claim: the organisation no longer maintains these entries.',
    input: () => ClaimEndInput,
    asks: 'The claim, and the reason.',
    service: (em, actor, input) => closeClaim(em, { actor, act: 'claimEnd' }, input),
  }),
});
