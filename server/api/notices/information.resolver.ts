import { Ctx, Root } from 'type-graphql';
import type { RootOf } from '../../database/reading/projection.ts';
import { formInWords } from '../../domain/information/form-and-language.ts';
import {
  budgetFormsExtension,
  commissionFormsExtension,
  informationMissingProjection,
  informationSharedProjection,
  noticeFormsExtension,
  personInformationExtension,
} from '../../domain/notices/information.projection.ts';
import { whyCannotAnswer, whyCannotGive } from '../../domain/notices/information.rules.ts';
import { answerInformation, shareInformation } from '../../domain/notices/information.service.ts';
import { missingInWords } from '../../domain/notices/information-matter.ts';
import { act, actsOn } from '../acts.ts';
import { FieldResolver, Resolver } from '../checked-fields.ts';
import { CommissionType } from '../commissioning/commission.type.ts';
import { NoticeType } from '../commissioning/notice.type.ts';
import { connectionOf } from '../connection.ts';
import type { Context } from '../context.ts';
import { NeededFormType } from '../people/needed-form.type.ts';
import { SupportedPersonType } from '../people/person.type.ts';
import { AgreedBudgetType } from '../planning/planning.type.ts';
import { readFields } from '../read-fields.ts';
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

export const InformationSharedReadFields = readFields(() => InformationSharedType, informationSharedProjection, {
  answers: {
    type: () => InformationAnswerType,
    description: 'The person’s answers, the latest first; empty when they have not answered.',
  },
});

/** The columns from which the text is made. */
type MissingRow = RootOf<typeof informationMissingProjection, 'inWords'>;

@Resolver(() => InformationMissingType)
export class InformationMissingResolver {
  @FieldResolver(() => String, { description: 'What is missing and why, in plain English.' })
  inWords(@Root() { _matter: matter, _gaps: gaps, _needed: neededForms }: MissingRow): string {
    return missingInWords({ matter, gaps, neededForms });
  }
}

export const InformationMissingReadFields = readFields(() => InformationMissingType, informationMissingProjection, {
  neededForms: {
    type: () => NeededFormType,
    description: 'The forms in which the person can be informed, any one of them; empty when nobody has recorded any.',
  },
});

@Resolver(() => SupportedPersonType)
export class PersonInformationResolver {
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

export const PersonInformationReadFields = readFields(() => SupportedPersonType, personInformationExtension, {
  informationShared: {
    type: () => InformationSharedConnection,
    description:
      'The information that was shared with the person, the latest first. Visible to anyone who can see the person’s plan.',
  },
  informationMissing: {
    type: () => InformationMissingType,
    description:
      'The information that is still to be shared with the person: what the 2013 Act requires to be explained to everybody (s.9), budgets, declined commissions and notices. Contains only what you may see; empty when you may not see the plan.',
  },
});

/** The forms that a person needs, beside each record of which they are to be informed. */
const formsToTellIn = {
  type: () => NeededFormType,
  description:
    'The forms in which the person can be informed of it, any one of them; empty when nobody has recorded any, or when you may not see the profile.',
} as const;

export const BudgetFormsReadFields = readFields(() => AgreedBudgetType, budgetFormsExtension, {
  neededForms: formsToTellIn,
});
export const CommissionFormsReadFields = readFields(() => CommissionType, commissionFormsExtension, {
  neededForms: formsToTellIn,
});
export const NoticeFormsReadFields = readFields(() => NoticeType, noticeFormsExtension, { neededForms: formsToTellIn });

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
