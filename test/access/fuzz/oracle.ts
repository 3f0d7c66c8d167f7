import type { Pool } from 'pg';
import type { ActorKey } from '../../../server/access/actor.ts';
import { PRECEDENTS } from './precedent-oracle.ts';

/** Who may read which row, said a second time in plain SQL that shares nothing with the walls, and asked as the owner. */
export interface Oracle {
  /** @param actorKey an account, or "account/organisation" where it says for which it acts; null for nobody */
  openTo(actorKey: ActorKey): Promise<Open>;
  /** Ids, by the row they name: "people.supported_person 018f...". */
  readonly names: ReadonlyMap<string, string>;
}

/** What an account may be shown. Rows are written "people.supported_person 018f...". */
interface Open {
  readonly rows: ReadonlySet<string>;
  /** Rows that one of those names by their id, and shows nothing else of: what caused a transfer. */
  readonly named: ReadonlySet<string>;
}

export interface Reference {
  readonly table: string;
  readonly column: string;
}

interface Rule {
  /** Everybody to whom the person opened this topic reads the row; or one that meets a condition of SQL over the row `t`. */
  readonly topic: string | { readonly meets: (topic: string) => string };
  /** Not by grants: who else may look is for the person to know, for who acts for them, and for the authority. */
  readonly own?: true;
  /** Another way in, as SQL over the row `t`. */
  readonly besides?: string;
  /** Nor by the authority's duty. */
  readonly notByDuty?: true;
  /** Columns naming organisations that are party to it by contract. */
  readonly parties?: readonly string[];
}

/** What a room's rows are about, unless said otherwise below: a new table is held to this from its first day. */
const TOPICS_OF_ROOMS: Readonly<Record<string, string>> = {
  people: 'PROFILE',
  planning: 'PLAN',
  funds: 'FUND',
  ledger: 'FUND',
  commissioning: 'COMMISSIONING',
  records: 'PROFILE',
};

/** By which of somebody's roles a contract's row is theirs to read: not every colleague of the organisation that it names. */
const PARTIES: Readonly<Record<string, string>> = { holder_id: 'holds_funds_for', provider_id: 'gives_support_for' };
const HOLDER = ['holder_id'];
const HOLDER_AND_PROVIDER = ['holder_id', 'provider_id'];
const RULES: Readonly<Record<string, Rule>> = {
  'people.access_grant': {
    topic: 'PROFILE',
    own: true,
    besides: `t.account_id = (select id from account)
      or t.account_id is null and t.organisation_id in (select organisation_id from acts_for) and t.basis = 'CONSENT'
      or t.account_id is null and t.organisation_id in (select organisation_id from gives_support_for) and t.basis = 'COMMISSION'`,
  },
  'people.representation': { topic: 'PROFILE', own: true },
  'people.decision_supporter': { topic: 'PROFILE', own: true, besides: 't.account_id = (select id from account)' },
  'people.difference_of_view': { topic: 'PLAN' },
  'people.emergency_access': {
    topic: 'PLAN',
    own: true,
    besides: `t.account_id = (select id from account) and t.organisation_id in (select organisation_id from has_duty_at)
      or t.authority_id in (select organisation_id from administers)`,
  },
  'audit.access_record': { topic: { meets: (topic) => `${topic} = any (t.topics)` }, own: true },
  'audit.act': {
    topic: { meets: (topic) => `${topic} = t.topic` },
    own: true,
    besides: 't.person_id is null and t.organisation_id in (select organisation_id from administers)',
  },
  'people.confidential_record': { topic: 'CONFIDENTIAL' },
  'people.earlier_detail': { topic: 'CONFIDENTIAL', own: true },
  // What the person tells others, and whom they let write their plan helps to tell.
  'planning.peer_story': {
    topic: 'PLAN',
    own: true,
    notByDuty: true,
    besides: `exists (select from may_write where may_write.person_id = t.person_id and may_write.topic = 'PLAN')`,
  },
  'planning.agreed_budget': { topic: 'FUND' },
  'funds.individual_service_fund': { topic: 'FUND', parties: HOLDER },
  'funds.isf_agreement': { topic: 'FUND', parties: HOLDER },
  'funds.allocation': { topic: 'FUND', parties: HOLDER },
  'ledger.account': { topic: 'FUND', parties: HOLDER },
  'ledger.transfer': { topic: 'FUND', parties: HOLDER },
  'commissioning.commission': { topic: 'COMMISSIONING', parties: HOLDER_AND_PROVIDER },
  'commissioning.delivery': { topic: 'COMMISSIONING', parties: HOLDER_AND_PROVIDER },
  'commissioning.invoice': { topic: 'COMMISSIONING', parties: HOLDER_AND_PROVIDER },
  'commissioning.notice': { topic: 'COMMISSIONING', parties: HOLDER },
};

