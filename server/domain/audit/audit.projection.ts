import { columnsOf } from '../../database/reading/columns-of.ts';
import { extension, projection } from '../../database/reading/projection.ts';
import type { Topic } from '../../database/walls.ts';
import { Organisation } from '../identity/organisation.entity.ts';
import { SupportedPerson } from '../people/supported-person.entity.ts';
import { Act } from './act.entity.ts';
import type { LookGround } from './look.entity.ts';
import { Look } from './look.entity.ts';

const acts = columnsOf(Act);
const looks = columnsOf(Look);
const organisations = columnsOf(Organisation);
const people = columnsOf(SupportedPerson);

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
export const lookProjection = projection('Look', looks, {
  id: looks.column('id'),
  who: looks.column('account_name'),
  organisation: looks.one('Organisation', 'organisation_id'),
  topics: looks.column('topics'),
  ground: looks.column('ground'),
  firstAt: looks.moment('first_at'),
  lastAt: looks.moment('last_at'),
  times: looks.column('times'),
  inWords: looks.computedFrom('account_name', 'topics', 'ground'),
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
  looks: people.page('Look', looks, { by: 'person_id', filter: lookCondition }),
  acts: people.page('Act', acts, { by: 'person_id' }),
});

export const organisationAuditExtension = extension('Organisation', {
  // Acts on a person's record are listed with that person, whichever organisation did them.
  acts: organisations.page('Act', acts, {
    where: (row, other) => `${other.organisation_id} = ${row.id} and ${other.person_id} is null`,
  }),
});

export const auditProjections = [
  lookProjection,
  actProjection,
  personAuditExtension,
  organisationAuditExtension,
] as const;
