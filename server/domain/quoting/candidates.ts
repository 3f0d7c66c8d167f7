import type { Statements } from '../../database/database.ts';
import { readRows } from '../../database/reading/read.ts';
import type { SqlStatement } from '../../database/reading/read-sql.ts';
import type { Period } from '../../foundation/period.ts';
import { isPublic } from '../directory/public-visibility.ts';
import type { RateBand, RateUnit, VatTreatment } from '../directory/rate.entity.ts';
import { rotationSql } from '../searching/daily-rotation.ts';
import type { DatedRate } from './pricing.ts';

/** A service with its rates in force at some time in the period; no rates for a group whose price only a broker gives. */
export interface Candidate {
  readonly id: string;
  /** Position among equals in the daily rotation, lowest first. */
  readonly rotation: number;
  /** The service's name if it provides no support now; null if it does. */
  readonly closedName: string | null;
  readonly rates: readonly DatedRate[];
}

interface CandidatesAsked {
  readonly period: Period;
  readonly condition: (row: string, statement: SqlStatement) => string;
  /** The day whose rotation applies. */
  readonly day: number;
  readonly most: number;
}

type RateRow = readonly [
  unit: RateUnit,
  band: RateBand,
  pence: number,
  from: number,
  until: number,
  eveningFrom: number | null,
  eveningUntil: number | null,
  vat: VatTreatment | null,
];

interface CandidateRow extends Omit<Candidate, 'rates'> {
  readonly rates: RateRow[] | null;
}

/**
 * Returns the services to quote with all their rates of the period, in one statement. Includes the day after the period,
 * for the night that begins on its last day.
 */
export async function readCandidates(
  statements: Statements,
  { period, condition, day, most }: CandidatesAsked,
): Promise<Candidate[]> {
  const rows = await readRows<CandidateRow>(statements, (statement) => {
    const start = `${statement.bind(period.start)}::date`;
    const end = `${statement.bind(period.end)}::date`;
    const rates = `select json_agg(json_build_array(r.unit, r.band, r.pence, greatest(r.starts_on - ${start}, 0),
        least(coalesce(r.ends_on, ${end} + 1), ${end} + 1) - ${start}, r.evening_from, r.evening_until, r.vat))
      from directory.rate r
      where r.service_id = s.id and ${isPublic('s')} and r.superseded_at is null
        and r.starts_on <= ${end} and (r.ends_on is null or r.ends_on > ${start})`;
    return {
      columns: `s.id, ${rotationSql('s.id', statement.bind(day))} as rotation,
        case when s.status <> 'ACTIVE' then s.name end as "closedName", (${rates}) as rates`,
      from: 'directory.support_service s',
      condition: condition('s', statement),
      // One more than wanted, to detect whether there are more.
      limit: statement.bind(most + 1),
    };
  });
  return rows.map(({ rates: found, ...candidate }) => ({ ...candidate, rates: (found ?? []).map(datedRate) }));
}

function datedRate([unit, band, pence, from, until, eveningFrom, eveningUntil, vat]: RateRow): DatedRate {
  const evening = eveningFrom === null || eveningUntil === null ? null : { from: eveningFrom, until: eveningUntil };
  return { unit, band, pence, from, until, evening, vat };
}
