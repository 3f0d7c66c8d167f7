import { DomainError } from '../foundation/domain-error.ts';

/** How many a page may hold, and holds when nobody says. */
export const LARGEST_PAGE = 100;
export const USUAL_PAGE = 20;

export interface PageRequest {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

/** A page as the statement answers it: up to `first` rows and, when there are more, one over. */
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

/**
 * The keys of the last row of the page before, or null at the start.
 * @throws DomainError INVALID_CURSOR
 */
export function decodeCursor(
  after: string | null | undefined,
  types: readonly ('string' | 'number')[],
): unknown[] | null {
  if (after === null || after === undefined) return null;
  try {
    const keys: unknown = JSON.parse(Buffer.from(after, 'base64url').toString('utf8'));
    if (
      Array.isArray(keys) &&
      keys.length === types.length &&
      keys.every((key, n) => key === null || typeof key === types[n])
    ) {
      return keys;
    }
  } catch {
    // Not ours: answered below like any other foreign cursor.
  }
  throw new DomainError(
    'INVALID_CURSOR',
    'This cursor is not one of ours. Use the "endCursor" of the page before.',
    'after',
  );
}
