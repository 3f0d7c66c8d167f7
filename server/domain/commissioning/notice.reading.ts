import {
  column,
  extendReading,
  moment,
  needsValues,
  one,
  page,
  privateReading,
} from '../../database/reading/reading.ts';

const ofRate = (name: string) => (row: string) =>
  `(select r.${name} from directory.rate r where r.id = ${row}.rate_id)`;
const ofCommission = (name: string) => (row: string) =>
  `(select c.${name} from commissioning.commission c where c.id = ${row}.commission_id)`;

privateReading(
  'Notice',
  { table: 'commissioning.notice', topic: 'COMMISSIONING' },
  {
    id: column('id'),
    kind: column('kind'),
    person: one('SupportedPerson', 'person_id'),
    commission: one('Commission', 'commission_id'),
    newRate: one('Rate', 'rate_id'),
    penceBefore: column('pence_before'),
    madeAt: moment('made_at'),
    inWords: needsValues({
      service: (row) =>
        `(select s.name from directory.rate r join directory.support_service s on s.id = r.service_id where r.id = ${row}.rate_id)`,
      unit: ofRate('unit'),
      band: ofRate('band'),
      pence: ofRate('pence'),
      starts_on: ofRate('starts_on'),
      pence_before: (row) => `${row}.pence_before`,
      agreed_until: ofCommission('period_end'),
    }),
  },
);

extendReading('SupportedPerson', { notices: page('Notice', 'person_id') });
