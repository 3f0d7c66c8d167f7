/** Description of an act's `idempotencyKey`. */
export const IDEMPOTENCY_KEY =
  'Your own key for this request, 8 to 200 characters, for instance a UUID. A repeated request with the same input changes nothing and returns the same result; with different input it is refused.';
