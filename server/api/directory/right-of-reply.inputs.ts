import { Field, ID, InputType } from 'type-graphql';
import type { RegisterMatter } from '../../domain/directory/register-reply.entity.ts';
import type {
  MakeStatement,
  ReplyToRegister,
  ReplyToStatement,
} from '../../domain/directory/right-of-reply.service.ts';
import { RegisterMatterEnum } from './right-of-reply.type.ts';

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
