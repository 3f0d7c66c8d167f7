import { columnsOf } from '../../../database/reading/columns-of.ts';
import { extension, projection } from '../../../database/reading/projection.ts';
import type { Refusal } from '../../../foundation/domain-error.ts';
import { ExternalIdentifier, FactProvenance, Feed } from '../../directory/provenance.entity.ts';
import { SupportService } from '../../directory/support-service.entity.ts';
import { ImportRun, QuarantinedEntry } from '../import-run.entity.ts';

const importRuns = columnsOf(ImportRun);
const feeds = columnsOf(Feed);
const quarantined = columnsOf(QuarantinedEntry);
const provenance = columnsOf(FactProvenance);
const identifiers = columnsOf(ExternalIdentifier);
const services = columnsOf(SupportService);

export const directoryImportProjection = projection('DirectoryImport', importRuns, {
  id: importRuns.column('id'),
  source: importRuns.column('source'),
  outcome: importRuns.column('outcome'),
  reason: importRuns.column('reason'),
  name: importRuns.column('file_name'),
  asOf: importRuns.column('as_of'),
  read: importRuns.column('rows_read'),
  added: importRuns.column('added'),
  changed: importRuns.column('changed'),
  closed: importRuns.column('closed'),
  setAside: importRuns.column('quarantined'),
  doubts: importRuns.column('doubts'),
  startedAt: importRuns.moment('started_at'),
  finishedAt: importRuns.moment('finished_at'),
  undoneAt: importRuns.moment('undone_at'),
  viewerCanUndo: importRuns.computedFromSql<{ readonly undo_obstacle: Refusal | null }>({
    undo_obstacle: (row) => `directory.undo_obstacle(${row.id})`,
  }),
  quarantined: importRuns.page('QuarantinedEntry', quarantined, { by: 'import_run_id' }),
});

const quarantinedEntryProjection = projection('QuarantinedEntry', quarantined, {
  id: quarantined.column('id'),
  place: quarantined.column('place'),
  identifier: quarantined.column('identifier'),
  column: quarantined.column('column_name'),
  value: quarantined.column('value'),
  reason: quarantined.column('reason'),
});

const feedAttributionProjection = projection('FeedAttribution', feeds, {
  name: feeds.column('name'),
  licence: feeds.column('licence'),
  lines: feeds.column('attribution'),
});

const factProvenanceProjection = projection('FactProvenance', provenance, {
  fact: provenance.column('fact'),
  source: provenance.column('source'),
  sourceReference: provenance.column('source_reference'),
  asOf: provenance.column('as_of'),
  confirmedByOwner: provenance.column('confirmed_by_owner'),
});

const externalIdentifierProjection = projection('ExternalIdentifier', identifiers, {
  scheme: identifiers.column('scheme'),
  identifier: identifiers.column('identifier'),
});

export const serviceAttributionExtension = extension('SupportService', {
  provenance: services.list('FactProvenance', provenance, { by: 'service_id', order: ({ fact }) => fact }),
  identifiers: services.list('ExternalIdentifier', identifiers, {
    by: 'service_id',
    order: ({ scheme, identifier }) => `${scheme}, ${identifier}`,
  }),
  attributions: services.list('FeedAttribution', feeds, {
    where: (row, other) =>
      `exists (select from directory.external_identifier i where i.service_id = ${row.id} and i.scheme = ${other.scheme})`,
    order: (other) => `${other.scheme}`,
  }),
});

export const feedProjections = [
  directoryImportProjection,
  quarantinedEntryProjection,
  feedAttributionProjection,
  factProvenanceProjection,
  externalIdentifierProjection,
  serviceAttributionExtension,
] as const;
