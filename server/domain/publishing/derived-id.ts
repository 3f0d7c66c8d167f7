import { v5 } from 'uuid';

/** Under which ids are derived that nothing here has a row for (RFC 9562, version 5). Never changed: others keep them. */
const NAMESPACE = '5b1d7f0e-6a3c-5c52-9a54-0d2f7c8e41a6';

/** A stable id for a part of something that has one: the place of a service, a term of a taxonomy. */
export function derivedId(whole: string, ...part: readonly string[]): string {
  return v5([whole, ...part].join(' '), NAMESPACE);
}
