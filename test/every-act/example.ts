import type { AccountKey } from '../support/town.ts';

/** An act as it would go well, to be spoilt in one place. */
export interface Example {
  readonly act: string;
  readonly account: AccountKey;
  readonly input: object;
}
