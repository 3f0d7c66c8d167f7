import { actingOrganisation } from '../../access/acting-organisation.ts';
import type { SignedInActor } from '../../access/actor.ts';
import { newId } from '../../database/columns.ts';
import type { Statements } from '../../database/database.ts';
import { withActor } from '../../database/reading/read.ts';
import { DomainError } from '../../foundation/domain-error.ts';
import { parseCount, parseId, parseText } from '../../foundation/input.ts';
import type { LocalDate } from '../../foundation/period.ts';
import { parsePostcode } from '../places/postcode.ts';
import { givenBirthDate } from './birth-date.rules.ts';

export interface Identity {
  readonly fullName: string;
  readonly dateOfBirth: LocalDate;
  readonly postcode: string;
}

export interface OpenEmergency {
  readonly personId?: string | null;
  readonly identity?: Identity | null;
  readonly reason: string;
  readonly hours: number;
  readonly organisationId?: string | null;
}

/** Requires a sentence, not a word. */
const SHORTEST_REASON = 20;
const MOST_HOURS = 12;

/**
 * Gives a worker of another authority read access to a person's identity and plan for some hours. The person and their
 * authority can see this at once. A search that finds nobody is recorded as an attempt, and attempts are limited.
 * @returns the emergency's id
 * @throws DomainError NOT_FOUND, NOT_PERMITTED, INVALID_INPUT, TOO_LONG, WRONG_STATE, ALREADY_DONE, TOO_MANY_ATTEMPTS
 */
export async function openEmergency(
  statements: Statements,
  actor: SignedInActor,
  input: OpenEmergency,
): Promise<string> {
  const authorityId = actingOrganisation(actor, 'emergencyOpen', input.organisationId);
  const reason = parseText(input.reason, 'reason', 1000);
  if (reason.length < SHORTEST_REASON) {
    throw new DomainError(
      'INVALID_INPUT',
      'Say in a sentence what the emergency is. The person will read it.',
      'reason',
    );
  }
  const hours = parseCount(input.hours, 'hours', MOST_HOURS);
  const [answer] = await statements.run<{ result: string | null }>({
    text: withActor('people.open_emergency($2::uuid, $3::uuid[], $4::uuid, $5::jsonb, $6, $7::int, $8::uuid)'),
    values: [newId(), [newId(), newId(), newId()], authorityId, JSON.stringify(sought(input)), reason, hours, newId()],
  });
  // Thrown after the statement has committed, so that the attempt is kept.
  if (!answer?.result) {
    throw new DomainError('NOT_FOUND', 'Nobody was found by this. Check every letter, or call the person’s authority.');
  }
  return answer.result;
}

function sought({ personId, identity }: OpenEmergency): object {
  if (typeof personId === 'string' && !identity) return { personId: parseId(personId, 'personId') };
  if (identity && typeof personId !== 'string') {
    const { fullName, dateOfBirth, postcode } = identity;
    return {
      fullName: parseText(fullName, 'identity.fullName', 200),
      dateOfBirth: givenBirthDate(dateOfBirth, 'identity.dateOfBirth'),
      postcode: parsePostcode(parseText(postcode, 'identity.postcode', 20), 'identity.postcode'),
    };
  }
  throw new DomainError('INVALID_INPUT', 'Say who: the id, or the full name, date of birth and postcode.', 'personId');
}

export interface CloseEmergency {
  readonly emergencyId: string;
}

/**
 * Ends an emergency access early. Only the worker who opened it may do so.
 * @returns its id
 * @throws DomainError NOT_FOUND, ALREADY_DONE
 */
export async function closeEmergency(statements: Statements, input: CloseEmergency): Promise<string> {
  const id = parseId(input.emergencyId, 'emergencyId');
  await statements.run({ text: withActor('people.close_emergency($2::uuid, $3::uuid)'), values: [id, newId()] });
  return id;
}
