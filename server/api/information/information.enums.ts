import { INFORMATION_FORMS, INFORMATION_TOPICS } from '../../domain/information/information-form.ts';
import { enumeration } from '../enumeration.ts';

export const InformationFormEnum = enumeration(INFORMATION_FORMS, {
  name: 'InformationForm',
  description:
    'A form in which information is shared with a person. A translation is any of these in another language.',
  meanings: {
    WRITING: 'In writing.',
    EASY_READ: 'In Easy Read: short sentences with pictures.',
    LARGE_PRINT: 'In large print.',
    BRAILLE: 'In braille.',
    AUDIO: 'As audio.',
    VIDEO: 'On video, spoken.',
    BSL: 'In British Sign Language, on video or in person.',
    FACE_TO_FACE: 'In conversation, face to face.',
    TELEPHONE: 'By telephone.',
    OTHER: 'In another way, described in the text.',
  },
});

export const InformationTopicEnum = enumeration(INFORMATION_TOPICS, {
  name: 'InformationTopic',
  description: 'A topic of information about self-directed support (2013 Act s.4 and s.9).',
  meanings: {
    OPTION_1: 'Option 1: a direct payment.',
    OPTION_2: 'Option 2: the person chooses the support, and the authority or a third party holds the money.',
    OPTION_3: 'Option 3: the authority chooses and arranges the support.',
    OPTION_4: 'Option 4: a mix of the other options, by type of support.',
    INDIVIDUAL_SERVICE_FUND: 'Individual Service Funds, one way to arrange Option 2.',
    ASSESSMENT: 'Assessment: how a person’s needs are found out.',
    BUDGETS: 'How a budget is set, and what it may be used for.',
    CHARGES: 'What a person pays towards support.',
    MANAGING_SUPPORT: 'How to manage support.',
    WHO_CAN_HELP: 'Who can help, including people who are not employed by the authority.',
    INDEPENDENT_ADVOCACY: 'Independent advocacy.',
    RIGHTS: 'What people are entitled to.',
    COMPLAINTS: 'How to challenge a decision, and how to complain.',
  },
});
