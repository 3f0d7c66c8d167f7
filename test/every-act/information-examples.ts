import { START } from '../support/scenario.ts';
import type { Example } from './example.ts';
import type { Things } from './things.ts';

/** Acts on how a person can be told things, and what they were told. */
export function ofInformed(things: Things): Example[] {
  const { personId, neededFormId, budgetId, acceptedId, noticeId, resourceFormId, informationSharedId } = things;
  const account = 'worker';
  const needed = { form: 'AUDIO', language: 'gd', details: 'Her sister plays it to her.', neededSince: START };
  const told = { form: 'FACE_TO_FACE', language: 'gd', details: 'Over tea.', sharedOn: START };
  return [
    { act: 'neededFormRecord', account, input: { personId, ...needed } },
    { act: 'neededFormEnd', account, input: { neededFormId } },
    { act: 'informationShare', account, input: { personId, matter: 'OPTION_1', resourceFormId, ...told } },
    { act: 'informationShare', account, input: { personId, matter: 'BUDGET', budgetId, ...told } },
    { act: 'informationShare', account, input: { personId, matter: 'COMMISSION', commissionId: acceptedId, ...told } },
    { act: 'informationShare', account, input: { personId, matter: 'NOTICE', noticeId, ...told } },
    { act: 'informationAnswer', account, input: { informationSharedId, receipt: 'NOT_USABLE', words: 'Too small.' } },
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
