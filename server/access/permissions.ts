/** What an account does for an organisation. The supported person and a representative need none. */
export const ROLES = [
  'WORKER',
  'TEAM_MANAGER',
  'BROKER',
  'FUND_OFFICER',
  'PROVIDER_COORDINATOR',
  'COMMUNITY_COORDINATOR',
  'ADMINISTRATOR',
  'OPERATOR',
] as const;

export type Role = (typeof ROLES)[number];

export interface Permission {
  readonly roles: readonly Role[];
  /**
   * Whether the person it is about, or who may act for them by law, may do it too: without any role, so any account may
   * attempt it, and the rows decide for whom.
   */
  readonly byPerson?: true;
  /** Ends "Who may do this: ..." in the schema and in the refusal. */
  readonly who: string;
}

const AUTHORITY = {
  roles: ['WORKER', 'TEAM_MANAGER'],
  who: "a worker or team manager of the person's authority",
} as const satisfies Permission;
const BROKER = {
  roles: ['BROKER'],
  who: 'a broker whose organisation the person has asked to help',
} as const satisfies Permission;
const HOLDER = { roles: ['FUND_OFFICER'], who: 'a fund officer of the ISF holder' } as const satisfies Permission;
const PROVIDER = {
  roles: ['PROVIDER_COORDINATOR', 'COMMUNITY_COORDINATOR'],
  who: 'a coordinator of the provider or community organisation the commission is offered to',
} as const satisfies Permission;

const OWN_COPY = {
  roles: ['WORKER', 'TEAM_MANAGER'],
  byPerson: true,
  who: 'the person, whoever may act for them by law, and a worker or team manager of their authority who answers for them',
} as const satisfies Permission;

/**
 * Who may attempt which act: the one table. It opens no row by itself; which rows
 * an actor may touch is the wall's business (row level security).
 */
export const PERMISSIONS = {
  personRegister: AUTHORITY,
  personExport: OWN_COPY,
  outcomeAgree: AUTHORITY,
  budgetSet: AUTHORITY,
  fundOpen: HOLDER,
  fundAllocate: HOLDER,
  arrangementDraft: BROKER,
  arrangementLineAdd: BROKER,
  commissionOffer: BROKER,
  commissionAccept: PROVIDER,
  commissionDecline: PROVIDER,
  deliveryRecord: PROVIDER,
  invoiceSubmit: PROVIDER,
  invoiceApprove: HOLDER,
  paymentMake: HOLDER,
} as const satisfies Record<string, Permission>;

export type Act = keyof typeof PERMISSIONS;

/** The sentence printed in the schema beside every mutation. */
export function permissionSentence(act: Act): string {
  return `Who may do this: ${PERMISSIONS[act].who}.`;
}
