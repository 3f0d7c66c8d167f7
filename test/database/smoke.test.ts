import { afterAll, expect, test } from '@jest/globals';
import { openTestDatabase } from '../support/test-database.ts';
const world = await openTestDatabase();
afterAll(() => world.close());
test('server role sees nothing without an actor', async () => {
  const rows = await world.database.statements(null).run<{ n: number }>({ text: `with actor as materialized (select set_config('app.actor_id', $1, true) as id) select (select count(*)::int from people.supported_person where actor.id is not null) as n from actor`, values: [] });
  expect(rows).toEqual([{ n: 0 }]);
});
