import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { findById } from '../../database/reading/read.ts';
import { addLine, draftArrangement } from '../../domain/commissioning/arrangement.service.ts';
import { inWords } from '../../domain/commissioning/costing.ts';
import type { SupportUnit } from '../../domain/directory/rate.entity.ts';
import { isId } from '../../foundation/given.ts';
import { act, actsOn } from '../acts.ts';
import { type Connection, connectionOf, connectionUnder, PageArguments } from '../connection.ts';
import { type Context, signedIn } from '../context.ts';
import { IndividualServiceFundType } from '../funds/fund.type.ts';
import { listUnder, selectionOf } from '../selection.ts';
import { ArrangementLineType, ArrangementType } from './arrangement.type.ts';
import { CommissionType } from './commission.type.ts';
import { ArrangementDraftInput, ArrangementLineAddInput } from './commissioning.inputs.ts';

const ArrangementConnection = connectionOf('Arrangement', () => ArrangementType);

@Resolver(() => ArrangementType)
export class ArrangementResolver {
  @Query(() => ArrangementType, {
    nullable: true,
    description: 'An arrangement by its id. Null when it does not exist or you may not see it.',
  })
  async arrangement(
    @Arg('id', () => ID, { description: 'The arrangement’s id.' }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    signedIn(context);
    return isId(id) ? findById(context.statements, { type: 'Arrangement', selection: selectionOf(info), id }) : null;
  }
}

@Resolver(() => ArrangementLineType)
export class ArrangementLineResolver {
  @FieldResolver(() => String, { description: 'The quantity in words: "30 hours a week".' })
  inWords(@Root() line: { _unit: SupportUnit; _quantity: number }): string {
    return inWords(line._unit, line._quantity);
  }

  @FieldResolver(() => [CommissionType], { description: 'The commissions offered for the line, the oldest first.' })
  commissions(@Root() line: object, @Info() info: GraphQLResolveInfo): object[] {
    return listUnder(line, info);
  }
}

@Resolver(() => IndividualServiceFundType)
export class FundArrangementsResolver {
  @FieldResolver(() => ArrangementConnection, {
    description: 'The arrangements planned with the fund, the latest first.',
  })
  arrangements(
    @Root() fund: object,
    @Args(() => PageArguments) _page: PageArguments,
    @Info() info: GraphQLResolveInfo,
  ): Connection {
    return connectionUnder(fund, info);
  }
}

export const ArrangementActs = actsOn(
  { field: 'arrangement', type: () => ArrangementType },
  {
    arrangementDraft: act({
      does: 'Drafts an arrangement on a fund.',
      input: () => ArrangementDraftInput,
      asks: 'The arrangement.',
      service: draftArrangement,
    }),
  },
);

export const LineActs = actsOn(
  { field: 'line', type: () => ArrangementLineType },
  {
    arrangementLineAdd: act({
      does: 'Adds a line to an arrangement. Its cost is computed to the penny.',
      input: () => ArrangementLineAddInput,
      asks: 'The line.',
      service: addLine,
    }),
  },
);
