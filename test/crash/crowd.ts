import { setTimeout as pause } from 'node:timers/promises';
import type { UserError } from '../support/acts.ts';
import { documents } from '../support/documents.ts';
import type { Stage, Stock } from './stage.ts';

export type ActKind = 'accept' | 'approve' | 'pay';

/** An act until it is acknowledged: every attempt asks for the same under the same key. */
export interface Act {
  readonly kind: ActKind;
  /** The commission or the invoice. */
  readonly id: string;
  attempts: number;
  /** When the last attempt was sent, milliseconds since 1970 as the database counts them too. */
  sentAt: number;
  /** When it was acknowledged, on the clock of this process; 0 before. */
  acknowledgedAt: number;
}

/** One attempt that was not acknowledged. */
export interface Failure {
  readonly kind: 'NO_ANSWER' | 'DATABASE_AWAY';
  readonly at: number;
}

const OPERATIONS = {
  accept: { document: documents.AcceptCommission, subject: 'commissionId', keyed: true, becomes: 'ACCEPTED' },
  approve: { document: documents.ApproveInvoice, subject: 'invoiceId', keyed: false, becomes: 'APPROVED' },
  pay: { document: documents.MakePayment, subject: 'invoiceId', keyed: true, becomes: 'PAID' },
} as const;

const LONGEST_ANSWER = 15_000;
const DATABASE_AWAY = /^The database cannot be reached just now\./;

interface Reply {
  readonly data?: Record<string, { userErrors: UserError[] } & Record<string, unknown>> | null;
  readonly errors?: readonly { message: string; extensions: { code: string } }[];
}

/** Clients that each do one act after the other, and repeat what was not acknowledged until it is. */
export class Crowd {
  readonly size: number;
  readonly acknowledged: Act[] = [];
  readonly failures: Failure[] = [];
  /** Answers that nobody should ever get, in words. */
  readonly violations: string[] = [];
  /** When each client last had an act acknowledged. */
  readonly lastServed: number[];
  underWay = 0;
  #going = false;
  #clients: Promise<void>[] = [];
  readonly #url: string;
  readonly #stage: Stage;
  readonly #stock: Stock;

  constructor(size: number, { url, stage, stock }: { url: string; stage: Stage; stock: Stock }) {
    this.size = size;
    this.lastServed = Array.from({ length: size }, () => 0);
    this.#url = url;
    this.#stage = stage;
    this.#stock = stock;
  }

  start(): void {
    this.#going = true;
    this.#clients = this.lastServed.map((_, client) => this.#work(client));
  }

  /** Every client finishes what it is at, and rests. @throws Error when one of them cannot finish in time */
  async rest(patience: number): Promise<void> {
    this.#going = false;
    const late = new AbortController();
    await Promise.race([
      Promise.all(this.#clients),
      pause(patience, undefined, { signal: late.signal }).then(() => {
        throw new Error(`${this.underWay} clients were still waiting for an answer ${patience / 1000} s later.`);
      }),
    ]).finally(() => late.abort());
  }

  async #work(client: number): Promise<void> {
    for (let turn = client; this.#going; turn += 1) {
      if (turn % 2 === 0) await this.#perform(client, 'accept', this.#stock.offers.shift());
      else {
        const invoice = this.#stock.invoices.shift();
        await this.#perform(client, 'approve', invoice);
        await this.#perform(client, 'pay', invoice);
      }
    }
  }

  async #perform(client: number, kind: ActKind, id: string | undefined): Promise<void> {
    if (id === undefined) return pause(10);
    const act: Act = { kind, id, attempts: 0, sentAt: 0, acknowledgedAt: 0 };
    this.underWay += 1;
    while (act.acknowledgedAt === 0) {
      act.attempts += 1;
      act.sentAt = Date.now();
      const failure = await this.#attempt(act);
      const at = performance.now();
      if (failure === null) act.acknowledgedAt = at;
      else {
        this.failures.push({ kind: failure, at });
        await pause(pauseBefore(act.attempts));
      }
    }
    this.underWay -= 1;
    this.lastServed[client] = act.acknowledgedAt;
    this.acknowledged.push(act);
  }

  /** @returns null when it was acknowledged */
  async #attempt(act: Act): Promise<Failure['kind'] | null> {
    let text: string;
    try {
      text = await this.#send(act);
    } catch (error) {
      const late = (error as Error).name === 'TimeoutError';
      if (late) this.violations.push(`To ${act.kind} got no answer within ${LONGEST_ANSWER / 1000} s.`);
      return 'NO_ANSWER';
    }
    const { data, errors } = JSON.parse(text) as Reply;
    if (
      errors?.every((error) => DATABASE_AWAY.test(error.message) && error.extensions.code === 'INTERNAL_SERVER_ERROR')
    )
      return 'DATABASE_AWAY';
    if (errors || !isDone(act, data))
      this.violations.push(`To ${act.kind} (attempt ${act.attempts}) got ${text.trim()}`);
    return null;
  }

  async #send({ kind, id }: Act): Promise<string> {
    const { document, subject, keyed } = OPERATIONS[kind];
    const token = kind === 'accept' ? this.#stage.providerToken : this.#stage.holderToken;
    const input = { [subject]: id, ...(keyed && { idempotencyKey: keyOf(kind, id) }) };
    const response = await fetch(`${this.#url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: document, variables: { input } }),
      signal: AbortSignal.timeout(LONGEST_ANSWER),
    });
    return response.text();
  }
}

/** Longer after every failure, at most half a second, and never all clients at once. */
function pauseBefore(attempt: number): number {
  return Math.min(25 * 2 ** attempt, 500) * (0.5 + Math.random() / 2);
}

/** The idempotency key of an act: the same for every attempt. */
function keyOf(kind: ActKind, id: string): string {
  return `crash ${kind} ${id}`;
}

function isDone({ kind, id, attempts }: Act, data: Reply['data']): boolean {
  const [payload] = Object.values(data ?? {});
  if (payload === undefined) return false;
  const { userErrors, ...objects } = payload;
  // Approving takes no key: a client that repeats it after a lost answer is told that it is done.
  if (kind === 'approve' && attempts > 1 && userErrors[0]?.code === 'WRONG_STATE') return true;
  const [object] = Object.values(objects) as ({ id: string; status: string } | null)[];
  return userErrors.length === 0 && object?.id === id && object.status === OPERATIONS[kind].becomes;
}
