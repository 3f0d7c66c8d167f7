import { DomainError } from '../../foundation/domain-error.ts';
import { parseText, parseTextOrNone } from '../../foundation/input.ts';
import { type LocalDate, todayInScotland } from '../../foundation/period.ts';
import type { OutcomeTheme } from '../directory/service-profile.ts';
import { findCouncilArea, whyNoCouncilArea } from '../places/council-areas.ts';
import type { CostBand, CostPer, SpendTest, SpendTestLimb } from './peer-story.ts';

/** A story as it was submitted. */
export interface StoryFacts {
  readonly outcome: OutcomeTheme;
  readonly usedFor: string;
  readonly happened: string;
  readonly costBand?: CostBand | null;
  readonly costPer?: CostPer | null;
  readonly refusedFirst?: boolean | null;
  readonly refusedTest?: SpendTest | null;
  readonly refusedLimb?: SpendTestLimb | null;
  readonly whatChanged?: string | null;
  readonly councilArea?: string | null;
  /** Whether the person knows who will see it, and agrees. */
  readonly agrees: boolean;
  readonly agreedOn?: LocalDate | null;
}

/** The checked story: the columns of its row. */
export interface CheckedStory {
  readonly outcome: OutcomeTheme;
  readonly usedFor: string;
  readonly happened: string;
  readonly costBand: CostBand | null;
  readonly costPer: CostPer | null;
  readonly refusedFirst: boolean;
  readonly refusedTest: SpendTest | null;
  readonly refusedLimb: SpendTestLimb | null;
  readonly whatChanged: string | null;
  readonly councilArea: string | null;
  readonly agreedOn: LocalDate;
}

/** @throws DomainError INVALID_INPUT, TOO_LONG */
export function parseStory(facts: StoryFacts): CheckedStory {
  const { outcome, costBand = null, costPer = null } = facts;
  if ((costBand === null) !== (costPer === null)) {
    throw invalid('costPer', 'Say roughly how much together with whether that was a week or once, or leave both out.');
  }
  return {
    outcome,
    usedFor: parseText(facts.usedFor, 'usedFor', 200),
    happened: parseText(facts.happened, 'happened', 3000),
    costBand,
    costPer,
    ...parseRefusal(facts),
    councilArea: parseArea(facts.councilArea),
    agreedOn: parseAgreement(facts),
  };
}

function parseRefusal(
  facts: StoryFacts,
): Pick<CheckedStory, 'refusedFirst' | 'refusedTest' | 'refusedLimb' | 'whatChanged'> {
  const { refusedTest = null, refusedLimb = null } = facts;
  const refusedFirst = facts.refusedFirst ?? false;
  const whatChanged = parseTextOrNone(facts.whatChanged, 'whatChanged', 2000);
  if (!refusedFirst && (refusedTest !== null || whatChanged !== null)) {
    throw invalid(
      'refusedFirst',
      'Say that it was refused at first, or leave out which test it failed and what changed.',
    );
  }
  if (refusedLimb !== null && refusedTest !== 'NO_HARM_OR_UNREASONABLE_RISK') {
    throw invalid('refusedLimb', 'Only the second test, of harm and of unreasonable risk, has two halves.');
  }
  return { refusedFirst, refusedTest, refusedLimb, whatChanged };
}

function parseArea(code: string | null | undefined): string | null {
  const facts = parseTextOrNone(code, 'councilArea', 20);
  if (facts !== null && findCouncilArea(facts) === null) throw invalid('councilArea', whyNoCouncilArea(facts));
  return facts;
}

function parseAgreement({ agrees, agreedOn }: StoryFacts): LocalDate {
  if (!agrees) {
    throw invalid(
      'agrees',
      'The person first reads or is told who will see it ("peerStoryTerms"). Send it once they agree.',
    );
  }
  const today = todayInScotland();
  const day = agreedOn ?? today;
  if (day > today) throw invalid('agreedOn', 'The person agrees first: give the day they did, today or earlier.');
  return day;
}

function invalid(field: string, explanation: string): DomainError {
  return new DomainError('INVALID_INPUT', explanation, field);
}
