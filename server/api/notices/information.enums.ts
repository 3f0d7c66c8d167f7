import {
  INFORMATION_GAPS,
  INFORMATION_MATTERS,
  INFORMATION_RECEIPTS,
} from '../../domain/notices/information-matter.ts';
import { enumeration } from '../enumeration.ts';

export const InformationMatterEnum = enumeration(INFORMATION_MATTERS, {
  name: 'InformationMatter',
  description: 'What a person is told: what the Act has explained to everybody (s.9), and what was decided about them.',
  meanings: {
    OPTION_1: 'Option 1: a direct payment.',
    OPTION_2: 'Option 2: the person chooses, and somebody else holds the money.',
    OPTION_3: 'Option 3: the authority chooses and arranges.',
    OPTION_4: 'Option 4: a mix, by type of support.',
    MANAGING_SUPPORT: 'How to manage support.',
    WHO_CAN_HELP: 'Who can help, those who do not work for the authority among them.',
    INDEPENDENT_ADVOCACY: 'Independent advocacy, where it is appropriate.',
    BUDGET: 'An agreed budget: how much, and why.',
    COMMISSION: 'An offer and what came of it: that a provider declined, and why.',
    NOTICE: 'A notice the platform made.',
    SPENDING_REFUSED: 'That money was refused, and by which of the three tests.',
    OTHER: 'Something else, told in words.',
  },
});

export const InformationGapEnum = enumeration(INFORMATION_GAPS, {
  name: 'InformationGap',
  description: 'Why something is still to be told.',
  meanings: {
    NOT_GIVEN: 'Nobody has recorded that it was told.',
    NOT_HAD: 'The person says they have not had it, or in no form they can use.',
    NOT_IN_WRITING: 'It was told, and not in writing as the Act asks for (s.9(3)).',
    NOT_IN_NEEDED_FORM: 'It was told, and in no form the person needs.',
  },
});

export const InformationReceiptEnum = enumeration(INFORMATION_RECEIPTS, {
  name: 'InformationReceipt',
  description: 'What a person says of something they were to be told.',
  meanings: {
    HAD: 'I had this, in a form I can use.',
    NOT_HAD: 'I have not had this.',
    NOT_USABLE: 'I had this, in a form I cannot use.',
  },
});