/** Who an account is today, and what is open to it. `$1` is the account, `$2` the one organisation it acts for meanwhile, if any. */
const WHO = `
  today as (select (now() at time zone 'Europe/London')::date as day),
  account as (select id from identity.account where id = $1::uuid and closed_at is null),
  holds as (
    select m.organisation_id, m.role from identity.membership m join account on account.id = m.account_id, today
    where m.starts_on <= today.day and (m.ends_on is null or today.day < m.ends_on)
      and ($2::uuid is null or m.organisation_id = $2)),
  acts_for as (select * from holds where role not in ('OPERATOR', 'ADMINISTRATOR')),
  administers as (select organisation_id from holds where role = 'ADMINISTRATOR'),
  -- The authority's workers have a duty to everybody known to it, and need no consent.
  has_duty_at as (select organisation_id from acts_for where role in ('WORKER', 'TEAM_MANAGER')),
  -- A contract's money is for the holder's fund officers, and its support for the provider's coordinators.
  holds_funds_for as (select organisation_id from holds where role = 'FUND_OFFICER'),
  gives_support_for as (select organisation_id from holds where role in ('PROVIDER_COORDINATOR', 'COMMUNITY_COORDINATOR')),
  topic as (select unnest(array['PROFILE', 'CONFIDENTIAL', 'PLAN', 'FUND', 'COMMISSIONING']) as name),
  -- Nobody while the account acts for an organisation: then it acts in nobody's own name.
  oneself as (select id from account where $2::uuid is null),
  own as (
    -- One's own record is one's own, all of it.
    select p.id as person_id, topic.name as topic
    from people.supported_person p join oneself on oneself.id = p.account_id, topic
    union
    -- A power of law opens what it covers, on its days: money the fund, welfare the plan and the confidential record.
    select r.person_id, topic.name
    from people.representation r join oneself on oneself.id = r.account_id, topic, today
    where r.starts_on <= today.day and (r.ends_on is null or today.day < r.ends_on) and (r.ends_at is null or now() < r.ends_at)
      and (r.welfare or r.financial)
      and (topic.name in ('PROFILE', 'COMMISSIONING')
        or topic.name = 'FUND' and r.financial
        or topic.name in ('PLAN', 'CONFIDENTIAL') and r.welfare)),
  -- What the person opened, topic by topic and day by day, to somebody or to an organisation.
  granted as (
    select g.person_id, g.topic, g.may_write
    from people.access_grant g, today
    where g.starts_on <= today.day and (g.ends_on is null or today.day < g.ends_on) and (g.ends_at is null or now() < g.ends_at)
      and exists (select from account)
      -- To somebody and an organisation: to somebody while they act for it.
      and (g.account_id is null or g.account_id = $1::uuid and (g.organisation_id is not null or exists (select from oneself)))
      -- What a commission opened is for who gives the support; what an emergency opened, for a worker; consent, for all who work with people.
      and (g.organisation_id is null or case g.basis
        when 'COMMISSION' then g.organisation_id in (select organisation_id from gives_support_for)
        when 'EMERGENCY' then g.organisation_id in (select organisation_id from has_duty_at)
        else g.organisation_id in (select organisation_id from acts_for) end)),
  may_write as (select person_id, topic from granted where granted.may_write),
  open as (select * from own union select person_id, topic from granted)`;

/** Asks the owner, now: what is open changes with every grant. */
export async function askOracle(owner: Pool, references: readonly Reference[]): Promise<Oracle> {
  const tables = await listPrivateTables(owner);
  const sql = `with ${WHO} ${[...tables.map(readableIn), ...IDENTITY, PRECEDENTS].join(' union all ')}`;
  const names = await namesOf(owner, tables);
  const referred = await listReferred(owner, references);
  const known = new Map<ActorKey, Open>();
  return {
    names,
    openTo: async (actorKey) => {
      const answered = known.get(actorKey);
      if (answered !== undefined) return answered;
      const [accountId, organisationId] = actorKey?.split('/') ?? [];
      const { rows } = await owner.query<{ name: string }>(sql, [accountId ?? null, organisationId ?? null]);
      const open = new Set(rows.map(({ name }) => name));
      const named = referred.filter(({ row }) => open.has(row)).map(({ id }) => names.get(id) ?? id);
      const answer = { rows: open, named: new Set(named) };
      known.set(actorKey, answer);
      return answer;
    },
  };
}

