import type { Statements } from '../../database/database.ts';
import { readList } from '../../database/reading/read.ts';
import { type Selection, selected, selectedUnder } from '../../database/reading/selection.ts';
import type { Shown } from '../../database/reading/shown.ts';
import { notFound } from '../../foundation/input.ts';
import { COMPARED_COLUMNS, type ComparedColumns, type ComparedFact, factsOf } from './compared-facts.ts';
import { FEWEST_NAMED, MOST_NAMED, namedServices } from './named-services.ts';

export interface Comparison {
  readonly ids: readonly string[];
  /** The selection on the comparison: services, facts. */
  readonly selection: Selection;
}

export interface ComparedServices {
  /** In the order in which they were asked for. */
  readonly services: readonly Shown<'SupportService'>[];
  readonly facts: readonly ComparedFact[];
}

/**
 * Returns two to six services side by side, closed ones included, with the source and age of each fact. One statement.
 * @throws DomainError INVALID_INPUT; NOT_FOUND if an id is unknown
 */
export async function compareServices(
  statements: Statements,
  { ids, selection }: Comparison,
): Promise<ComparedServices> {
  const wanted = namedServices(ids, {
    field: 'ids',
    explanation: `Compare ${FEWEST_NAMED} to ${MOST_NAMED} services at once.`,
  });
  const services = await readList(statements, {
    type: 'SupportService',
    selection: { fields: [...selectedUnder(selection, 'services').fields, COMPARED] },
    condition: (row, statement) => `${row}.id = any (${statement.bind(wanted)}::uuid[])`,
    order: (row, statement) => `array_position(${statement.bind(wanted)}::uuid[], ${row}.id)`,
  });
  if (services.length < wanted.length) throw notFound('ids');
  return { services, facts: factsOf(services.map((service) => service.comparedFacts as ComparedColumns)) };
}

/** Selected in addition to the client's selection, under a name that is not in the contract. */
const COMPARED = selected(
  'comparedFacts',
  COMPARED_COLUMNS.map((name) => (name === 'rates' ? selected(name, ['unit', 'pence', 'startsOn']) : name)),
);
