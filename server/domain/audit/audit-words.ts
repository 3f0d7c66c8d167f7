import { PERMISSIONS } from '../../access/permissions.ts';
import type { Topic } from '../../database/walls.ts';
import type { AccessGround } from './access-record.entity.ts';

/** Labels of the topics of a record, in everyday words. */
export const PARTS: Readonly<Record<Topic, string>> = {
  PROFILE: 'the profile',
  CONFIDENTIAL: 'the confidential details',
  PLAN: 'the plan',
  FUND: 'the money',
  COMMISSIONING: 'the support that is arranged',
};

const BECAUSE: Readonly<Record<AccessGround, string>> = {
  OWN_RECORD: 'It is their own record.',
  REPRESENTATION: 'They hold a legal power to act for the person.',
  DUTY: 'They work for the authority, which has a duty to the person by law. This does not rest on consent.',
  EMERGENCY: 'They opened the record in an emergency. Their reason is on record.',
  CONSENT: 'The person agreed to this.',
  COMMISSION: 'Their organisation accepted a commission to support the person.',
  PARTY:
    'They are party to it: they hold the fund, were offered the support, or were shown what they had been given themselves.',
  UNEXPLAINED: 'No ground for this was found. Ask the authority about it.',
};

interface AccessFacts {
  readonly who: string;
  readonly topics: readonly Topic[];
  readonly ground: AccessGround;
}

/** Returns an access in words: "Ailsa Wemyss looked at the plan and the money. The person agreed to this." */
export function accessInWords({ who, topics, ground }: AccessFacts): string {
  const parts = new Intl.ListFormat('en-GB').format(topics.map((topic) => PARTS[topic]));
  return `${who} looked at ${parts}. ${BECAUSE[ground]}`;
}

/**
 * Returns an act in words: "Ailsa Wemyss recorded an outcome that was agreed." An act that is no longer in the permissions
 * table is shown by its name.
 */
export function didInWords(who: string, act: string): string {
  const did = act in PERMISSIONS ? PERMISSIONS[act as keyof typeof PERMISSIONS].did : `did "${act}"`;
  return `${who} ${did}.`;
}
