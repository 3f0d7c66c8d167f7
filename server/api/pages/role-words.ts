/** What an account does, in the field's own words. */
export const ROLE_WORDS: Readonly<Record<string, string>> = {
  SUPPORTED_PERSON: 'Supported person',
  REPRESENTATIVE: 'Representative of a supported person',
  DECISION_SUPPORTER: 'Helps a supported person to decide',
  WORKER: 'Allocating social worker',
  TEAM_MANAGER: 'Team manager in social work',
  BROKER: 'Broker',
  FUND_OFFICER: 'Fund officer of an ISF holder',
  PROVIDER_COORDINATOR: 'Coordinator at a provider',
  COMMUNITY_COORDINATOR: 'Coordinator of a community organisation',
  SUPPORT_ADVISER: 'Adviser of an independent support organisation',
  ADMINISTRATOR: 'Administrator',
  OPERATOR: 'Operator of this platform',
};

/** "Fund officer of an ISF holder"; a role without words of its own keeps its name. */
export function roleInWords(role: string): string {
  return ROLE_WORDS[role] ?? role.toLowerCase().replaceAll('_', ' ');
}
