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
import { ActPermissionType, predicts, toPermission } from '../user-error.type.ts';
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
    description: 'The person’s answers, the latest first; empty when they have not answered.',
  })
  answers(@Root() given: object, @Info() info: GraphQLResolveInfo): object[] {
    return listUnder(given, info);
  }

  @FieldResolver(
    () => ActPermissionType,
    predicts(
      'Whether you can answer, or record the person’s answer, on whether they had the information.',
      'informationAnswer',
    ),
  )
  viewerCanAnswer(@Root() { _consent }: { _consent: ConsentFacts }, @Ctx() { actor }: Context): ActPermissionType {
    return toPermission(whyCannotAnswer(_consent, actor));
  }
}

/** The columns from which the text is made. */
interface MissingRow {
  readonly _matter: InformationMatter;
  readonly _gaps: readonly InformationGap[];
  readonly _needed: readonly FormAndLanguage[];
}

@Resolver(() => InformationMissingType)
export class InformationMissingResolver {
  @FieldResolver(() => [NeededFormType], {
    description: 'The forms in which the person can be informed, any one of them; empty when nobody has recorded any.',
  })
  neededForms(@Root() row: object, @Info() info: GraphQLResolveInfo): object[] {
    return listUnder(row, info);
  }

  @FieldResolver(() => String, { description: 'What is missing and why, in plain English.' })
  inWords(@Root() { _matter: matter, _gaps: gaps, _needed: neededForms }: MissingRow): string {
    return missingInWords({ matter, gaps, neededForms });
  }
}

@Resolver(() => SupportedPersonType)
export class PersonInformationResolver {
  @FieldResolver(() => InformationGivenConnection, {
    description:
      'The information that was shared with the person, the latest first. Visible to anyone who can see the person’s plan.',
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
      'The information that is still to be shared with the person: what the 2013 Act requires to be explained to everybody (s.9), budgets, declined commissions and notices. Contains only what you may see; empty when you may not see the plan.',
  })
  informationMissing(@Root() person: object, @Info() info: GraphQLResolveInfo): object[] {
    return listUnder(person, info);
  }

  @FieldResolver(
    () => ActPermissionType,
    predicts('Whether you can record that information was shared with the person.', 'informationGive'),
  )
  viewerCanGiveInformation(@Root() { _giver }: { _giver: GiverFacts }, @Ctx() { actor }: Context): ActPermissionType {
    return toPermission(whyCannotGive(_giver, actor));
  }
}

/** Shows, on each type of which a person is to be informed, the forms they need. */
function tellingOf(type: () => ClassType<object>): ClassType<object> {
  @Resolver(type)
  class FormsToTellInResolver {
    @FieldResolver(() => [NeededFormType], {
      description:
        'The forms in which the person can be informed of it, any one of them; empty when nobody has recorded any, or when you may not see the profile.',
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
      does: 'Records that information was shared with a person, and in which form. The platform itself sends nothing.',
      input: () => InformationGiveInput,
      asks: 'The information, and its form.',
      service: giveInformation,
    }),
    informationAnswer: act({
      does: 'Records whether the person had information that was to be shared with them, in a form they can use. The latest answer counts.',
      input: () => InformationAnswerInput,
      asks: 'The person’s answer.',
      service: answerInformation,
    }),
  },
);
