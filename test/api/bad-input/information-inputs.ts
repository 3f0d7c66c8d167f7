import { START } from '../../support/story.ts';
import type { Example } from './example.ts';
import type { Things } from './things.ts';

/** Acts on how a person can be told things, and what they were told. */
export function ofInformed({ personId, neededFormId }: Things): Example[] {
  const account = 'worker';
  const needed = { form: 'AUDIO', language: 'gd', words: 'Her sister plays it to her.', neededSince: START };
  return [
    { act: 'neededFormRecord', account, input: { personId, ...needed } },
    { act: 'neededFormEnd', account, input: { neededFormId } },
  ];
}

/** Acts on what there is to read about self-directed support. */
export function ofResources({ resourceId, resourceFormId }: Things): Example[] {
  const account = 'supportAdviser';
  const about = {
    title: 'Who can help',
    summary: 'People who can help, and how to ask them.',
    publisher: 'Orrin Press',
  };
  const described = { ...about, topics: ['WHO_CAN_HELP'], councilAreas: ['S12000017'] };
  const form = { language: 'pl', webAddress: 'https://orrin.example/pomoc', checkedOn: START };
  return [
    { act: 'resourceAdd', account, input: { ...described, forms: [{ form: 'WRITING', ...form }] } },
    { act: 'resourceDescribe', account, input: { resourceId, ...described } },
    { act: 'resourceFormAdd', account, input: { resourceId, form: 'AUDIO', ...form } },
    { act: 'resourceFormCheck', account, input: { resourceFormId, checkedOn: START } },
    { act: 'resourceFormWithdraw', account, input: { resourceFormId } },
    { act: 'resourceWithdraw', account, input: { resourceId } },
  ];
}
