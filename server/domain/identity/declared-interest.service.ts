import { type EntityManager, raw } from '@mikro-orm/postgresql';
import { actingByHeader, actingOrganisation } from '../../access/acting-organisation.ts';
import type { SignedInActor } from '../../access/actor.ts';
import { getById } from '../../database/get-by-id.ts';
import { runSql } from '../../database/run-sql.ts';
import { DomainError } from '../../foundation/domain-error.ts';
import { notFound, parseId, parseText } from '../../foundation/input.ts';
import { DeclaredInterest, type InterestKind } from './declared-interest.entity.ts';
import { Organisation } from './organisation.entity.ts';

export interface DeclareInterest {
  /** The organisation in which the interest is. */
  readonly organisationId: string;
  readonly kind: InterestKind;
  readonly text: string;
  /** Whether it is the broker's own rather than the brokerage's. */
  readonly isOwn: boolean;
}

/**
 * Declares publicly that the actor's brokerage, or the actor, has an interest in an organisation.
 * @returns the interest's id
 * @throws DomainError NOT_PERMITTED, NOT_FOUND, INVALID_INPUT, TOO_LONG, ALREADY_DONE
 */
export async function declareInterest(
  em: EntityManager,
  actor: SignedInActor,
  input: DeclareInterest,
): Promise<string> {
  const brokerageId = actingByHeader(actor, 'interestDeclare');
  const organisationId = parseId(input.organisationId, 'organisationId');
  if (organisationId === brokerageId) {
    throw new DomainError(
      'INVALID_INPUT',
      'Everybody knows that your organisation has an interest in itself. Declare those in others.',
      'organisationId',
    );
  }
  if ((await em.count(Organisation, { id: organisationId })) === 0) throw notFound('organisationId');
  return em.create(DeclaredInterest, {
    brokerageId,
    organisationId,
    accountId: input.isOwn ? actor.accountId : null,
    brokerName: input.isOwn ? actor.name : null,
    kind: input.kind,
    text: parseText(input.text, 'text', 1000),
    declaredById: actor.accountId,
    endedAt: null,
    endedById: null,
  }).id;
}

export interface EndInterest {
  readonly interestId: string;
}

/**
 * Ends an interest from now on; it stays on record.
 * @returns the interest's id
 * @throws DomainError NOT_FOUND, NOT_PERMITTED, ALREADY_DONE
 */
export async function endInterest(em: EntityManager, actor: SignedInActor, input: EndInterest): Promise<string> {
  const found = await getById(em, DeclaredInterest, { interestId: input.interestId });
  const { id } = found;
  actingOrganisation(actor, 'interestEnd', found.brokerageId);
  if (found.accountId !== null && found.accountId !== actor.accountId) {
    throw new DomainError('NOT_PERMITTED', 'This is another broker’s own interest: only they can say that it is over.');
  }
  const ending = { endedAt: raw('now()'), endedById: actor.accountId };
  if ((await em.nativeUpdate(DeclaredInterest, { id, endedAt: null }, ending)) === 0) {
    throw new DomainError('ALREADY_DONE', 'This interest has ended already.', 'interestId');
  }
  return id;
}

/** An interest that applies today. */
export interface CountedInterest {
  /** The brokerage that has it, or through which its broker declared it. */
  readonly brokerageId: string;
  /** The organisation in which the interest is. */
  readonly organisationId: string;
  /** Null for a brokerage's interest in itself, which needs no declaration. */
  readonly declaredAt: Date | null;
}

/**
 * Returns the interests that apply to a broker today: their own, and those of the brokerages they work for, including each
 * brokerage's interest in itself. One statement, which also decides what is shown beside a list (`identity.interests_of`).
 */
export async function interestsOf(em: EntityManager, accountId: string): Promise<CountedInterest[]> {
  const rows = await runSql<CountedInterest>(
    em,
    `select brokerage_id as "brokerageId", organisation_id as "organisationId", declared_at as "declaredAt"
     from identity.interests_of($1)`,
    [accountId],
  );
  return rows.map(({ declaredAt, ...interest }) => ({ ...interest, declaredAt: declaredAt && new Date(declaredAt) }));
}

/**
 * Returns whether a brokerage has an interest in an organisation: it is that organisation, or it or one of its brokers has
 * declared one.
 */
export async function hasInterest(
  em: EntityManager,
  { brokerageId, organisationId }: Pick<CountedInterest, 'brokerageId' | 'organisationId'>,
): Promise<boolean> {
  return (
    brokerageId === organisationId ||
    (await em.count(DeclaredInterest, { brokerageId, organisationId, endedAt: null })) > 0
  );
}
