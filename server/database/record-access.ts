import type { Topic } from './walls.ts';

/** Which parts of one person's record somebody was shown. */
export interface Look {
  readonly personId: string;
  readonly topics: readonly Topic[];
}

/** Who is shown what cannot be written down just now, so nothing private may be shown. */
export class LooksNotKept extends Error {
  constructor(cause: unknown) {
    super('Who looks at records cannot be written down.', { cause });
  }
}
