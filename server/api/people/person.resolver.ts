import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Root } from 'type-graphql';
import type { RootOf } from '../../database/reading/projection.ts';
import { peopleOpenTo } from '../../domain/people/find-person.ts';
import type { supportedPersonProjection } from '../../domain/people/person.projection.ts';
import { registerPerson } from '../../domain/people/person.service.ts';
import { describePerson, whyCannotDescribe } from '../../domain/people/person-details.service.ts';
import { act, actsOn } from '../acts.ts';
import { FieldResolver, Query, Resolver } from '../checked-fields.ts';
import { connectionOf, newestFirst, PageArguments } from '../connection.ts';
import { type Context, signedIn } from '../context.ts';
import { type Payload, type Performance, perform } from '../payload.ts';
import { selectionOf } from '../selection.ts';
import { ActPermissionType, predicts, toPermission } from '../user-error.type.ts';
import { PersonDescribeInput, PersonRegisterInput, SupportedPersonType } from './person.type.ts';

const SupportedPersonConnection = connectionOf('SupportedPerson', () => SupportedPersonType);

@Resolver(() => SupportedPersonType)
export class PersonResolver {
  @FieldResolver(
    () => ActPermissionType,
    predicts('Whether you can correct who the person is and where they live.', 'personDescribe'),
  )
  viewerCanDescribe(
    @Root() { _consent }: RootOf<typeof supportedPersonProjection, 'viewerCanDescribe'>,
    @Ctx() { actor }: Context,
  ): ActPermissionType {
    return toPermission(whyCannotDescribe(_consent, actor));
  }

  @Query(() => SupportedPersonType, {
    nullable: true,
    description: 'A supported person by their id. Null when they do not exist or you may not see them.',
  })
  async person(
    @Arg('id', () => ID, { description: 'The person’s id.' }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    signedIn(context);
    return context.loaders.object({ type: 'SupportedPerson', selection: selectionOf(info), id });
  }

  @Query(() => SupportedPersonConnection, {
    description: 'The people to whose record you have access, the latest registered first.',
  })
  async people(
    @Args(() => PageArguments) request: PageArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const actor = signedIn(context);
    return newestFirst('SupportedPerson', {
      statements: context.statements,
      request,
      info,
      condition: peopleOpenTo(actor),
    });
  }
}

export const PersonActs = actsOn(
  { field: 'person', type: () => SupportedPersonType },
  {
    personRegister: act({
      does: 'Registers a supported person, opens accounts for the person and their representatives by law, and records what the person agreed to share.',
      input: () => PersonRegisterInput,
      asks: 'The person, and what they agreed to share.',
      run: registerAndAsk,
    }),
    personDescribe: act({
      does: 'Corrects who a person is and where they live. Everybody who may see these details sees the new ones from then on; `earlierDetails` keeps what they were.',
      input: () => PersonDescribeInput,
      asks: 'The details to correct.',
      service: describePerson,
    }),
  },
);

/** To be asked about somebody is to learn that they are registered, with that birthday or that postcode: it is an access to their record. */
async function registerAndAsk(performance: Performance, input: PersonRegisterInput): Promise<Payload> {
  const payload = await perform(performance, (em, actor) => registerPerson(em, actor, input));
  const alike = payload.userErrors.flatMap((refusal) => refusal.alike);
  if (alike.length > 0)
    performance.context.statements.recordAccess?.(alike.map((personId) => ({ personId, topics: ['CONFIDENTIAL'] })));
  return payload;
}
