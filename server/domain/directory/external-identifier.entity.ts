import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import { columns } from '../../database/columns.ts';
import { Organisation } from '../identity/organisation.entity.ts';
import { SupportService } from './support-service.entity.ts';

/** By which number somebody else knows a service, or an organisation: a charity number, the id in a feed. Public. */
export const ExternalIdentifier = defineEntity({
  name: 'ExternalIdentifier',
  schema: 'directory',
  tableName: 'external_identifier',
  properties: {
    id: columns.id(),
    serviceId: () => p.manyToOne(SupportService).mapToPk().fieldName('service_id').nullable().index(),
    organisationId: () => p.manyToOne(Organisation).mapToPk().fieldName('organisation_id').nullable().index(),
    /** Whose number it is: `GB-SC` (OSCR charities), `GB-COH` (companies), or the name of a feed. */
    scheme: columns.text(),
    identifier: columns.text(),
  },
  uniques: [{ properties: ['scheme', 'identifier'] }],
  checks: [{ name: 'of_one', expression: 'num_nonnulls(service_id, organisation_id) = 1' }],
});
export type ExternalIdentifier = InferEntity<typeof ExternalIdentifier>;
