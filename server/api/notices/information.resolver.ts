import type { GraphQLResolveInfo } from 'graphql';
import { Args, type ClassType, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { type FormAndLanguage, formInWords } from '../../domain/information/form-and-language.ts';
import { type GiverFacts, whyCannotAnswer, whyCannotGive } from '../../domain/notices/information.rules.ts';
import { answerInformation, giveInformation } from '../../domain/notices/information.service.ts';
import {
  type InformationGap,
  type InformationMatter,
  missingInWords,
} from '../../domain/notices/information-matter.ts';
import type { ConsentFacts } from '../../domain/people/consent-facts.ts';
import { act, actsOn } from '../acts.ts';
import { CommissionType } from '../commissioning/commission.type.ts';
import { NoticeType } from '../commissioning/notice.type.ts';
import { type Connection, connectionOf, connectionUnder, PageArguments } from '../connection.ts';
import type { Context } from '../context.ts';
import { NeededFormType } from '../people/needed-form.type.ts';
import { SupportedPersonType } from '../people/person.type.ts';
import { AgreedBudgetType } from '../planning/planning.type.ts';
import { listUnder } from '../selection.ts';
import { ActPermissionType, foretells, toPermission } from '../user-error.type.ts';
import { InformationAnswerInput, InformationGiveInput } from './information.inputs.ts';
import { InformationAnswerType, InformationGivenType, InformationMissingType } from './information.type.ts';

const InformationGivenConnection = connectionOf('InformationGiven', () => InformationGivenType);
const field = 'information';
const type = () => InformationGivenType;

interface FormColumns {
  readonly _form: FormAndLanguage['form'];
  readonly _language: string;
}

@Resolver(() => InformationGivenType)
export class InformationGivenResolver {
  @FieldResolver(() => String, { description: 'The form in words: "in Easy Read", "in writing, in Polish".' })
  inWords(@Root() { _form: form, _language: language }: FormColumns): string {
    return formInWords({ form, language });
  }

  @FieldResolver(() => [InformationAnswerType], {
    description: 'What the person says of it, the latest first; empty while they have said nothing.',
  })
  answers(@Root() given: object, @Info() info: GraphQLResolveInfo): object[] {
    return listUnder(given, info);
  }

  @FieldResolver(
    () => ActPermissionType,
    foretells('Whether you can say, or record, if the person had it.', 'informationAnswer'),
  )
  viewerCanAnswer(@Root() { _consent }: { _consent: ConsentFacts }, @Ctx() { actor }: Context): ActPermissionType {
    return toPermission(whyCannotAnswer(_consent, actor));
  }
}

/** What is told from, as it was read. */
interface MissingRow {
  readonly _matter: InformationMatter;
  readonly _gaps: readonly InformationGap[];
  readonly _needed: readonly FormAndLanguage[];
}

@Resolver(() => InformationMissingType)
export class InformationMissingResolver {
  @FieldResolver(() => [NeededFormType], {
    description: 'In which forms the person can be told, any one of them; empty where nobody has recorded any.',
  })
  neededForms(@Root() row: object, @Info() info: GraphQLResolveInfo): object[] {
    return listUnder(row, info);
  }

  @FieldResolver(() => String, { description: 'The whole of it in plain words.' })
  inWords(@Root() { _matter: matter, _gaps: gaps, _needed: neededForms }: MissingRow): string {
    return missingInWords({ matter, gaps, neededForms });
  }
}

@Resolver(() => SupportedPersonType)
export class PersonInformationResolver {
  @FieldResolver(() => InformationGivenConnection, {
    description:
      'What was explained to the person, and what they were told of, the latest first. Open to whom the plan is.',
  })
  informationGiven(
    @Root() person: object,
    @Args(() => PageArguments) _page: PageArguments,
    @Info() info: GraphQLResolveInfo,
  ): Connection {
    return connectionUnder(person, info);
  }

  @FieldResolver(() => [InformationMissingType], {
    description:
      'What is still to be told: of what the Act has explained to everybody (s.9), of budgets, of offers that were declined, of notices; as far as they are yours to see. Empty where the plan is not.',
  })
  informationMissing(@Root() person: object, @Info() info: GraphQLResolveInfo): object[] {
    return listUnder(person, info);
  }

  @FieldResolver(
    () => ActPermissionType,
    foretells('Whether you can record that the person was told something.', 'informationGive'),
  )
  viewerCanGiveInformation(@Root() { _giver }: { _giver: GiverFacts }, @Ctx() { actor }: Context): ActPermissionType {
    return toPermission(whyCannotGive(_giver, actor));
  }
}

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

export const InformationActs = actsOn(
  { field, type },
  {
    informationGive: act({
      does: 'Records that something was explained to a person, or they were told of it, and in which form. Sends nothing.',
      input: () => InformationGiveInput,
      asks: 'What, and how.',
      service: giveInformation,
    }),
    informationAnswer: act({
      does: 'Says whether the person had something they were to be told, in a form they can use. The last word counts.',
      input: () => InformationAnswerInput,
      asks: 'What the person says.',
      service: answerInformation,
    }),
  },
);
