import { columnsOf } from '../../database/reading/columns-of.ts';
import { extension, projection } from '../../database/reading/projection.ts';
import type { Topic } from '../../database/walls.ts';
import { Organisation } from '../identity/organisation.entity.ts';
import { SupportedPerson } from '../people/supported-person.entity.ts';
import { type AccessGround, AccessRecord } from './access-record.entity.ts';
import { Act } from './act.entity.ts';

const acts = columnsOf(Act);
const records = columnsOf(AccessRecord);
const organisations = columnsOf(Organisation);
const people = columnsOf(SupportedPerson);

/** Filters for record accesses; all conditions must be met. */
export interface AccessRecordFilter {
  readonly topic?: Topic | null;
  readonly ground?: AccessGround | null;
  /** Only accesses by others than the person. */
  readonly byOthers?: boolean | null;
}

function accessCondition(
  { topic, ground, byOthers }: AccessRecordFilter,
  record: string,
  bind: (value: unknown) => string,
): string {
  const conditions = ['true'];
  if (topic) conditions.push(`${bind(topic)}::text = any (${record}.topics)`);
  if (ground) conditions.push(`${record}.ground = ${bind(ground)}::text`);
  if (byOthers) conditions.push(`${record}.ground <> 'OWN_RECORD'`);
  return conditions.join(' and ');
}

// Reading the access log is not itself an access to the topics it lists.
export const accessRecordProjection = projection('AccessRecord', records, {
  id: records.column('id'),
  who: records.column('account_name'),
  organisation: records.one('Organisation', 'organisation_id'),
  topics: records.column('topics'),
  ground: records.column('ground'),
  firstAt: records.moment('first_at'),
  lastAt: records.moment('last_at'),
  times: records.column('times'),
  inWords: records.computedFrom('account_name', 'topics', 'ground'),
});

export const actProjection = projection('Act', acts, {
  id: acts.column('id'),
  act: acts.column('act'),
  who: acts.column('account_name'),
  organisation: acts.one('Organisation', 'organisation_id'),
  subjectType: acts.column('subject_type'),
  subjectId: acts.column('subject_id'),
  doneAt: acts.moment('done_at'),
  inWords: acts.computedFrom('account_name', 'act'),
});

export const personAuditExtension = extension('SupportedPerson', {
  accessLog: people.page('AccessRecord', records, { by: 'person_id', filter: accessCondition }),
  acts: people.page('Act', acts, { by: 'person_id' }),
});

export const organisationAuditExtension = extension('Organisation', {
  // Acts on a person's record are listed with that person, whichever organisation did them.
  acts: organisations.page('Act', acts, {
    where: (row, other) => `${other.organisation_id} = ${row.id} and ${other.person_id} is null`,
  }),
});

export const auditProjections = [
  accessRecordProjection,
  actProjection,
  personAuditExtension,
  organisationAuditExtension,
] as const;
