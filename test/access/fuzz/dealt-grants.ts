import fc from 'fast-check';
import type { Pool } from 'pg';
import { newId } from '../../../server/database/columns.ts';
import { TOPICS } from '../../../server/database/walls.ts';
import { plusDays, todayInScotland } from '../../../server/foundation/period.ts';

/** Doors that happen to be open: to whom, which, and from when until when. */
interface Dealt {
  readonly person: number;
  readonly grantee: number;
  readonly topic: (typeof TOPICS)[number];
  readonly power: readonly [welfare: boolean, financial: boolean];
  readonly startsIn: number;
  readonly endsIn: number | null;
  /** Ended so long ago; null for not at all. */
  readonly endsInMinutes: number | null;
}

const dealt: fc.Arbitrary<Dealt> = fc.record({
  person: fc.nat(),
  grantee: fc.nat(),
  topic: fc.constantFrom(...TOPICS),
  power: fc.constantFrom([true, false] as const, [false, true] as const, [true, true] as const),
  startsIn: fc.integer({ min: -3, max: 1 }),
  endsIn: fc.oneof(fc.constant(null), fc.integer({ min: -1, max: 2 })),
  endsInMinutes: fc.constantFrom(null, -1),
});
const hand = fc.record({
  toAccounts: fc.array(dealt, { minLength: 8, maxLength: 16 }),
  toOrganisations: fc.array(dealt, { minLength: 8, maxLength: 16 }),
  powers: fc.array(dealt, { minLength: 1, maxLength: 4 }),
});

export interface Players {
  readonly people: readonly string[];
  readonly accounts: readonly string[];
  readonly organisations: readonly string[];
}

/**
 * Opens some doors by chance, beside those of the story, and shuts those opened before: half of them are ajar for these
 * days only, so that topics and dates both have to be right.
 */
export async function dealGrants(owner: Pool, players: Players, seed: number): Promise<void> {
  const [{ toAccounts, toOrganisations, powers } = { toAccounts: [], toOrganisations: [], powers: [] }] = fc.sample(
    hand,
    {
      seed,
      numRuns: 1,
    },
  );
  await owner.query(`delete from people.access_grant where granted_at = 'epoch'`);
  await owner.query(`delete from people.representation where representative_name = 'dealt'`);
  for (const each of toAccounts) await grant(owner, each, { person: players.people, account_id: players.accounts });
  for (const each of toOrganisations)
    await grant(owner, each, { person: players.people, organisation_id: players.organisations });
  for (const each of powers) await empower(owner, each, players);
}

async function grant(
  owner: Pool,
  deal: Dealt,
  { person, ...grantees }: Record<string, readonly string[]>,
): Promise<void> {
  const [column = '', list = []] = Object.entries(grantees)[0] ?? [];
  await owner.query(
    `insert into people.access_grant
       (id, person_id, authority_id, ${column}, topic, may_write, basis, starts_on, ends_on, granted_by_id, granted_at, ends_at, grantee_name)
     select $1, p.id, p.authority_id, $2, $3, false, 'CONSENT', $4, $5, p.account_id, 'epoch', now() + make_interval(mins => $7), $8
     from people.supported_person p where p.id = $6`,
    [
      newId(),
      pick(list, deal.grantee),
      deal.topic,
      ...days(deal),
      pick(person ?? [], deal.person),
      deal.endsInMinutes,
      column === 'account_id' ? 'dealt' : null,
    ],
  );
}

async function empower(owner: Pool, deal: Dealt, { people, accounts }: Players): Promise<void> {
  await owner.query(
    `insert into people.representation (id, person_id, authority_id, account_id, representative_name, kind, welfare, financial, starts_on, ends_on,
       recorded_by_id, recorded_at, ends_at, ended_by_id)
     select $1, p.id, p.authority_id, $2, 'dealt', 'GUARDIAN', $3, $4, $5, $6, p.account_id, now(),
       now() + make_interval(mins => $8), case when $8::int is not null then p.account_id end
     from people.supported_person p where p.id = $7`,
    [
      newId(),
      pick(accounts, deal.grantee),
      ...deal.power,
      ...days(deal),
      pick(people, deal.person),
      deal.endsInMinutes,
    ],
  );
}

function days({ startsIn, endsIn }: Dealt): [string, string | null] {
  const today = todayInScotland();
  return [plusDays(today, startsIn), endsIn === null ? null : plusDays(today, endsIn)];
}

function pick(list: readonly string[], which: number): string {
  return list[which % list.length] ?? '';
}
