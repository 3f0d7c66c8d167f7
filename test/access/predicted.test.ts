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

interface Predicted {
  readonly permission?: Permission;
  readonly erasure?: { readonly permission: Permission } | null;
}

/** A field that predicts an act, on a type: "viewerCanEnd", or "viewerCanGrant(topic: PLAN)". */
interface Field {
  readonly type: string;
  readonly asked: string;
}

/** The arguments of the fields that have any. */
const ARGUMENTS: Readonly<Record<string, (act: string) => string>> = {
  viewerCanGrant: () => '(topic: PLAN)',
  viewerCanModerate: (act) => `(decision: ${act.replace('precedent', '').toUpperCase()})`,
};

/** Predicted on the actor's own organisation, which the act does not name; and on a record opened in an emergency. */
const ELSEWHERE: readonly string[] = [
  'accreditationRecord',
  'emergencyClose',
  'memberClose',
  'memberInvite',
  'membershipGive',
];
/** An act on a form is predicted on the object that has it: the person who needs it, and the resource. */
const PREDICTED_ON: Readonly<Record<string, string[]>> = {
  neededFormEnd: [things.personId],
  resourceFormCheck: [things.resourceId],
  resourceFormWithdraw: [things.resourceId],
};
/** The outcome also depends on the price and the day. */
const BY_ITS_INPUT: readonly string[] = ['serviceRateEnd'];

const fields = fieldsByAct();
const predicted = examples(world, things).filter(({ act }) => fields.has(act) && !ELSEWHERE.includes(act));
/** Acts that end something come last, so that the others still find it open; a resource ends after its forms. */
const ends = (act: string) =>
  act === 'resourceWithdraw' ? 2 : Number(/(Withdraw|Rewrite|End|Decline|Close)$/.test(act));
const acts = [...new Set(predicted.map(({ act }) => act))].toSorted((a, b) => ends(a) - ends(b));
const people = await peopleAround(things.personId);
const accounts = Object.entries({ ...town.accounts, ...people, ...(await twoHats(world)) });

test('every act that a field predicts is tried here', () => {
  expect([...fields.keys()].filter((act) => !acts.includes(act)).toSorted()).toEqual(ELSEWHERE);
});

/** By act, how often it was refused and done as predicted. */
const tries = new Map(acts.map((act) => [act, { refused: 0, done: 0 }]));

test.each(acts)('%s ends as predicted, for every account', async (act) => {
  const count = tries.get(act) ?? { refused: 0, done: 0 };
  const ways = predicted.filter((example) => example.act === act);
  for (const [name, account] of accounts) {
    for (const example of ways) {
      const permission = await predict(example, account);
      if (permission?.allowed !== false) continue;
      expect({ name, answer: await attempt(example, account) }).toEqual({ name, answer: permission.reason });
      count.refused += 1;
    }
  }
  for (const [name, account] of accounts) {
    for (const example of ways) {
      const permission = await predict(example, account);
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
    `Predicted: ${acts.length} acts, ${total('refused')} refusals and ${total('done')} acts by ${accounts.length} accounts.\n`,
  );
  const without = (which: 'refused' | 'done') => acts.filter((act) => tries.get(act)?.[which] === 0);
  expect({ neverRefused: without('refused'), neverDone: without('done') }).toEqual({
    // Everybody who sees these may do them.
    neverRefused: [
      ...['precedentPublish', 'invitationWithdraw', 'peerStoryRewrite', 'peerStoryWithdraw'],
      'precedentDecline',
    ],
    // Earlier acts of this test, or a record that is still open, leave nothing to do.
    neverDone: [
      ...['claimRefuse', 'erasureRequest', 'personErase'],
      ...['commissionDecline', 'claimWithdraw', 'precedentDecline'],
    ],
  });
});

/** The prediction of the field on the object of the input; null when the actor does not see it. */
async function predict(example: Example, account: string): Promise<Permission | null> {
  for (const { type, asked } of fields.get(example.act) ?? []) {
    const permission = `permission: ${asked} { allowed reason }`;
    const on = type === 'ErasureStatus' ? `SupportedPerson { erasure { ${permission} } }` : `${type} { ${permission} }`;
    const document = `query ($id: ID!) { node(id: $id) { ... on ${on} } }`;
    for (const id of idsIn(example)) {
      const { data } = await world.ask<{ node: Predicted | null }>(account, document, { id });
      const found = data?.node?.permission ?? data?.node?.erasure?.permission;
      if (found) return found;
    }
  }
  return null;
}

function idsIn(example: Example): string[] {
  const named = placesOf([example], 'ID').map(({ at }) => String(valueAt(example.input, at)));
  return PREDICTED_ON[example.act] ?? named;
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
      for (const [, act = ''] of (description ?? '').split(' Predicts the outcome of ')[1]?.matchAll(/`(\w+)`/g) ??
        []) {
        const field = { type: type.name, asked: `${name}${ARGUMENTS[name]?.(act) ?? ''}` };
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
