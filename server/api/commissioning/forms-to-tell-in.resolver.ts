import type { GraphQLResolveInfo } from 'graphql';
import { type ClassType, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { NeededFormType } from '../people/needed-form.type.ts';
import { AgreedBudgetType } from '../planning/planning.type.ts';
import { listUnder } from '../under.ts';
import { CommissionType } from './commission.type.ts';
import { NoticeType } from './notice.type.ts';

/** Beside what a person is to be told of stands how they can be told. */
function tellingOf(type: () => ClassType<object>): ClassType<object> {
  @Resolver(type)
  class FormsToTellInResolver {
    @FieldResolver(() => [NeededFormType], {
      description:
        'In which forms the person can be told of it, any one of them; empty where nobody has recorded any, or the profile is not yours to see.',
    })
    neededForms(@Root() row: object, @Info() info: GraphQLResolveInfo): object[] {
      return listUnder(row, info);
    }
  }
  return FormsToTellInResolver;
}

export const BudgetFormsResolver = tellingOf(() => AgreedBudgetType);
export const CommissionFormsResolver = tellingOf(() => CommissionType);
export const NoticeFormsResolver = tellingOf(() => NoticeType);
