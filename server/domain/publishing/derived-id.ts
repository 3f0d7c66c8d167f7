import { v5 } from 'uuid';

/** Namespace of ids for things that have no row here (RFC 9562, version 5). Must never change: consumers store the ids. */
const NAMESPACE = '5b1d7f0e-6a3c-5c52-9a54-0d2f7c8e41a6';

/** Returns a stable id for a part of something that has an id: the place of a service, a term of a taxonomy. */
export function derivedId(whole: string, ...part: readonly string[]): string {
  return v5([whole, ...part].join(' '), NAMESPACE);
}
