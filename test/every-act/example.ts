import type { AccountKey } from '../support/town.ts';

/** An idempotency key of no other request. */
export const NEW_KEY = 'never used before';

/** An act as it would go well, to be spoilt in one place. */
export interface Example {
  readonly act: string;
  readonly account: AccountKey;
  readonly input: object;
}
