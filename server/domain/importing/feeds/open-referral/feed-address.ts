/** Collections of the standard, as the last part of an address. */
const COLLECTIONS = /^(.*)\/(?:services|service_at_locations|organi[sz]ations|taxonomies|taxonomy_terms)$/;
const ONE_SERVICE = /^(.*)\/services\/([^/]+)$/;

/** What people give as the address of a feed: its own, that of one of its lists, or that of one service. */
export interface FeedAddress {
  /** The address under which the feed has `/services`. */
  readonly root: URL;
  /** The id of the one service at the address, as it is written there; null for all services. */
  readonly only: string | null;
}

/** Reads an address, without the query: which page was looked at, and how it was filtered, is not part of the feed. */
export function feedAddressOf(given: URL): FeedAddress {
  const path = given.pathname.replace(/(?<!\/)\/+$/, '');
  const one = ONE_SERVICE.exec(path);
  const root = one?.[1] ?? COLLECTIONS.exec(path)?.[1] ?? path;
  return { root: new URL(`${given.origin}${root}`), only: one?.[2] ?? null };
}

/** Returns an address under that of the feed. */
export function under({ origin, pathname }: URL, path: string): URL {
  return new URL(`${origin}${pathname.replace(/(?<!\/)\/+$/, '')}${path}`);
}
