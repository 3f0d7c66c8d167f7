/** What an account does for an organisation. The supported person and a representative need no role. */
export const ROLES = [
  'WORKER',
  'TEAM_MANAGER',
  'BROKER',
  'FUND_OFFICER',
  'PROVIDER_COORDINATOR',
  'COMMUNITY_COORDINATOR',
  'SUPPORT_ADVISER',
  'ADMINISTRATOR',
  'OPERATOR',
] as const;

export type Role = (typeof ROLES)[number];

export interface Permission {
  readonly roles: readonly Role[];
  /**
   * Whether the person it is about, or their representative by law, may do it too. They need no role, so any account
   * may attempt it, and row level security decides for whom.
   */
  readonly byPerson?: true;
  /** Completes "Who may do this: ..." in the schema and the sentence of the refusal. */
  readonly who: string;
}

export const AUTHORITY = {
  roles: ['WORKER', 'TEAM_MANAGER'],
  who: "a worker or team manager of the person's authority",
} as const satisfies Permission;
export const OTHER_AUTHORITY = {
  ...AUTHORITY,
  who: "a worker or team manager of an authority, for somebody who is another authority's",
} as const satisfies Permission;
export const CONSENT = {
  ...AUTHORITY,
  byPerson: true,
  who: "the person; a representative by law, as far as the power goes; a worker or team manager of the person's authority, who records what the person agreed to",
} as const satisfies Permission;
export const OWN_SAY = {
  ...AUTHORITY,
  byPerson: true,
  who: "the person, and a worker or team manager of the person's authority, who records what the person said",
} as const satisfies Permission;
export const PROFILE_WRITER = {
  roles: ['WORKER', 'TEAM_MANAGER', 'BROKER', 'FUND_OFFICER', 'SUPPORT_ADVISER'],
  byPerson: true,
  who: "the person; a representative by law, as far as the power goes; a worker or team manager of the person's authority; anyone the person has let write their profile",
} as const satisfies Permission;
export const BROKER = {
  roles: ['BROKER'],
  who: 'a broker whose organisation the person has asked to help',
} as const satisfies Permission;
export const BROKERAGE = { roles: ['BROKER'], who: 'a broker of the brokerage' } as const satisfies Permission;
export const CHOOSER = {
  roles: ['BROKER'],
  byPerson: true,
  who: 'the person; a representative by law, as far as the power goes; a broker whose organisation the person has let write their plan',
} as const satisfies Permission;
export const STORY_WRITER = {
  roles: ['BROKER'],
  byPerson: true,
  who: 'the person; a representative by law who looks after their welfare; a broker, or somebody who helps the person to decide, whom the person has let write their plan',
} as const satisfies Permission;
export const MODERATOR = {
  roles: ['SUPPORT_ADVISER', 'OPERATOR'],
  who: 'an adviser of an independent support organisation, and an operator of the platform, of an organisation that has nothing to do with the person the story is about',
} as const satisfies Permission;
export const TELLING = {
  roles: ['WORKER', 'TEAM_MANAGER', 'BROKER', 'SUPPORT_ADVISER'],
  who: "a worker or team manager of the person's authority, and a broker or adviser of an organisation the person has let write their plan",
} as const satisfies Permission;
export const HOLDER = {
  roles: ['FUND_OFFICER'],
  who: 'a fund officer of the ISF holder',
} as const satisfies Permission;
export const PROVIDER = {
  roles: ['PROVIDER_COORDINATOR', 'COMMUNITY_COORDINATOR'],
  who: 'a coordinator of the provider or community organisation the commission is offered to',
} as const satisfies Permission;
export const ADMINISTRATOR = {
  roles: ['ADMINISTRATOR'],
  who: 'an administrator of the organisation',
} as const satisfies Permission;
export const OPERATOR = { roles: ['OPERATOR'], who: 'an operator of the platform' } as const satisfies Permission;

export const MAINTAINER = {
  roles: ['PROVIDER_COORDINATOR', 'COMMUNITY_COORDINATOR', 'ADMINISTRATOR'],
  who: 'a coordinator or administrator of the organisation that maintains the entry, or claims it',
} as const satisfies Permission;
export const CONFIRMING = {
  roles: [...MAINTAINER.roles, 'SUPPORT_ADVISER'],
  who: 'a coordinator or administrator of the organisation that maintains the entry, and an adviser of the independent support organisation of its area',
} as const satisfies Permission;
export const GROUP = {
  roles: ['COMMUNITY_COORDINATOR', 'ADMINISTRATOR'],
  who: 'a coordinator or administrator of the community organisation',
} as const satisfies Permission;
export const STATING = {
  roles: ['TEAM_MANAGER', 'OPERATOR'],
  who: 'a team manager of an authority, and an operator of the platform',
} as const satisfies Permission;
export const INFORMING = {
  roles: ['SUPPORT_ADVISER', 'TEAM_MANAGER', 'OPERATOR'],
  who: 'an adviser of an independent support organisation, a team manager of an authority, and an operator of the platform, each for what their own organisation maintains',
} as const satisfies Permission;
export const MAINTAINER_OR_OPERATOR = {
  roles: [...MAINTAINER.roles, 'OPERATOR'],
  who: `${MAINTAINER.who}, and an operator of the platform`,
} as const satisfies Permission;
export const MANAGER = {
  roles: ['TEAM_MANAGER'],
  who: 'a team manager of the authority',
} as const satisfies Permission;
export const SECOND_MANAGER = {
  roles: ['TEAM_MANAGER'],
  who: "a team manager of the person's authority who did not ask for it",
} as const satisfies Permission;
export const OWN_COPY = {
  roles: ['WORKER', 'TEAM_MANAGER'],
  byPerson: true,
  who: 'the person, a representative who may act for them by law, and a worker or team manager of their authority who answers for them',
} as const satisfies Permission;

/**
 * The standings that several acts and row level security share, each as the roles it requires: how an account belongs
 * to an organisation that a row names, or that was given access. A colleague with another role there has no access by
 * it.
 */
export const STANDINGS = {
  /** The authority of a person has a duty to them (SDS Act 2013 s.11): it reads and writes their record. */
  AUTHORITY: AUTHORITY.roles,
  /** Decides for an authority what its workers alone may not: longer budgets, and more time in an emergency. */
  MANAGER: MANAGER.roles,
  /** The holder of a fund reads the fund and the invoices to it. */
  HOLDER: HOLDER.roles,
  /** The provider reads its offers and its deliveries, and who the person is once it has accepted. */
  PROVIDER: PROVIDER.roles,
  BROKER: BROKER.roles,
  /** Maintains the organisation's entries in the directory. Entries are public, so administering its accounts is enough. */
  MAINTAINER: MAINTAINER.roles,
  /** Says something of a service in the organisation's name. */
  STATING: STATING.roles,
  /** Maintains the organisation's information on self-directed support. */
  INFORMING: INFORMING.roles,
  MODERATOR: MODERATOR.roles,
  /** Looks after the entries of an area for an independent support organisation. */
  SUPPORT: ['SUPPORT_ADVISER'],
  /** Runs the organisation's accounts: who belongs to it, and in which roles. Reads nobody's record. */
  ADMINISTRATOR: ADMINISTRATOR.roles,
  OPERATOR: OPERATOR.roles,
  /**
   * Reads what a person shared with the organisation: every role there except those that only administer its accounts
   * or run the platform.
   */
  RECORDS: ROLES.filter((role) => role !== 'ADMINISTRATOR' && role !== 'OPERATOR'),
} as const satisfies Record<string, readonly Role[]>;

export type Standing = keyof typeof STANDINGS;
