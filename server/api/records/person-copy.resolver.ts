import { Field, Root } from 'type-graphql';
import type { SignedInActor } from '../../access/actor.ts';
import { preparePersonCopy } from '../../domain/records/person-copy.service.ts';
import { copyAsJson, type PersonCopy } from '../../domain/records/person-copy.ts';
import { act, actsOn } from '../acts.ts';
import { FieldResolver, ObjectType, Resolver } from '../checked-fields.ts';
import { performMaking } from '../payload.ts';
import { DateTimeScalar } from '../scalars.ts';
import { takingTurns } from './copy-turns.ts';
import { personCopyPage } from './person-copy-page.ts';
import { PersonExportInput } from './retention.type.ts';

/** A copy may take tens of megabytes of memory until it has been sent. */
const turns = takingTurns({ atOnce: 2, waiting: 16, ofAccount: 3, mostMilliseconds: 60_000 });
/**
 * The complexity of one form of the copy, as much as that of a page with everything: a request can have each form once.
 */
const complexity = 9_000;

@Resolver(() => PersonCopyType)
export class PersonCopyResolver {
  @FieldResolver(() => String, {
    complexity,
    description: 'The copy as JSON, which explains its contents under `about`. Save it as a file.',
  })
  json(@Root() copy: PersonCopy): string {
    return copyAsJson(copy);
  }

  @FieldResolver(() => String, {
    complexity,
    description:
      'The copy as one self-contained HTML page for a browser or a printer, starting with the plan. Save it as a file.',
  })
  html(@Root() copy: PersonCopy): string {
    return personCopyPage(copy);
  }
}

@ObjectType('PersonCopy', {
  simpleResolvers: true,
  description:
    'A copy of everything held about a person that you may see, at one moment (UK GDPR Art. 15 and 20). It says which parts are left out for you, and why.',
})
class PersonCopyType {
  @Field(() => DateTimeScalar, { description: 'The moment that the copy shows.' })
  preparedAt!: Date;
}

export const PersonCopyActs = actsOn(
  { field: 'copy', type: () => PersonCopyType },
  {
    personExport: act({
      does: 'Makes a copy of everything held about a person that you may see, to keep or to take elsewhere.',
      input: () => PersonExportInput,
      asks: 'The person.',
      run: (performance, input) => {
        const { context } = performance;
        const turn = async ({ accountId }: SignedInActor) => context.whenAnswered(await turns.take(accountId, context));
        const making = { ...performance, type: 'SupportedPerson', about: input.personId, turn };
        return performMaking(making, (em, actor, statements) => preparePersonCopy({ em, statements }, actor, input));
      },
    }),
  },
);
