import { afterAll, expect, test } from '@jest/globals';
import { type Act, PERMISSIONS, type Role } from '../../server/access/permissions.ts';
import type { Example } from '../every-act/example.ts';
import { examples, inputTypeOf } from '../every-act/examples.ts';
import { makeThings } from '../every-act/things.ts';
import { plainDocumentOf, succeed } from '../support/acts.ts';
import { createWorld } from '../support/world.ts';
import { stateOf } from './state.ts';
import { openWardrobe } from './two-hats.support.ts';

// Derek is a fund officer of Purse and Plan, and a coordinator of Hearthstone, which holds funds too. What he may do with a fund he may do
// at Purse and Plan; at Hearthstone his role lets him do none of it. The same is asked here of every act, every role that may do it and every
// other role beside it, of whatever organisation the thing belongs to, generated from the table of permissions and an example of each act.

const world = await createWorld();
const { owner, town } = world;
const things = await makeThings(world);
const wardrobe = await openWardrobe(world);
afterAll(() => world.close());

/** Inga of the islands' council opens Ishbel's record in an emergency, and closes one she opened. */
async function emergencies(): Promise<Example[]> {
  const { personId } = things;
  const opening = {
    act: 'emergencyOpen',
    account: 'otherWorker',
    input: { personId, reason: 'Found at the harbour.' },
  } as const;
  const { id: emergencyId } = await succeed(world, town.accounts.otherWorker, opening.act, opening.input);
  return [opening, { act: 'emergencyClose', account: 'otherWorker', input: { emergencyId } }];
}

const all = [...examples(world, things), ...(await emergencies())];
const acts = [...new Set(all.map(({ act }) => act as Act))];
/** What people do in their own name alone: there is no role to mistake. */
const withRoles = acts.filter((act) => PERMISSIONS[act].roles.length > 0);
/** The organisations that Ishbel, her money and her support have to do with. */
const { council, brokerage, holder, provider } = town.organisations;
const AROUND_ISHBEL = [council, brokerage, holder, provider];

const counts = { probes: 0, refused: 0, done: 0 };

test('every act of the table is tried', () => {
  expect(Object.keys(PERMISSIONS).filter((act) => !acts.includes(act as Act))).toEqual([]);
});

test.each(withRoles)('%s: a role elsewhere and another role here do not add up', async (act) => {
  const tries: Try[] = [];
  for (const example of all.filter((each) => each.act === act)) tries.push(...(await triesOf(example)));
  const before = await stateOf(owner);
  const doneBefore = counts.done;
  const strangers = new Map<string, Answer>();
  for (const { example, stranger, actorKey, here, ...tried } of tries) {
    // What a stranger is answered first: once they have done it, it stands differently.
    const key = JSON.stringify([stranger, example.input]);
    const alone = strangers.get(key) ?? (await answer(example, stranger));
    strangers.set(key, alone);
    const found = await answer(example, actorKey);
    const seen = { ...tried, input: example.input, found };
    expect({ ...seen, helped: isHelped(found, alone, here) }).toEqual({ ...seen, helped: false });
  }
  if (counts.done === doneBefore) expect(await stateOf(owner)).toEqual(before);
});

test('so many were tried', () => {
  process.stdout.write(
    `Two hats: ${withRoles.length} acts, ${counts.probes} probes by ${wardrobe.count()} accounts: ${counts.refused} refused, ${counts.done} done for the organisation elsewhere.\n`,
  );
  expect(counts.probes).toBeGreaterThan(withRoles.length * 20);
});

interface Try {
  readonly example: Example;
  /** The organisation where the act is another's to do. */
  readonly here: string;
  /** The role for the act, elsewhere, and the other role here. */
  readonly role: Role;
  readonly other: Role;
  readonly actorKey: string;
  /** Who has the role elsewhere, and no hat here. */
  readonly stranger: string;
}

