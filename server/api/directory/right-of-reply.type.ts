import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type {
  MakeStatement,
  ReplyToRegister,
  ReplyToStatement,
} from '../../domain/directory/right-of-reply.service.ts';
import { REGISTER_MATTERS, type RegisterMatter } from '../../domain/directory/service-statement.entity.ts';
import { enumeration } from '../enumeration.ts';
import { OrganisationType } from '../identity/organisation.type.ts';
import { NodeType } from '../node.type.ts';
import { DateTimeScalar } from '../scalars.ts';
import { SupportServiceType } from './support-service.type.ts';

export const RegisterMatterEnum = enumeration(REGISTER_MATTERS, {
  name: 'RegisterMatter',
  description: 'What the register publishes of a service that its keeper may reply to.',
  meanings: { COMPLAINTS: 'Complaints that were upheld.', GRADES: 'Its grades.' },
});

@ObjectType('ServiceStatement', {
  implements: NodeType,
  simpleResolvers: true,
  description:
    'What an authority or the platform’s operator says of a service. Public once whoever keeps the entry has replied, or has had 14 days to; until then it is between the two.',
})
export class ServiceStatementType implements NodeType {
  @Field(() => ID, { description: 'The id.' })
  id!: string;

  @Field(() => SupportServiceType, { description: 'The service.' })
  service!: SupportServiceType;

  @Field(() => OrganisationType, { description: 'Who says so.' })
  author!: OrganisationType;

  @Field(() => String, { description: 'What they say.' })
  words!: string;

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  madeAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When it is published without a reply.' })
  publishesAt!: Date;

  @Field(() => Boolean, { description: 'Whether everybody can read it now.' })
  published!: boolean;

  @Field(() => OrganisationType, {
    description: 'Who has the right of reply: whoever kept the entry when it was made.',
  })
  replyBy!: OrganisationType;

  @Field(() => String, { nullable: true, description: 'What they reply; null when they have not.' })
  reply!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When they replied.' })
  repliedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was taken back; null while it stands.' })
  withdrawnAt!: Date | null;
}

@ObjectType('RegisterReply', {
  simpleResolvers: true,
  description: 'What whoever keeps the entry says to what the register publishes, for everybody to read beside it.',
})
export class RegisterReplyType {
  @Field(() => RegisterMatterEnum, { description: 'To what.' })
  about!: RegisterMatter;

  @Field(() => String, { description: 'What they say.' })
  words!: string;

  @Field(() => OrganisationType, { description: 'Who says so.' })
  organisation!: OrganisationType;

  @Field(() => DateTimeScalar, { description: 'When.' })
  madeAt!: Date;
}

@InputType('StatementMakeInput', { description: 'What there is to say of a service.' })
export class StatementMakeInput implements MakeStatement {
  @Field(() => ID, { description: 'The service.' })
  serviceId!: string;

  @Field(() => String, { description: 'What, for everybody to read; at most 2,000 characters. Name nobody.' })
  words!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The organisation that says so, needed only when you act for several.',
  })
  organisationId?: string | null;
}

@InputType('StatementReplyInput', { description: 'A reply to a statement.' })
export class StatementReplyInput implements ReplyToStatement {
  @Field(() => ID, { description: 'To which.' })
  statementId!: string;

  @Field(() => String, { description: 'The reply, for everybody to read; at most 2,000 characters. Name nobody.' })
  words!: string;
}

@InputType('StatementWithdrawInput', { description: 'A statement to take back.' })
export class StatementWithdrawInput {
  @Field(() => ID, { description: 'Which.' })
  statementId!: string;
}

@InputType('RegisterReplyInput', { description: 'A reply to what the register publishes.' })
export class RegisterReplyInput implements ReplyToRegister {
  @Field(() => ID, { description: 'The service.' })
  serviceId!: string;

  @Field(() => RegisterMatterEnum, { description: 'To what.' })
  about!: RegisterMatter;

  @Field(() => String, {
    nullable: true,
    description:
      'The reply, in place of one of before; at most 2,000 characters. Left out or null, it takes that back.',
  })
  words?: string | null;
}
