import { columnsOf, type EntityRow, type RowSql } from '../../database/reading/columns-of.ts';
import { extension, privateProjection } from '../../database/reading/projection.ts';
import type { LocalDate } from '../../foundation/period.ts';
import type { RateBand, RateUnit } from '../directory/rate.entity.ts';
import { SupportedPerson } from '../people/supported-person.entity.ts';
import { Notice } from './notice.entity.ts';

const notices = columnsOf(Notice);
type NoticeRow = RowSql<EntityRow<typeof Notice>>;
const people = columnsOf(SupportedPerson);

const ofRate = (name: 'unit' | 'band' | 'pence' | 'starts_on') => (row: NoticeRow) =>
  `(select r.${name} from directory.rate r where r.id = ${row.rate_id})`;

/** What the sentence about a rise is made of. */
interface Rise {
  readonly service: string;
  readonly unit: RateUnit;
  readonly band: RateBand;
  readonly pence: number;
  readonly starts_on: LocalDate;
  readonly pence_before: number;
  readonly agreed_until: LocalDate;
}

export const noticeProjection = privateProjection(
  'Notice',
  { of: notices, topic: 'COMMISSIONING' },
  {
    id: notices.column('id'),
    kind: notices.column('kind'),
    person: notices.one('SupportedPerson', 'person_id'),
    commission: notices.one('Commission', 'commission_id'),
    newRate: notices.one('ServiceRate', 'rate_id'),
    penceBefore: notices.column('pence_before'),
    madeAt: notices.moment('made_at'),
    inWords: notices.computedFromSql<Rise>({
      service: (row) =>
        `(select s.name from directory.rate r join directory.support_service s on s.id = r.service_id where r.id = ${row.rate_id})`,
      unit: ofRate('unit'),
      band: ofRate('band'),
      pence: ofRate('pence'),
      starts_on: ofRate('starts_on'),
      pence_before: (row) => row.pence_before,
      agreed_until: (row) => `(select c.period_end from commissioning.commission c where c.id = ${row.commission_id})`,
    }),
  },
);

export const personNoticesExtension = extension('SupportedPerson', {
  notices: people.page('Notice', notices, { by: 'person_id' }),
});

export const noticeProjections = [noticeProjection, personNoticesExtension] as const;
