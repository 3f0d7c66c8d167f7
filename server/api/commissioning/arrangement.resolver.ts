import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Root } from 'type-graphql';
import type { RootOf } from '../../database/reading/projection.ts';
import { addLine, draftArrangement } from '../../domain/commissioning/arrangement.service.ts';
import {
  arrangementLineProjection,
  fundCommissioningExtension,
} from '../../domain/commissioning/commissioning.projection.ts';
import { inWords } from '../../domain/commissioning/costing.ts';
import { act, actsOn } from '../acts.ts';
import { FieldResolver, Query, Resolver } from '../checked-fields.ts';
import { connectionOf } from '../connection.ts';
import { type Context, signedIn } from '../context.ts';
import { IndividualServiceFundType } from '../funds/fund.type.ts';
import { readFields } from '../read-fields.ts';
import { selectionOf } from '../selection.ts';
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
  ) {
    signedIn(context);
    return context.loaders.object({ type: 'Arrangement', selection: selectionOf(info), id });
  }
}

@Resolver(() => ArrangementLineType)
export class ArrangementLineResolver {
  @FieldResolver(() => String, { description: 'The quantity in words: "30 hours a week".' })
  inWords(@Root() line: RootOf<typeof arrangementLineProjection, 'inWords'>): string {
    return inWords(line._unit, line._quantity);
  }
}

export const ArrangementLineReadFields = readFields(() => ArrangementLineType, arrangementLineProjection, {
  commissions: {
    type: () => CommissionType,
    description: 'The commissions offered for the line, the oldest first.',
  },
});

export const FundArrangementsReadFields = readFields(() => IndividualServiceFundType, fundCommissioningExtension, {
  arrangements: {
    type: () => ArrangementConnection,
    description: 'The arrangements planned with the fund, the latest first.',
  },
});

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