async function listReferred(owner: Pool, references: readonly Reference[]): Promise<{ row: string; id: string }[]> {
  if (references.length === 0) return [];
  const branches = references.map(
    ({ table, column }) =>
      `select '${table} ' || id as row, ${column}::text as id from ${table} where ${column} is not null`,
  );
  return (await owner.query<{ row: string; id: string }>(branches.join(' union all '))).rows;
}

export interface PrivateTable {
  readonly name: string;
  /** The column that names the row. */
  readonly key: string;
  /** The column that names the person. */
  readonly person: string;
  /** Columns naming organisations that a contract may make party to the row. */
  readonly contracted: readonly string[];
}

/** Every table whose rows are about a person and belong to an authority, of which there may be more tomorrow. */
export async function listPrivateTables(owner: Pool): Promise<PrivateTable[]> {
  const { rows } = await owner.query<PrivateTable>(`
    select format('%s.%s', c.table_schema, c.table_name) as name,
      case when bool_or(c.column_name = 'id') then 'id' else 'person_id' end as key,
      case when bool_or(c.column_name = 'person_id') then 'person_id' else 'id' end as person,
      coalesce(array_agg(c.column_name::text order by 1) filter (where c.column_name in ('holder_id', 'provider_id')), '{}') as contracted
    from information_schema.columns c
    join information_schema.tables t using (table_schema, table_name)
    where t.table_type = 'BASE TABLE' and c.table_schema <> 'information_schema'
    group by c.table_schema, c.table_name
    having bool_or(c.column_name = 'authority_id')
      and (bool_or(c.column_name = 'person_id') or format('%s.%s', c.table_schema, c.table_name) = 'people.supported_person')
    order by 1`);
  return rows;
}

function isOf(topic: Rule['topic'], opened: string): string {
  return typeof topic === 'string' ? `${opened} = '${topic}'` : topic.meets(opened);
}

/** "people.supported_person 018f..." of the rows of one table that the account may read. */
function readableIn({ name, key, person, contracted }: PrivateTable): string {
  const room = name.split('.')[0] ?? '';
  const rule = RULES[name] ?? { topic: TOPICS_OF_ROOMS[room], parties: name in RULES ? [] : contracted };
  const list = 'own' in rule ? 'own' : 'open';
  const ofTopic = rule.topic === undefined ? '' : ` and ${isOf(rule.topic, `${list}.topic`)}`;
  const ways = [
    ...('notByDuty' in rule ? [] : ['t.authority_id in (select organisation_id from has_duty_at)']),
    `exists (select from ${list} where ${list}.person_id = t.${person}${ofTopic})`,
    ...('besides' in rule && rule.besides !== undefined ? [rule.besides] : []),
    ...(rule.parties ?? []).map((column) => `t.${column} in (select organisation_id from ${PARTIES[column]})`),
  ];
  return `select '${name} ' || t.${key} as name from ${name} t where ${ways.join(' or ')}`;
}

/**
 * One's own account and roles; of an organisation one acts for, those it registered and those who act for it; of one that one
 * administers, everybody who ever belonged to it. Invitations are for those who may make them, and for those they are about.
 */
const IDENTITY = [
  `select 'identity.account ' || a.id from identity.account a
   where a.id = (select id from account) or a.registered_by_id in (select organisation_id from acts_for)
     or a.id in (select account_id from identity.membership where organisation_id in (select organisation_id from administers))`,
  `select 'identity.membership ' || m.id from identity.membership m
   where m.account_id = (select id from account) or m.organisation_id in (select organisation_id from acts_for)
     or m.organisation_id in (select organisation_id from administers)`,
  `select 'identity.invitation ' || i.id from identity.invitation i
   where (select id from account) in (i.account_id, i.accepted_by_id)
     or i.account_id is null and i.organisation_id in (select organisation_id from administers)
     or i.account_id is not null and i.organisation_id in (select organisation_id from has_duty_at)
     or i.account_id is null and exists (select from holds where role = 'OPERATOR')
       and not exists (select from identity.membership m where m.organisation_id = i.organisation_id)`,
];

async function namesOf(owner: Pool, tables: readonly PrivateTable[]): Promise<Map<string, string>> {
  const listed = ['identity.account', 'identity.membership', 'identity.invitation', 'planning.precedent'].concat(
    tables.filter(({ key }) => key === 'id').map(({ name }) => name),
  );
  const { rows } = await owner.query<{ id: string; name: string }>(
    listed.map((table) => `select id::text, '${table} ' || id as name from ${table}`).join(' union all '),
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
