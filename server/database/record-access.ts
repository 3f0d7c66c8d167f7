import type { Topic } from './walls.ts';

/** An access: the topics of one person's record that somebody was shown. */
export interface RecordAccess {
  readonly personId: string;
  readonly topics: readonly Topic[];
}

/** Record accesses cannot be recorded at the moment, so no private data may be shown. */
export class AccessNotRecorded extends Error {
  constructor(cause: unknown) {
    super('Record accesses cannot be recorded.', { cause });
  }
}
