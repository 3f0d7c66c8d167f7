import { column, extendReading, moment, needs, needsValues, privateReading } from '../../database/reading/reading.ts';
import { waysToWriteProfile } from './profile-writer.rules.ts';

privateReading(
  'NeededForm',
  { table: 'people.needed_form', topic: 'PROFILE' },
  {
    id: column('id'),
    form: column('form'),
    language: column('language'),
    inWords: needs('form', 'language'),
    words: column('words'),
    neededSince: column('needed_since'),
    endsAt: moment('ends_at'),
  },
);

extendReading('SupportedPerson', {
  neededForms: {
    kind: 'list',
    type: 'NeededForm',
    on: (row, other) => `${other}.person_id = ${row}.id and ${other}.ends_at is null`,
    order: (other) => `${other}.needed_since, ${other}.id`,
  },
  viewerCanRecordNeededForm: needsValues({ ways_to_write: (row) => waysToWriteProfile(row, 'neededFormRecord', 'id') }),
});
