import { Field, ID, InputType } from 'type-graphql';
import type {
  MakeStatement,
  ReplyToRegister,
  ReplyToStatement,
} from '../../domain/directory/right-of-reply.service.ts';
import { REGISTER_MATTERS, type RegisterMatter } from '../../domain/directory/service-statement.entity.ts';
import { ObjectType } from '../checked-fields.ts';
import { enumeration } from '../enumeration.ts';
import { OrganisationType } from '../identity/organisation.type.ts';
import { NodeType } from '../node.type.ts';
import { DateTimeScalar } from '../scalars.ts';
import { SupportServiceType } from './support-service.type.ts';

const RegisterMatterEnum = enumeration(REGISTER_MATTERS, {
  name: 'RegisterMatter',
  description:
    'A matter that the register publishes about a service and that the organisation maintaining the entry may reply to.',
  meanings: { COMPLAINTS: 'Complaints that were upheld.', GRADES: 'The service’s grades.' },
});

@ObjectType('ServiceStatement', {
  implements: NodeType,
  simpleResolvers: true,
  description:
    'A statement on a service by an authority or the platform’s operator. Public once the organisation that maintains the entry has replied, or has had 14 days to reply; until then, visible to the two of them only.',
})
export class ServiceStatementType implements NodeType {
  declare readonly __typename?: 'ServiceStatement';

  @Field(() => ID, { description: 'The id.' })
  id!: string;

  @Field(() => SupportServiceType, { description: 'The service.' })
  service!: SupportServiceType;

  @Field(() => OrganisationType, { description: 'The organisation that made the statement.' })
  author!: OrganisationType;

  @Field(() => String, { description: 'The statement’s text.' })
  text!: string;

  @Field(() => DateTimeScalar, { description: 'When the statement was made.' })
  madeAt!: Date;

  @Field(() => DateTimeScalar, {
    description: 'When the statement is published without a reply: 14 days after it was made.',
  })
  publishesAt!: Date;

  @Field(() => Boolean, { description: 'Whether the statement is public now.' })
  published!: boolean;

  @Field(() => OrganisationType, {
    description:
      'The organisation with the right of reply: the one that maintained the entry when the statement was made.',
  })
  replyBy!: OrganisationType;

  @Field(() => String, { nullable: true, description: 'The reply’s text; null when there is no reply.' })
  reply!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the reply was made; null when there is no reply.' })
  repliedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the statement was withdrawn; null if it was not.' })
  withdrawnAt!: Date | null;
}

@ObjectType('RegisterReply', {
  simpleResolvers: true,
  description:
    'A reply of the organisation that maintains the entry to what the register publishes. Public, to be shown beside it.',
})
export class RegisterReplyType {
  declare readonly __typename?: 'RegisterReply';

  @Field(() => RegisterMatterEnum, { description: 'The matter replied to.' })
  about!: RegisterMatter;

  @Field(() => String, { description: 'The reply’s text.' })
  text!: string;

  @Field(() => OrganisationType, { description: 'The organisation that replied.' })
  organisation!: OrganisationType;

  @Field(() => DateTimeScalar, { description: 'When the reply was made.' })
  madeAt!: Date;
}

@InputType('StatementMakeInput', { description: 'A statement to make on a service.' })
export class StatementMakeInput implements MakeStatement {
  @Field(() => ID, { description: 'The service’s id.' })
  serviceId!: string;

  @Field(() => String, {
    description: 'The statement’s text, for everybody to read; at most 2,000 characters. Name nobody.',
  })
  text!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the organisation that makes the statement. Required only when you act for several.',
  })
  organisationId?: string | null;
}

@InputType('StatementReplyInput', { description: 'A reply to a statement.' })
export class StatementReplyInput implements ReplyToStatement {
  @Field(() => ID, { description: 'The statement’s id.' })
  statementId!: string;

  @Field(() => String, {
    description: 'The reply’s text, for everybody to read; at most 2,000 characters. Name nobody.',
  })
  text!: string;
}

@InputType('StatementWithdrawInput', { description: 'A statement to withdraw.' })
export class StatementWithdrawInput {
  @Field(() => ID, { description: 'The statement’s id.' })
  statementId!: string;
}

@InputType('RegisterReplyInput', { description: 'A reply to what the register publishes.' })
export class RegisterReplyInput implements ReplyToRegister {
  @Field(() => ID, { description: 'The service’s id.' })
  serviceId!: string;

  @Field(() => RegisterMatterEnum, { description: 'The matter replied to.' })
  about!: RegisterMatter;

  @Field(() => String, {
    nullable: true,
    description:
      'The reply’s text, which replaces a previous reply; at most 2,000 characters. Left out or null, the previous reply is withdrawn.',
  })
  text?: string | null;
}
