import { p } from '@mikro-orm/postgresql';
import { v7 } from 'uuid';
import type { Pence } from '../foundation/pence.ts';

/** Returns a new id: UUID version 7, so that ids sort by time of creation. */
export function newId(): string {
  return v7();
}

/** The column types that every entity uses, so that ids, amounts and timestamps are the same everywhere. */
export const columns = {
  id: () => p.uuid().primary().onCreate(newId),
  pence: () => p.bigint('number').$type<Pence>(),
  moment: () => p.datetime(3).columnType('timestamptz(3)'),
  day: () => p.date(),
  text: () => p.text(),
  version: () => p.integer().version().default(1),
};

/** Returns an object as a row with its keys in snake case. */
export function inSnakeCase(item: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(item).map(([name, value]) => [
      name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      value,
    ]),
  );
}
