import { columnsOf, columnsOfSql } from '../../database/reading/columns-of.ts';
import { extension, privateProjection } from '../../database/reading/projection.ts';
import { BY_AUTHORITY, byOwn, TOPICS, type Topic } from '../../database/walls.ts';
import { shownStatus } from '../commissioning/commission-filter.ts';
import { isInForce } from '../people/consent-facts.ts';
import { SupportedPerson } from '../people/supported-person.entity.ts';
import type { AccessGround } from './access-record.entity.ts';
import type { AccessReason } from './current-access-words.ts';

const people = columnsOf(SupportedPerson);

const ALL_TOPICS = `array[${TOPICS.map((topic) => `'${topic}'`).join(', ')}]`;
/** Returns SQL for topics without duplicates in their fixed order: two commissions may give access to the same topic. */
const inOrder = (topic: string) =>
  `array(select each from unnest(${ALL_TOPICS}) with ordinality listed (each, place) where each = any (array_agg(${topic})) order by place)`;
/** The moment from which a grant or a power gives no access. */
const until = (row: string) => `least(${row}.ends_at, ${row}.ends_on::timestamp at time zone 'Europe/London')`;

/**
 * SQL for everyone with access to a person's record now, by the person's id: every way in that the row level security
 * policies know, each visible only as its own policy allows.
 */
const OPENINGS = `(
  select p.id as person_id, open.*, o.name as organisation_name
  from people.supported_person p
  cross join lateral (
    select 1 as place, 'DUTY' as ground, 'DUTY' as why, null::text as who, p.authority_id as organisation_id,
      ${ALL_TOPICS} as topics, true as may_write, null::timestamptz as until
    union all
    select 2, 'REPRESENTATION', 'REPRESENTATION', r.representative_name, null, (
        select ${inOrder('topic')} from unnest(${ALL_TOPICS}) topic where access.covers(r.welfare, r.financial, topic)),
      false, ${until('r')}
    from people.representation r
    where r.person_id = p.id and (r.welfare or r.financial) and ${isInForce('r')}
    union all
    select case g.basis when 'EMERGENCY' then 3 else 4 end, g.basis, g.basis, g.grantee_name, g.organisation_id,
      ${inOrder('g.topic')}, g.may_write, ${until('g')}
    from people.access_grant g
    where g.person_id = p.id and ${isInForce('g')}
    group by g.basis, g.account_id, g.grantee_name, g.organisation_id, g.may_write, ${until('g')}
    union all
    select distinct 5, 'PARTY', 'HOLDS_FUND', null, f.holder_id, array['FUND', 'COMMISSIONING'], false, null::timestamptz
    from funds.individual_service_fund f
    where f.person_id = p.id
    union all
    select 6, 'PARTY', c.status, null, c.provider_id, array['COMMISSIONING'], false,
      case c.status when 'OFFERED' then max(c.expires_at) end
    from commissioning.commission c
    where c.person_id = p.id and ${shownStatus('c')} in ('OFFERED', 'ACCEPTED')
    group by c.provider_id, c.status
  ) open
  left join identity.organisation o on o.id = open.organisation_id
  where p.${BY_AUTHORITY} or ${byOwn('PROFILE', 'p.id')})`;

const openings = columnsOfSql<{
  person_id: string;
  place: number;
  ground: AccessGround;
  why: AccessReason;
  who: string | null;
  organisation_id: string | null;
  organisation_name: string | null;
  topics: readonly Topic[];
  may_write: boolean;
  until: string | null;
}>(OPENINGS);

export const currentAccessProjection = privateProjection(
  'CurrentAccess',
  { of: openings, topic: 'PROFILE' },
  {
    who: openings.column('who'),
    organisation: openings.one('Organisation', 'organisation_id'),
    topics: openings.column('topics'),
    mayWrite: openings.column('may_write'),
    ground: openings.column('ground'),
    until: openings.moment('until'),
    inWords: openings.computedFrom('who', 'organisation_name', 'topics', 'may_write', 'why', 'until'),
  },
);

export const personOpeningsExtension = extension('SupportedPerson', {
  currentAccess: people.list('CurrentAccess', openings, {
    by: 'person_id',
    order: (other) => `${other.place}, ${other.organisation_name}, ${other.who}, ${other.topics}, ${other.why}`,
  }),
});

export const currentAccessProjections = [currentAccessProjection, personOpeningsExtension] as const;
