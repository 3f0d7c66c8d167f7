import { type FormAndLanguage, formInWords } from '../information/form-and-language.ts';

/**
 * The matters that the Act requires to be explained to everybody who is offered the options (2013 Act s.9), in its order.
 */
export const SECTION_9_MATTERS = [
  'OPTION_1',
  'OPTION_2',
  'OPTION_3',
  'OPTION_4',
  'MANAGING_SUPPORT',
  'WHO_CAN_HELP',
  'INDEPENDENT_ADVOCACY',
] as const;

/** The matters on which information is shared with a person: those of s.9, and decisions about them. */
export const INFORMATION_MATTERS = [
  ...SECTION_9_MATTERS,
  'BUDGET',
  'COMMISSION',
  'NOTICE',
  'SPENDING_REFUSED',
  'OTHER',
] as const;
export type InformationMatter = (typeof INFORMATION_MATTERS)[number];

/** Reasons for which required information is still to be shared. */
export const INFORMATION_GAPS = ['NOT_SHARED', 'NOT_HAD', 'NOT_IN_WRITING', 'NOT_IN_NEEDED_FORM'] as const;
export type InformationGap = (typeof INFORMATION_GAPS)[number];

/** A person's answers about information they were to get. */
export const INFORMATION_RECEIPTS = ['HAD', 'NOT_HAD', 'NOT_USABLE'] as const;
export type InformationReceipt = (typeof INFORMATION_RECEIPTS)[number];

const MATTERS: Readonly<Record<InformationMatter, string>> = {
  OPTION_1: 'Option 1, a direct payment',
  OPTION_2: 'Option 2, where the person chooses and somebody else holds the money',
  OPTION_3: 'Option 3, where the authority chooses and arranges',
  OPTION_4: 'Option 4, a mix of the others',
  MANAGING_SUPPORT: 'How to manage support',
  WHO_CAN_HELP: 'Who can help, those who do not work for the authority among them',
  INDEPENDENT_ADVOCACY: 'Independent advocacy, where it is appropriate',
  BUDGET: 'How much the budget is, and why',
  COMMISSION: 'That a provider declined, and why',
  NOTICE: 'What changes about support that is under way',
  SPENDING_REFUSED: 'Why money was refused',
  OTHER: 'Something else',
};

interface Missing {
  readonly matter: InformationMatter;
  readonly gaps: readonly InformationGap[];
  /** Any one of them will do; empty if none is known. */
  readonly neededForms: readonly FormAndLanguage[];
}

/**
 * Returns missing information in words: "Option 1, a direct payment: not told in writing, and not in a form the person
 * needs (in Easy Read)."
 */
export function missingInWords({ matter, gaps, neededForms }: Missing): string {
  const needed = new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(neededForms.map(formInWords));
  const words: Readonly<Record<InformationGap, string>> = {
    NOT_SHARED: neededForms.length > 0 ? `not told yet; the person needs it ${needed}` : 'not told yet',
    NOT_HAD: 'the person says they have not had it in a form they can use',
    NOT_IN_WRITING: 'not told in writing',
    NOT_IN_NEEDED_FORM: `not told in a form the person needs (${needed})`,
  };
  return `${MATTERS[matter]}: ${gaps.map((gap) => words[gap]).join(', and ')}.`;
}
