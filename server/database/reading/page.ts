import { DomainError } from '../../foundation/domain-error.ts';
import { isId } from '../../foundation/input.ts';

/** How many a page may hold, and holds when nobody says. */
export const LARGEST_PAGE = 100;
export const USUAL_PAGE = 20;

export interface PageRequest {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

/**
 * A page as the statement answers it: up to `first` rows and, when there are more and somebody asks, one over. Cursors are
 * there when asked for.
 */
export interface PageRows<Node> {
  readonly rows: readonly (Node & { readonly _cursor?: readonly unknown[] })[];
  readonly totalCount?: number;
  readonly first: number;
  readonly after: boolean;
}

/** @throws DomainError INVALID_INPUT when `first` is not from 1 to 100 */
export function pageSize({ first }: PageRequest): number {
  const size = first ?? USUAL_PAGE;
  if (!Number.isInteger(size) || size < 1 || size > LARGEST_PAGE) {
    throw new DomainError(
      'INVALID_INPUT',
      `Ask for 1 to ${LARGEST_PAGE} at a time, and for more with "after".`,
      'first',
    );
  }
  return size;
}

export function encodeCursor(keys: readonly unknown[]): string {
  return Buffer.from(JSON.stringify(keys)).toString('base64url');
}

/** What a key of a cursor is, as PostgreSQL names it. */
export type KeyType = 'text' | 'uuid' | 'float8' | 'int';

const LARGEST_INT = 2_147_483_647;

/** Whether a key is one that PostgreSQL can read: what it cannot never came from us. */
const FITS: Readonly<Record<KeyType, (key: unknown) => boolean>> = {
  text: (key) => typeof key === 'string' && !key.includes('\u0000'),
  uuid: (key) => typeof key === 'string' && isId(key),
  float8: (key) => typeof key === 'number',
  int: (key) => Number.isInteger(key) && Math.abs(key as number) <= LARGEST_INT,
};

/**
 * The keys of the last row of the page before, or null at the start.
 * @throws DomainError INVALID_CURSOR
 */
export function decodeCursor(after: string | null | undefined, types: readonly KeyType[]): unknown[] | null {
  if (after === null || after === undefined) return null;
  try {
    const keys: unknown = JSON.parse(Buffer.from(after, 'base64url').toString('utf8'));
    if (Array.isArray(keys) && keys.length === types.length && types.every((type, n) => FITS[type](keys[n])))
      return keys;
  } catch {
    // Not ours: answered below like any other foreign cursor.
  }
  throw new DomainError(
    'INVALID_CURSOR',
    'This cursor is not one of ours. Use the "endCursor" of the page before.',
    'after',
  );
}
