import { isId } from '../../foundation/input.ts';
import { type SqlStatement, tableOf } from './read-sql.ts';

/**
 * SQL for a filter by an id: the rows whose column is that id, where the asker may read what it is the id of. An id of
 * anything else answers as one that does not exist, so that no filter tells what a row the asker may read belongs to.
 */
export function isReadable(
  { column, type }: { readonly column: string; readonly type: string },
  id: string,
  statement: SqlStatement,
): string {
  if (!isId(id)) return 'false';
  const [named, given] = [statement.row(), `${statement.bind(id)}::uuid`];
  return `(${column} = ${given} and exists (select from ${tableOf(type)} ${named} where ${named}.id = ${given}))`;
}
