import { Field, ID, ObjectType } from 'type-graphql';
import {
  CLAIM_STATUSES,
  CLAIM_VERIFICATIONS,
  type ClaimStatus,
  type ClaimVerification,
} from '../../domain/directory/service-claim.entity.ts';
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
