import { newId } from '../../../database/columns.ts';
import type { OwnerTransaction } from '../../../database/owner-transaction.ts';
import { asId } from '../../../foundation/input.ts';
import { usualDescription } from '../../publishing/organisation-document.ts';
import type { FeedOrganisation } from './entry/feed-entry.ts';

/**
 * Returns the identifier scheme of a feed's organisations. They are kept apart from its services, whose ids may be the
 * same.
 */
function organisationScheme(scheme: string): string {
  return `${scheme} organisations`;
}

interface KnownOrganisation {
  readonly identifier: string;
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly website: string | null;
  /** Whether this feed brought it and nobody has joined the platform for it since. */
  readonly isOurs: boolean;
}

/**
 * Finds an organisation by the feed's own id, by a public register's number, by the Care Inspectorate's number, or by our
 * own id when our data comes back.
 */
const KNOWN = `
  with asked as (
    select * from jsonb_to_recordset($1::jsonb) as t (identifier text, id uuid, "spNumber" text, identifiers jsonb)
  ), found as (
    select a.identifier, i.organisation_id as id, true as by_feed, 1 as rank
    from asked a join directory.external_identifier i on i.scheme = $2 and i.identifier = a.identifier
    union all
    select a.identifier, i.organisation_id, false, 2
    from asked a, jsonb_array_elements(a.identifiers) n
    join directory.external_identifier i on i.scheme = n ->> 'scheme' and i.identifier = n ->> 'identifier'
    union all
    select a.identifier, o.id, false, 3 from asked a join identity.organisation o on o.sp_number = a."spNumber"
    union all
    select a.identifier, o.id, false, 4 from asked a join identity.organisation o on o.id = a.id
  )
  select distinct on (f.identifier) f.identifier, o.id, o.name, o.description, o.website,
    f.by_feed and not exists (select from identity.membership m where m.organisation_id = o.id) as "isOurs"
  from found f join identity.organisation o on o.id = f.id
  order by f.identifier, f.rank`;

const INSERT = `
  insert into identity.organisation (id, name, functions, sp_number, description, website, created_at)
  select id, name, functions, sp_number, description, website, now()
  from jsonb_populate_recordset(null::identity.organisation, $1::jsonb)`;
const UPDATE = `
  update identity.organisation o set name = n.name, description = n.description, website = n.website
  from jsonb_populate_recordset(null::identity.organisation, $1::jsonb) n where n.id = o.id`;
const IDENTIFY = `
  insert into directory.external_identifier (id, organisation_id, scheme, identifier)
  select id, organisation_id, scheme, identifier from jsonb_populate_recordset(null::directory.external_identifier, $1::jsonb)
  on conflict (scheme, identifier) do nothing`;

/**
 * Finds the organisations of some entries in the directory and inserts the missing ones. An organisation that somebody
 * joined the platform for, or that another source brought, is not changed.
 * @returns our id of each organisation by its id in the feed
 */
export async function mergeOrganisations(
  transaction: OwnerTransaction,
  scheme: string,
  given: readonly FeedOrganisation[],
): Promise<ReadonlyMap<string, string>> {
  const organisations = [...new Map(given.map((each) => [each.identifier, each])).values()];
  const rows = await transaction.run<KnownOrganisation>(KNOWN, [
    JSON.stringify(organisations.map((each) => ({ ...each, id: asId(each.identifier) }))),
    organisationScheme(scheme),
  ]);
  const known = new Map(rows.map((row) => [row.identifier, row]));
  const added = organisations
    .filter(({ identifier }) => !known.has(identifier))
    .map((each) => ({ each, id: idOf(each) }));
  const changed = organisations.flatMap((each) => {
    const row = known.get(each.identifier);
    return row?.isOurs && differs(row, each) ? [{ ...toRow(each), id: row.id }] : [];
  });
  if (added.length > 0) {
    await transaction.run(INSERT, [JSON.stringify(added.map(({ each, id }) => ({ ...toRow(each), id })))]);
    const identifiers = added.flatMap(({ each, id }) =>
      [{ scheme: organisationScheme(scheme), identifier: each.identifier }, ...each.identifiers].map((one) => ({
        ...{ id: newId(), organisation_id: id, ...one },
      })),
    );
    await transaction.run(IDENTIFY, [JSON.stringify(identifiers)]);
  }
  if (changed.length > 0) await transaction.run(UPDATE, [JSON.stringify(changed)]);
  return new Map([
    ...rows.map((row) => [row.identifier, row.id] as const),
    ...added.map(({ each, id }) => [each.identifier, id] as const),
  ]);
}

/** Keeps the feed's id if it is a UUID, so that the organisation has the same id when it is published again. */
function idOf({ identifier }: FeedOrganisation): string {
  return asId(identifier) ?? newId();
}

function toRow({ name, description, website, spNumber }: FeedOrganisation) {
  const functions = [spNumber === null ? ('COMMUNITY_ORGANISATION' as const) : ('PROVIDER' as const)];
  return { name, functions, sp_number: spNumber, description: ownDescription(description, functions), website };
}

/** Returns null for the standard description that we publish for organisations without one: it is not theirs. */
function ownDescription(
  description: string | null,
  functions: readonly ('COMMUNITY_ORGANISATION' | 'PROVIDER')[],
): string | null {
  return description === usualDescription(functions) ? null : description;
}

function differs(known: KnownOrganisation, given: FeedOrganisation): boolean {
  const { name, description, website } = toRow(given);
  return known.name !== name || known.description !== description || known.website !== website;
}
