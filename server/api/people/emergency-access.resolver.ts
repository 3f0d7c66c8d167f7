import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { readPage } from '../../database/reading/read.ts';
import { NEWEST_FIRST } from '../../database/reading/read-sql.ts';
import {
  closeEmergency,
  type EmergencyFacts,
  openEmergency,
  whyCannotClose,
} from '../../domain/people/emergency-access.service.ts';
import { act, actsOn } from '../acts.ts';
import { type Connection, connectionOf, PageArguments, toConnection } from '../connection.ts';
import { type Context, signedIn } from '../context.ts';
import { performAtOnce } from '../payload.ts';
import { listUnder, selectionOf, valueUnder } from '../selection.ts';
import { ActPermissionType, predicts, toPermission } from '../user-error.type.ts';
import { EmergencyAccessType, EmergencyCloseInput, EmergencyOpenInput } from './emergency-access.type.ts';
import { SupportedPersonType } from './person.type.ts';

const field = 'emergency';
const type = () => EmergencyAccessType;
const EmergencyAccessConnection = connectionOf('EmergencyAccess', type);

@Resolver(() => EmergencyAccessType)
export class EmergencyAccessResolver {
  @Query(() => EmergencyAccessConnection, {
    description:
      'The emergency openings that concern you, the latest first: of your own record or of a person you act for in welfare, of people of your authority, and those you made.',
  })
  async emergencies(
    @Args(() => PageArguments) request: PageArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection> {
    signedIn(context);
    const plan = { type: 'EmergencyAccess', selection: selectionOf(info), order: NEWEST_FIRST, request };
    return toConnection(await readPage(context.statements, { ...plan, condition: () => 'true' }));
  }

  @FieldResolver(() => SupportedPersonType, {
    nullable: true,
    description: 'The person whose record was opened; null when you may not see their profile.',
  })
  person(@Root() emergency: object, @Info() info: GraphQLResolveInfo): SupportedPersonType | null {
    return valueUnder(emergency, info);
  }

  @FieldResolver(() => ActPermissionType, predicts('Whether you can close the emergency access now.', 'emergencyClose'))
  viewerCanClose(@Root() { _facts }: { _facts: EmergencyFacts }, @Ctx() { actor }: Context): ActPermissionType {
    return toPermission(whyCannotClose(_facts, actor));
  }
}

@Resolver(() => SupportedPersonType)
export class PersonEmergenciesResolver {
  @FieldResolver(() => [EmergencyAccessType], {
    description:
      'The emergency openings of the record, for as long as the record is kept. Visible only to those whom each concerns (see `EmergencyAccess`).',
  })
  emergencies(@Root() person: object, @Info() info: GraphQLResolveInfo): object[] {
    return listUnder(person, info);
  }
}

export const EmergencyActs = actsOn(
  { field, type },
  {
    emergencyOpen: act({
      does: 'Gives you access for hours to a person’s profile, confidential record and plan, to read only; never to the money. The person and their authority see at once who opened the record and why. Within any seven days, workers of one authority can have one person’s record open for at most 24 hours in total, and including openings by their team manager for at most 72. Of an opening closed early, only the hours until then count.',
      input: () => EmergencyOpenInput,
      asks: 'The person, and the reason.',
      run: (performance, input) =>
        performAtOnce(performance, (statements, actor) => openEmergency(statements, actor, input)),
    }),
    emergencyClose: act({
      does: 'Ends emergency access that is no longer needed, before it ends by itself.',
      input: () => EmergencyCloseInput,
      asks: 'The emergency access to end.',
      run: (performance, input) => performAtOnce(performance, (statements) => closeEmergency(statements, input)),
    }),
  },
);
