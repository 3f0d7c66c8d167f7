import { type ColumnsOf, columnsOf, columnsOfSql, type EntityRow } from '../../database/reading/columns-of.ts';
import { extension, privateProjection } from '../../database/reading/projection.ts';
import { BY_AUTHORITY, byOpened } from '../../database/walls.ts';
import { Commission } from '../commissioning/commission.entity.ts';
import { Notice } from '../commissioning/notice.entity.ts';
import type { FormAndLanguage } from '../information/form-and-language.ts';
import { WRITTEN_FORMS } from '../information/information-form.ts';
import { type ConsentFacts, consentFacts } from '../people/consent-facts.ts';
import { NeededForm } from '../people/needed-form.entity.ts';
import { neededBy } from '../people/needed-form.projection.ts';
import { SupportedPerson } from '../people/supported-person.entity.ts';
import { AgreedBudget } from '../planning/agreed-budget.entity.ts';
import { type GiverFacts, giverFacts } from './information.rules.ts';
import { InformationAnswer } from './information-answer.entity.ts';
import { type InformationGap, SECTION_9_MATTERS } from './information-matter.ts';
import { InformationShared } from './information-shared.entity.ts';

const informationAnswers = columnsOf(InformationAnswer);
const informationShared = columnsOf(InformationShared);
const neededForms = columnsOf(NeededForm);
const budgets = columnsOf(AgreedBudget);
const commissions = columnsOf(Commission);
const noticeColumns = columnsOf(Notice);
const people = columnsOf(SupportedPerson);

type About = Pick<EntityRow<typeof InformationShared>, 'matter' | 'budget_id' | 'commission_id' | 'notice_id'>;

const aboutOf = (rows: ColumnsOf<About>) => ({
  matter: rows.column('matter'),
  budget: rows.one('AgreedBudget', 'budget_id'),
  commission: rows.one('Commission', 'commission_id'),
  notice: rows.one('Notice', 'notice_id'),
});

/** The forms needed now by the person a row is about. */
const neededFormsOf = (rows: ColumnsOf<{ readonly person_id: string }>) =>
  rows.list('NeededForm', neededForms, {
    where: (row, needed) => neededBy(row.person_id, needed),
    order: ({ needed_since, id }) => `${needed_since}, ${id}`,
  });

export const informationSharedProjection = privateProjection(
  'InformationShared',
  { of: informationShared, topic: 'PLAN' },
  {
    id: informationShared.column('id'),
    ...aboutOf(informationShared),
    spendTest: informationShared.column('spend_test'),
    resource: informationShared.one('ResourceForm', 'resource_form_id'),
    form: informationShared.column('form'),
    language: informationShared.column('language'),
    inWords: informationShared.computedFrom('form', 'language'),
    details: informationShared.column('details'),
    sharedOn: informationShared.column('shared_on'),
    inNeededForm: informationShared.column('in_needed_form'),
    sharedByName: informationShared.column('shared_by_name'),
    organisation: informationShared.one('Organisation', 'organisation_id'),
    answers: informationShared.list('InformationAnswer', informationAnswers, {
      by: 'information_shared_id',
      order: (other) => `${other.id} desc`,
    }),
    recordedAt: informationShared.moment('recorded_at'),
    viewerCanAnswer: informationShared.computedFromSql<{ readonly consent: ConsentFacts }>({
      consent: (row) => consentFacts(row, 'person_id'),
    }),
  },
);

const informationAnswerProjection = privateProjection(
  'InformationAnswer',
  { of: informationAnswers, topic: 'PLAN' },
  {
    id: informationAnswers.column('id'),
    receipt: informationAnswers.column('receipt'),
    words: informationAnswers.column('words'),
    organisation: informationAnswers.one('Organisation', 'organisation_id'),
    recordedAt: informationAnswers.moment('recorded_at'),
  },
);

const listed = (names: readonly string[]) => `array['${names.join("','")}']`;

/** Only a reader who can see everything that was shared can be shown what was not. */
const PLAN_OPEN = `p.${BY_AUTHORITY} or ${byOpened('PLAN', 'p.id')}`;

/**
 * The information that a person must be given: the matters of s.9, each current budget, each declined offer, each notice.
 */
