import type { Town } from '../../support/town.ts';
import type { Played } from '../two-people.ts';
import type { Wall } from '../wall.ts';

/** Everything that the proofs of access know of one walled table. A table without a card turns them red. */
export interface TableCard {
  /** With its schema: `people.needed_form`. */
  readonly table: string;
  readonly wall: Wall;
  /**
   * What each account may do to Ishbel's rows, behind the wall and without the server's own checks: r all of them read, p part of
   * them read, i insert another, u update. An account that is not named may do nothing; no account ever deletes.
   */
  readonly may: Readonly<Record<string, string>>;
  /** SQL for which rows are Ishbel's; those with her `person_id` unless given. */
  readonly whose?: (of: { readonly ishbel: Played; readonly organisations: Town['organisations'] }) => string;
  /** Columns of a new row, where Ishbel's row no longer is as it began. */
  readonly begins?: object;
  /** Marks of texts that only this wall hides, by the name they have in `two-people.ts`. */
  readonly texts?: readonly string[];
  /** Whether the contract shows its rows under their own id. */
  readonly isShown?: boolean;
  /** Whether the server may select from it at all; true unless given. */
  readonly isRead?: boolean;
  /** Whether the server may insert into it; false unless given. */
  readonly isInserted?: boolean;
  /** The columns that the server may update, separated by spaces; none unless given. */
  readonly updated?: string;
  /** SQL that lifts what keeps the table from holding fifty rows of a kind, for the test that counts statements. */
  readonly lift?: string;
}
