import { Field, ObjectType } from 'type-graphql';
import { DOMAIN_ERROR_CODES, type DomainError, type DomainErrorCode } from '../foundation/domain-error.ts';
import { enumeration } from './enumeration.ts';

export const DomainErrorCodeEnum = enumeration(DOMAIN_ERROR_CODES, {
  name: 'UserErrorCode',
  description: 'Why an act was refused. The list is closed, so a client may switch on it.',
});

@ObjectType('UserError', {
  simpleResolvers: true,
  description: 'Why an act was refused, in plain English that says what to do next. Nothing was changed.',
})
export class UserErrorType {
  @Field(() => DomainErrorCodeEnum, { description: 'The reason as a code.' })
  code!: DomainErrorCode;

  @Field(() => String, { description: 'What to do next, for a person to read.' })
  message!: string;

  @Field(() => String, { nullable: true, description: 'The field of the input at fault, when one is.' })
  field!: string | null;
}

@ObjectType('ActPermission', {
  simpleResolvers: true,
  description: 'Whether you can do something now and, if not, why not.',
})
export class ActPermissionType {
  @Field(() => Boolean, { description: 'Whether the act would be accepted now, as far as can be told beforehand.' })
  allowed!: boolean;

  @Field(() => DomainErrorCodeEnum, { nullable: true, description: 'Why not, as a code.' })
  reason!: DomainErrorCode | null;

  @Field(() => String, { nullable: true, description: 'Why not, for a person to read.' })
  explanation!: string | null;
}

/** What the guard of an act says, as a client may ask beforehand. */
export function toPermission(refusal: DomainError | null): ActPermissionType {
  return { allowed: refusal === null, reason: refusal?.code ?? null, explanation: refusal?.message ?? null };
}
