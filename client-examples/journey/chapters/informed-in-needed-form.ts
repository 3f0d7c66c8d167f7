import { ask } from '../../client.ts';
import {
  FindResourcesDocument,
  RecordNeededFormDocument,
  ShareInformationDocument,
  WhatIsMissingDocument,
} from '../../generated/graphql.ts';
import type { Cast, PersonWithFund } from '../cast.ts';
import { agreed, say } from '../steps.ts';

/** The person needs Easy Read: the worker finds it, records that it was given, and both read what is still to be told. */
export async function informedInNeededForm({ worker }: Cast, { personId, readers }: PersonWithFund): Promise<void> {
  const [person] = readers;
  if (person === undefined) throw new Error('Nobody is there to be told.');
  const { neededFormRecord } = await ask(worker, RecordNeededFormDocument, { input: { personId, form: 'EASY_READ' } });
  const needed = agreed(neededFormRecord?.neededForm, neededFormRecord?.userErrors);
  say(`\n10. ${person.name} can be told things ${needed.inWords}: ${worker.name} records it.`);

  const filter = { topics: ['OPTION_2' as const], forms: ['EASY_READ' as const] };
  const { informationResources } = await ask(null, FindResourcesDocument, { filter, first: 1 });
  const resource = informationResources.edges[0]?.node;
  const easy = resource?.forms.find(({ form }) => form === 'EASY_READ');
  if (resource === undefined || easy === undefined) throw new Error('There is nothing about Option 2 in Easy Read.');
  say(`   "${resource.title}" is to be had ${resource.forms.map(({ inWords }) => inWords).join('; ')}.`);

  const before = await missing(person);
  const { informationShare } = await ask(worker, ShareInformationDocument, {
    input: { personId, matter: 'OPTION_2', resourceFormId: easy.id },
  });
  const given = agreed(informationShare?.information, informationShare?.userErrors);
  if (given.inNeededForm !== true) throw new Error('It was not given in the form that is needed.');
  const after = await missing(person);
  if (before.length - after.length !== 1) throw new Error('What was told is still missing.');
  say(`   Given ${given.inWords}. Still to be told, as ${person.name} reads it:`);
  for (const inWords of after) say(`   - ${inWords}`);

  async function missing(reader: typeof worker): Promise<string[]> {
    const answer = await ask(reader, WhatIsMissingDocument, { id: personId });
    return (answer.person?.informationMissing ?? []).map(({ inWords }) => inWords);
  }
}
