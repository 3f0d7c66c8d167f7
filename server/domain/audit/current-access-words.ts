import type { Topic } from '../../database/walls.ts';
import type { GrantBasis } from '../people/access-grant.entity.ts';
import { PARTS } from './audit-words.ts';

/** Why somebody may see a topic of a record: a duty, a power, a grant, or a contract to which they are a party. */
export type AccessReason = 'DUTY' | 'REPRESENTATION' | GrantBasis | 'HOLDS_FUND' | 'OFFERED' | 'ACCEPTED';

interface Words {
  /** The data they see, if it is not whole topics. */
  readonly sees?: string;
  readonly because: string;
}

const WORDS: Readonly<Record<AccessReason, Words>> = {
  DUTY: {
    sees: 'everything',
    because: 'the law gives the council this duty (2013 Act). It does not rest on consent',
  },
  REPRESENTATION: { because: 'they hold a legal power to act for the person in this' },
  CONSENT: { because: 'the person agreed to it, and may end it at any time' },
  COMMISSION: { because: 'they accepted a commission to support the person' },
  EMERGENCY: { because: 'they opened the record in an emergency. Their reason is on record' },
  HOLDS_FUND: { sees: 'the fund, what is paid from it and for which support', because: 'they hold the fund' },
  OFFERED: { sees: 'the terms of the support and roughly where it is', because: 'it is offered to them' },
  ACCEPTED: { sees: 'the terms of the support, what was given and its invoices', because: 'they agreed to give it' },
};

const MOMENT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/London' });

export interface CurrentAccessFacts {
  readonly who: string | null;
  readonly organisation: string | null;
  readonly topics: readonly Topic[];
  readonly mayWrite: boolean;
  readonly why: AccessReason;
  /** ISO 8601. */
  readonly until: string | null;
}

/**
 * Returns a right of access in words: "Ewan Galbraith may see the profile and the money, because they hold a legal power to
 * act for the person in this."
 */
export function currentAccessInWords({ who, organisation, topics, mayWrite, why, until }: CurrentAccessFacts): string {
  const { sees, because } = WORDS[why];
  const staff = why === 'DUTY' ? `${organisation}’s social workers and team managers` : organisation;
  const name = [who, staff].filter((each) => each !== null).join(' of ');
  const parts = sees ?? new Intl.ListFormat('en-GB').format(topics.map((topic) => PARTS[topic]));
  const end = until === null ? '' : ` This ends on ${MOMENT.format(new Date(until))}.`;
  return `${name} may see ${mayWrite && why !== 'DUTY' ? 'and add to ' : ''}${parts}, because ${because}.${end}`;
}
