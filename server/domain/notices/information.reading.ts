import {
  column,
  extendReading,
  type FieldReading,
  list,
  moment,
  needs,
  needsValues,
  one,
  page,
  privateReading,
} from '../../database/reading/reading.ts';
import { BY_AUTHORITY, byOpened } from '../../database/walls.ts';
import { WRITTEN_FORMS } from '../information/information-form.ts';
import { consentFacts } from '../people/consent-facts.ts';
import { giverFacts } from './information.rules.ts';
import { SECTION_9_MATTERS } from './information-matter.ts';

const about: Record<string, FieldReading> = {
  matter: column('matter'),
  budget: one('AgreedBudget', 'budget_id'),
  commission: one('Commission', 'commission_id'),
  notice: one('Notice', 'notice_id'),
};

/** The forms needed now by the person a row is about. */
const neededForms: FieldReading = {
  kind: 'list',
  type: 'NeededForm',
  on: (row, other) => `${other}.person_id = ${row}.person_id and ${other}.ends_at is null`,
  order: (other) => `${other}.needed_since, ${other}.id`,
};

privateReading(
  'InformationGiven',
  { table: 'planning.information_given', topic: 'PLAN' },
  {
    id: column('id'),
    ...about,
    spendTest: column('spend_test'),
    resource: one('ResourceForm', 'resource_form_id'),
    form: column('form'),
    language: column('language'),
    inWords: needs('form', 'language'),
    words: column('words'),
    givenOn: column('given_on'),
    inNeededForm: column('in_needed_form'),
    giverName: column('giver_name'),
    organisation: one('Organisation', 'organisation_id'),
    answers: list('InformationAnswer', 'information_given_id', (other) => `${other}.id desc`),
    recordedAt: moment('recorded_at'),
    viewerCanAnswer: needsValues({ consent: (row) => consentFacts(row, 'person_id') }),
  },
);

privateReading(
  'InformationAnswer',
  { table: 'planning.information_answer', topic: 'PLAN' },
  {
    id: column('id'),
    receipt: column('receipt'),
    words: column('words'),
    organisation: one('Organisation', 'organisation_id'),
    recordedAt: moment('recorded_at'),
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
      case when count(g.id) = 0 then 'NOT_GIVEN' end,
      case when count(g.id) > 0 and count(g.id) filter (where g.had) = 0 then 'NOT_HAD' end,
      case when told.place < 10 and count(g.id) filter (where g.had) > 0
        and count(g.id) filter (where g.had and g.form = any (${listed(WRITTEN_FORMS)})) = 0 then 'NOT_IN_WRITING' end,
      case when count(g.id) filter (where g.had) > 0 and count(g.id) filter (where g.had and g.fits) = 0
        and exists (select from people.needed_form f where f.person_id = told.person_id and f.ends_at is null) then 'NOT_IN_NEEDED_FORM' end
    ], null) as gaps
    from (
      select i.id, i.form,
        coalesce((select a.receipt from planning.information_answer a where a.information_given_id = i.id order by a.id desc limit 1), 'HAD') = 'HAD' as had,
        exists (select from people.needed_form f
          where f.person_id = i.person_id and f.ends_at is null and f.form = i.form and f.language = i.language) as fits
      from planning.information_given i
      where i.person_id = told.person_id and i.matter = told.matter and i.budget_id is not distinct from told.budget_id
        and i.commission_id is not distinct from told.commission_id and i.notice_id is not distinct from told.notice_id
    ) g
  ) found
  where found.gaps <> '{}'`;

privateReading(
  'InformationMissing',
  { table: `(${MISSING})`, topic: 'PLAN' },
  {
    ...about,
    gaps: column('gaps'),
    aroseAt: moment('arose_at'),
    neededForms,
    inWords: needsValues({
      matter: (row) => `${row}.matter`,
      gaps: (row) => `${row}.gaps`,
      needed: (
        row,
      ) => `(select coalesce(json_agg(json_build_object('form', f.form, 'language', f.language) order by f.needed_since, f.id), '[]')
        from people.needed_form f where f.person_id = ${row}.person_id and f.ends_at is null)`,
    }),
  },
);

extendReading('SupportedPerson', {
  informationGiven: page('InformationGiven', 'person_id'),
  informationMissing: list(
    'InformationMissing',
    'person_id',
    (other) =>
      `${other}.place, ${other}.arose_at, coalesce(${other}.budget_id, ${other}.commission_id, ${other}.notice_id)`,
  ),
  viewerCanGiveInformation: needsValues({ giver: giverFacts }),
});

// Needed forms beside the records that a person must be informed of.
for (const type of ['AgreedBudget', 'Commission', 'Notice']) extendReading(type, { neededForms });
