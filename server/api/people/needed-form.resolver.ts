import type { GraphQLResolveInfo } from 'graphql';
import { FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { type FormAndLanguage, formInWords } from '../../domain/information/form-and-language.ts';
import { endNeededForm, recordNeededForm } from '../../domain/people/needed-form.service.ts';
import { whyNotProfile } from '../../domain/people/profile-writer.rules.ts';
import { act, actsOn } from '../acts.ts';
import { listUnder } from '../selection.ts';
import { ActPermissionType, predicts, toPermission } from '../user-error.type.ts';
import { NeededFormEndInput, NeededFormRecordInput, NeededFormType } from './needed-form.type.ts';
import { SupportedPersonType } from './person.type.ts';

const field = 'neededForm';
const type = () => NeededFormType;

interface FormColumns {
  readonly _form: FormAndLanguage['form'];
  readonly _language: string;
}

@Resolver(() => NeededFormType)
export class NeededFormResolver {
  @FieldResolver(() => String, { description: 'The form in words: "in Easy Read", "in writing, in Polish".' })
  inWords(@Root() { _form: form, _language: language }: FormColumns): string {
    return formInWords({ form, language });
  }
}

@Resolver(() => SupportedPersonType)
export class PersonNeededFormsResolver {
  @FieldResolver(() => [NeededFormType], {
    description:
      'The forms and languages in which the person can be informed, any one of them; empty when nobody has recorded any. Check this before you write to them.',
  })
  neededForms(@Root() person: object, @Info() info: GraphQLResolveInfo): object[] {
    return listUnder(person, info);
  }

  @FieldResolver(
    () => ActPermissionType,
    predicts('Whether you can record and end the forms that the person needs.', 'neededFormRecord', 'neededFormEnd'),
  )
  viewerCanRecordNeededForm(@Root() { _ways_to_write: ways }: { _ways_to_write: number }): ActPermissionType {
    return toPermission(whyNotProfile(ways));
  }
}

export const NeededFormActs = actsOn(
  { field, type },
  {
    neededFormRecord: act({
      does: 'Records a form and a language in which a person can be informed.',
      input: () => NeededFormRecordInput,
      asks: 'The person, and the form.',
      service: recordNeededForm,
    }),
    neededFormEnd: act({
      does: 'Records that a person no longer needs a form. The past need stays on record.',
      input: () => NeededFormEndInput,
      asks: 'The form to end.',
      service: endNeededForm,
    }),
  },
);
