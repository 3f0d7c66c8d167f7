import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import { columns } from '../../database/columns.ts';
import { BY_AUTHORITY, byOpened, byOwn, byWritten, sealed } from '../../database/walls.ts';
import { Account } from '../identity/account.entity.ts';
import { Organisation } from '../identity/organisation.entity.ts';
import { INFORMATION_FORMS } from '../information/information-form.ts';
import { SupportedPerson } from './supported-person.entity.ts';

const WRITERS = `(${BY_AUTHORITY} or ${byOwn('PROFILE')} or ${byWritten('PROFILE')})`;

/**
 * A form and a language in which a person can be given information (2013 Act s.9(3), "in such form as is appropriate to
 * their needs"). If there are several, any one will do. Ended, never deleted, so that it is known what was needed when
 * information was shared.
 */
export const NeededForm = defineEntity({
  name: 'NeededForm',
  schema: 'people',
  tableName: 'needed_form',
  properties: {
    id: columns.id(),
    personId: () => p.manyToOne(SupportedPerson).mapToPk().fieldName('person_id').index(),
    authorityId: () => p.manyToOne(Organisation).mapToPk().fieldName('authority_id').index(),
    form: p.enum([...INFORMATION_FORMS]),
    /** BCP 47 code, in the spelling of `parseLanguage`. */
    language: columns.text(),
    /** Further notes: "Read to me by my sister." */
    details: columns.text().nullable(),
    neededSince: columns.day(),
    recordedById: () => p.manyToOne(Account).mapToPk().fieldName('recorded_by_id'),
    recordedAt: columns.moment().onCreate(() => new Date()),
    endsAt: columns.moment().nullable(),
    endedById: () => p.manyToOne(Account).mapToPk().fieldName('ended_by_id').nullable(),
  },
  checks: [{ name: 'ended_by_somebody', expression: '(ends_at is null) = (ended_by_id is null)' }],
  ...sealed({
    reads: `${BY_AUTHORITY} or ${byOpened('PROFILE')}`,
    inserts: `recorded_by_id = (select access.actor_id()) and ${WRITERS}`,
    updates: `ends_at is null and ${WRITERS}`,
    updated: `(ended_by_id is null or ended_by_id = (select access.actor_id())) and ${WRITERS}`,
  }),
});
export type NeededForm = InferEntity<typeof NeededForm>;
