import { afterAll, expect, test } from '@jest/globals';
import { playTwoPeople } from '../../access/two-people.ts';
import { kindOf, listenToStatements } from '../../api/statement-log.ts';
import { createWorld } from '../../support/world.ts';
import { copyFor, countsIn, exportPerson, type ReadCopy } from './copy.support.ts';

const world = await createWorld();
const { ishbel, morag, cast } = await playTwoPeople(world);
afterAll(() => world.close());

const as = (name: string) => cast[name] ?? null;

/** What the owner, who sees through the walls, finds in the catalogue: every table about people or their accounts. */
async function everyTable(): Promise<{ name: string; whose: string; columns: string[] }[]> {
  const { rows } = await world.owner.query(`
    select format('%s.%s', n.nspname, c.relname) as name, array_agg(a.attname::text order by a.attname) as columns,
      case when c.oid in ('people.supported_person'::regclass, 'identity.account'::regclass) then 'id'
        when 'person_id' = any (array_agg(a.attname)) then 'person_id' when 'account_id' = any (array_agg(a.attname)) then 'account_id' end as whose
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attname not like '%\\_hash'
    where c.relkind in ('r', 'p', 'f') and n.nspname !~ '^(pg_|information_schema$)' group by c.oid, n.nspname, c.relname order by 1`);
  return rows.filter(({ name, whose }) => whose !== null && !OF_NO_RECORD.includes(name));
}

/**
 * The demo's own list of whose tokens it hands out, of which nothing exists where people are real; and when a worker sought
 * somebody in an emergency who was not found, which is there to be counted and for nobody to read.
 */
const OF_NO_RECORD = ['public.demo_account', 'access.emergency_attempt'];

const inCamelCase = (name: string) => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** What is held about Ishbel and stands not in her copy: "table" or "table column". Accesses are recorded a moment later. */
async function missingFrom({ held }: ReadCopy): Promise<string[]> {
  const missing: string[] = [];
  for (const { name, whose, columns } of await everyTable()) {
    const [room = '', table = ''] = name.split('.');
    const part = held[room]?.[inCamelCase(table)] ?? null;
    const value = name.startsWith('identity.') ? ishbel.accounts.person : ishbel.personId;
    const { rows } = await world.owner.query(`select count(*)::int as n from ${name} where ${whose} = $1`, [value]);
    // That this copy was made is on record once it is.
    const since = name === 'audit.act' ? 1 : 0;
    if (part === null || (name !== 'audit.access_record' && part.length !== rows[0].n - since)) missing.push(name);
    else if (part.length > 0)
      missing.push(
        ...columns.filter((each) => !(inCamelCase(each) in (part[0] ?? {}))).map((each) => `${name} ${each}`),
      );
  }
  return missing;
}

test('Ishbel asks for her copy and gets everything that is held, table by table and column by column', async () => {
  const { copy, html } = await copyFor(world, as('person'), ishbel.personId);
  expect(await missingFrom(copy)).toEqual([]);
  expect(copy.leftOut).toEqual([]);
  expect(countsIn(copy)).toMatchObject({
    'people.supportedPerson': 1,
    'people.confidentialRecord': 1,
    'people.representation': 3,
    'planning.personalOutcome': 1,
    'planning.agreedBudget': 2,
    'planning.peerStory': 1,
    'ledger.account': 4,
    'ledger.transfer': 3,
    'commissioning.delivery': 1,
    'commissioning.invoice': 1,
    'identity.account': 1,
    'identity.login': 1,
  });
  expect(copy.about).toMatchObject({
    format: 'person-copy/1',
    personId: ishbel.personId,
    preparedFor: { accountId: ishbel.accounts.person, as: 'PERSON' },
  });
  expect(copy.names[world.town.organisations.provider]).toBe('Rowan Tree Care');
  expect(html).toContain('<dt>Promised to providers and not paid yet</dt><dd>£8,568.00</dd>');
});

test('no fingerprint of a code is in the copy, although the code that was sent to her is', async () => {
  const { copy } = await copyFor(world, as('person'), ishbel.personId);
  expect(copy.held.identity?.invitation).not.toHaveLength(0);
  expect(JSON.stringify(copy)).not.toMatch(/"\w*Hash"/);
});

test('rings: a table about people that is made today is in the copy today, and noticed when the wall keeps it out', async () => {
  await world.owner.query(
    `create table people.diary (id uuid primary key, person_id uuid not null, line text not null)`,
  );
  await world.owner.query(`insert into people.diary values (gen_random_uuid(), $1, 'I went out.')`, [ishbel.personId]);
  const without = await copyFor(world, as('person'), ishbel.personId);
  expect(await missingFrom(without.copy)).toEqual(['people.diary']);
  await world.owner.query('grant select on people.diary to sds_server');
  const { copy, html } = await copyFor(world, as('person'), ishbel.personId);
  expect(copy.held.people?.diary).toMatchObject([{ line: 'I went out.' }]);
  expect(html).toContain('<td>I went out.</td>');
  await world.owner.query('drop table people.diary');
});

const POWER = 'The legal power you act under does not cover this part, so you may not see it here or anywhere else.';
const STORIES = {
  part: 'What the person tells others of how their money was spent',
  why: 'It is shown to the person and to those who write it for them, not to their authority. They can make this copy too.',
};
const ACCOUNT = {
  part: 'The person’s account to sign in with',
  why: 'It is shown to the person alone, who can make this copy too.',
};

