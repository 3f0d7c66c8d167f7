import { column, moment, needs, needsValues, one, reading, value } from '../../database/reading/reading.ts';

reading('InformationResource', 'directory.information_resource', {
  id: column('id'),
  title: column('title'),
  summary: column('summary'),
  topics: column('topics'),
  councilAreas: needs('council_areas'),
  publisher: column('publisher'),
  organisation: one('Organisation', 'organisation_id'),
  forms: {
    kind: 'list',
    type: 'ResourceForm',
    on: (row, other) => `${other}.resource_id = ${row}.id and ${other}.withdrawn_at is null`,
    order: (other) => `${other}.language <> 'en', ${other}.language, ${other}.form, ${other}.id`,
  },
  addedAt: moment('added_at'),
  changedAt: moment('changed_at'),
  withdrawnAt: moment('withdrawn_at'),
  version: column('version'),
  viewerCanChange: needsValues({
    facts: (row) =>
      `json_build_object('organisationId', ${row}.organisation_id, 'isWithdrawn', ${row}.withdrawn_at is not null)`,
  }),
});

reading('ResourceForm', 'directory.resource_form', {
  id: column('id'),
  resource: one('InformationResource', 'resource_id'),
  form: column('form'),
  language: column('language'),
  inWords: needs('form', 'language'),
  webAddress: column('web_address'),
  checkedOn: column('checked_on'),
  checkedAgeInDays: value((row) => `access.today() - ${row}.checked_on`),
  withdrawnAt: moment('withdrawn_at'),
});
