import { p } from '@mikro-orm/postgresql';

/** The Care Inspectorate's grades of a service, 1 (unsatisfactory) to 6 (excellent); null is "not graded", which is not low. */
export const gradeColumns = {
  wellbeingGrade: p.smallint().nullable(),
  planningGrade: p.smallint().nullable(),
  settingGrade: p.smallint().nullable(),
  staffGrade: p.smallint().nullable(),
  leadershipGrade: p.smallint().nullable(),
  /** The lowest of the others. */
  minimumGrade: p.smallint().nullable(),
};

/** The columns of all grades, as SQL names them. */
export const GRADE_COLUMNS = [
  'wellbeing_grade',
  'planning_grade',
  'setting_grade',
  'staff_grade',
  'leadership_grade',
  'minimum_grade',
] as const;