test('her financial attorney gets the money and no plan, and is told what is left out', async () => {
  const { copy, json, html } = await copyFor(world, as('financialRepresentative'), ishbel.personId);
  expect(countsIn(copy)).toMatchObject({
    'ledger.transfer': 3,
    'planning.agreedBudget': 2,
    'commissioning.delivery': 1,
  });
  expect(
    Object.keys(countsIn(copy)).filter((part) => /personalOutcome|confidentialRecord|identity/.test(part)),
  ).toEqual([]);
  expect(copy.leftOut).toEqual([
    { part: 'Full name, date of birth, address and telephone', why: POWER },
    { part: 'The plan: what matters to the person', why: POWER },
    ACCOUNT,
  ]);
  expect(html).toContain('<h2 id="left-out">What is left out</h2>');
  expect(`${json}${html}`).not.toMatch(/ISHBEL:(PLAN|CONFIDENTIAL)|1951-04-02|2 April 1951|ZZ1 4AB/);
});

test('her welfare attorney gets the plan and no money', async () => {
  const { copy } = await copyFor(world, as('welfareRepresentative'), ishbel.personId);
  const held = { 'planning.personalOutcome': 1, 'planning.peerStory': 1, 'people.confidentialRecord': 1 };
  expect(countsIn(copy)).toMatchObject(held);
  expect(Object.keys(countsIn(copy)).filter((part) => /^(ledger|funds)\.|Budget/.test(part))).toEqual([]);
  expect(copy.leftOut).toEqual([{ part: 'Budgets, the fund, and every movement of its money', why: POWER }, ACCOUNT]);
});

test.each(['worker', 'manager'])('the authority’s %s answers when she asks by letter', async (name) => {
  const { copy } = await copyFor(world, as(name), ishbel.personId);
  expect(copy.leftOut).toEqual([STORIES, ACCOUNT]);
  expect((await missingFrom(copy)).filter((table) => !table.startsWith('identity.'))).toEqual(['planning.peer_story']);
  expect(copy.about).toMatchObject({ preparedFor: { as: 'AUTHORITY' } });
});

test('nobody else gets it, not even those who may see a part', async () => {
  const refusals: Record<string, string[]> = {};
  for (const [name, account] of Object.entries(cast)) {
    if (account === null || /^closed|^(person|worker|manager|financialRep.*|welfareRep.*)$/.test(name)) continue;
    const { copy, userErrors } = await exportPerson(world, account, ishbel.personId);
    expect({ name, copy }).toEqual({ name, copy: null });
    const code = userErrors[0]?.code ?? '';
    refusals[code] = [...(refusals[code] ?? []), name];
  }
  expect(refusals.NOT_PERMITTED?.sort()).toEqual([
    ...['broker', 'brokerElsewhere', 'emergencyWorker', 'friend', 'holder', 'officerElsewhere', 'provider'],
  ]);
  expect(Object.keys(refusals).sort()).toEqual(['NOT_FOUND', 'NOT_PERMITTED']);
});

test('nothing of another person is in any of them', async () => {
  for (const name of ['person', 'financialRepresentative', 'welfareRepresentative', 'worker']) {
    const { json, html } = await copyFor(world, as(name), ishbel.personId);
    expect(`${json}${html}`).not.toContain('MORAG');
    expect(json).not.toContain(morag.personId);
  }
});

test('somebody who acts for an organisation does not take her own record along', async () => {
  const actorKey = `${cast.worker}/${world.town.organisations.council}`;
  expect((await exportPerson(world, actorKey, ishbel.personId)).userErrors).toEqual([]);
  expect((await exportPerson(world, actorKey, morag.personId)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
});

test('it takes the same few statements however much is held', async () => {
  const log = listenToStatements(world.app.database.pool);
  await copyFor(world, as('person'), ishbel.personId);
  expect(
    log
      .take()
      .map(kindOf)
      .filter((kind) => kind !== 'access.sign_in'),
  ).toEqual([
    'begin',
    'set actor',
    'take turns',
    'select people.supported_person',
    'read',
    'read',
    'read',
    'read',
    'read',
    'commit',
  ]);
});

test('ten thousand movements of money are in it; of more than twenty thousand the latest, and it says so', async () => {
  const transfer = await world.owner.query('select * from ledger.transfer where person_id = $1 limit 1', [
    morag.personId,
  ]);
  const add = (count: number) =>
    world.owner.query(
      `insert into ledger.transfer select gen_random_uuid(), fund_id, person_id, authority_id, holder_id, debit_account_id, credit_account_id, 1, 'ALLOCATION',
         null, null, cause_id, posted_by_id, posted_at from ledger.transfer, generate_series(1, $2) where id = $1`,
      [transfer.rows[0].id, count],
    );
  await add(10_000);
  const whole = await copyFor(world, as('otherPerson'), morag.personId);
  expect(countsIn(whole.copy)['ledger.transfer']).toBe(10_003);
  expect(whole.copy.about.limit).toBe('At most the latest 20000 of each kind, and 40000 in all. Cut here: nothing.');
  expect(whole.html.match(/<td>£0.01<\/td>/g)).toHaveLength(10_000);
  await add(10_000);
  const cut = await copyFor(world, as('otherPerson'), morag.personId);
  expect(countsIn(cut.copy)['ledger.transfer']).toBe(20_000);
  expect(cut.copy.about.limit).toBe(
    'At most the latest 20000 of each kind, and 40000 in all. Cut here: ledger.transfer.',
  );
  expect(cut.html).toContain('Every movement of money: the latest 20000; ask your authority for the earlier ones');
});
