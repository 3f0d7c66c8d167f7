import type { EntityManager } from '@mikro-orm/postgresql';
import type { SignedInActor } from '../../access/actor.ts';
import { newId } from '../../database/columns.ts';
import { runSql } from '../../database/run-sql.ts';
import { DomainError, throwIfRefused } from '../../foundation/domain-error.ts';
import { parseText } from '../../foundation/input.ts';
import { getOrganisation } from './find-member.ts';
import { type Invited, invite } from './invitation.service.ts';
import type { OrganisationFunction } from './organisation.entity.ts';
import { whyCannotBe } from './role.rules.ts';

export interface InviteAdministrator {
  readonly organisationId: string;
  readonly name: string;
}

/**
 * Invites the first administrator of an organisation that nobody has joined yet, for an operator of the platform.
 * @throws DomainError NOT_FOUND, WRONG_STATE, INVALID_INPUT, TOO_LONG
 */
export async function inviteAdministrator(
  em: EntityManager,
  actor: SignedInActor,
  input: InviteAdministrator,
): Promise<Invited> {
  const { id: organisationId } = await getOrganisation(em, input.organisationId);
  if (!(await isUnjoined(em, organisationId))) {
    throw new DomainError(
      'WRONG_STATE',
      'People have joined this organisation already: its own administrators invite. Ask one of them.',
      'organisationId',
    );
  }
  return invite(em, actor, { name: parseText(input.name, 'name', 200), organisationId, roles: ['ADMINISTRATOR'] });
}

export interface RegisterOrganisation {
  readonly name: string;
  readonly functions: readonly OrganisationFunction[];
  readonly spNumber?: string | null;
  readonly councilArea?: string | null;
  /** Only for an independent support organisation. */
  readonly supportAreas?: readonly string[] | null;
  readonly administratorName: string;
}

/** The Care Inspectorate's number of a provider. */
const SP_NUMBER = /^SP\d{10}$/;
/** The Government Statistical Service's code of a council area of Scotland. */
const COUNCIL_AREA = /^S12\d{6}$/;
const MOST_SUPPORT_AREAS = 32;

/**
 * Adds an organisation to the platform, as an operator, and invites its first administrator.
 * @throws DomainError INVALID_INPUT, TOO_LONG, CONFLICT_OF_INTEREST, ALREADY_DONE, NOT_PERMITTED
 */
export async function registerOrganisation(
  em: EntityManager,
  actor: SignedInActor,
  input: RegisterOrganisation,
): Promise<Invited> {
  const functions = [...new Set(input.functions)];
  throwIfRefused(whyCannotBe(functions));
  const organisation = {
    id: newId(),
    name: parseText(input.name, 'name', 200),
    functions,
    sp_number: parseCode(input.spNumber, SP_NUMBER, { field: 'spNumber', like: 'SP2003003390' }),
    council_area: parseCode(input.councilArea, COUNCIL_AREA, { field: 'councilArea', like: 'S12000017' }),
    support_areas: parseSupportAreas(input.supportAreas ?? [], functions),
  };
  const name = parseText(input.administratorName, 'administratorName', 200);
  await runSql(em, 'select identity.register_organisation($1)', [JSON.stringify(organisation)]);
  return invite(em, actor, { name, organisationId: organisation.id, roles: ['ADMINISTRATOR'] });
}

/** Returns whether an operator may invite the organisation's first administrator: nobody has ever been a member. */
async function isUnjoined(em: EntityManager, organisationId: string): Promise<boolean> {
  const rows = await runSql<{ unjoined: boolean }>(
    em,
    'select $1::uuid = any (access.unjoined_organisations()) as unjoined',
    [organisationId],
  );
  return rows[0]?.unjoined ?? false;
}

function parseSupportAreas(given: readonly string[], functions: readonly OrganisationFunction[]): string[] {
  const field = 'supportAreas';
  if (given.length > 0 && !functions.includes('SUPPORT_ORGANISATION')) {
    throw new DomainError('INVALID_INPUT', 'Only independent support organisations look after areas.', field);
  }
  if (given.length > MOST_SUPPORT_AREAS) {
    throw new DomainError('INVALID_INPUT', `Scotland has ${MOST_SUPPORT_AREAS} council areas. Give each once.`, field);
  }
  const codes = given.map((code) => parseCode(code, COUNCIL_AREA, { field, like: 'S12000017' }) ?? '');
  return [...new Set(codes)];
}

function parseCode(
  text: string | null | undefined,
  shape: RegExp,
  { field, like }: { field: string; like: string },
): string | null {
  if (text === null || text === undefined) return null;
  const code = parseText(text, field, 20).toUpperCase();
  if (shape.test(code)) return code;
  throw new DomainError('INVALID_INPUT', `Give a code like ${like}, or leave it out.`, field);
}
