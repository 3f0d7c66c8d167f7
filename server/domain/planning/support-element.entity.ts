import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import { columns } from '../../database/columns.ts';
import { BY_AUTHORITY, byActor, byOpened, sealed } from '../../database/walls.ts';
import { SUPPORT_NEEDS } from '../directory/service-profile.ts';
import { Account } from '../identity/account.entity.ts';
import { Organisation } from '../identity/organisation.entity.ts';
import { SupportedPerson } from '../people/supported-person.entity.ts';

/** The options of SDS Act 2013 s.4(1). Option 4 is not one of them: it is a mix of these over several types of support. */
export const SUPPORT_OPTIONS = ['OPTION_1', 'OPTION_2', 'OPTION_3'] as const;
export type SupportOption = (typeof SUPPORT_OPTIONS)[number];

/** DEEMED: no choice was made, so that Option 3 counts as chosen (ss.5(5), 7(5) and 8(7)). */
export const CHOICE_BASES = ['CHOSEN', 'DEEMED'] as const;
export type ChoiceBasis = (typeof CHOICE_BASES)[number];

export const RECURRENCES = ['RECURRING', 'ONE_OFF'] as const;
export type Recurrence = (typeof RECURRENCES)[number];

/** Why an element ended. REPLACED: another element takes its place, with another option for instance. */
export const ELEMENT_END_REASONS = ['NO_LONGER_NEEDED', 'REPLACED', 'ENTERED_BY_MISTAKE'] as const;
export type ElementEndReason = (typeof ELEMENT_END_REASONS)[number];

/**
 * One type of support of a person, and the option under which it is given: the option is chosen for each type of support (SDS Act
 * 2013 s.4(1)). Ended, never deleted. Recorded and ended by the authority.
 */
export const SupportElement = defineEntity({
  name: 'SupportElement',
  schema: 'planning',
  tableName: 'support_element',
  properties: {
    id: columns.id(),
    personId: () => p.manyToOne(SupportedPerson).mapToPk().fieldName('person_id').index(),
    authorityId: () => p.manyToOne(Organisation).mapToPk().fieldName('authority_id').index(),
    typeOfSupport: p.enum([...SUPPORT_NEEDS]),
    option: p.enum([...SUPPORT_OPTIONS]),
    basis: p.enum([...CHOICE_BASES]),
    recurrence: p.enum([...RECURRENCES]),
    recordedById: () => p.manyToOne(Account).mapToPk().fieldName('recorded_by_id'),
    recordedAt: columns.moment().onCreate(() => new Date()),
    endsAt: columns.moment().nullable(),
    endedById: () => p.manyToOne(Account).mapToPk().fieldName('ended_by_id').nullable(),
    endReason: p.enum([...ELEMENT_END_REASONS]).nullable(),
  },
  checks: [
    { name: 'deemed_is_option_3', expression: "basis = 'CHOSEN' or option = 'OPTION_3'" },
    {
      name: 'ended_by_somebody_for_a_reason',
      expression: '(ends_at is null) = (ended_by_id is null) and (ends_at is null) = (end_reason is null)',
    },
  ],
  ...sealed({
    reads: `${BY_AUTHORITY} or ${byOpened('PLAN')}`,
    inserts: `${byActor('recorded_by_id')} and ${BY_AUTHORITY}`,
    updates: `ends_at is null and ${BY_AUTHORITY}`,
    updated: `(ended_by_id is null or ${byActor('ended_by_id')}) and ${BY_AUTHORITY}`,
  }),
});
export type SupportElement = InferEntity<typeof SupportElement>;
