import type { InformationSeed } from './person-seed.ts';

/** All four options as Rowan can read them; how to manage support not; and one letter never came. */
export const SHARED_WITH_ROWAN: readonly InformationSeed[] = [
  { matter: 'OPTION_1', form: 'EASY_READ', resource: 'The four options' },
  {
    matter: 'OPTION_2',
    form: 'EASY_READ',
    resource: 'My own fund: Option 2',
    said: { receipt: 'HAD', words: 'I like the page with the purse. That’s the one I want.' },
  },
  { matter: 'OPTION_3', form: 'EASY_READ', resource: 'The four options' },
  { matter: 'OPTION_4', form: 'EASY_READ', resource: 'The four options' },
  { matter: 'MANAGING_SUPPORT', form: 'WRITING', resource: 'Keeping things going' },
  {
    matter: 'WHO_CAN_HELP',
    form: 'EASY_READ',
    resource: 'People who can help in Strathmallan',
    said: { receipt: 'NOT_HAD', words: 'It never came. I moved flat.' },
  },
];

/** Two of the options in BSL, and all in writing, which Jude does not read well. */
export const SHARED_WITH_JUDE: readonly InformationSeed[] = [
  { matter: 'OPTION_1', form: 'BSL', resource: 'The four options' },
  { matter: 'OPTION_1', form: 'WRITING', resource: 'The four options' },
  { matter: 'OPTION_2', form: 'BSL', resource: 'The four options' },
  { matter: 'OPTION_2', form: 'WRITING', resource: 'The four options' },
  { matter: 'OPTION_3', form: 'WRITING', resource: 'The four options' },
  { matter: 'OPTION_4', form: 'WRITING', resource: 'The four options' },
];
