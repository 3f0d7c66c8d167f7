import { Agent } from 'node:http';
import { CORPUS } from '../../http/hostile/corpus.ts';
import { sendHostile } from '../../http/hostile/sending.ts';
import type { Attack, Attacked } from './attack.ts';

/** Sends the corpus over and over from a process of its own, until told to stop, and tells how it was answered. */
const attack = JSON.parse(process.argv[2] ?? '{}') as Attack;
const agent = new Agent({ keepAlive: true, maxSockets: attack.connections });
const attacked: Attacked = { statuses: {}, unanswered: 0 };
let turn = 0;
let isOver = false;

async function keepSending(connection: number): Promise<void> {
  const begin = performance.now() + (connection * attack.pauseMilliseconds) / attack.connections;
  for (let round = 0; !isOver; round += 1) {
    // At a pace of its own, however slowly the answers come.
    const pause = begin + round * attack.pauseMilliseconds - performance.now();
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
    const hostile = CORPUS[turn % CORPUS.length];
    turn += 1;
    if (hostile === undefined) continue;
    const from = attack.fromEverywhere ? `203.0.${turn % 250}.${Math.floor(turn / 250) % 250}` : '203.0.113.1';
    try {
      const { status } = await sendHostile(
        attack.address,
        { ...hostile, headers: { ...hostile.headers, 'x-forwarded-for': from } },
        agent,
      );
      attacked.statuses[status] = (attacked.statuses[status] ?? 0) + 1;
    } catch {
      attacked.unanswered += 1;
    }
  }
}

const sending = Promise.all(Array.from({ length: attack.connections }, (_, connection) => keepSending(connection)));
process.on('message', () => {
  isOver = true;
  sending.then(() => process.send?.(attacked, () => process.disconnect()));
});
process.send?.('attacking');
