import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import { columns } from '../../database/columns.ts';
import { Organisation } from '../identity/organisation.entity.ts';
import { FACT_SOURCES, SupportService } from './support-service.entity.ts';

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

/** Who said one fact of a service, and of which day. A fact without a row is the service's own `source`'s. Public. */
export const FactProvenance = defineEntity({
  name: 'FactProvenance',
  schema: 'directory',
  tableName: 'fact_provenance',
  properties: {
    id: columns.id(),
    serviceId: () => p.manyToOne(SupportService).mapToPk().fieldName('service_id'),
    /** The column of the service, or the table of what hangs on it (`rate`, `service_area`, `service_hours`). */
    fact: columns.text(),
    source: p.enum([...FACT_SOURCES]),
    /** Where in the source: a feed's address, a file's name. */
    sourceReference: columns.text().nullable(),
    /** The day the source spoke of. */
    asOf: columns.day(),
    /** What the service's owner said is never overwritten by an older word of somebody else. */
    confirmedByOwner: p.boolean().default(false),
  },
  uniques: [{ properties: ['serviceId', 'fact'] }],
});
export type FactProvenance = InferEntity<typeof FactProvenance>;

/** Somebody’s directory that ours takes in, and what has to be said wherever something of it is shown. Public. */
export const Feed = defineEntity({
  name: 'Feed',
  schema: 'directory',
  tableName: 'feed',
  properties: {
    /** The scheme of its identifiers: `aliss`, `open-referral:example.gov.uk/feed`. */
    scheme: columns.text().primary(),
    source: p.enum([...FACT_SOURCES]),
    name: columns.text(),
    /** Address of the licence it is given under; null when it names none. */
    licence: columns.text().nullable(),
    /** Lines that the licence wants shown. */
    attribution: p.array(),
  },
});
export type Feed = InferEntity<typeof Feed>;
