import { succeed } from '../support/acts.ts';
import type { World } from '../support/world.ts';

export interface Resources {
  /** About Option 2, kept by Orrin Independent Support. */
  readonly resourceId: string;
  /** Its Easy Read. */
  readonly resourceFormId: string;
}

/** Orrin Independent Support keeps something about Option 2, in writing and in Easy Read. */
export async function addResources(world: World): Promise<Resources> {
  const forms = [
    { form: 'WRITING', webAddress: 'https://orrin.example/option-2' },
    { form: 'EASY_READ', webAddress: 'https://orrin.example/option-2-easy' },
  ];
  // Each time under a title of its own.
  const { rows } = await world.owner.query('select 1 from directory.information_resource');
  const about = {
    title: `Option 2 explained, part ${rows.length + 1}`,
    summary: 'You choose, somebody else holds the money.',
  };
  const added = await succeed(
    world,
    world.town.accounts.supportAdviser,
    'resourceAdd',
    { ...about, topics: ['OPTION_2'], publisher: 'Orrin Press', forms },
    'id forms { id form }',
  );
  const { id, forms: made } = added as unknown as { id: string; forms: { id: string; form: string }[] };
  return { resourceId: id, resourceFormId: made.find(({ form }) => form === 'EASY_READ')?.id ?? '' };
}