const TO_BE_TOLD = `
  select p.id as person_id, asked.*
  from people.supported_person p
  cross join lateral (
    select s9.place::int as place, s9.matter, null::uuid as budget_id, null::uuid as commission_id, null::uuid as notice_id, p.registered_at as arose_at
    from unnest(${listed(SECTION_9_MATTERS)}) with ordinality as s9 (matter, place)
    union all
    select 10, 'BUDGET', b.id, null, null, b.set_at from planning.agreed_budget b where b.person_id = p.id and b.superseded_at is null
    union all
    select 11, 'COMMISSION', null, c.id, null, c.decided_at from commissioning.commission c where c.person_id = p.id and c.status = 'DECLINED'
    union all
    select 12, 'NOTICE', null, null, n.id, n.made_at from commissioning.notice n where n.person_id = p.id
  ) asked
  where ${PLAN_OPEN}`;

/**
 * The required information that is still missing. Information that the person says they have not had counts as not shared;
 * the Act requires its own matters in writing too; and if the forms a person needs are known, one of them must have been
 * used.
 */
const MISSING = `
  select told.*, found.gaps
  from (${TO_BE_TOLD}) told
  cross join lateral (
    select array_remove(array[
      case when count(g.id) = 0 then 'NOT_SHARED' end,
      case when count(g.id) > 0 and count(g.id) filter (where g.had) = 0 then 'NOT_HAD' end,
      case when told.place < 10 and count(g.id) filter (where g.had) > 0
        and count(g.id) filter (where g.had and g.form = any (${listed(WRITTEN_FORMS)})) = 0 then 'NOT_IN_WRITING' end,
      case when count(g.id) filter (where g.had) > 0 and count(g.id) filter (where g.had and g.fits) = 0
        and exists (select from people.needed_form f where ${neededBy('told.person_id', 'f')}) then 'NOT_IN_NEEDED_FORM' end
    ], null) as gaps
    from (
      select i.id, i.form,
        coalesce((select a.receipt from planning.information_answer a where a.information_shared_id = i.id order by a.id desc limit 1), 'HAD') = 'HAD' as had,
        exists (select from people.needed_form f where ${neededBy('i.person_id', 'f')} and f.form = i.form and f.language = i.language) as fits
      from planning.information_shared i
      where i.person_id = told.person_id and i.matter = told.matter and i.budget_id is not distinct from told.budget_id
        and i.commission_id is not distinct from told.commission_id and i.notice_id is not distinct from told.notice_id
    ) g
  ) found
  where found.gaps <> '{}'`;

interface MissingRow extends About {
  readonly person_id: string;
  readonly place: number;
  readonly arose_at: string;
  readonly gaps: readonly InformationGap[];
}

/** What the sentence about it is made of. */
interface Missing extends Pick<MissingRow, 'matter' | 'gaps'> {
  readonly needed: readonly FormAndLanguage[];
}

const informationMissing = columnsOfSql<MissingRow>(`(${MISSING})`);

export const informationMissingProjection = privateProjection(
  'InformationMissing',
  { of: informationMissing, topic: 'PLAN' },
  {
    ...aboutOf(informationMissing),
    gaps: informationMissing.column('gaps'),
    aroseAt: informationMissing.moment('arose_at'),
    neededForms: neededFormsOf(informationMissing),
    inWords: informationMissing.computedFromSql<Missing>({
      matter: (row) => row.matter,
      gaps: (row) => row.gaps,
      needed: (
        row,
      ) => `(select coalesce(json_agg(json_build_object('form', f.form, 'language', f.language) order by f.needed_since, f.id), '[]')
        from people.needed_form f where ${neededBy(row.person_id, 'f')})`,
    }),
  },
);

export const personInformationExtension = extension('SupportedPerson', {
  informationShared: people.page('InformationShared', informationShared, { by: 'person_id' }),
  informationMissing: people.list('InformationMissing', informationMissing, {
    by: 'person_id',
    order: (other) =>
      `${other.place}, ${other.arose_at}, coalesce(${other.budget_id}, ${other.commission_id}, ${other.notice_id})`,
  }),
  viewerCanShareInformation: people.computedFromSql<{ readonly giver: GiverFacts }>({ giver: giverFacts }),
});

// Needed forms beside the records that a person must be informed of.
export const budgetFormsExtension = extension('AgreedBudget', { neededForms: neededFormsOf(budgets) });
export const commissionFormsExtension = extension('Commission', { neededForms: neededFormsOf(commissions) });
export const noticeFormsExtension = extension('Notice', { neededForms: neededFormsOf(noticeColumns) });

export const informationProjections = [
  informationSharedProjection,
  informationAnswerProjection,
  informationMissingProjection,
  personInformationExtension,
  budgetFormsExtension,
  commissionFormsExtension,
  noticeFormsExtension,
] as const;
