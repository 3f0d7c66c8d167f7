import { Field, ID, ObjectType } from 'type-graphql';
import { REGISTER_MATTERS, type RegisterMatter } from '../../domain/directory/register-reply.entity.ts';
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
