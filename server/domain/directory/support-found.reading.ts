import { column, one, reading, value } from '../../database/reading.ts';

/** How many of an organisation's services are shown at once; the others are counted. */
const MOST_SERVICES = 3;

// The tables `found` and `found_service` are made by each search for itself (support-found.ts).
reading('FoundOrganisation', 'found', {
  organisation: one('Organisation', 'organisation_id'),
  serviceCount: column('services'),
  services: {
    kind: 'list',
    type: 'FoundService',
    on: (row, other) => `${other}.organisation_id = ${row}.organisation_id`,
    order: (other) => `${other}.wide, lower(${other}.name), ${other}.id`,
    most: MOST_SERVICES,
  },
  moreServices: value((row) => `greatest(0, ${row}.services - ${MOST_SERVICES})`),
});

reading('FoundService', 'found_service', {
  service: one('SupportService', 'id'),
  reachDeclared: column('declared'),
  notKnown: column('unknown'),
});
