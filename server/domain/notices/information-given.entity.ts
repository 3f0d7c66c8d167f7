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
 * That something was explained to a person, or they were told of it, in which form and by whom (2013 Act s.9; Framework of
 * Standards 9: decisions are shared). Only ever added to.
 */
export const InformationGiven = defineEntity({
  name: 'InformationGiven',
  schema: 'planning',
  tableName: 'information_given',
  properties: {
    id: columns.id(),
    personId: () => p.manyToOne(SupportedPerson).mapToPk().fieldName('person_id').index(),
    authorityId: () => p.manyToOne(Organisation).mapToPk().fieldName('authority_id').index(),
    matter: p.enum([...INFORMATION_MATTERS]),
    /** Of a spending that was refused: by which test. */
    spendTest: p.enum([...SPEND_TESTS]).nullable(),
    budgetId: () => p.manyToOne(AgreedBudget).mapToPk().fieldName('budget_id').nullable(),
    /** A commission, or a notice, it is about. Their room is a later one, so no relation. */
    commissionId: p.uuid().nullable(),
    noticeId: p.uuid().nullable(),
    /** What was handed over, where it is one of the resources. */
    resourceFormId: () => p.manyToOne(ResourceForm).mapToPk().fieldName('resource_form_id').nullable(),
    form: p.enum([...INFORMATION_FORMS]),
    /** BCP 47 code, in the spelling of `givenLanguage`. */
    language: columns.text(),
    words: columns.text().nullable(),
    givenOn: columns.day(),
    /** Whether it was in a form the person needed that day, as far as was known; null when nobody had recorded any. */
    inNeededForm: p.boolean().nullable(),
    /** Who gave it, by the name they had. */
    giverName: columns.text(),
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
export type InformationGiven = InferEntity<typeof InformationGiven>;
