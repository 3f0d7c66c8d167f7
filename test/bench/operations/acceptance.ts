import { randomUUID } from 'node:crypto';
import { asOwner } from '../as-owner.ts';
import type { Contestant } from '../contestants/start.ts';
import { runEachOnce } from '../load/each-once.ts';
import type { LoadRequest } from '../load/load.ts';
import { plainAnswer } from '../same-answer.ts';
import type { Operation, OperationSettings } from './operation.ts';
import { answersOf, graphqlRequest, rawRequest } from './reading.ts';

const OURS = `mutation Accept($input: CommissionAcceptInput!) {
  commissionAccept(input: $input) {
    commission { id status }
    userErrors { code message }
  }
}`;

const POSTGRAPHILE = `mutation Accept($input: RivalCommissionAcceptInput!) {
  commissionAccept: rivalCommissionAccept(input: $input) {
    commission: result { id: rowId status }
  }
}`;

interface Offer {
  readonly id: string;
  readonly token: string;
}

/** Accepts offers, each once: its money is promised in the same transaction. */
export async function acceptance(settings: OperationSettings): Promise<Operation> {
  const offers = await openOffers(settings);
  let used = 0;
  const take = (count: number) => {
    const taken = offers.slice(used, used + count);
    used += taken.length;
    if (taken.length < count) throw new Error('There are no more offers to accept. Give fewer --rounds or --seconds.');
    return taken;
  };
  return {
    key: 'Q3',
    title: 'acceptance of an offer',
    contestants: ['OURS', 'POSTGRAPHILE', 'RAW'],
    bounds: { RAW: { floor: 0.5, aim: 0.75 }, POSTGRAPHILE: { floor: 1, aim: 1.5 } },
    answer: async (contestant) => {
      const [offer] = take(1);
      if (offer === undefined) return { content: null, bodyBytes: 0 };
      const [answer] = await answersOf(contestant, [requestFor(contestant, offer)]);
      const body = answer?.body.replaceAll(offer.id, 'the commission') ?? '';
      return { content: withoutRefusals(plainAnswer(JSON.parse(body))), bodyBytes: Buffer.byteLength(body) };
    },
    ask: async (contestant, count) => {
      await answersOf(
        contestant,
        take(count).map((offer) => requestFor(contestant, offer)),
      );
    },
    run: async (contestant, seconds) => {
      const sent: Offer[] = [];
      const next = () => {
        const [offer] = take(1) as [Offer];
        sent.push(offer);
        return requestFor(contestant, offer);
      };
      const { url } = contestant;
      const isGood = (body: string) => body.includes('"ACCEPTED"');
      const result = await runEachOnce({ url, seconds, connections: settings.connections, next, isGood });
      await checkAccepted(settings.ownerUrl, sent, result.completed);
      return result;
    },
  };
}

function requestFor({ name }: Contestant, { id, token }: Offer): LoadRequest {
  const input = { commissionId: id, idempotencyKey: randomUUID() };
  if (name === 'RAW') return rawRequest('/accept', input, token);
  return graphqlRequest(name === 'POSTGRAPHILE' ? POSTGRAPHILE : OURS, { input }, token);
}

/** PostGraphile has no list of refusals in its answer; nobody was refused anything. */
function withoutRefusals(answer: unknown): unknown {
  const { data } = answer as { data: { commissionAccept: { userErrors?: unknown[] } } };
  const { userErrors = [], ...accepted } = data.commissionAccept;
  if (userErrors.length > 0) throw new Error(`An acceptance was refused: ${JSON.stringify(userErrors)}`);
  return accepted;
}

async function openOffers({ ownerUrl, tokenFor }: OperationSettings): Promise<Offer[]> {
  const { rows } = await asOwner(ownerUrl, (client) =>
    client.query<{ id: string; account_id: string }>(`
      select c.id, m.account_id
      from commissioning.commission c
      join identity.membership m on m.organisation_id = c.provider_id
      where c.status = 'OFFERED' and c.id < bench.id(42, 0)
      order by c.id`),
  );
  const tokens = new Map<string, string>();
  for (const accountId of new Set(rows.map((row) => row.account_id))) tokens.set(accountId, await tokenFor(accountId));
  return rows.map((row) => ({ id: row.id, token: tokens.get(row.account_id) ?? '' }));
}

/** What was acknowledged is what the database holds: as many acceptances, and as many promises of exactly their money. */
async function checkAccepted(ownerUrl: string, sent: readonly Offer[], acknowledged: number): Promise<void> {
  const { rows } = await asOwner(ownerUrl, (client) =>
    client.query<{ accepted: string; promised: string }>(
      `select count(*) filter (where c.status = 'ACCEPTED') as accepted, count(t.id) as promised
       from unnest($1::uuid[]) as wanted (id)
       join commissioning.commission c on c.id = wanted.id
       left join ledger.transfer t on t.id = c.promise_id and t.reason = 'PROMISE' and t.cause_id = c.id and t.pence = c.pence`,
      [sent.map(({ id }) => id)],
    ),
  );
  const { accepted, promised } = rows[0] ?? { accepted: '0', promised: '0' };
  if (Number(accepted) !== acknowledged || Number(promised) !== acknowledged || sent.length !== acknowledged) {
    throw new Error(
      `${sent.length} acceptances were sent and ${acknowledged} acknowledged; the database holds ${accepted} and ${promised} promises.`,
    );
  }
}
