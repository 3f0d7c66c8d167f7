import { INFORMATION_FORMS, INFORMATION_TOPICS } from '../../domain/information/information-form.ts';
import { enumeration } from '../enumeration.ts';

export const InformationFormEnum = enumeration(INFORMATION_FORMS, {
  name: 'InformationForm',
  description: 'In which form somebody is told something. A translation is any of them, in another language.',
  meanings: {
    WRITING: 'In writing.',
    EASY_READ: 'In Easy Read: short sentences with pictures.',
    LARGE_PRINT: 'In large print.',
    BRAILLE: 'In braille.',
    AUDIO: 'As sound to listen to.',
    VIDEO: 'On video, spoken.',
    BSL: 'In British Sign Language, on video or in person.',
    FACE_TO_FACE: 'In conversation, in one place.',
    TELEPHONE: 'By telephone.',
    OTHER: 'In another way, told in words.',
  },
});

export const InformationTopicEnum = enumeration(INFORMATION_TOPICS, {
  name: 'InformationTopic',
  description: 'What information on self-directed support is about (2013 Act s.4 and s.9).',
  meanings: {
    OPTION_1: 'Option 1: a direct payment.',
    OPTION_2: 'Option 2: the person chooses, and somebody else holds the money.',
    OPTION_3: 'Option 3: the authority chooses and arranges.',
    OPTION_4: 'Option 4: a mix, by type of support.',
    INDIVIDUAL_SERVICE_FUND: 'Individual Service Funds, by which Option 2 is done.',
    ASSESSMENT: 'Assessment: how it is found what somebody needs.',
    BUDGETS: 'How a budget is set, and what it may be used for.',
    CHARGES: 'What a person pays towards support.',
    MANAGING_SUPPORT: 'How to manage support.',
    WHO_CAN_HELP: 'Who can help, those who do not work for the authority among them.',
    INDEPENDENT_ADVOCACY: 'Independent advocacy.',
    RIGHTS: 'What people are entitled to.',
    COMPLAINTS: 'How to challenge a decision, and how to complain.',
  },
});
