import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import { columns } from '../../database/columns.ts';
import { byStanding, sealed } from '../../database/walls.ts';
import { Account } from '../identity/account.entity.ts';
import { Organisation } from '../identity/organisation.entity.ts';
import { INFORMATION_FORMS } from './information-form.ts';
import { InformationResource } from './information-resource.entity.ts';

const KEPT = byStanding('INFORMING', 'organisation_id');

/**
 * One form of a resource: its address, its language, and when somebody last checked it. An address is never changed: the
 * form is withdrawn and another one added, so that it stays known what was shared with people. Public.
 */
export const ResourceForm = defineEntity({
  name: 'ResourceForm',
  schema: 'directory',
  tableName: 'resource_form',
  properties: {
    id: columns.id(),
    resourceId: () => p.manyToOne(InformationResource).mapToPk().fieldName('resource_id').index(),
    organisationId: () => p.manyToOne(Organisation).mapToPk().fieldName('organisation_id').index(),
    form: p.enum([...INFORMATION_FORMS]),
    /** BCP 47 code, in the spelling of `parseLanguage`. */
    language: columns.text(),
    webAddress: columns.text(),
    checkedOn: columns.day(),
    addedById: () => p.manyToOne(Account).mapToPk().fieldName('added_by_id'),
    addedAt: columns.moment().onCreate(() => new Date()),
    withdrawnAt: columns.moment().nullable(),
    withdrawnById: () => p.manyToOne(Account).mapToPk().fieldName('withdrawn_by_id').nullable(),
  },
  checks: [
    { name: 'withdrawn_by_somebody', expression: '(withdrawn_at is null) = (withdrawn_by_id is null)' },
    { name: 'secure_address', expression: `starts_with(web_address, 'https://')` },
  ],
  ...sealed({
    reads: 'true',
    inserts: `added_by_id = (select access.actor_id()) and ${KEPT}`,
    updates: `withdrawn_at is null and ${KEPT}`,
    updated: `(withdrawn_by_id is null or withdrawn_by_id = (select access.actor_id())) and ${KEPT}`,
  }),
});
export type ResourceForm = InferEntity<typeof ResourceForm>;
