import { parseId } from '../../foundation/input.ts';
import type { Sector, ServiceKind } from '../directory/support-service.entity.ts';
import { findCouncilArea, whyNoCouncilArea } from '../places/council-areas.ts';
import { FURTHEST_METRES, isInUnitedKingdom, type Place } from '../places/united-kingdom.ts';
import { atLeastOne, refused } from './filter-values.ts';
import { type Criterion, criteriaOf, type ProfileFilter } from './profile-filter.ts';
import { checkTerms, type SearchTerms } from './search-terms.ts';
import { checkPostcode } from './searched-place.ts';

export interface NearPlace extends Place {
  /** In metres as the crow flies, 1 to 200,000. */
  readonly withinMetres: number;
}

type Optional<Value> = Value | null | undefined;

/** Filters for services. A field left out does not narrow the search. */
export interface ServiceFilter extends ProfileFilter {
  /** A postcode, a sector or an outcode: matches services that reach it, by the areas they declare. */
  readonly postcode?: Optional<string>;
  /** Search terms, at most 200 characters, in any spelling. */
  readonly searchTerms?: Optional<string>;
  readonly near?: Optional<NearPlace>;
  /** Current GSS codes. */
  readonly councilAreas?: Optional<readonly string[]>;
  readonly kinds?: Optional<readonly ServiceKind[]>;
  readonly sectors?: Optional<readonly Sector[]>;
  /** The lowest of a service's grades, 1 to 6. */
  readonly minimumGrade?: Optional<number>;
  /** Whether ungraded services are included; true by default. */
  readonly includeUngraded?: Optional<boolean>;
  /** Whether services with unknown values for the filtered facts are included; true by default. */
  readonly includeUnknown?: Optional<boolean>;
  /**
   * True: only services registered with the Care Inspectorate, as personal care and personal support require (2010 Act
   * s.59).
   */
  readonly registeredForPersonalCare?: Optional<boolean>;
  readonly organisationIds?: Optional<readonly string[]>;
}

export interface CheckedFilter {
  readonly postcode: string | null;
  readonly terms: SearchTerms | null;
  readonly near: NearPlace | null;
  readonly councilAreas: readonly string[] | null;
  readonly kinds: readonly ServiceKind[] | null;
  readonly sectors: readonly Sector[] | null;
  readonly minimumGrade: number | null;
  readonly includeUngraded: boolean;
  readonly includeUnknown: boolean;
  readonly registered: boolean;
  readonly organisationIds: readonly string[] | null;
  readonly criteria: readonly Criterion[];
}

/** @throws DomainError INVALID_INPUT, TOO_LONG */
export function checkFilter(filter: ServiceFilter): CheckedFilter {
  return {
    postcode: filter.postcode == null ? null : checkPostcode(filter.postcode),
    terms: filter.searchTerms == null ? null : checkTerms(filter.searchTerms),
    near: filter.near == null ? null : checkNear(filter.near),
    councilAreas: checkCouncilAreas(filter.councilAreas),
    kinds: checkList(filter.kinds, 'kinds'),
    sectors: checkList(filter.sectors, 'sectors'),
    minimumGrade: checkGrade(filter.minimumGrade),
    includeUngraded: filter.includeUngraded ?? true,
    includeUnknown: filter.includeUnknown ?? true,
    registered: filter.registeredForPersonalCare ?? false,
    organisationIds:
      checkList(filter.organisationIds, 'organisationIds')?.map((id) => parseId(id, 'organisationIds')) ?? null,
    criteria: criteriaOf(filter),
  };
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

/** @throws DomainError INVALID_INPUT for an empty list */
export function checkList<Value>(values: Optional<readonly Value[]>, field: string): readonly Value[] | null {
  return values == null ? null : atLeastOne(values, field);
}

function checkGrade(grade: Optional<number>): number | null {
  if (grade == null) return null;
  if (!Number.isInteger(grade) || grade < 1 || grade > 6)
    throw refused('minimumGrade', 'Grades go from 1 (unsatisfactory) to 6 (excellent).');
  return grade;
}
