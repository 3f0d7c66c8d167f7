import type { GraphQLResolveInfo } from 'graphql';
import { FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { type FormAndLanguage, formInWords } from '../../domain/information/form-and-language.ts';
import { endNeededForm, recordNeededForm } from '../../domain/people/needed-form.service.ts';
import { whyNotProfile } from '../../domain/people/profile-writer.rules.ts';
import { act, actsOn } from '../acts.ts';
import { listUnder } from '../selection.ts';
import { ActPermissionType, foretells, toPermission } from '../user-error.type.ts';
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
  @FieldResolver(() => String, { description: 'In words: "in Easy Read", "in writing, in Polish".' })
  inWords(@Root() { _form: form, _language: language }: FormColumns): string {
    return formInWords({ form, language });
  }
}

@Resolver(() => SupportedPersonType)
export class PersonNeededFormsResolver {
  @FieldResolver(() => [NeededFormType], {
    description:
      'In which forms and languages the person can be told things, any one of them; empty where nobody has recorded any. Look here before you write to them.',
  })
  neededForms(@Root() person: object, @Info() info: GraphQLResolveInfo): object[] {
    return listUnder(person, info);
  }

  @FieldResolver(
    () => ActPermissionType,
    foretells('Whether you can record and end what forms the person needs.', 'neededFormRecord', 'neededFormEnd'),
  )
  viewerCanRecordNeededForm(@Root() { _ways_to_write: ways }: { _ways_to_write: number }): ActPermissionType {
    return toPermission(whyNotProfile(ways));
  }
}

export const NeededFormActs = actsOn(
  { field, type },
  {
    neededFormRecord: act({
      does: 'Records a form and a language in which a person can be told things.',
      input: () => NeededFormRecordInput,
      asks: 'Who, and how.',
      service: recordNeededForm,
    }),
    neededFormEnd: act({
      does: 'Records that a person no longer needs a form. What was needed until now stays on record.',
      input: () => NeededFormEndInput,
      asks: 'Which.',
      service: endNeededForm,
    }),
  },
);
