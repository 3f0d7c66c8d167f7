/** Read, insert and update, each by whom. */
export interface Wall {
  readonly reads?: readonly string[];
  readonly inserts?: readonly string[];
  readonly updates?: readonly string[];
  /** What a row must be after an update, where that is not the same. */
  readonly updated?: readonly string[];
}
