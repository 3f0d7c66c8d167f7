import { DomainError } from '../../foundation/domain-error.ts';
import { findCouncilArea, whyNoCouncilArea } from './council-areas.ts';
import { wordsOf } from './search-text.ts';
import type { Sector, ServiceKind } from './support-service.entity.ts';
import { isInUnitedKingdom, type Place } from './united-kingdom.ts';

export interface NearPlace extends Place {
  /** Over the ground, from 1 to 200,000. */
  readonly withinMetres: number;
}

type Optional<Value> = Value | null | undefined;

/** Which services are looked for. What is left out does not narrow the search. */
export interface ServiceFilter {
  /** At most 200 characters, in any spelling. */
  readonly words?: Optional<string>;
  readonly near?: Optional<NearPlace>;
  /** Current GSS codes. */
  readonly councilAreas?: Optional<readonly string[]>;
  readonly kinds?: Optional<readonly ServiceKind[]>;
  readonly sectors?: Optional<readonly Sector[]>;
  /** The least of a service's grades, 1 to 6. */
  readonly minimumGrade?: Optional<number>;
  /** Whether services nobody has graded yet are shown as well; they are, unless this says no. */
  readonly includeUngraded?: Optional<boolean>;
}

export interface CheckedFilter {
  readonly words: readonly string[] | null;
  readonly near: NearPlace | null;
  readonly councilAreas: readonly string[] | null;
  readonly kinds: readonly ServiceKind[] | null;
  readonly sectors: readonly Sector[] | null;
  readonly minimumGrade: number | null;
  readonly includeUngraded: boolean;
}

/** Words that join others: "Argyll & Bute" is looked for by what it joins. */
const JOINING: ReadonlySet<string> = new Set(['and', 'the', 'of']);
const LONGEST_WORDS = 200;
const MOST_WORDS = 12;
const FURTHEST_METRES = 200_000;

/** @throws DomainError INVALID_INPUT, TOO_LONG */
export function checkFilter(filter: ServiceFilter): CheckedFilter {
  return {
    words: filter.words == null ? null : checkWords(filter.words),
    near: filter.near == null ? null : checkNear(filter.near),
    councilAreas: checkCouncilAreas(filter.councilAreas),
    kinds: checkList(filter.kinds, 'kinds'),
    sectors: checkList(filter.sectors, 'sectors'),
    minimumGrade: checkGrade(filter.minimumGrade),
    includeUngraded: filter.includeUngraded ?? true,
  };
}

function checkWords(text: string): readonly string[] {
  if (text.length > LONGEST_WORDS) {
    throw new DomainError('TOO_LONG', `Search with at most ${LONGEST_WORDS} characters.`, 'words');
  }
  const given = [...new Set(wordsOf(text))];
  const telling = given.filter((word) => !JOINING.has(word));
  const words = telling.length > 0 ? telling : given;
  if (words.length === 0)
    throw refused('words', 'Give at least one letter or digit to search for, or leave the words out.');
  if (words.length > MOST_WORDS) throw refused('words', `Search with at most ${MOST_WORDS} words.`);
  return words;
}

function checkNear(near: NearPlace): NearPlace {
  if (!isInUnitedKingdom(near)) {
    throw refused(
      'near',
      'This place is outside the United Kingdom. Give latitude and longitude in degrees, for instance 57.48 and -4.22 for Inverness.',
    );
  }
  const { withinMetres } = near;
  if (!Number.isFinite(withinMetres) || withinMetres < 1 || withinMetres > FURTHEST_METRES) {
    throw refused('near', 'Search within 1 to 200,000 metres.');
  }
  return near;
}

function checkCouncilAreas(codes: Optional<readonly string[]>): readonly string[] | null {
  const checked = checkList(codes, 'councilAreas');
  const unknown = checked?.find((code) => findCouncilArea(code) === null);
  if (unknown !== undefined) throw refused('councilAreas', whyNoCouncilArea(unknown));
  return checked;
}

/** An empty list would find nothing, which is not what anybody means. */
function checkList<Value>(values: Optional<readonly Value[]>, field: string): readonly Value[] | null {
  if (values == null) return null;
  if (values.length === 0) throw refused(field, `Name at least one in "${field}", or leave it out.`);
  return [...new Set(values)];
}

function checkGrade(grade: Optional<number>): number | null {
  if (grade == null) return null;
  if (!Number.isInteger(grade) || grade < 1 || grade > 6)
    throw refused('minimumGrade', 'Grades go from 1 (unsatisfactory) to 6 (excellent).');
  return grade;
}

function refused(field: string, explanation: string): DomainError {
  return new DomainError('INVALID_INPUT', explanation, field);
}
