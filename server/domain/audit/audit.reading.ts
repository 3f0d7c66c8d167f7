import { column, extendReading, moment, needs, one, page, reading } from '../../database/reading/reading.ts';
import type { Topic } from '../../database/walls.ts';
import type { LookGround } from './look.entity.ts';

/** Filters for record accesses; all conditions must be met. */
export interface LookFilter {
  readonly topic?: Topic | null;
  readonly ground?: LookGround | null;
  /** Only accesses by others than the person. */
  readonly byOthers?: boolean | null;
}

function lookCondition(
  { topic, ground, byOthers }: LookFilter,
  look: string,
  bind: (value: unknown) => string,
): string {
  const conditions = ['true'];
  if (topic) conditions.push(`${bind(topic)}::text = any (${look}.topics)`);
  if (ground) conditions.push(`${look}.ground = ${bind(ground)}::text`);
  if (byOthers) conditions.push(`${look}.ground <> 'OWN_RECORD'`);
  return conditions.join(' and ');
}

// Reading the access log is not itself an access to the topics it lists.
reading('Look', 'audit.look', {
  id: column('id'),
  who: column('account_name'),
  organisation: one('Organisation', 'organisation_id'),
  topics: column('topics'),
  ground: column('ground'),
  firstAt: moment('first_at'),
  lastAt: moment('last_at'),
  times: column('times'),
  inWords: needs('account_name', 'topics', 'ground'),
});

reading('Act', 'audit.act', {
  id: column('id'),
  act: column('act'),
  who: column('account_name'),
  organisation: one('Organisation', 'organisation_id'),
  subjectType: column('subject_type'),
  subjectId: column('subject_id'),
  doneAt: moment('done_at'),
  inWords: needs('account_name', 'act'),
});

extendReading('SupportedPerson', {
  looks: page('Look', 'person_id', lookCondition),
  acts: page('Act', 'person_id'),
});

extendReading('Organisation', {
  // Acts on a person's record are listed with that person, whichever organisation did them.
  acts: {
    kind: 'page',
    type: 'Act',
    on: (row, other) => `${other}.organisation_id = ${row}.id and ${other}.person_id is null`,
  },
});
