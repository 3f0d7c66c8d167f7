import { ArgsType, Field, ID, InputType } from 'type-graphql';
import type { ClaimStatus } from '../../domain/directory/service-claim.entity.ts';
import type { CloseClaim, EnterClaimCode, MakeClaim } from '../../domain/directory/service-claim.service.ts';
import { PageArguments } from '../connection.ts';
import { ClaimStatusEnum } from './service-claim.type.ts';

@InputType('ClaimMakeInput', { description: 'What an organisation says is its own.' })
export class ClaimMakeInput implements MakeClaim {
  @Field(() => String, {
    description:
      'The number on the certificate of registration: CS and ten digits for one service, SP and ten digits for all of a provider’s.',
  })
  number!: string;

  @Field(() => ID, { nullable: true, description: 'The organisation, needed only when you act for several.' })
  organisationId?: string | null;
}

@InputType('ClaimCodeIssueInput', { description: 'A claim to make a code for.' })
export class ClaimCodeIssueInput {
  @Field(() => ID, { description: 'Which.' })
  claimId!: string;
}

@InputType('ClaimCodeEnterInput', { description: 'A code that was sent, and the claim it is for.' })
export class ClaimCodeEnterInput implements EnterClaimCode {
  @Field(() => ID, { description: 'The claim.' })
  claimId!: string;

  @Field(() => String, { description: 'The code. Capitals, spaces and hyphens do not matter.' })
  code!: string;
}

@InputType('ClaimVerifyInput', { description: 'A claim that you made sure of.' })
export class ClaimVerifyInput {
  @Field(() => ID, { description: 'Which.' })
  claimId!: string;
}

@InputType()
abstract class ClaimCloseInput implements CloseClaim {
  @Field(() => ID, { description: 'Which.' })
  claimId!: string;

  @Field(() => String, { description: 'Why, for the organisation to read; at most 1,000 characters.' })
  reason!: string;
}

@InputType('ClaimRefuseInput', { description: 'A claim that is not so.' })
export class ClaimRefuseInput extends ClaimCloseInput {}

@InputType('ClaimWithdrawInput', { description: 'A claim to take back.' })
export class ClaimWithdrawInput extends ClaimCloseInput {}

@InputType('ClaimEndInput', { description: 'A claim that no longer holds.' })
export class ClaimEndInput extends ClaimCloseInput {}

@ArgsType()
export class ServiceClaimsArguments extends PageArguments {
  @Field(() => ClaimStatusEnum, { nullable: true, description: 'Only those that stand so; all when left out.' })
  status?: ClaimStatus | null;
}
