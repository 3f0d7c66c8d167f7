/**
 * The forms in which information is given (Framework of Standards, accessible formats; 2013 Act s.9). A translation is any
 * of them in another language.
 */
export const INFORMATION_FORMS = [
  'WRITING',
  'EASY_READ',
  'LARGE_PRINT',
  'BRAILLE',
  'AUDIO',
  'VIDEO',
  'BSL',
  'FACE_TO_FACE',
  'TELEPHONE',
  'OTHER',
] as const;
export type InformationForm = (typeof INFORMATION_FORMS)[number];

/** The written forms, which the Act requires (s.9(3)). */
export const WRITTEN_FORMS: readonly InformationForm[] = ['WRITING', 'EASY_READ', 'LARGE_PRINT', 'BRAILLE'];

/** The topics of information on self-directed support. */
export const INFORMATION_TOPICS = [
  'OPTION_1',
  'OPTION_2',
  'OPTION_3',
  'OPTION_4',
  'INDIVIDUAL_SERVICE_FUND',
  'ASSESSMENT',
  'BUDGETS',
  'CHARGES',
  'MANAGING_SUPPORT',
  'WHO_CAN_HELP',
  'INDEPENDENT_ADVOCACY',
  'RIGHTS',
  'COMPLAINTS',
] as const;
export type InformationTopic = (typeof INFORMATION_TOPICS)[number];
