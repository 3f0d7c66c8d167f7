import { afterAll, expect, test } from '@jest/globals';
import { employ } from '../../access/bystanders.ts';
import { listTables } from '../../access/catalogue.ts';
import { playTwoPeople } from '../../access/two-people.ts';
import { attempt } from '../../support/acts.ts';
import { createWorld } from '../../support/world.ts';
import { exportPerson } from './copy.support.ts';
import { attemptsIn, endSupport, FIVE_YEARS, keptOf } from './records.support.ts';

const world = await createWorld();
const { ishbel, morag, cast } = await playTwoPeople(world);
const { worker, manager, broker } = world.town.accounts;
const { personId } = ishbel;
const { council } = world.town.organisations;
const otherManager = await employ(world, { organisationId: council, role: 'TEAM_MANAGER', startsOn: '2020-01-01' });
const recordAct = attemptsIn(world);
afterAll(() => world.close());

const HERS = [...Object.values(ishbel.accounts), ishbel.precedentId];

/** What stands in every table, as text: Ishbel's rows apart from everybody else's. */
async function everyRow(): Promise<{ table: string; row: string; hers: boolean }[]> {
  const all = [];
  await world.app.accessLog.settle();
  for (const table of await listTables(world.owner)) {
    const { rows } = await world.owner.query<{ row: string; hers: boolean }>(
      `select t::text as row, coalesce(to_jsonb(t) ->> 'person_id' = $1 or to_jsonb(t) ->> 'id' = any ($2)
         or to_jsonb(t) ->> 'account_id' = any ($2) or to_jsonb(t) -> 'result' ->> 'personId' = $1, false) as hers from ${table} t order by 1`,
      [personId, [personId, ...HERS]],
    );
    all.push(...rows.map((row) => ({ table, ...row })));
  }
  return all;
}

const MARK = /ISHBEL|1951-04-02|ZZ1/;

async function ledgerRows(): Promise<unknown[]> {
  const { rows } = await world.owner.query(
    `select t::text from ledger.account t union all select t::text from ledger.transfer t union all select t::text from ledger.promise t order by 1`,
  );
  return rows;
}

const erase = (account: string) => recordAct(account, 'personErase', { personId });
const ask = (account: string) => recordAct(account, 'erasureRequest', { personId });

test('nothing is erased while it must be kept: open, without a policy, too early, or with money left', async () => {
  const messages: string[] = [];
  const refused = async () => {
    const { userErrors } = await ask(worker);
    messages.push(userErrors[0]?.message ?? 'done');
    const seen = (await keptOf(world, worker, personId))?.erasure.viewerCanRequest;
    expect(seen).toEqual({ allowed: false, reason: userErrors[0]?.code, explanation: userErrors[0]?.message });
  };
  await refused();
  await endSupport(world, ishbel);
  await recordAct(worker, 'recordClose', { personId, endedOn: '2020-02-29' });
  await refused();
  await recordAct(manager, 'retentionPolicySet', { ...FIVE_YEARS, years: 50, startsOn: '2020-01-01' });
  await refused();
  await recordAct(manager, 'retentionPolicySet', { ...FIVE_YEARS, startsOn: '2021-01-01' });
  await world.owner.query(`update commissioning.commission set period_end = '2099-01-01' where id = $1`, [
    ishbel.commissionId,
  ]);
  await refused();
  await world.owner.query(`update commissioning.commission set period_end = '2020-01-01' where id = $1`, [
    ishbel.commissionId,
  ]);
  expect(messages).toEqual([
    'This record is open. Close it once support has ended; its time to be kept runs from then.',
    'Your authority has not said how long it keeps records of this kind. A team manager must set that first.',
    'This record is kept until 28 February 2070: 50 years after it was closed (Glenorrin Council retention schedule, social work 3.1). It can be erased from that day on.',
    'Not everything has ended: the commission "⟦ISHBEL:TERMS⟧ terms" runs until 1 January 2099. End that first.',
  ]);
});

test('it takes two: the account that asks cannot carry it out, and nobody carries out what nobody asked for', async () => {
  expect((await erase(manager)).userErrors).toMatchObject([
    { code: 'WRONG_STATE', message: 'Nobody has asked for this erasure yet. A colleague must ask for it first.' },
  ]);
  expect((await ask(manager)).userErrors).toEqual([]);
  expect((await ask(worker)).userErrors).toMatchObject([{ code: 'ALREADY_DONE' }]);
  expect((await erase(manager)).userErrors).toMatchObject([
    { code: 'NOT_PERMITTED', message: 'You asked for this erasure yourself. Another team manager must carry it out.' },
  ]);
  expect((await erase(worker)).userErrors).toMatchObject([{ code: 'NOT_PERMITTED' }]);
  const { erasure } = (await keptOf(world, ishbel.accounts.person, personId)) ?? {};
  expect(erasure?.inWords).toMatch(
    /^The authority means to erase this record: .* The amounts and days of the money stay, without a name/,
  );
  expect(erasure?.viewerCanErase).toMatchObject({ allowed: false, reason: 'NOT_PERMITTED' });
});

