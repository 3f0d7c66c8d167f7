import {
  INFORMATION_GAPS,
  INFORMATION_MATTERS,
  INFORMATION_RECEIPTS,
} from '../../domain/notices/information-matter.ts';
import { enumeration } from '../enumeration.ts';

export const InformationMatterEnum = enumeration(INFORMATION_MATTERS, {
  name: 'InformationMatter',
  description:
    'The matter of which a person is informed: what the 2013 Act requires to be explained to everybody (s.9), and what was decided about them.',
  meanings: {
    OPTION_1: 'Option 1: a direct payment.',
    OPTION_2: 'Option 2: the person chooses the support, and the authority or a third party holds the money.',
    OPTION_3: 'Option 3: the authority chooses and arranges the support.',
    OPTION_4: 'Option 4: a mix of the other options, by type of support.',
    MANAGING_SUPPORT: 'How to manage support.',
    WHO_CAN_HELP: 'Who can help, including people who are not employed by the authority.',
    INDEPENDENT_ADVOCACY: 'Independent advocacy, where it is appropriate.',
    BUDGET: 'An agreed budget: its amount and the reason.',
    COMMISSION: 'A commission and its outcome: that a provider declined it, and why.',
    NOTICE: 'A notice made by the platform.',
    SPENDING_REFUSED: 'A refusal of spending, and which of the three tests it failed.',
    OTHER: 'Something else, described in the text.',
  },
});

export const InformationGapEnum = enumeration(INFORMATION_GAPS, {
  name: 'InformationGap',
  description: 'Why a person is still to be informed of something.',
  meanings: {
    NOT_GIVEN: 'Nobody has recorded that the person was informed.',
    NOT_HAD: 'The person says that they have not had the information, or not in a form they can use.',
    NOT_IN_WRITING: 'The person was informed, but not in writing as the 2013 Act requires (s.9(3)).',
    NOT_IN_NEEDED_FORM: 'The person was informed, but not in a form they need.',
  },
});

export const InformationReceiptEnum = enumeration(INFORMATION_RECEIPTS, {
  name: 'InformationReceipt',
  description: 'A person’s answer on information that was to be shared with them.',
  meanings: {
    HAD: 'I had this, in a form I can use.',
    NOT_HAD: 'I have not had this.',
    NOT_USABLE: 'I had this, in a form I cannot use.',
  },
});
