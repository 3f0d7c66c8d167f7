import type { OwnerTransaction } from '../../../database/owner-transaction.ts';
import { type Aside, UnusableRowError } from '../set-aside.ts';
import type { RegisterRow } from './row.ts';

/** A row of which the provider is known. */
export interface ProvidedRow extends RegisterRow {
  readonly spNumber: string;
  readonly providerName: string;
}

interface FoundProvider {
  readonly cs_number: string;
  readonly sp_number: string;
  readonly name: string;
}

/** Names are compared without case, punctuation and spaces. */
const plainName = (name: string) => `regexp_replace(lower(${name}), '[^[:alnum:]]+', '', 'g')`;

/**
 * The provider of an incomplete row: of its own number, else of the registration as recorded here, else the only one of
 * its name.
 */
const FIND = `
  with asked as (
    select * from jsonb_to_recordset($1::jsonb) as a (cs_number text, sp_number text, provider_name text)
  ), provider as materialized (
    select sp_number, min(name) as name, ${plainName('name')} as plain_name from (
      select sp_number, provider_name as name from staged
      union
      select sp_number, name from identity.organisation where sp_number is not null
    ) named group by sp_number, ${plainName('name')}
  ), named as (
    select plain_name, min(sp_number) as sp_number, min(name) as name from provider
    group by plain_name having count(distinct sp_number) = 1
  )
  select distinct on (a.cs_number) a.cs_number, found.sp_number, found.name
  from asked a
  left join directory.registration r using (cs_number)
  left join directory.support_service s on s.id = r.service_id
  cross join lateral (
    select 1 as place, p.sp_number, p.name from provider p where p.sp_number = a.sp_number
    union all
    select 2, o.sp_number, o.name from identity.organisation o
    where a.sp_number is null and o.id = s.organisation_id and o.sp_number is not null
    union all
    select 3, n.sp_number, n.name from named n where a.sp_number is null and n.plain_name = ${plainName('a.provider_name')}
  ) found
  order by a.cs_number, found.place, found.name`;

/**
 * Completes rows in which the number or the name of the provider cannot be read, from the rest of the file and from the
 * directory. The others are set aside. Must run after the complete rows are staged.
 */
export async function findProviders(
  transaction: OwnerTransaction,
  rows: readonly RegisterRow[],
  aside: Aside,
): Promise<ProvidedRow[]> {
  if (rows.length === 0) return [];
  const asked = rows.map(({ csNumber, spNumber, providerName }) => ({
    cs_number: csNumber,
    sp_number: spNumber,
    provider_name: providerName,
  }));
  const found = new Map(
    (await transaction.run<FoundProvider>(FIND, [JSON.stringify(asked)])).map((each) => [each.cs_number, each]),
  );
  return rows.flatMap((row) => {
    const provider = found.get(row.csNumber);
    if (provider !== undefined) return { ...row, spNumber: provider.sp_number, providerName: provider.name };
    const { column = null, value = null, message = '' } = row.providerFault ?? {};
    const reason = `${message} Nothing else in the row says who provides the service.`;
    aside.add(row.line, row.csNumber, new UnusableRowError(column, value, reason));
    return [];
  });
}
