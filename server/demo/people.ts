import { PEOPLE_OF_STRATHMALLAN } from './people-of-strathmallan.ts';
import { PEOPLE_OF_VARRASAY } from './people-of-varrasay.ts';
import type { PersonSeed } from './person-seed.ts';

/** The six supported people of the town. Nobody of them lives anywhere else. */
export const PEOPLE: readonly PersonSeed[] = [...PEOPLE_OF_STRATHMALLAN, ...PEOPLE_OF_VARRASAY];