test('a record that is opened again is not erased by what was asked before', async () => {
  expect((await recordAct(worker, 'recordReopen', { personId })).person?.erasure.requestedAt).toBeNull();
  await recordAct(worker, 'recordClose', { personId, endedOn: '2020-02-29' });
  expect((await erase(otherManager)).userErrors).toMatchObject([{ code: 'WRONG_STATE' }]);
});

test('when its last step fails, nothing of it is done', async () => {
  expect((await ask(worker)).userErrors).toEqual([]);
  const before = await everyRow();
  await world.owner.query(`alter table records.erasure add constraint sabotage check (erased_at is null)`);
  await expect(erase(manager)).rejects.toThrow('INTERNAL_SERVER_ERROR');
  await world.owner.query('alter table records.erasure drop constraint sabotage');
  expect(await everyRow()).toEqual(before);
});

test('Ailsa asked, Morven carries it out: no mark of Ishbel is in any table, nobody else’s rows are touched, the ledger is unchanged', async () => {
  const before = await everyRow();
  const ledger = await ledgerRows();
  expect(before.filter(({ row }) => MARK.test(row)).length).toBeGreaterThan(10);
  const outcomes = await Promise.all([erase(manager), erase(otherManager), erase(manager)]);
  expect(outcomes.flatMap(({ userErrors }) => userErrors)).toEqual([]);
  const after = await everyRow();
  expect(after.filter(({ row }) => MARK.test(row))).toEqual([]);
  // What she told others is gone for them too.
  expect(after.filter(({ table, hers }) => table === 'planning.precedent' && hers)).toEqual([]);
  expect(after.filter(({ hers }) => !hers)).toEqual(before.filter(({ hers }) => !hers));
  expect(await ledgerRows()).toEqual(ledger);
  expect((await world.owner.query('select * from ledger.faults()')).rows).toEqual([]);
});

test('what remains says who, when and under which policy, and nothing about her', async () => {
  const { rows } = await world.owner.query(
    `select e.requested_by_id, e.erased_by_id in ($2, $3) as by_manager, p.years from records.erasure e join records.retention_policy p on p.id = e.policy_id
     where e.person_id = $1 and e.erased_at is not null`,
    [personId, manager, otherManager],
  );
  expect(rows).toEqual([{ requested_by_id: worker, by_manager: true, years: 5 }]);
  const kept = await keptOf(world, worker, personId);
  expect(kept).toMatchObject({ knownAs: 'Erased', erasure: { erasedAt: expect.any(String) } });
  expect(kept?.retention.inWords).toMatch(/^This record was erased on .* Only amounts, days and ids are left.$/);
});

test('again it is done already, and her accounts open nothing', async () => {
  expect((await erase(manager)).userErrors).toEqual([]);
  expect((await ask(worker)).userErrors).toMatchObject([{ code: 'ALREADY_DONE' }]);
  for (const account of HERS) {
    const { errors } = await world.ask(account, '{ people(first: 5) { totalCount } }');
    expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  }
  expect(await keptOf(world, broker, personId)).toBeNull();
  const { copy } = await exportPerson(world, worker, personId);
  expect(copy?.json).not.toMatch(MARK);
});

test('nothing can be added to what is erased', async () => {
  const { userErrors } = await attempt(world, worker, 'outcomeAgree', { personId, words: 'To be remembered.' });
  expect(userErrors).toEqual([
    {
      code: 'WRONG_STATE',
      field: null,
      message: 'This record has been erased. Nothing can be added to it or changed in it.',
    },
  ]);
  expect((await recordAct(worker, 'recordReopen', { personId })).userErrors).toMatchObject([{ code: 'WRONG_STATE' }]);
  const { rows } = await world.owner.query<{ name: string }>(`
    select format('%s.%s', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'person_id'
    where c.relkind = 'r' and n.nspname in ('people', 'planning', 'funds', 'commissioning')
      and not exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'refuse_erased')`);
  expect(rows).toEqual([]);
});

test('an act that adds at the same moment waits for the erasure, and is refused', async () => {
  const other = { personId: morag.personId };
  await endSupport(world, morag);
  const { otherWorker } = world.town.accounts;
  const islands = await employ(world, {
    organisationId: world.town.organisations.otherCouncil,
    role: 'TEAM_MANAGER',
    startsOn: '2020-01-01',
  });
  await recordAct(islands, 'retentionPolicySet', { ...FIVE_YEARS, startsOn: '2020-01-01' });
  await recordAct(otherWorker, 'recordClose', { ...other, endedOn: '2020-01-01' });
  await recordAct(otherWorker, 'erasureRequest', other);
  const words = '⟦MORAG:LATE⟧ words';
  const [erased, ...late] = await Promise.all([
    recordAct(islands, 'personErase', other),
    ...Array.from({ length: 5 }, () => attempt(world, otherWorker, 'outcomeAgree', { ...other, words })),
  ]);
  expect(erased?.userErrors).toEqual([]);
  expect(
    late.flatMap(({ userErrors }) => userErrors.map(({ code }) => code)).filter((code) => code !== 'WRONG_STATE'),
  ).toEqual([]);
  expect((await everyRow()).filter(({ row }) => /MORAG/.test(row))).toEqual([]);
  expect(cast.otherPerson).toBe(morag.accounts.person);
});
