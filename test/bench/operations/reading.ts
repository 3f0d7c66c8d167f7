import type { Contestant, ContestantName } from '../contestants/start.ts';
import { runAutocannon } from '../load/autocannon.ts';
import { openKeepAlive, type RawAnswer } from '../load/keep-alive.ts';
import type { LoadRequest } from '../load/load.ts';
import { hasWrk, runWrk } from '../load/wrk.ts';
import { plainAnswer } from '../same-answer.ts';
import type { Answered, Operation } from './operation.ts';

interface ReadingOptions extends Pick<Operation, 'key' | 'title' | 'contestants' | 'bounds'> {
  readonly connections: number;
  /** What each contestant is asked, in turn. */
  readonly requests: Partial<Record<ContestantName, readonly LoadRequest[]>>;
}

/** How far the driver’s count of bytes may be from what the answers weigh, beside those under way when it ends. */
const TOLERANCE = 0.02;

/** An operation that reads: the same few requests, over and over. */
export function readingOperation({ requests, connections, ...operation }: ReadingOptions): Operation {
  const run = hasWrk() ? runWrk : runAutocannon;
  const requestsOf = ({ name }: Contestant) => requests[name] ?? [];
  return {
    ...operation,
    answer: async (contestant) => plainAnswers(await answersOf(contestant, requestsOf(contestant))),
    ask: async (contestant, count) => {
      const wanted = requestsOf(contestant);
      await answersOf(
        contestant,
        Array.from({ length: count }, (_, n) => wanted[n % wanted.length] as LoadRequest),
      );
    },
    run: async (contestant, seconds) => {
      const wanted = requestsOf(contestant);
      const answers = await answersOf(contestant, wanted);
      const result = await run({ url: contestant.url, seconds, connections }, wanted);
      const sizes = answers.map(({ bytes }) => bytes);
      const seen = result.bytes / result.completed;
      const slack = TOLERANCE + connections / result.completed;
      const [least, most] = [Math.min(...sizes) * (1 - slack), Math.max(...sizes) * (1 + slack)];
      if (result.failures > 0)
        throw new Error(`${contestant.name} failed ${result.failures} of ${result.completed} requests.`);
      // Not the mean: a driver whose connections all begin with the first request asks that one a little more often.
      if (seen < least || seen > most) {
        throw new Error(
          `${contestant.name} answered ${seen.toFixed(0)} bytes a request where ${least.toFixed(0)} to ${most.toFixed(0)} were right.`,
        );
      }
      return result;
    },
  };
}

/** A GraphQL request as a client sends it. */
export function graphqlRequest(document: string, variables: object, token: string | null): LoadRequest {
  return { path: '/graphql', headers: headersFor(token), body: JSON.stringify({ query: document, variables }) };
}

/** A request to the hand-written server. */
export function rawRequest(path: string, body: object, token: string | null): LoadRequest {
  return { path, headers: headersFor(token), body: JSON.stringify(body) };
}

function headersFor(token: string | null): Record<string, string> {
  const json = { 'Content-Type': 'application/json' };
  return token === null ? json : { ...json, Authorization: `Bearer ${token}` };
}

/** @throws Error when one is not answered well */
export async function answersOf(contestant: Contestant, requests: readonly LoadRequest[]): Promise<RawAnswer[]> {
  const connection = await openKeepAlive(contestant.url);
  try {
    const answers: RawAnswer[] = [];
    for (const request of requests) {
      const answer = await connection.send(request);
      if (answer.status !== 200 || /^\{"errors"/.test(answer.body)) {
        throw new Error(`${contestant.name} answered ${answer.status}: ${answer.body.slice(0, 2000)}`);
      }
      answers.push(answer);
    }
    return answers;
  } finally {
    connection.close();
  }
}

function plainAnswers(answers: readonly RawAnswer[]): Answered {
  return {
    content: answers.map(({ body }) => plainAnswer(JSON.parse(body))),
    bodyBytes: answers.reduce((sum, { body }) => sum + Buffer.byteLength(body), 0),
  };
}
