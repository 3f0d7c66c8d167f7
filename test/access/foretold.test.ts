import { afterAll, expect, test } from '@jest/globals';
import { isObjectType } from 'graphql';
import type { Example } from '../every-act/example.ts';
import { examples, placesOf, valueAt } from '../every-act/examples.ts';
import { makeThings } from '../every-act/things.ts';
import { plainDocumentOf } from '../support/acts.ts';
import { contract } from '../support/contract.ts';
import { createWorld } from '../support/world.ts';
import { twoHats } from './three-with-two-hats.ts';

const world = await createWorld();
const { owner, town } = world;
const things = await makeThings(world);
afterAll(() => world.close());

interface Permission {
  readonly allowed: boolean;
  readonly reason: string | null;
}

interface Told {
  readonly permission?: Permission;
  readonly erasure?: { readonly permission: Permission } | null;
}

/** What tells of an act, on a type: "viewerCanEnd", or "viewerCanGrant(topic: PLAN)". */
interface Field {
  readonly type: string;
  readonly asked: string;
}

/** What is asked besides, where a field asks which. */
const ASKED: Readonly<Record<string, (act: string) => string>> = {
  viewerCanGrant: () => '(topic: PLAN)',
  viewerCanModerate: (act) => `(decision: ${act.replace('precedent', '').toUpperCase()})`,
};

/** Told of on one's own organisation, which such an act does not name; and of a record opened in an emergency. */
const ELSEWHERE: readonly string[] = [
  'accreditationRecord',
  'emergencyClose',
  'memberClose',
  'memberInvite',
  'membershipGive',
];
/** Of a form is told on what has it: the person who needs it, and the resource that comes in it. */
const TOLD_OF_ON: Readonly<Record<string, string[]>> = {
  neededFormEnd: [things.personId],
  resourceFormCheck: [things.resourceId],
  resourceFormWithdraw: [things.resourceId],
};
/** Which price on which day decides besides. */
const BY_ITS_INPUT: readonly string[] = ['serviceRateEnd'];

const fields = fieldsByAct();
const told = examples(world, things).filter(({ act }) => fields.has(act) && !ELSEWHERE.includes(act));
/** What ends something comes last, so that there is something left to do to it. */
const ends = (act: string) => Number(/(Withdraw|Rewrite|End|Decline|Close)$/.test(act));
const acts = [...new Set(told.map(({ act }) => act))].toSorted((a, b) => ends(a) - ends(b));
const people = await peopleAround(things.personId);
const accounts = Object.entries({ ...town.accounts, ...people, ...(await twoHats(world)) });

test('what every field tells of is tried here', () => {
  expect([...fields.keys()].filter((act) => !acts.includes(act)).toSorted()).toEqual(ELSEWHERE);
});

/** By act, how often it was refused and done as foretold. */
const tries = new Map(acts.map((act) => [act, { refused: 0, done: 0 }]));

test.each(acts)('%s is answered as it was foretold, whoever asks', async (act) => {
  const count = tries.get(act) ?? { refused: 0, done: 0 };
  const ways = told.filter((example) => example.act === act);
  for (const [name, account] of accounts) {
    for (const example of ways) {
      const permission = await foretell(example, account);
      if (permission?.allowed !== false) continue;
      expect({ name, answer: await attempt(example, account) }).toEqual({ name, answer: permission.reason });
      count.refused += 1;
    }
  }
  for (const [name, account] of accounts) {
    for (const example of ways) {
      const permission = await foretell(example, account);
      if (permission?.allowed !== true) continue;
      const answer = await attempt(example, account);
      const wrong = ['NOT_PERMITTED', ...(BY_ITS_INPUT.includes(act) ? [] : ['WRONG_STATE'])].includes(answer ?? '');
      expect({ name, answer, wrong }).toEqual({ name, answer, wrong: false });
      count.done += 1;
    }
  }
});

test('all but these acts were refused to somebody and let through for somebody', () => {
  const all = [...tries.values()];
  const total = (which: 'refused' | 'done') => all.reduce((sum, count) => sum + count[which], 0);
  process.stdout.write(
    `Foretold: ${acts.length} acts, ${total('refused')} refusals and ${total('done')} acts by ${accounts.length} accounts.\n`,
  );
  const without = (which: 'refused' | 'done') => acts.filter((act) => tries.get(act)?.[which] === 0);
  expect({ neverRefused: without('refused'), neverDone: without('done') }).toEqual({
    // Whoever sees these may do them.
    neverRefused: [
      ...['precedentPublish', 'invitationWithdraw', 'peerStoryRewrite', 'peerStoryWithdraw'],
      'precedentDecline',
    ],
    // What comes before them in this test, or a record that is still open, leaves nothing to do.
    neverDone: [
      ...['erasureRequest', 'personErase', 'claimRefuse'],
      ...['commissionDecline', 'claimWithdraw', 'precedentDecline'],
    ],
  });
});

/** What the field says on whatever the input is about; null where the actor does not see that. */
async function foretell(example: Example, account: string): Promise<Permission | null> {
  for (const { type, asked } of fields.get(example.act) ?? []) {
    const permission = `permission: ${asked} { allowed reason }`;
    const on = type === 'ErasureStatus' ? `SupportedPerson { erasure { ${permission} } }` : `${type} { ${permission} }`;
    const document = `query ($id: ID!) { node(id: $id) { ... on ${on} } }`;
    for (const id of idsIn(example)) {
      const { data } = await world.ask<{ node: Told | null }>(account, document, { id });
      const told = data?.node?.permission ?? data?.node?.erasure?.permission;
      if (told) return told;
    }
  }
  return null;
}

function idsIn(example: Example): string[] {
  const named = placesOf([example], 'ID').map(({ at }) => String(valueAt(example.input, at)));
  return TOLD_OF_ON[example.act] ?? named;
}

/** @returns the code of the refusal, or null when it was done */
async function attempt(example: Example, account: string): Promise<string | null> {
  const { data } = await world.ask<Record<string, { userErrors: { code: string }[] }>>(
    account,
    plainDocumentOf(example.act),
    {
      input: example.input,
    },
  );
  return data[example.act]?.userErrors[0]?.code ?? null;
}

function fieldsByAct(): Map<string, Field[]> {
  const found = new Map<string, Field[]>();
  for (const type of Object.values(contract().getTypeMap()).filter(isObjectType)) {
    for (const { name, description } of Object.values(type.getFields())) {
      if (!name.startsWith('viewerCan')) continue;
      for (const [, act = ''] of (description ?? '').split(' Foretells ')[1]?.matchAll(/`(\w+)`/g) ?? []) {
        const field = { type: type.name, asked: `${name}${ASKED[name]?.(act) ?? ''}` };
        found.set(act, [...(found.get(act) ?? []), field]);
      }
    }
  }
  return found;
}

async function peopleAround(personId: string): Promise<Record<string, string>> {
  const { rows } = await owner.query<{ name: string; id: string }>(
    `select 'the person' as name, account_id as id from people.supported_person where id = $1
     union all select representative_name, account_id from people.representation where person_id = $1
     union all select supporter_name, account_id from people.decision_supporter where person_id = $1`,
    [personId],
  );
  return Object.fromEntries(rows.map(({ name, id }) => [name, id]));
}
