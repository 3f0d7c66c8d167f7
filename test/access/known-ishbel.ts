import { newId } from '../../server/database/columns.ts';
import { withActor } from '../../server/database/reading/read.ts';
import type { TestDatabase } from '../support/test-database.ts';
import { foundTown } from '../support/town.ts';

/** A town in a database, and Ishbel, known to its council. */
export async function foundTownWithIshbel({ owner }: TestDatabase) {
  const town = await foundTown(owner);
  const ishbel = newId();
  await owner.query(
    `insert into people.supported_person (id, authority_id, known_as, basis, locality, registered_at) values ($1, $2, 'Ishbel', 'ADULT', 'ZZ1', now())`,
    [ishbel, town.organisations.council],
  );
  return { ...town, ishbel };
}

/** The people that the actor may see; $2 is what is answered when there are none. */
export const SEES = withActor(
  '(select coalesce(json_agg(p.id), $2::json) from people.supported_person p where actor.id is not null)',
);
