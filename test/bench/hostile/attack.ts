import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface Attack {
  readonly address: string;
  readonly connections: number;
  /** Of each connection from one request to the next; 0 for as fast as it is answered. */
  readonly pauseMilliseconds: number;
  /** From a new address with every request, so that no limit of an address is met. */
  readonly fromEverywhere: boolean;
}

export interface Attacked {
  readonly statuses: Record<string, number>;
  unanswered: number;
}

/** Attacks while `work` is done. */
export async function underAttack<Result>(
  attack: Attack,
  work: () => Promise<Result>,
): Promise<{ result: Result; attacked: Attacked }> {
  const program = fileURLToPath(new URL('./attack.fixture.ts', import.meta.url));
  const child = fork(program, [JSON.stringify(attack)], { execArgv: ['--import', 'tsx'] });
  try {
    await once(child, 'message');
    const result = await work();
    const answered = once(child, 'message');
    child.send('stop');
    const [attacked] = (await answered) as [Attacked];
    return { result, attacked };
  } finally {
    child.kill();
  }
}
