import type { EntityManager } from '@mikro-orm/postgresql';
import { DomainError } from '../../foundation/domain-error.ts';
import { givenText } from '../../foundation/given.ts';
import { type LocalDate, period } from '../../foundation/period.ts';
import { Account } from '../identity/account.entity.ts';
import { Representation, type RepresentativeKind } from './representation.entity.ts';
import { whyPowerCannotBe } from './representation.rules.ts';

export interface RegisterRepresentative {
  readonly name: string;
  readonly kind: RepresentativeKind;
  readonly welfare: boolean;
  readonly financial: boolean;
  readonly startsOn: LocalDate;
  readonly endsOn?: LocalDate | null;
}

interface Keys {
  readonly personId: string;
  readonly authorityId: string;
  readonly recordedById: string;
}

/**
 * Records a power, with an account for whoever holds it.
 * @throws DomainError INVALID_INPUT, TOO_LONG, INVALID_PERIOD
 */
export function addRepresentation(em: EntityManager, keys: Keys, input: RegisterRepresentative): Representation {
  const representativeName = givenText(input.name, 'representatives.name', 200);
  const { kind, welfare, financial, startsOn, endsOn } = input;
  const refusal = whyPowerCannotBe(input);
  if (refusal !== null) throw new DomainError('INVALID_INPUT', refusal, 'representatives.kind');
  if (endsOn) period(startsOn, endsOn, 'representatives.endsOn');
  const account = em.create(Account, { name: representativeName, registeredById: keys.authorityId });
  return em.create(Representation, {
    ...keys,
    accountId: account.id,
    representativeName,
    kind,
    welfare,
    financial,
    startsOn,
    endsOn: endsOn ?? null,
    endsAt: null,
    endedById: null,
  });
}
