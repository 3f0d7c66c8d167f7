import { type Actor, organisationsFor } from '../../access/actor.ts';
import { DomainError } from '../../foundation/domain-error.ts';
import type { RepresentativeKind } from './representation.entity.ts';

/**
 * Returns why the actor cannot record a power for a person of this authority, or null. Used by the act and by the predicted
 * outcome.
 */
export function whyCannotRecord(authorityId: string, actor: Actor): DomainError | null {
  return organisationsFor(actor, 'representationRecord').includes(authorityId) ? null : notTheirs();
}

/** Returns why the actor cannot end a power, or null. */
export function whyCannotEndPower(
  { authorityId, hasEnded }: { readonly authorityId: string; readonly hasEnded: boolean },
  actor: Actor,
): DomainError | null {
  if (!organisationsFor(actor, 'representationEnd').includes(authorityId)) return notTheirs();
  return hasEnded
    ? new DomainError('ALREADY_DONE', 'This power was recorded as ended already. There is nothing left to do.')
    : null;
}

function notTheirs(): DomainError {
  return new DomainError(
    'NOT_PERMITTED',
    'Only a worker of the person’s authority records who may act by law. Ask them.',
  );
}

interface Power {
  readonly kind: RepresentativeKind;
  readonly welfare: boolean;
  readonly financial: boolean;
}

/**
 * Returns why a power of this kind cannot extend so far, or null: a continuing attorney acts in money only (Adults with
 * Incapacity (Scotland) Act 2000 s.15), a welfare attorney in welfare only (s.16), a DWP appointee in benefits only.
 */
export function whyPowerCannotBe({ kind, welfare, financial }: Power): string | null {
  switch (kind) {
    case 'CONTINUING_ATTORNEY':
      return financial && !welfare
        ? null
        : 'A continuing attorney acts in money alone. Say financial and not welfare; record a welfare attorney beside it if the deed makes them one.';
    case 'WELFARE_ATTORNEY':
      return welfare && !financial
        ? null
        : 'A welfare attorney acts in welfare alone. Say welfare and not financial; record a continuing attorney beside it if the deed makes them one.';
    case 'DWP_APPOINTEE':
      return welfare || financial
        ? 'A DWP appointee acts in benefits alone, so it is neither a welfare nor a financial power here. Say neither.'
        : null;
    default:
      return welfare || financial ? null : 'Say whether the power is welfare, financial or both.';
  }
}
