import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Root } from 'type-graphql';
import type { RootOf } from '../../database/reading/projection.ts';
import { type noticeProjection, personNoticesExtension } from '../../domain/commissioning/notice.projection.ts';
import { riseInWords } from '../../domain/commissioning/notice-words.ts';
import { publishRate } from '../../domain/commissioning/rate-rise.service.ts';
import { act, actsOn } from '../acts.ts';
import { FieldResolver, Query, Resolver } from '../checked-fields.ts';
import { connectionOf, newestFirst, PageArguments } from '../connection.ts';
import { type Context, signedIn } from '../context.ts';
import { ServiceRateSetInput } from '../directory/entry.inputs.ts';
import { SupportServiceType } from '../directory/support-service.type.ts';
import { SupportedPersonType } from '../people/person.type.ts';
import { readFields } from '../read-fields.ts';
import { NoticeType } from './notice.type.ts';

const NoticeConnection = connectionOf('Notice', () => NoticeType);

/** The columns of a notice from which its text is made. */
type RiseRow = RootOf<typeof noticeProjection, 'inWords'>;

@Resolver(() => NoticeType)
export class NoticeResolver {
  @Query(() => NoticeConnection, {
    description: 'The notices to people about their support that you may see, the latest first.',
  })
  async notices(
    @Args(() => PageArguments) request: PageArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    signedIn(context);
    return newestFirst('Notice', { statements: context.statements, request, info });
  }

  @FieldResolver(() => String, { description: 'The whole notice in plain English, for the person.' })
  inWords(@Root() row: RiseRow): string {
    return riseInWords({
      service: row._service,
      unit: row._unit,
      band: row._band,
      pence: row._pence,
      penceBefore: row._pence_before,
      startsOn: row._starts_on,
      agreedUntil: row._agreed_until,
    });
  }
}

export const PersonNoticesReadFields = readFields(() => SupportedPersonType, personNoticesExtension, {
  notices: {
    type: () => NoticeConnection,
    description: 'The notices to the person about their support, the latest first.',
  },
});

export const RateRiseActs = actsOn(
  { field: 'service', type: () => SupportServiceType },
  {
    serviceRateSet: act({
      does: 'Publishes a price from a day on, which ends the previous price. After a rise, everybody whose support uses the price gets a notice. Support that was already agreed keeps its price.',
      input: () => ServiceRateSetInput,
      asks: 'The price.',
      service: (em, _actor, input) => publishRate(em, input),
    }),
  },
);
