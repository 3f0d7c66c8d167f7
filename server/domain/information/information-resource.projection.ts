import { columnsOf } from '../../database/reading/columns-of.ts';
import { projection } from '../../database/reading/projection.ts';
import { InformationResource } from './information-resource.entity.ts';
import type { ResourceFacts } from './information-resource.rules.ts';
import { ResourceForm } from './resource-form.entity.ts';

const resources = columnsOf(InformationResource);
const resourceForms = columnsOf(ResourceForm);

export const informationResourceProjection = projection('InformationResource', resources, {
  id: resources.column('id'),
  title: resources.column('title'),
  summary: resources.column('summary'),
  topics: resources.column('topics'),
  councilAreas: resources.computedFrom('council_areas'),
  publisher: resources.column('publisher'),
  organisation: resources.one('Organisation', 'organisation_id'),
  forms: resources.list('ResourceForm', resourceForms, {
    where: (row, other) => `${other.resource_id} = ${row.id} and ${other.withdrawn_at} is null`,
    order: (other) => `${other.language} <> 'en', ${other.language}, ${other.form}, ${other.id}`,
  }),
  addedAt: resources.moment('added_at'),
  changedAt: resources.moment('changed_at'),
  withdrawnAt: resources.moment('withdrawn_at'),
  version: resources.column('version'),
  viewerCanChange: resources.computedFromSql<{ readonly facts: ResourceFacts }>({
    facts: (row) =>
      `json_build_object('organisationId', ${row.organisation_id}, 'isWithdrawn', ${row.withdrawn_at} is not null)`,
  }),
});

export const resourceFormProjection = projection('ResourceForm', resourceForms, {
  id: resourceForms.column('id'),
  resource: resourceForms.one('InformationResource', 'resource_id'),
  form: resourceForms.column('form'),
  language: resourceForms.column('language'),
  inWords: resourceForms.computedFrom('form', 'language'),
  webAddress: resourceForms.column('web_address'),
  checkedOn: resourceForms.column('checked_on'),
  checkedAgeInDays: resourceForms.value((row) => `access.today() - ${row.checked_on}`),
  withdrawnAt: resourceForms.moment('withdrawn_at'),
});

export const informationResourceProjections = [informationResourceProjection, resourceFormProjection] as const;
