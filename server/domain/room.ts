import type { EntitySchema } from '@mikro-orm/core';
import { defineConstraintRefusals } from '../database/sql-errors.ts';
import type { DomainError } from '../foundation/domain-error.ts';

/** What a room of the domain registers. Its projections register themselves when its `index.ts` imports them. */
export interface Room {
  readonly name: string;
  readonly entities: readonly EntitySchema[];
  /** Its functions, triggers and rights in SQL: files of its folder, each after those it calls. */
  readonly sources?: readonly string[];
  /** By the name of a unique or exclusion constraint of its tables: the refusal that somebody who runs into it reads. */
  readonly refusals?: Readonly<Record<string, DomainError>>;
}

/**
 * Declares a room.
 * @throws Error when another room has a refusal for one of its constraints already
 */
export function defineRoom(room: Room): Room {
  defineConstraintRefusals(room.refusals ?? {});
  return room;
}
