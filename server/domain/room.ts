import type { EntitySchema } from '@mikro-orm/core';
import { type Projection, registerProjections } from '../database/reading/projection.ts';
import { defineConstraintRefusals } from '../database/sql-errors.ts';
import type { DomainError } from '../foundation/domain-error.ts';

/** What a room of the domain registers. */
export interface Room {
  readonly name: string;
  readonly entities: readonly EntitySchema[];
  /** How the types of the contract are read from its tables, and the fields it adds to types of earlier rooms. */
  readonly projections?: readonly Projection[];
  /** By the name of a unique or exclusion constraint of its tables: the refusal that somebody who runs into it reads. */
  readonly refusals?: Readonly<Record<string, DomainError>>;
}

/**
 * Declares a room.
 * @throws Error when another room has a refusal for one of its constraints already, or projects one of its fields
 */
export function defineRoom(room: Room): Room {
  defineConstraintRefusals(room.refusals ?? {});
  registerProjections(room.name, room.projections ?? []);
  return room;
}
