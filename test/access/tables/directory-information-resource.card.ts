import { START } from '../../support/scenario.ts';
import { all, EVERYBODY } from './accounts.ts';
import type { TableCard } from './card.ts';
import { INFORMATION } from './wall-parts.ts';

export const card: TableCard = {
  table: 'directory.information_resource',
  wall: INFORMATION,
  may: { ...all('r', ...EVERYBODY), supportAdviser: 'riu' },
  whose: () => 'true',
  isInserted: true,
  updated: 'title summary topics council_areas publisher search_text changed_at withdrawn_at withdrawn_by_id version',
  lift: 'drop index if exists directory.resource_title_once',
  examples: ({ resourceId }) => {
    const account = 'supportAdviser';
    const about = {
      title: 'Who can help',
      summary: 'People who can help, and how to ask them.',
      publisher: 'Orrin Press',
    };
    const described = { ...about, topics: ['WHO_CAN_HELP'], councilAreas: ['S12000017'] };
    const form = { form: 'WRITING', language: 'pl', webAddress: 'https://orrin.example/pomoc', checkedOn: START };
    return [
      { act: 'resourceAdd', account, input: { ...described, forms: [form] } },
      { act: 'resourceDescribe', account, input: { resourceId, ...described } },
      { act: 'resourceWithdraw', account, input: { resourceId } },
    ];
  },
  lists: ({ resources }) => ({ 'Query.informationResources': { column: 'id', owner: resources.resourceId } }),
};
