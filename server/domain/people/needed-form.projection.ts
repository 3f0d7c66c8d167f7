import { type AnyRow, columnsOf } from '../../database/reading/columns-of.ts';
import { extension, privateProjection } from '../../database/reading/projection.ts';
import { NeededForm } from './needed-form.entity.ts';
import { waysToWriteProfile } from './profile-writer.rules.ts';
import { SupportedPerson } from './supported-person.entity.ts';

const neededForms = columnsOf(NeededForm);
const people = columnsOf(SupportedPerson);

/** SQL condition: whether a form in which a person can be given information is needed now, by the person with this id. */
export const neededBy = (person: string, form: AnyRow) => `${form}.person_id = ${person} and ${form}.ends_at is null`;

export const neededFormProjection = privateProjection(
  'NeededForm',
  { of: neededForms, topic: 'PROFILE' },
  {
    id: neededForms.column('id'),
    form: neededForms.column('form'),
    language: neededForms.column('language'),
    inWords: neededForms.computedFrom('form', 'language'),
    details: neededForms.column('details'),
    neededSince: neededForms.column('needed_since'),
    endsAt: neededForms.moment('ends_at'),
  },
);

export const personNeededFormsExtension = extension('SupportedPerson', {
  neededForms: people.list('NeededForm', neededForms, {
    where: (row, other) => neededBy(row.id, other),
    order: (other) => `${other.needed_since}, ${other.id}`,
  }),
  viewerCanRecordNeededForm: people.computedFromSql<{ readonly ways_to_write: number }>({
    ways_to_write: (row) => waysToWriteProfile(row, 'neededFormRecord', 'id'),
  }),
});

export const neededFormProjections = [neededFormProjection, personNeededFormsExtension] as const;
