import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { findById, readPage } from '../../database/reading/read.ts';
import { NEWEST_FIRST } from '../../database/reading/read-sql.ts';
import { peopleOpenTo } from '../../domain/people/person.finding.ts';
import { registerPerson } from '../../domain/people/person.service.ts';
import { isId } from '../../foundation/given.ts';
import { act, actsOn } from '../acts.ts';
import { type Connection, connectionOf, PageArguments, toConnection } from '../connection.ts';
import { type Context, signedIn } from '../context.ts';
import { selectionOf } from '../selection.ts';
import { PersonRegisterInput, SupportedPersonType } from './person.type.ts';

const SupportedPersonConnection = connectionOf('SupportedPerson', () => SupportedPersonType);

@Resolver()
export class PersonResolver {
  @Query(() => SupportedPersonType, {
    nullable: true,
    description: 'A supported person by id. Null when there is none or they are not yours to see.',
  })
  async person(
    @Arg('id', () => ID, { description: 'The person’s id.' }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    signedIn(context);
    return isId(id)
      ? findById(context.statements, { type: 'SupportedPerson', selection: selectionOf(info), id })
      : null;
  }

  @Query(() => SupportedPersonConnection, {
    description: 'The people whose record is open to you, those registered last first.',
  })
  async people(
    @Args(() => PageArguments) request: PageArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection> {
    const actor = signedIn(context);
    const plan = { type: 'SupportedPerson', selection: selectionOf(info), order: NEWEST_FIRST, request };
    return toConnection(await readPage(context.statements, { ...plan, condition: peopleOpenTo(actor) }));
  }
}

export const PersonActs = actsOn(
  { field: 'person', type: () => SupportedPersonType },
  {
    personRegister: act({
      does: 'Registers a supported person, with accounts for the person and for those who may act for them by law, and what the person agreed to share.',
      input: () => PersonRegisterInput,
      asks: 'Who, and what they agreed to.',
      service: registerPerson,
    }),
  },
);
