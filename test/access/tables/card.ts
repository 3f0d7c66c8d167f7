import type { ActorKey } from '../../../server/access/actor.ts';
import type { Example } from '../../every-act/example.ts';
import type { Things } from '../../every-act/named-things.ts';
import type { Town } from '../../support/town.ts';
import type { World } from '../../support/world.ts';
import type { Played, TwoPeople } from '../played.ts';
import type { Wall } from '../wall.ts';
import type { Making } from './making.ts';

/** What the lists of the contract are asked about. */
export interface Listing extends Pick<TwoPeople, 'ishbel' | 'claims' | 'resources' | 'importRunId'> {
  readonly organisations: Town['organisations'];
  readonly accounts: Town['accounts'];
  /** The role of the council's worker. */
  readonly workersRoleId: string;
}

/** The rows of a list, of which fifty copies are made. */
export interface ListedRows {
  /** The column that says whose a row is, and whose these are: `person_id`, and Ishbel's, unless given. */
  readonly column?: string;
  readonly owner?: string;
  /** What a copy with this id must have of its own. */
  readonly differs?: (id: string) => object;
  /** The id of the object that has the list, where that is not `owner`. */
  readonly under?: string;
  /** Who asks, where the worker may not. */
  readonly asker?: ActorKey;
}

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
  /** Makes a row of a person's, so that every proof finds one; its id has this name. Not needed where another act needs a row. */
  readonly row?: { readonly id: string; readonly make: (of: Making) => Promise<string> };
  /** A good input of every act on the rows, and of each of its ways. */
  readonly examples?: (things: Things, world: World) => readonly Example[];
  /** The lists of the contract that show the rows, as "Type.field". */
  readonly lists?: (of: Listing) => Readonly<Record<string, ListedRows>>;
  /** SQL that lifts what keeps the table from holding fifty rows of a kind, for the test that counts statements. */
  readonly lift?: string;
}