async function triesOf(example: Example): Promise<Try[]> {
  const tries: Try[] = [];
  const roles: readonly Role[] = PERMISSIONS[example.act as Act].roles;
  const own = await organisationOf(example);
  for (const here of new Set([own, ...AROUND_ISHBEL])) {
    const others = (await wardrobe.rolesOf(here)).filter((role) => !roles.includes(role));
    for (const role of roles) {
      const away = { role, organisationId: wardrobe.elsewhere(role) };
      const stranger = await wardrobe.wearing(away);
      for (const other of others) {
        const twoHats = await wardrobe.wearing(away, { role: other, organisationId: here });
        const ways = here === own ? [twoHats, `${twoHats}/${away.organisationId}`, `${twoHats}/${here}`] : [twoHats];
        for (const input of [example.input, ...naming(example, here)]) {
          const tried = { example: { ...example, input }, here, role, other, stranger };
          tries.push(...ways.map((actorKey) => ({ ...tried, actorKey })));
        }
      }
    }
  }
  return tries;
}

interface Answer {
  /** Why it was refused; null when it was done. */
  readonly code: string | null;
  /** When it was done, for which organisation, and the row it was done to. */
  readonly done: { readonly organisationId: string | null; readonly row: string } | null;
}

/**
 * Whether the hat here helped: the act was done for this organisation, or on a thing of its that a stranger could not have touched, or the
 * answer comes from behind the door. Where the role elsewhere is enough by itself, as an operator's is, there is no door.
 */
function isHelped({ code, done }: Answer, stranger: Answer, here: string): boolean {
  if (done !== null) {
    return done.organisationId === here || (done.row.includes(here) && stranger.done?.row.includes(here) !== true);
  }
  return stranger.done === null && code !== stranger.code && code !== 'NOT_PERMITTED' && code !== 'NOT_FOUND';
}

async function answer(example: Example, actorKey: string): Promise<Answer> {
  counts.probes += 1;
  const { data, errors } = await world.ask<Record<string, { userErrors: { code: string }[] }>>(
    actorKey,
    plainDocumentOf(example.act),
    { input: example.input },
  );
  const refused = errors?.[0]?.extensions.code ?? data?.[example.act]?.userErrors[0]?.code ?? null;
  counts[refused === null ? 'done' : 'refused'] += 1;
  if (refused !== null) return { code: refused, done: null };
  return { code: null, done: await lastDone(actorKey) };
}

/** The act that the account did last, as it was recorded. */
async function lastDone(actorKey: string): Promise<Answer['done']> {
  const { rows } = await owner.query<{ organisation_id: string | null; subject: string }>(
    'select organisation_id, subject_id::text as subject from audit.act where account_id = $1 order by done_at desc, id desc limit 1',
    [actorKey.split('/')[0]],
  );
  const [act] = rows;
  return { organisationId: act?.organisation_id ?? null, row: await rowOf(act?.subject ?? '') };
}

async function rowOf(id: string): Promise<string> {
  const { rows: tables } = await owner.query<{ name: string }>(
    `select a.attrelid::regclass::text as name from pg_attribute a join pg_class c on c.oid = a.attrelid
     join pg_namespace n on n.oid = c.relnamespace
     where a.attname = 'id' and c.relkind = 'r' and n.nspname in ('identity', 'directory', 'people', 'planning', 'funds', 'commissioning', 'records')`,
  );
  const branches = tables.map(({ name }) => `select to_jsonb(t)::text as row from ${name} t where t.id::text = $1`);
  const { rows } = await owner.query<{ row: string }>(branches.join(' union all '), [id]);
  return rows.map(({ row }) => row).join();
}

/** The organisation by which the example's account may do it. */
async function organisationOf({ act, account }: Example): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(
    'select organisation_id as id from identity.membership where account_id = $1 and role = any ($2)',
    [town.accounts[account], PERMISSIONS[act as Act].roles],
  );
  const [only] = rows;
  if (only === undefined) throw new Error(`${account} may not do ${act}: the example is none.`);
  return only.id;
}

/** The example's input, saying that it is for an organisation, where the act asks for which and the example does not say. */
function naming({ act, input }: Example, organisationId: string): object[] {
  const asks = 'organisationId' in inputTypeOf(act).getFields() && !('organisationId' in input);
  return asks ? [{ ...input, organisationId }] : [];
}
