import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Root } from 'type-graphql';
import type { RootOf } from '../../database/reading/projection.ts';
import { closeEmergency, openEmergency } from '../../domain/people/emergency-access.service.ts';
import { emergencyAccessProjection, supportedPersonProjection } from '../../domain/people/person.projection.ts';
import { act, actsOn } from '../acts.ts';
import { FieldResolver, Query, Resolver } from '../checked-fields.ts';
import { connectionOf, newestFirst, PageArguments } from '../connection.ts';
import { type Context, signedIn } from '../context.ts';
import { performAtOnce } from '../payload.ts';
import { readFields } from '../read-fields.ts';
import { ActPermissionType, predicts, refusedBy, toPermission } from '../user-error.type.ts';
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
  ) {
    signedIn(context);
    return newestFirst('EmergencyAccess', { statements: context.statements, request, info });
  }

  @FieldResolver(() => ActPermissionType, predicts('Whether you can close the emergency access now.', 'emergencyClose'))
  viewerCanClose(@Root() row: RootOf<typeof emergencyAccessProjection, 'viewerCanClose'>): ActPermissionType {
    return toPermission(refusedBy(row._closing_obstacle));
  }
}

export const EmergencyAccessReadFields = readFields(() => EmergencyAccessType, emergencyAccessProjection, {
  person: {
    type: () => SupportedPersonType,
    description: 'The person whose record was opened; null when you may not see their profile.',
  },
});

export const PersonEmergenciesReadFields = readFields(() => SupportedPersonType, supportedPersonProjection, {
  emergencies: {
    type: () => EmergencyAccessType,
    description:
      'The emergency openings of the record, for as long as the record is kept. Visible only to those whom each concerns (see `EmergencyAccess`).',
  },
});

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
