import { START } from '../../support/scenario.ts';
import { all, EVERYBODY } from './accounts.ts';
import type { TableCard } from './card.ts';
import { INFORMATION } from './wall-parts.ts';

export const card: TableCard = {
  table: 'directory.resource_form',
  wall: INFORMATION,
  may: { ...all('r', ...EVERYBODY), supportAdviser: 'riu' },
  whose: () => 'true',
  isInserted: true,
  updated: 'checked_on withdrawn_at withdrawn_by_id',
  lift: 'drop index if exists directory.resource_form_once',
  examples: ({ resourceId, resourceFormId }) => {
    const account = 'supportAdviser';
    const form = { form: 'AUDIO', language: 'pl', webAddress: 'https://orrin.example/pomoc', checkedOn: START };
    return [
      { act: 'resourceFormAdd', account, input: { resourceId, ...form } },
      { act: 'resourceFormCheck', account, input: { resourceFormId, checkedOn: START } },
      { act: 'resourceFormWithdraw', account, input: { resourceFormId } },
    ];
  },
  lists: ({ resources }) => ({
    'InformationResource.forms': { column: 'resource_id', owner: resources.resourceId },
  }),
};
