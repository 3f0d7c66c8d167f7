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
import { ActPermissionType, foretells, toPermission } from '../user-error.type.ts';
import { EmergencyAccessType, EmergencyCloseInput, EmergencyOpenInput } from './emergency-access.type.ts';
import { SupportedPersonType } from './person.type.ts';

const field = 'emergency';
const type = () => EmergencyAccessType;
const EmergencyAccessConnection = connectionOf('EmergencyAccess', type);

@Resolver(() => EmergencyAccessType)
export class EmergencyAccessResolver {
  @Query(() => EmergencyAccessConnection, {
    description:
      'The emergencies that concern you, the latest first: of your own record, of people of your authority, or opened by you.',
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
    description: 'Of whom; null where the profile is not yours to see.',
  })
  person(@Root() emergency: object, @Info() info: GraphQLResolveInfo): SupportedPersonType | null {
    return valueUnder(emergency, info);
  }

  @FieldResolver(() => ActPermissionType, foretells('Whether you can close it now.', 'emergencyClose'))
  viewerCanClose(@Root() { _facts }: { _facts: EmergencyFacts }, @Ctx() { actor }: Context): ActPermissionType {
    return toPermission(whyCannotClose(_facts, actor));
  }
}

@Resolver(() => SupportedPersonType)
export class PersonEmergenciesResolver {
  @FieldResolver(() => [EmergencyAccessType], {
    description: 'Who opened the record in an emergency, for as long as it is kept; open to whom it concerns alone.',
  })
  emergencies(@Root() person: object, @Info() info: GraphQLResolveInfo): object[] {
    return listUnder(person, info);
  }
}

export const EmergencyActs = actsOn(
  { field, type },
  {
    emergencyOpen: act({
      does: 'Opens the profile, the confidential record and the plan to you for hours, to read; never the money. The person and their authority see at once who opened it and why. Within seven days the workers of one authority have one person’s record open for at most 24 hours in all, and with their team manager’s own openings for at most 72; what is closed early counts until then.',
      input: () => EmergencyOpenInput,
      asks: 'Whose record, and why.',
      run: (performance, input) =>
        performAtOnce(performance, (statements, actor) => openEmergency(statements, actor, input)),
    }),
    emergencyClose: act({
      does: 'Closes the record of an emergency that is over, before it closes by itself.',
      input: () => EmergencyCloseInput,
      asks: 'Which.',
      run: (performance, input) => performAtOnce(performance, (statements) => closeEmergency(statements, input)),
    }),
  },
);
