import DataLoader from 'dataloader';
import type { Statements } from '../database/database.ts';
import { findByIds, findTypesOf } from '../database/reading/read.ts';
import { accessesIn } from '../database/reading/record-accesses.ts';
import type { Selection } from '../database/reading/selection.ts';
import type { Shown } from '../database/reading/shown.ts';
import { isId } from '../foundation/input.ts';

/** Objects read in one statement, at most; more are read in several. */
const LARGEST_BATCH = 100;

/** An object of a known type, with what is selected of it. */
interface WantedObject<Type extends string = string> {
  readonly type: Type;
  readonly selection: Selection;
  readonly id: string;
}

/**
 * Reads by id for the fields of one request: those resolved beside each other share a statement. A loader remembers nothing
 * beyond the statement it sends, so what is read after an act is as the act left it.
 */
export interface Loaders {
  /** The object with an id, or null when there is none or the wall hides it. Each call is an access of its own. */
  object<Type extends string>(wanted: WantedObject<Type>): Promise<Shown<Type> | null>;
  /** The same, for a value that many fields beside each other are worked out from: one access for all of them. */
  sharedObject<Type extends string>(wanted: WantedObject<Type>): Promise<Shown<Type> | null>;
  /** Which of `types` has a row with this id that the actor may see, or null. */
  typeOf(id: string, types: readonly string[]): Promise<string | null>;
}

/** The loaders of one request. Each kind of read has its own: by type and selection, and by the types an id may be of. */
export function openLoaders(statements: Statements): Loaders {
  // A batch records no access; each field records its own (`recordAccess`).
  const { recordAccess, ...unrecorded } = statements;
  const objects = new Map<string, DataLoader<string, Shown | null>>();
  const types = new Map<string, DataLoader<string, string | null>>();

  const object = async <Type extends string>({ type, selection, id }: WantedObject<Type>) => {
    if (!isId(id)) return null;
    const loader = loaderUnder(`${type} ${JSON.stringify(selection)}`, objects, (ids) =>
      findByIds(unrecorded, { type, selection, ids }),
    );
    const shown = (await loader.load(id.toLowerCase())) as Shown<Type> | null;
    recordAccess?.(accessesIn({ type, selection, shown }));
    return shown;
  };
  const typeOf = async (id: string, among: readonly string[]) => {
    if (!isId(id)) return null;
    const loader = loaderUnder(String(among), types, (ids) => findTypesOf(unrecorded, { ids, types: among }));
    return loader.load(id.toLowerCase());
  };
  const shared: DataLoader<WantedObject, Shown | null, string> = new DataLoader(
    (wanted) => {
      shared.clearAll();
      return Promise.all(wanted.map(object));
    },
    { cacheKeyFn: (wanted) => JSON.stringify(wanted) },
  );
  const sharedObject = <Type extends string>(wanted: WantedObject<Type>) =>
    shared.load(wanted) as Promise<Shown<Type> | null>;
  return { object, sharedObject, typeOf };
}

type Find<Found> = (ids: readonly string[]) => Promise<ReadonlyMap<string, Found>>;

/** The loader kept under a key, made when it is first asked for. It answers null for ids under which nothing is found. */
function loaderUnder<Found>(
  key: string,
  loaders: Map<string, DataLoader<string, Found | null>>,
  find: Find<Found>,
): DataLoader<string, Found | null> {
  const known = loaders.get(key);
  if (known !== undefined) return known;
  const loader: DataLoader<string, Found | null> = new DataLoader(
    async (ids) => {
      loader.clearAll();
      const found = await find(ids);
      return ids.map((id) => found.get(id) ?? null);
    },
    { maxBatchSize: LARGEST_BATCH },
  );
  loaders.set(key, loader);
  return loader;
}
