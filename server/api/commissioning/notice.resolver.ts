import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { readPage } from '../../database/reading/read.ts';
import { NEWEST_FIRST } from '../../database/reading/read-sql.ts';
import { riseInWords } from '../../domain/commissioning/notice-words.ts';
import { publishRate } from '../../domain/commissioning/rate-rise.service.ts';
import type { RateBand, RateUnit } from '../../domain/directory/rate.entity.ts';
import type { LocalDate } from '../../foundation/period.ts';
import { act, actsOn } from '../acts.ts';
import { type Connection, connectionOf, connectionUnder, PageArguments, toConnection } from '../connection.ts';
import { type Context, signedIn } from '../context.ts';
import { ServiceRateSetInput } from '../directory/entry.inputs.ts';
import { SupportServiceType } from '../directory/support-service.type.ts';
import { SupportedPersonType } from '../people/person.type.ts';
import { selectionOf } from '../selection.ts';
import { NoticeType } from './notice.type.ts';

const NoticeConnection = connectionOf('Notice', () => NoticeType);

/** The columns of a notice from which its text is made. */
interface RiseRow {
  readonly _service: string;
  readonly _unit: RateUnit;
  readonly _band: RateBand;
  readonly _pence: number;
  readonly _pence_before: number;
  readonly _starts_on: LocalDate;
  readonly _agreed_until: LocalDate;
}

@Resolver(() => NoticeType)
export class NoticeResolver {
  @Query(() => NoticeConnection, {
    description: 'The notices to people about their support that you may see, the latest first.',
  })
  async notices(
    @Args(() => PageArguments) request: PageArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection> {
    signedIn(context);
    const plan = { type: 'Notice', selection: selectionOf(info), order: NEWEST_FIRST, request };
    return toConnection(await readPage(context.statements, { ...plan, condition: () => 'true' }));
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

@Resolver(() => SupportedPersonType)
export class PersonNoticesResolver {
  @FieldResolver(() => NoticeConnection, {
    description: 'The notices to the person about their support, the latest first.',
  })
  notices(
    @Root() person: object,
    @Args(() => PageArguments) _page: PageArguments,
    @Info() info: GraphQLResolveInfo,
  ): Connection {
    return connectionUnder(person, info);
  }
}

export const RateRiseActs = actsOn(
  { field: 'service', type: () => SupportServiceType },
  {
    serviceRateSet: act({
      does: 'Publishes a price from a day on, which ends the previous price. After a rise, everybody whose support uses the price gets a notice. Support that was already agreed keeps its price.',
      input: () => ServiceRateSetInput,
      asks: 'The price.',
      service: publishRate,
    }),
  },
);
