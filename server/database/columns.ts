import { p } from '@mikro-orm/postgresql';
import { v7 } from 'uuid';
import type { Pence } from '../foundation/pence.ts';

/** A new id: UUID version 7, so that ids sort by the time they were made. */
export function newId(): string {
  return v7();
}

/** The columns every noun uses, so that an id, an amount and a moment look the same everywhere. */
export const columns = {
  id: () => p.uuid().primary().onCreate(newId),
  pence: () => p.bigint('number').$type<Pence>(),
  moment: () => p.datetime(3).columnType('timestamptz(3)'),
  day: () => p.date(),
  text: () => p.text(),
  version: () => p.integer().version().default(1),
};

/** An object as a row, whose columns are called the same in snake case. */
export function inSnakeCase(item: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(item).map(([name, value]) => [
      name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      value,
    ]),
  );
}
