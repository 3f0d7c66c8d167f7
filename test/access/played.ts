import type { Accounts, Circle } from './circle.ts';
import type { Claims } from './claimed-entries.ts';
import type { Tellings } from './information.ts';
import type { Told } from './peer-stories.ts';
import type { Resources } from './resources.ts';
import type { Shortlisted } from './shortlists.ts';
import type { Rows } from './tables/making.ts';

/** Everybody who may try the walls; null has not signed in. */
export type Cast = Readonly<Record<string, string | null>>;

export interface Played extends Circle, Shortlisted, Told, Tellings {
  readonly personId: string;
  readonly fundId: string;
  readonly arrangementId: string;
  readonly lineId: string;
  readonly outcomeId: string;
  readonly commissionId: string;
  readonly deliveryId: string;
  readonly invoiceId: string;
  /** What the cards of walled tables make. */
  readonly rows: Rows;
  readonly accounts: Accounts;
}

export interface TwoPeople {
  readonly ishbel: Played;
  readonly morag: Played;
  readonly claims: Claims;
  readonly resources: Resources;
  /** A feed that was taken in but for one entry. */
  readonly importRunId: string;
  /** By name, everybody in the town and around the two. */
  readonly cast: Cast;
}
