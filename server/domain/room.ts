import type { EntitySchema } from '@mikro-orm/core';
import { type Projection, registerProjections } from '../database/reading/projection.ts';
import { defineConstraintRefusals } from '../database/sql-errors.ts';
import type { DomainError } from '../foundation/domain-error.ts';

/** A room of the domain as it registers itself. */
export interface Room {
  readonly name: string;
  readonly entities: readonly EntitySchema[];
  /** How the types of the contract are read from its tables, and the fields it adds to types of earlier rooms. */
  readonly projections?: readonly Projection[];
  /** Its functions, triggers and rights in SQL: files of its folder, each after those it calls. */
  readonly sources?: readonly string[];
  /** Refusals by the name of a unique or exclusion constraint of its tables: the error a caller gets on violating it. */
  readonly refusals?: Readonly<Record<string, DomainError>>;
}

/**
 * Registers a room.
 * @throws Error if another room already has a refusal for one of its constraints, or projects one of its fields
 */
export function defineRoom(room: Room): Room {
  defineConstraintRefusals(room.refusals ?? {});
  registerProjections(room.name, room.projections ?? []);
  return room;
}
