import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import { columns } from '../../database/columns.ts';
import { BY_AUTHORITY, sealed } from '../../database/walls.ts';
import { Account } from '../identity/account.entity.ts';
import { Organisation } from '../identity/organisation.entity.ts';
import { SUPPORTED_PERSON_BASES } from '../people/supported-person.entity.ts';

/**
 * How long an authority keeps a kind of record after closing it, and under which law or schedule. Public, so that people
 * who ask for support can know. On any day the latest policy that has started applies; earlier ones stay, to show what
 * applied when.
 */
export const RetentionPolicy = defineEntity({
  name: 'RetentionPolicy',
  schema: 'records',
  tableName: 'retention_policy',
  properties: {
    id: columns.id(),
    authorityId: () => p.manyToOne(Organisation).mapToPk().fieldName('authority_id').index(),
    /** The kinds of record are the legal grounds on which support was given. */
    kind: p.enum([...SUPPORTED_PERSON_BASES]),
    years: p.integer(),
    source: columns.text(),
    startsOn: columns.day(),
    setById: () => p.manyToOne(Account).mapToPk().fieldName('set_by_id'),
    setAt: columns.moment().onCreate(() => new Date()),
  },
  checks: [{ name: 'years_within_a_life', expression: 'years >= 1 and years <= 150' }],
  ...sealed({
    reads: 'true',
    inserts: BY_AUTHORITY,
    updates: 'false',
  }),
});
export type RetentionPolicy = InferEntity<typeof RetentionPolicy>;
