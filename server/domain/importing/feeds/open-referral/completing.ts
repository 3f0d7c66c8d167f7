import { idAsSent, identifierOf } from '../entry/walk.ts';
import { asItem, type Item } from './what-it-is.ts';

/** What is found of an organisation that a service names by its id: its document, or why there is none. */
export type FoundOrganisation = { readonly organisation: Item } | { readonly why: string };

/** An item of a walk, without its place. */
type Complete = { readonly document: unknown } | { readonly fault: string; readonly identifier: string | null };

/**
 * Returns a service with the organisation that runs it. The standard lets a service name it by its id alone, or not at all.
 * @param find finds the organisation with an id
 */
export async function withOrganisation(
  document: unknown,
  find: (id: string) => FoundOrganisation | Promise<FoundOrganisation>,
): Promise<Complete> {
  const service = asItem(document);
  const nested = asItem(service.organization);
  if ('name' in nested || !('name' in service)) return { document };
  const id = idAsSent(nested) ?? idAsSent({ id: service.organization_id });
  if (id === null) return { document };
  const found = await find(id);
  if ('why' in found) return { fault: `its organisation ${id} ${found.why}`, identifier: identifierOf(document) };
  return { document: { ...service, organization: found.organisation } };
}
