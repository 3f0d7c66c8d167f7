import { readdirSync } from 'node:fs';
import type { Wall } from '../wall.ts';
import type { TableCard } from './card.ts';
import type { Making, Rows } from './making.ts';

const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.card.ts'));

/** The card of every walled table. */
export const CARDS: readonly TableCard[] = await Promise.all(
  files.sort().map(async (name) => ((await import(`./${name}`)) as { card: TableCard }).card),
);

export const WALLS: Readonly<Record<string, Wall>> = byTable(({ wall }) => wall);

/** What anybody may read, of these tables. */
const PUBLIC = /^(directory|identity)\.|^planning\.precedent$/;

/**
 * What the three accounts of two hats may do: each has one role where Ishbel's affairs are handled, and the role that handles
 * them in another organisation. Grants to her brokerage and to her fund's holder are open to every colleague who works with
 * people there; contracts of the holder are not. She granted her provider nothing, so a colleague there who arranges no
 * support sees nothing.
 */
function twoHats({ table, may }: TableCard): Record<string, string> {
  // Only a broker offers a commission; a colleague in another role does not.
  const colleague = table === 'commissioning.commission' ? may.broker?.replace('i', '') : may.broker;
  const [broker, holder, provider] = PUBLIC.test(table)
    ? [may.stranger, may.stranger, may.stranger]
    : [colleague, table.startsWith('commissioning.') ? undefined : may.holder, undefined];
  return {
    ...(broker === undefined ? {} : { brokerElsewhere: broker }),
    ...(holder === undefined ? {} : { officerElsewhere: holder }),
    ...(provider === undefined ? {} : { coordinatorElsewhere: provider }),
  };
}

/** What each account may do to Ishbel's rows of each table. */
export const MAY: Readonly<Record<string, Readonly<Record<string, string>>>> = byTable((card) => ({
  ...card.may,
  ...twoHats(card),
}));

function byTable<Value>(part: (card: TableCard) => Value): Record<string, Value> {
  return Object.fromEntries(CARDS.map((card) => [card.table, part(card)]));
}

/** Makes a row of a person's for every card that says how. */
export async function makeRows(of: Making): Promise<Rows> {
  const rows: Record<string, string> = {};
  for (const { row } of CARDS) if (row !== undefined) rows[row.id] = await row.make(of);
  return rows;
}
