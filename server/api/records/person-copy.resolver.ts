import { Arg, Ctx, Field, FieldResolver, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import type { SignedInActor } from '../../access/actor.ts';
import { preparePersonCopy } from '../../domain/records/person-copy.service.ts';
import { copyAsJson, type PersonCopy } from '../../domain/records/person-copy.ts';
import type { Context } from '../context.ts';
import { describeAct, type Payload, payloadOf, performMaking } from '../payload.ts';
import { DateTimeScalar } from '../scalars.ts';
import { takingTurns } from './copy-turns.ts';
import { personCopyPage } from './person-copy.page.ts';
import { PersonExportInput } from './retention.type.ts';

/** A copy may hold tens of megabytes until it has been sent. */
const turns = takingTurns({ atOnce: 2, waiting: 16, ofAccount: 3, mostMilliseconds: 60_000 });
/** As much as a page of everything: one of each kind in a request. */
const complexity = 9_000;

const PersonExportPayload = payloadOf({ act: 'personExport', field: 'copy', type: () => PersonCopyType });

@Resolver(() => PersonCopyType)
export class PersonCopyResolver {
  @Mutation(
    () => PersonExportPayload,
    describeAct(
      'personExport',
      'Makes a copy of everything held about a person that you may see, to keep or to take elsewhere.',
    ),
  )
  personExport(
    @Arg('input', () => PersonExportInput, { description: 'Whose.' }) input: PersonExportInput,
    @Ctx() context: Context,
  ): Promise<Payload> {
    const about = input.personId;
    const turn = async ({ accountId }: SignedInActor) => context.whenAnswered(await turns.take(accountId, context));
    const performance = { act: 'personExport', field: 'copy', type: 'SupportedPerson', about, context, turn } as const;
    return performMaking(performance, (em, actor, statements) => preparePersonCopy({ em, statements }, actor, input));
  }

  @FieldResolver(() => String, {
    complexity,
    description: 'The copy as JSON, which explains itself under `about`. Save it as a file.',
  })
  json(@Root() copy: PersonCopy): string {
    return copyAsJson(copy);
  }

  @FieldResolver(() => String, {
    complexity,
    description:
      'The copy as one page for a browser or a printer, the plan first. It needs nothing else. Save it as a file.',
  })
  html(@Root() copy: PersonCopy): string {
    return personCopyPage(copy);
  }
}

@ObjectType('PersonCopy', {
  simpleResolvers: true,
  description:
    'Everything held about a person that you may see, at one moment (UK GDPR Art. 15 and 20). It says plainly which parts are left out for you, and why.',
})
export class PersonCopyType {
  @Field(() => DateTimeScalar, { description: 'The moment it shows.' })
  preparedAt!: Date;
}
