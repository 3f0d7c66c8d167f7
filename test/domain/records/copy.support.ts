import type { ActorKey } from '../../../server/access/actor.ts';
import type { World } from '../../support/world.ts';

const EXPORT = `mutation ($input: PersonExportInput!) { personExport(input: $input) {
  copy { json html preparedAt } userErrors { code message field } } }`;

export interface ReadCopy {
  readonly about: Record<string, unknown>;
  readonly leftOut: { part: string; why: string }[];
  readonly names: Record<string, string>;
  readonly held: Record<string, Record<string, Record<string, unknown>[]>>;
}

export interface Exported {
  readonly copy: { readonly json: string; readonly html: string; readonly preparedAt: string } | null;
  readonly userErrors: { code: string; message: string; field: string | null }[];
}

/** Asks for a copy as an account, whatever comes of it. */
export async function exportPerson(world: World, actorKey: ActorKey, personId: string): Promise<Exported> {
  const { data, errors } = await world.ask<{ personExport: Exported } | null>(actorKey, EXPORT, {
    input: { personId },
  });
  if (!data?.personExport) throw new Error(JSON.stringify(errors));
  return data.personExport;
}

/** The same, for a copy that must be given. */
export async function copyFor(
  world: World,
  actorKey: ActorKey,
  personId: string,
): Promise<{ readonly copy: ReadCopy; readonly json: string; readonly html: string }> {
  const { copy, userErrors } = await exportPerson(world, actorKey, personId);
  if (copy === null) throw new Error(JSON.stringify(userErrors));
  return { copy: JSON.parse(copy.json) as ReadCopy, json: copy.json, html: copy.html };
}

/** "room.table" of every part of a copy, with how many rows stand in it. */
export function countsIn({ held }: ReadCopy): Record<string, number> {
  return Object.fromEntries(
    Object.entries(held).flatMap(([room, parts]) =>
      Object.entries(parts).map(([name, rows]) => [`${room}.${name}`, rows.length]),
    ),
  );
}
