import type { DemoAccount } from '../client.ts';

/** Who plays in the journey. */
export interface Cast {
  readonly worker: DemoAccount;
  readonly manager: DemoAccount;
  readonly broker: DemoAccount;
  readonly holder: DemoAccount;
  readonly provider: DemoAccount;
  readonly otherProvider: DemoAccount;
  readonly community: DemoAccount;
}

/** The services chosen in the directory, by who gives them. */
export interface ChosenServices {
  readonly provider: string;
  readonly otherProvider: string;
  readonly community: string;
}

/** The person of this journey, with a fund. */
export interface PersonWithFund {
  readonly personId: string;
  readonly fundId: string;
  readonly outcomes: { readonly atHome: string; readonly friends: string };
  /** The person and the representative, who read the fund at every step. */
  readonly readers: readonly DemoAccount[];
  readonly period: { readonly start: string; readonly end: string };
}

export interface CostedPlan {
  readonly arrangementId: string;
  readonly lines: {
    readonly hours: string;
    readonly nights: string;
    readonly club: string;
    readonly moreHours: string;
  };
}

export interface AcceptedCommissions {
  readonly hours: string;
  readonly nights: string;
  readonly club: string;
}

/** The figures of the story, in pence; 52 weeks. */
export const FIGURES = {
  budget: 5_915_600,
  /** 35 hours a week at £24. */
  hours: 4_368_000,
  /** Two sleepovers a week at £144. */
  nights: 1_497_600,
  /** A year of Thursday afternoons. */
  club: 18_000,
  /** One hour a week at £24 more than there is money for. */
  moreHours: 124_800,
} as const;
