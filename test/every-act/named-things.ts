import type { Claims } from '../access/claimed-entries.ts';
import type { Tellings } from '../access/information.ts';
import type { Told } from '../access/peer-stories.ts';
import type { Resources } from '../access/resources.ts';
import type { Shortlisted } from '../access/shortlists.ts';
import type { Rows } from '../access/tables/making.ts';
import type { Person } from '../support/scenario.ts';

/** What the examples name: one thing of each kind that an act is about. */
export interface Things extends Person, Claims, Shortlisted, Told, Resources, Tellings {
  /** What the cards of walled tables make. */
  readonly rows: Rows;
  readonly arrangementId: string;
  readonly lineId: string;
  /** One that nobody answered, and one that was accepted. */
  readonly offeredId: string;
  readonly acceptedId: string;
  readonly invoiceId: string;
  /** Ewan's power to act for Ishbel. */
  readonly representationId: string;
  /** Nan, who helps Ishbel to decide. */
  readonly decisionSupporterId: string;
  /** Ailsa's role with the council, an invitation of the council's, an award of a broker's, an organisation nobody joined. */
  readonly membershipId: string;
  readonly invitationId: string;
  readonly accreditationId: string;
  readonly unjoinedId: string;
  /** The broker's, to the profile. */
  readonly grantId: string;
  /** An import of postcodes that can be taken back. */
  readonly importId: string;
}
