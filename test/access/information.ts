import { succeed } from '../support/any-act.ts';
import { START } from '../support/story.ts';
import type { World } from '../support/world.ts';

export interface Informed {
  /** Easy Read, in English. */
  readonly neededFormId: string;
}

interface Informing {
  readonly personId: string;
  /** Of the person's authority. */
  readonly worker: string;
  readonly as: (part: string) => string;
}

/** A person can be told things in Easy Read. */
export async function inform(world: World, { personId, worker, as }: Informing): Promise<Informed> {
  const needed = { personId, form: 'EASY_READ', words: as('NEEDS'), neededSince: START };
  const { id } = await succeed(world, worker, ['neededFormRecord', needed]);
  return { neededFormId: String(id) };
}
