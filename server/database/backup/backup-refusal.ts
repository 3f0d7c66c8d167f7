/** A backup or restore that was refused before anything changed; the message says what to do next. */
export class BackupRefusal extends Error {}
