import { Root } from 'type-graphql';
import type { RootOf } from '../../database/reading/projection.ts';
import { formInWords } from '../../domain/information/form-and-language.ts';
import { type neededFormProjection, personNeededFormsExtension } from '../../domain/people/needed-form.projection.ts';
import { endNeededForm, recordNeededForm } from '../../domain/people/needed-form.service.ts';
import { whyNotProfile } from '../../domain/people/profile-writer.rules.ts';
import { act, actsOn } from '../acts.ts';
import { FieldResolver, Resolver } from '../checked-fields.ts';
import { readFields } from '../read-fields.ts';
import { ActPermissionType, predicts, toPermission } from '../user-error.type.ts';
import { NeededFormEndInput, NeededFormRecordInput, NeededFormType } from './needed-form.type.ts';
import { SupportedPersonType } from './person.type.ts';

const field = 'neededForm';
const type = () => NeededFormType;

type FormColumns = RootOf<typeof neededFormProjection, 'inWords'>;

@Resolver(() => NeededFormType)
export class NeededFormResolver {
  @FieldResolver(() => String, { description: 'The form in words: "in Easy Read", "in writing, in Polish".' })
  inWords(@Root() { _form: form, _language: language }: FormColumns): string {
    return formInWords({ form, language });
  }
}

@Resolver(() => SupportedPersonType)
export class PersonNeededFormsResolver {
  @FieldResolver(
    () => ActPermissionType,
    predicts('Whether you can record and end the forms that the person needs.', 'neededFormRecord', 'neededFormEnd'),
  )
  viewerCanRecordNeededForm(
    @Root() { _ways_to_write: ways }: RootOf<typeof personNeededFormsExtension, 'viewerCanRecordNeededForm'>,
  ): ActPermissionType {
    return toPermission(whyNotProfile(ways));
  }
}

export const PersonNeededFormsReadFields = readFields(() => SupportedPersonType, personNeededFormsExtension, {
  neededForms: {
    type: () => NeededFormType,
    description:
      'The forms and languages in which the person can be informed, any one of them; empty when nobody has recorded any. Check this before you write to them.',
  },
});

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
