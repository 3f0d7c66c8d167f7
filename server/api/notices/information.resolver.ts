import type { GraphQLResolveInfo } from 'graphql';
import { Args, type ClassType, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { RootOf } from '../../database/reading/projection.ts';
import { formInWords } from '../../domain/information/form-and-language.ts';
import type {
  informationMissingProjection,
  informationSharedProjection,
  personInformationExtension,
} from '../../domain/notices/information.projection.ts';
import { whyCannotAnswer, whyCannotGive } from '../../domain/notices/information.rules.ts';
import { answerInformation, shareInformation } from '../../domain/notices/information.service.ts';
import { missingInWords } from '../../domain/notices/information-matter.ts';
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
import { InformationAnswerInput, InformationShareInput } from './information.inputs.ts';
import { InformationAnswerType, InformationMissingType, InformationSharedType } from './information.type.ts';

const InformationSharedConnection = connectionOf('InformationShared', () => InformationSharedType);
const field = 'information';
const type = () => InformationSharedType;

type FormColumns = RootOf<typeof informationSharedProjection, 'inWords'>;

@Resolver(() => InformationSharedType)
export class InformationSharedResolver {
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
  viewerCanAnswer(
    @Root() { _consent }: RootOf<typeof informationSharedProjection, 'viewerCanAnswer'>,
    @Ctx() { actor }: Context,
  ): ActPermissionType {
    return toPermission(whyCannotAnswer(_consent, actor));
  }
}

/** The columns from which the text is made. */
type MissingRow = RootOf<typeof informationMissingProjection, 'inWords'>;

@Resolver(() => InformationMissingType)
export class InformationMissingResolver {
  @FieldResolver(() => [NeededFormType], {
    description: 'The forms in which the person can be informed, any one of them; empty when nobody has recorded any.',
  })
  neededForms(
    @Root() row: RootOf<typeof informationSharedProjection, 'viewerCanAnswer'>,
    @Info() info: GraphQLResolveInfo,
  ): object[] {
    return listUnder(row, info);
  }

  @FieldResolver(() => String, { description: 'What is missing and why, in plain English.' })
  inWords(@Root() { _matter: matter, _gaps: gaps, _needed: neededForms }: MissingRow): string {
    return missingInWords({ matter, gaps, neededForms });
  }
}

@Resolver(() => SupportedPersonType)
export class PersonInformationResolver {
  @FieldResolver(() => InformationSharedConnection, {
    description:
      'The information that was shared with the person, the latest first. Visible to anyone who can see the person’s plan.',
  })
  informationShared(
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
    predicts('Whether you can record that information was shared with the person.', 'informationShare'),
  )
  viewerCanShareInformation(
    @Root() { _giver }: RootOf<typeof personInformationExtension, 'viewerCanShareInformation'>,
    @Ctx() { actor }: Context,
  ): ActPermissionType {
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
    neededForms(
      @Root() row: RootOf<typeof personInformationExtension, 'viewerCanShareInformation'>,
      @Info() info: GraphQLResolveInfo,
    ): object[] {
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
    informationShare: act({
      does: 'Records that information was shared with a person, and in which form. The platform itself sends nothing.',
      input: () => InformationShareInput,
      asks: 'The information, and its form.',
      service: shareInformation,
    }),
    informationAnswer: act({
      does: 'Records whether the person had information that was to be shared with them, in a form they can use. The latest answer counts.',
      input: () => InformationAnswerInput,
      asks: 'The person’s answer.',
      service: answerInformation,
    }),
  },
);
