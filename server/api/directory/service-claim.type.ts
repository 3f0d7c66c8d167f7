import { ArgsType, Field, ID, InputType } from 'type-graphql';
import {
  CLAIM_STATUSES,
  CLAIM_VERIFICATIONS,
  type ClaimStatus,
  type ClaimVerification,
} from '../../domain/directory/service-claim.entity.ts';
import type { CloseClaim, EnterClaimCode, MakeClaim } from '../../domain/directory/service-claim.service.ts';
import { ObjectType } from '../checked-fields.ts';
import { PageArguments } from '../connection.ts';
import { enumeration } from '../enumeration.ts';
import { OrganisationType } from '../identity/organisation.type.ts';
import { NodeType } from '../node.type.ts';
import { DateTimeScalar } from '../scalars.ts';
import { SupportServiceType } from './support-service.type.ts';

const ClaimStatusEnum = enumeration(CLAIM_STATUSES, {
  name: 'ClaimStatus',
  description: 'State of a claim to entries of the directory.',
  meanings: {
    OPEN: 'Not decided yet.',
    VERIFIED: 'Verified: the organisation maintains these entries.',
    REFUSED: 'Refused: the operator could not verify that the entries are the organisation’s own.',
    WITHDRAWN: 'Withdrawn by the organisation before it was decided.',
    ENDED: 'Ended: the organisation maintained these entries and no longer does.',
  },
});

const ClaimVerificationEnum = enumeration(CLAIM_VERIFICATIONS, {
  name: 'ClaimVerification',
  description: 'How a claim was verified.',
  meanings: {
    OPERATOR: 'The operator of the platform checked it.',
    CODE: 'The organisation entered a code that was sent to the contact in the register.',
  },
});

@ObjectType('ServiceClaim', {
  implements: NodeType,
  simpleResolvers: true,
  description:
    'An organisation’s claim that entries of the register are its own, so that its members can maintain them. Public once verified; before and afterwards visible to the organisation and to operators.',
})
export class ServiceClaimType implements NodeType {
  declare readonly __typename?: 'ServiceClaim';

  @Field(() => ID, { description: 'The id.' })
  id!: string;

  @Field(() => OrganisationType, { description: 'The organisation that claims.' })
  organisation!: OrganisationType;

  @Field(() => String, {
    description:
      'The registration number claimed: of one service (CS), or of a provider and so of all its services (SP).',
  })
  number!: string;

  @Field(() => [SupportServiceType], {
    description: 'The services that the claim is about, with the contact in the register for each.',
  })
  services!: SupportServiceType[];

  @Field(() => ClaimStatusEnum, { description: 'State of the claim.' })
  status!: ClaimStatus;

  @Field(() => DateTimeScalar, { description: 'When the claim was made.' })
  claimedAt!: Date;

  @Field(() => ClaimVerificationEnum, {
    nullable: true,
    description: 'How the claim was verified; null when it was not.',
  })
  verifiedHow!: ClaimVerification | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the claim was verified; null when it was not.' })
  verifiedAt!: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the claim was refused, withdrawn or ended; null while it is open or verified.',
  })
  closedAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why the claim was refused, withdrawn or ended; null while it is open or verified.',
  })
  reason!: string | null;
}

@InputType('ClaimMakeInput', { description: 'A claim to entries of the register.' })
export class ClaimMakeInput implements MakeClaim {
  @Field(() => String, {
    description:
      'The number on the certificate of registration: CS and ten digits for one service, SP and ten digits for all services of a provider.',
  })
  number!: string;

  @Field(() => ID, { nullable: true, description: 'The organisation’s id. Required only when you act for several.' })
  organisationId?: string | null;
}

@InputType('ClaimCodeIssueInput', { description: 'A claim to make a code for.' })
export class ClaimCodeIssueInput {
  @Field(() => ID, { description: 'The claim’s id.' })
  claimId!: string;
}

@InputType('ClaimCodeEnterInput', { description: 'A code that was sent, and its claim.' })
export class ClaimCodeEnterInput implements EnterClaimCode {
  @Field(() => ID, { description: 'The claim’s id.' })
  claimId!: string;

  @Field(() => String, { description: 'The code. Capitals, spaces and hyphens do not matter.' })
  code!: string;
}

@InputType('ClaimVerifyInput', { description: 'A claim that you have checked.' })
export class ClaimVerifyInput {
  @Field(() => ID, { description: 'The claim’s id.' })
  claimId!: string;
}

@InputType()
abstract class ClaimCloseInput implements CloseClaim {
  @Field(() => ID, { description: 'The claim’s id.' })
  claimId!: string;

  @Field(() => String, { description: 'The reason, for the organisation to read; at most 1,000 characters.' })
  reason!: string;
}

@InputType('ClaimRefuseInput', { description: 'A claim to refuse.' })
export class ClaimRefuseInput extends ClaimCloseInput {}

@InputType('ClaimWithdrawInput', { description: 'A claim to withdraw.' })
export class ClaimWithdrawInput extends ClaimCloseInput {}

@InputType('ClaimEndInput', { description: 'A verified claim to end.' })
export class ClaimEndInput extends ClaimCloseInput {}

@ArgsType()
export class ServiceClaimsArguments extends PageArguments {
  @Field(() => ClaimStatusEnum, { nullable: true, description: 'Only claims in this state; all when left out.' })
  status?: ClaimStatus | null;
}
