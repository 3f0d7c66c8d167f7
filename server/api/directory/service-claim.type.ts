import { ArgsType, Field, ID, InputType, ObjectType } from 'type-graphql';
import {
  CLAIM_STATUSES,
  CLAIM_VERIFICATIONS,
  type ClaimStatus,
  type ClaimVerification,
} from '../../domain/directory/service-claim.entity.ts';
import type { CloseClaim, EnterClaimCode, MakeClaim } from '../../domain/directory/service-claim.service.ts';
import { PageArguments } from '../connection.ts';
import { enumeration } from '../enumeration.ts';
import { OrganisationType } from '../identity/organisation.type.ts';
import { NodeType } from '../node.type.ts';
import { DateTimeScalar } from '../scalars.ts';
import { SupportServiceType } from './support-service.type.ts';

export const ClaimStatusEnum = enumeration(CLAIM_STATUSES, {
  name: 'ClaimStatus',
  description: 'Where a claim to entries of the directory stands.',
  meanings: {
    OPEN: 'Nobody has decided yet.',
    VERIFIED: 'The organisation keeps these entries.',
    REFUSED: 'The operator did not find it to be so.',
    WITHDRAWN: 'The organisation took it back before it was decided.',
    ENDED: 'The organisation kept these entries, and no longer does.',
  },
});

export const ClaimVerificationEnum = enumeration(CLAIM_VERIFICATIONS, {
  name: 'ClaimVerification',
  description: 'How it was made sure that entries are an organisation’s own.',
  meanings: {
    OPERATOR: 'The operator of the platform made sure.',
    CODE: 'The organisation gave a code that was sent where the register says it is.',
  },
});

@ObjectType('ServiceClaim', {
  implements: NodeType,
  simpleResolvers: true,
  description:
    'That an organisation says entries of the register are its own, so that its people can keep them. Public once verified; before and after, the organisation’s and the operator’s to see.',
})
export class ServiceClaimType implements NodeType {
  @Field(() => ID, { description: 'The id.' })
  id!: string;

  @Field(() => OrganisationType, { description: 'The organisation that claims.' })
  organisation!: OrganisationType;

  @Field(() => String, {
    description: 'What is claimed: the number of a registration (CS), or of a provider and so of all of its (SP).',
  })
  number!: string;

  @Field(() => [SupportServiceType], {
    description: 'The services this is about, with the contact the register gives for each.',
  })
  services!: SupportServiceType[];

  @Field(() => ClaimStatusEnum, { description: 'Where it stands.' })
  status!: ClaimStatus;

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  claimedAt!: Date;

  @Field(() => ClaimVerificationEnum, { nullable: true, description: 'How it was verified; null when it was not.' })
  verifiedHow!: ClaimVerification | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was verified; null when it was not.' })
  verifiedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was over; null while it is open or stands.' })
  closedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it is over; null while it is open or stands.' })
  reason!: string | null;
}

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
