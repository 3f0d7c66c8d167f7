import { Field, ObjectType } from 'type-graphql';
import type { Topic } from '../../database/walls.ts';
import type { LookGround } from '../../domain/audit/look.entity.ts';
import { OrganisationType } from '../identity/organisation.type.ts';
import { TopicEnum } from '../people/topic.enum.ts';
import { DateTimeScalar } from '../scalars.ts';
import { LookGroundEnum } from './look.type.ts';

@ObjectType('RecordOpening', {
  simpleResolvers: true,
  description: 'That parts of a person’s record are open to somebody now, and on what ground.',
})
export class RecordOpeningType {
  @Field(() => String, { nullable: true, description: 'To whom, by name; null for a whole organisation.' })
  who!: string | null;

  @Field(() => OrganisationType, {
    nullable: true,
    description: 'To which organisation, or while they work there; null for somebody in their own name.',
  })
  organisation!: OrganisationType | null;

  @Field(() => [TopicEnum], {
    description: 'Which parts; of a contract’s party only what concerns that contract, as `inWords` says.',
  })
  topics!: Topic[];

  @Field(() => Boolean, { description: 'Whether they may also add to those parts.' })
  mayWrite!: boolean;

  @Field(() => LookGroundEnum, { description: 'On what ground.' })
  ground!: LookGround;

  @Field(() => DateTimeScalar, { nullable: true, description: 'It ends at this moment; null where no end is set.' })
  until!: Date | null;
}
