import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, organisationsFor, type SignedInActor } from '../../access/actor.ts';
import type { Act } from '../../access/permissions.ts';
import { runSql } from '../../database/run-sql.ts';
import { DomainError, throwIfRefused } from '../../foundation/domain-error.ts';
import { notFound, parseId } from '../../foundation/input.ts';
import type { ServiceStatus } from './support-service.entity.ts';

/**
 * Returns the organisation that maintains a service's entry, and so answers offers: the one that claimed it, or its
 * provider in the register.
 */
export async function getMaintainerId(em: EntityManager, serviceId: string): Promise<string> {
  return (await getMaintained(em, serviceId)).maintainerId;
}

export interface Entry extends MaintainedFacts {
  readonly id: string;
  /** Whether it has a place on the map. */
  readonly placed: boolean;
}

/**
 * Returns a service's entry for an act of its maintainer.
 * @throws DomainError NOT_FOUND, NOT_PERMITTED, SERVICE_CLOSED
 */
export async function getEntryToMaintain(
  em: EntityManager,
  { actor, act }: { readonly actor: SignedInActor; readonly act: Act },
  serviceId: string,
): Promise<Entry> {
  const entry = await getMaintained(em, parseId(serviceId, 'serviceId'));
  throwIfRefused(whyCannotMaintain(entry, actor, act));
  return entry;
}

async function getMaintained(em: EntityManager, serviceId: string): Promise<Entry> {
  const rows = await runSql<Entry>(
    em,
    `select s.id, s.status, s.latitude is not null as placed, directory.maintainer_of(s.id) as "maintainerId"
     from directory.support_service s where s.id = $1`,
    [serviceId],
  );
  if (rows[0] === undefined) throw notFound('serviceId');
  return rows[0];
}

/** Calls one of the functions that write in an entry (entries.sql, rates.sql): each makes sure once more who maintains it. */
export async function writeEntry(em: EntityManager, call: string, values: readonly unknown[]): Promise<void> {
  await runSql(em, `select ${call}`, values);
}

export interface MaintainedFacts {
  /** The organisation that maintains the entry: the one that claimed it, or its provider. */
  readonly maintainerId: string;
  readonly status: ServiceStatus;
}

/**
 * Returns why the actor cannot write in an entry, or null. Everybody can see an entry; only its maintainer can write in it.
 */
export function whyCannotMaintain(
  { maintainerId, status }: MaintainedFacts,
  actor: Actor,
  act: Act,
): DomainError | null {
  if (!organisationsFor(actor, act).includes(maintainerId)) {
    return new DomainError(
      'NOT_PERMITTED',
      'Your organisation does not maintain this entry. If it is yours, claim it by its registration number.',
    );
  }
  return status === 'CLOSED'
    ? new DomainError('SERVICE_CLOSED', 'This service has closed. Its entry stays as it is.', 'serviceId')
    : null;
}
