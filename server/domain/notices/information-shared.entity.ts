import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import { columns } from '../../database/columns.ts';
import { BY_AUTHORITY, byOpened, byWritten, sealed } from '../../database/walls.ts';
import { Account } from '../identity/account.entity.ts';
import { Organisation } from '../identity/organisation.entity.ts';
import { INFORMATION_FORMS } from '../information/information-form.ts';
import { ResourceForm } from '../information/resource-form.entity.ts';
import { SupportedPerson } from '../people/supported-person.entity.ts';
import { AgreedBudget } from '../planning/agreed-budget.entity.ts';
import { SPEND_TESTS } from '../stories/peer-story.ts';
import { INFORMATION_MATTERS } from './information-matter.ts';

/**
 * A record that something was explained to a person or that they were informed of it, in which form and by whom (2013 Act
 * s.9; Framework of Standards 9: decisions are shared). Append-only.
 */
export const InformationShared = defineEntity({
  name: 'InformationShared',
  schema: 'planning',
  tableName: 'information_shared',
  properties: {
    id: columns.id(),
    personId: () => p.manyToOne(SupportedPerson).mapToPk().fieldName('person_id').index(),
    authorityId: () => p.manyToOne(Organisation).mapToPk().fieldName('authority_id').index(),
    matter: p.enum([...INFORMATION_MATTERS]),
    /** For a refusal of spending: the test it failed. */
    spendTest: p.enum([...SPEND_TESTS]).nullable(),
    budgetId: () => p.manyToOne(AgreedBudget).mapToPk().fieldName('budget_id').nullable(),
    /** The commission or notice it is about. Those rooms come later, so these are not relations. */
    commissionId: p.uuid().nullable(),
    noticeId: p.uuid().nullable(),
    /** The resource that was handed over, if any. */
    resourceFormId: () => p.manyToOne(ResourceForm).mapToPk().fieldName('resource_form_id').nullable(),
    form: p.enum([...INFORMATION_FORMS]),
    /** BCP 47 code, in the spelling of `parseLanguage`. */
    language: columns.text(),
    details: columns.text().nullable(),
    sharedOn: columns.day(),
    /** Whether it was in a form the person was known to need that day; null if no need was recorded. */
    inNeededForm: p.boolean().nullable(),
    /** Name of the account that shared it, at that time. */
    sharedByName: columns.text(),
    organisationId: () => p.manyToOne(Organisation).mapToPk().fieldName('organisation_id'),
    recordedById: () => p.manyToOne(Account).mapToPk().fieldName('recorded_by_id'),
    recordedAt: columns.moment().onCreate(() => new Date()),
  },
  checks: [
    {
      name: 'about_its_matter',
      expression: `(matter = 'BUDGET') = (budget_id is not null) and (matter = 'COMMISSION') = (commission_id is not null) and (matter = 'NOTICE') = (notice_id is not null)`,
    },
    { name: 'refused_by_a_test', expression: `(matter = 'SPENDING_REFUSED') = (spend_test is not null)` },
  ],
  ...sealed({
    reads: `${BY_AUTHORITY} or ${byOpened('PLAN')}`,
    inserts: `recorded_by_id = (select access.actor_id()) and (${BY_AUTHORITY} or ${byWritten('PLAN')})`,
    updates: 'false',
  }),
});
export type InformationShared = InferEntity<typeof InformationShared>;
