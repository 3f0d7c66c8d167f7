import type { EntityManager } from '@mikro-orm/postgresql';
import { actingOrganisation } from '../../access/acting-organisation.ts';
import type { SignedInActor } from '../../access/actor.ts';
import { newId } from '../../database/columns.ts';
import { DomainError } from '../../foundation/domain-error.ts';
import { parseText, parseTextOrNone } from '../../foundation/input.ts';
import { getOrganisation } from '../identity/find-member.ts';
import { findCouncilArea, whyNoCouncilArea } from '../places/council-areas.ts';
import { parsePostcode } from '../places/postcode.ts';
import { getEntryToMaintain, writeEntry } from './find-maintainer.ts';
import { serviceSearchTextOf } from './search-text.ts';

export interface AddGroupEntry {
  readonly name: string;
  readonly councilArea: string;
  readonly postcode?: string | null;
  readonly description?: string | null;
  readonly organisationId?: string | null;
}

/**
 * Adds an entry for what a community organisation offers: something that involves no personal care or support, and so needs
 * no registration (2010 Act s.59 and sch. 12). The organisation maintains the entry from then on.
 * @returns the service's id
 * @throws DomainError NOT_PERMITTED, ROLE_NOT_ALLOWED, INVALID_INPUT, TOO_LONG, ALREADY_DONE
 */
export async function addGroupEntry(em: EntityManager, actor: SignedInActor, input: AddGroupEntry): Promise<string> {
  const organisationId = actingOrganisation(actor, 'groupServiceAdd', input.organisationId);
  const organisation = await getOrganisation(em, organisationId);
  const name = parseText(input.name, 'name', 200);
  const area = findCouncilArea(parseText(input.councilArea, 'councilArea', 20).toUpperCase());
  if (area === null) throw new DomainError('INVALID_INPUT', whyNoCouncilArea(input.councilArea), 'councilArea');
  const postcode = input.postcode == null ? null : parsePostcode(input.postcode, 'postcode');
  const description = parseTextOrNone(input.description, 'description', 2000);
  const id = newId();
  const service = {
    ...{ id, organisation_id: organisationId, name, description, postcode, council_area: area.code },
    search_text: serviceSearchTextOf({ name, kinds: ['COMMUNITY_SUPPORT'] }, [organisation.name, area.name]),
  };
  await writeEntry(em, 'directory.add_group_entry($1)', [JSON.stringify(service)]);
  return id;
}

/**
 * Closes an entry that is in no register: the group no longer offers this. A registered service is closed by the register.
 * @returns the service's id
 * @throws DomainError NOT_FOUND, NOT_PERMITTED, SERVICE_CLOSED, WRONG_STATE
 */
export async function closeGroupEntry(em: EntityManager, serviceId: string): Promise<string> {
  const { id } = await getEntryToMaintain(em, 'groupServiceClose', serviceId);
  await writeEntry(em, 'directory.close_group_entry($1)', [id]);
  return id;
}
