import { column, extendReading, moment, page, reading } from '../../../database/reading/reading.ts';

reading('DirectoryImport', 'directory.import_run', {
  id: column('id'),
  source: column('source'),
  outcome: column('outcome'),
  reason: column('reason'),
  name: column('file_name'),
  asOf: column('as_of'),
  read: column('rows_read'),
  added: column('added'),
  changed: column('changed'),
  closed: column('closed'),
  setAside: column('quarantined'),
  doubts: column('doubts'),
  startedAt: moment('started_at'),
  finishedAt: moment('finished_at'),
  quarantined: page('QuarantinedEntry', 'import_run_id'),
});

reading('QuarantinedEntry', 'directory.quarantined_entry', {
  id: column('id'),
  place: column('place'),
  identifier: column('identifier'),
  reason: column('reason'),
});

reading('FeedAttribution', 'directory.feed', {
  name: column('name'),
  licence: column('licence'),
  lines: column('attribution'),
});

extendReading('SupportService', {
  attributions: {
    kind: 'list',
    type: 'FeedAttribution',
    on: (row, other) =>
      `exists (select from directory.external_identifier i where i.service_id = ${row}.id and i.scheme = ${other}.scheme)`,
    order: (other) => `${other}.scheme`,
  },
});
