import type { Pool } from 'pg';
import { newId } from '../../server/database/columns.ts';

/** An entry as the register brings it: a provider nobody works for here, with one registered service. */
export interface Entry {
  readonly providerId: string;
  readonly serviceId: string;
  readonly registrationId: string;
  readonly spNumber: string;
  readonly csNumber: string;
}

let numbers = 0;

/** Enters a registered provider with a service, under numbers that nobody has. */
export async function enterRegistered(owner: Pool, name: string): Promise<Entry> {
  const digits = String(++numbers).padStart(10, '0');
  const providerId = newId();
  const [spNumber, csNumber] = [`SP${digits}`, `CS${digits}`];
  await owner.query(
    `insert into identity.organisation (id, name, functions, sp_number, created_at) values ($1, $2, array['PROVIDER'], $3, now())`,
    [providerId, name, spNumber],
  );
  return { providerId, spNumber, ...(await registerService(owner, { providerId, name, csNumber })), csNumber };
}

/** Enters one more service of a provider, under its own number. */
export async function registerService(
  owner: Pool,
  { providerId, name, csNumber }: { providerId: string; name: string; csNumber: string },
): Promise<Pick<Entry, 'serviceId' | 'registrationId'>> {
  const [serviceId, registrationId] = [newId(), newId()];
  await owner.query(
    `insert into directory.support_service
       (id, organisation_id, name, kinds, sector, status, council_area, telephone, source, facts_as_of, search_text)
     values ($1, $2, $3, array['CARE_AT_HOME'], 'PRIVATE', 'ACTIVE', 'S12000017', '01999 555 0100', 'CARE_INSPECTORATE', '2026-10-31', lower($3))`,
    [serviceId, providerId, name],
  );
  await owner.query(
    `insert into directory.registration (id, service_id, cs_number, kind, status, last_seen_on)
     values ($1, $2, $3, 'CARE_AT_HOME', 'ACTIVE', '2026-10-31')`,
    [registrationId, serviceId, csNumber],
  );
  return { serviceId, registrationId };
}
