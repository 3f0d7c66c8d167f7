/** A backup or a restoration that is refused before anything was changed; the message says what to do next. */
export class BackupRefusal extends Error {}
