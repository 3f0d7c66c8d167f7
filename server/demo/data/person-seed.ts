import type { DeclineReason } from '../../domain/commissioning/commission.entity.ts';
import type { InvoiceState } from '../../domain/commissioning/invoice.workflow.ts';
import type { AgreementForm, ContractualModel } from '../../domain/funds/isf-agreement.entity.ts';
import type { InformationForm } from '../../domain/information/information-form.ts';
import type { InformationMatter, InformationReceipt } from '../../domain/notices/information-matter.ts';
import type { RepresentativeKind } from '../../domain/people/representation.entity.ts';
import type { SupportedPersonBasis } from '../../domain/people/supported-person.entity.ts';
import type { PlaceKey } from './places.ts';

/** Weeks of the fund's year, counted from 0: the first, and the first no longer. */
export type Weeks = readonly [from: number, until: number];

/** A supported person of the town, and what has happened so far. Who acts is told by the keys of accounts. */
export interface PersonSeed {
  readonly knownAs: string;
  readonly fullName: string;
  readonly basis: SupportedPersonBasis;
  readonly dateOfBirth: string;
  readonly place: PlaceKey;
  readonly worker: string;
  readonly broker: { readonly account: string; readonly organisation: string };
  readonly holder: { readonly account: string; readonly organisation: string };
  /** Keys of the demo that the person's and the representatives' accounts get, if any. */
  readonly key?: string;
  readonly representatives?: readonly RepresentativeSeed[];
  /** Who helps to decide, without legal power. */
  readonly supporter?: { readonly key?: string; readonly name: string; readonly howTheyHelp: string };
  /** Where the first representative held another view. */
  readonly difference?: { readonly matter: string; readonly wish: string; readonly view: string };
  /** A worker of another authority who opened the record in an emergency. */
  readonly emergency?: { readonly by: string; readonly reason: string };
  /** In which forms they can be told things. */
  readonly neededForms?: readonly NeededFormSeed[];
  /** What they were told before the fund's year, by their worker. */
  readonly informed?: readonly InformationSeed[];
  readonly outcomes: readonly string[];
  /** Pence for the year, and who set it; the last one is current, the earlier ones were superseded. */
  readonly budgets: readonly { readonly by: string; readonly pence: number }[];
  readonly agreement: { readonly form: AgreementForm; readonly model: ContractualModel };
  /** Pence that reached the fund, and in which week. */
  readonly allocations: readonly { readonly pence: number; readonly week: number }[];
  readonly arrangement: string;
  readonly lines: readonly LineSeed[];
}

interface NeededFormSeed {
  readonly form: InformationForm;
  readonly details?: string;
}

export interface InformationSeed {
  readonly matter: InformationMatter;
  readonly form: InformationForm;
  /** The title of what was handed over, in that form. */
  readonly resource?: string;
  readonly details?: string;
  /** What the person said of it to their worker. */
  readonly said?: { readonly receipt: InformationReceipt; readonly words: string };
}

interface RepresentativeSeed {
  readonly key?: string;
  readonly name: string;
  readonly kind: RepresentativeKind;
  readonly welfare: boolean;
  readonly financial: boolean;
}

/** How much and at which rate, pence: minutes a week, nights a week, or items in all. */
export type Quantity =
  | { readonly minutesPerWeek: number; readonly ratePencePerHour: number }
  | { readonly nightsPerWeek: number; readonly ratePencePerNight: number }
  | { readonly items: number; readonly pencePerItem: number };

export interface LineSeed {
  /** Which of the person's outcomes it meets, counted from 0. */
  readonly outcome: number;
  readonly service: string;
  /** What the provider may read: nothing that names the person. */
  readonly description: string;
  readonly quantity: Quantity;
  readonly personalCare: boolean;
  /** The whole year unless given. */
  readonly weeks?: Weeks;
  /** Left out while the line is only planned. */
  readonly offer?: OfferSeed;
}

export interface OfferSeed {
  /** Who answers for the provider. */
  readonly by: string;
  /** Earlier offers of the line that were declined. */
  readonly declined?: { readonly reason: DeclineReason; readonly explanation: string };
  /** EXPIRED: nobody answered in time. DECLINED: not offered again since. */
  readonly outcome: 'OPEN' | 'EXPIRED' | 'DECLINED' | 'ACCEPTED';
  readonly visits?: VisitsSeed;
  readonly invoices?: readonly InvoiceSeed[];
}

export interface VisitsSeed {
  readonly weeks: Weeks;
  readonly except?: readonly number[];
  /** Days after Monday. */
  readonly days: readonly number[];
  /** Minutes, nights or items on each of the days. */
  readonly quantity: number;
  readonly note?: string;
}

/** Everything delivered in some weeks. */
export interface InvoiceSeed {
  readonly number: string;
  readonly weeks: Weeks;
  readonly status: InvoiceState;
}
