/** What the Act has explained to everybody who is offered the options (2013 Act s.9), in its order. */
export const SECTION_9_MATTERS = [
  'OPTION_1',
  'OPTION_2',
  'OPTION_3',
  'OPTION_4',
  'MANAGING_SUPPORT',
  'WHO_CAN_HELP',
  'INDEPENDENT_ADVOCACY',
] as const;

/** What a person is told: that, and what was decided about them. */
export const INFORMATION_MATTERS = [
  ...SECTION_9_MATTERS,
  'BUDGET',
  'COMMISSION',
  'NOTICE',
  'SPENDING_REFUSED',
  'OTHER',
] as const;
export type InformationMatter = (typeof INFORMATION_MATTERS)[number];

/** Why something that was to be told is still to be told. */
export const INFORMATION_GAPS = ['NOT_GIVEN', 'NOT_HAD', 'NOT_IN_WRITING', 'NOT_IN_NEEDED_FORM'] as const;
export type InformationGap = (typeof INFORMATION_GAPS)[number];

/** What a person says of something they were to be told. */
export const INFORMATION_RECEIPTS = ['HAD', 'NOT_HAD', 'NOT_USABLE'] as const;
export type InformationReceipt = (typeof INFORMATION_RECEIPTS)[number];
