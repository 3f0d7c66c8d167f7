import {
  ADMINISTRATOR,
  AUTHORITY,
  BROKER,
  BROKERAGE,
  CHOOSER,
  CONFIRMING,
  CONSENT,
  GROUP,
  HOLDER,
  INFORMING,
  KEEPER,
  KEEPER_OR_OPERATOR,
  MANAGER,
  MODERATOR,
  OPERATOR,
  OTHER_AUTHORITY,
  OWN_COPY,
  OWN_SAY,
  type Permission,
  PROFILE_WRITER,
  PROVIDER,
  type Role,
  SECOND_MANAGER,
  STANDINGS,
  STATING,
  STORY_WRITER,
  type Standing,
  TELLING,
} from './standings.ts';

export { type Permission, ROLES, type Role, STANDINGS } from './standings.ts';

/** An act of the table: who may attempt it, and what whoever did it has done, for "Ailsa Wemyss ...". */
interface ActPermission extends Permission {
  readonly did: string;
}

/**
 * Who may attempt which act: the one table. It opens no row by itself; which rows
 * an actor may touch is the wall's business (row level security).
 */
export const PERMISSIONS = {
  organisationRegister: { ...OPERATOR, did: 'put an organisation on the platform' },
  administratorInvite: { ...OPERATOR, did: 'invited an organisation’s first administrator' },
  memberInvite: { ...ADMINISTRATOR, did: 'invited somebody to join' },
  accountInvite: { ...AUTHORITY, did: 'gave out a code to sign in' },
  invitationWithdraw: {
    roles: ['ADMINISTRATOR', 'OPERATOR', 'WORKER', 'TEAM_MANAGER'],
    who: 'whoever may make such an invitation: an administrator, a worker or team manager of the person’s authority, or an operator',
    did: 'took an invitation back',
  },
  invitationAccept: {
    roles: [],
    byPerson: true,
    who: 'whoever was given its code, signed in, in their own name',
    did: 'accepted an invitation',
  },
  membershipGive: { ...ADMINISTRATOR, did: 'gave a role' },
  membershipEnd: { ...ADMINISTRATOR, did: 'ended a role' },
  memberLimitSet: { ...ADMINISTRATOR, did: 'set a delegated limit' },
  memberClose: { ...ADMINISTRATOR, did: 'ended all roles of somebody who left' },
  accreditationRecord: { ...ADMINISTRATOR, did: 'recorded a broker’s award' },
  accreditationEnd: { ...ADMINISTRATOR, did: 'ended a broker’s award' },
  interestDeclare: { ...BROKERAGE, did: 'declared an interest in an organisation' },
  interestEnd: { ...BROKERAGE, did: 'said that an interest in an organisation is over' },
  claimMake: { ...KEEPER, did: 'claimed an entry of the register' },
  claimWithdraw: { ...KEEPER, did: 'took a claim to an entry back' },
  claimCodeIssue: { ...OPERATOR, did: 'made a code to verify a claim by' },
  claimCodeEnter: { ...KEEPER, did: 'verified a claim by its code' },
  claimVerify: { ...OPERATOR, did: 'verified a claim to an entry' },
  claimRefuse: { ...OPERATOR, did: 'refused a claim to an entry' },
  claimEnd: { ...KEEPER_OR_OPERATOR, did: 'ended a claim to an entry' },
  serviceDescribe: { ...KEEPER, did: 'wrote what a service says of itself' },
  serviceAreasSet: { ...KEEPER, did: 'declared where a service gives support' },
  serviceHoursSet: { ...KEEPER, did: 'said when a service can give support' },
  serviceCapacitySay: { ...KEEPER, did: 'said whether a service has room' },
  serviceRateSet: { ...KEEPER, did: 'published a price' },
  groupServiceAdd: { ...GROUP, did: 'entered what a community organisation offers' },
  groupServiceClose: { ...GROUP, did: 'closed the entry of what a community organisation offered' },
  statementMake: { ...STATING, did: 'made a statement on a service' },
  statementWithdraw: { ...STATING, did: 'took a statement on a service back' },
  statementReply: { ...KEEPER, did: 'replied to a statement on a service' },
  registerReply: { ...KEEPER, did: 'replied to what the register publishes' },
  serviceConfirm: { ...CONFIRMING, did: 'said that an entry is right' },
  serviceRateEnd: { ...KEEPER, did: 'ended a price' },
  resourceAdd: { ...INFORMING, did: 'added a resource about self-directed support' },
  resourceDescribe: { ...INFORMING, did: 'mended what is said of a resource' },
  resourceWithdraw: { ...INFORMING, did: 'withdrew a resource' },
  resourceFormAdd: { ...INFORMING, did: 'added a form of a resource' },
  resourceFormWithdraw: { ...INFORMING, did: 'withdrew a form of a resource' },
  resourceFormCheck: { ...INFORMING, did: 'checked that a form of a resource is there' },
  personRegister: { ...AUTHORITY, did: 'registered the person' },
  accessGrantGive: { ...CONSENT, did: 'opened part of the record to somebody' },
  accessGrantEnd: { ...CONSENT, did: 'closed part of the record to somebody' },
  representationRecord: { ...AUTHORITY, did: 'recorded a legal power to act for the person' },
  representationEnd: { ...AUTHORITY, did: 'recorded that a legal power had ended' },
  decisionSupporterName: { ...OWN_SAY, did: 'recorded who helps the person to decide' },
  decisionSupporterEnd: { ...OWN_SAY, did: 'recorded that somebody no longer helps the person to decide' },
  neededFormRecord: { ...PROFILE_WRITER, did: 'recorded in which form the person can be told things' },
  neededFormEnd: { ...PROFILE_WRITER, did: 'recorded that the person no longer needs a form' },
  viewsDifferRecord: { ...OWN_SAY, did: 'recorded that the person and who acts for them want different things' },
  emergencyOpen: { ...OTHER_AUTHORITY, did: 'opened the record in an emergency' },
  emergencyClose: { ...OTHER_AUTHORITY, did: 'closed the record after an emergency' },
  personExport: { ...OWN_COPY, did: 'asked for a copy of everything held' },
  interestAgree: { ...CONSENT, did: 'recorded that the person was told of a broker’s interest, and agrees' },
  shortlistAdd: { ...CHOOSER, did: 'put a service on the shortlist' },
  shortlistRemove: { ...CHOOSER, did: 'took a service off the shortlist' },
  shortlistOrder: { ...CHOOSER, did: 'put the shortlist in another order' },
  peerStoryWrite: { ...STORY_WRITER, did: 'wrote a story for others of how the money was spent' },
  peerStoryRewrite: { ...STORY_WRITER, did: 'put a story for others in other words' },
  peerStoryWithdraw: { ...STORY_WRITER, did: 'took a story for others back' },
  precedentPublish: { ...MODERATOR, did: 'published a story' },
  precedentReturn: { ...MODERATOR, did: 'asked for a change to a story' },
  precedentDecline: { ...MODERATOR, did: 'declined a story' },
  informationGive: { ...TELLING, did: 'recorded that the person was told something, and in which form' },
  informationAnswer: { ...CONSENT, did: 'recorded whether the person had what they were to be told' },
  outcomeAgree: { ...AUTHORITY, did: 'recorded an outcome that was agreed' },
  budgetSet: { ...AUTHORITY, did: 'set the agreed budget' },
  fundOpen: { ...HOLDER, did: 'opened the Individual Service Fund' },
  fundAllocate: { ...HOLDER, did: 'recorded that money reached the fund' },
  arrangementDraft: { ...BROKER, did: 'drafted an arrangement' },
  arrangementLineAdd: { ...BROKER, did: 'added a line to an arrangement' },
  commissionOffer: { ...BROKER, did: 'offered a line to a provider' },
  commissionAccept: { ...PROVIDER, did: 'accepted an offer' },
  commissionDecline: { ...PROVIDER, did: 'declined an offer' },
  deliveryRecord: { ...PROVIDER, did: 'recorded support that was given' },
  invoiceSubmit: { ...PROVIDER, did: 'submitted an invoice' },
  invoiceApprove: { ...HOLDER, did: 'approved an invoice' },
  paymentMake: { ...HOLDER, did: 'paid an invoice' },
  retentionPolicySet: { ...MANAGER, did: 'set how long records are kept' },
  recordClose: { ...AUTHORITY, did: 'closed the record' },
  recordReopen: { ...AUTHORITY, did: 'opened the record again' },
  erasureRequest: { ...AUTHORITY, did: 'asked for the record to be erased' },
  personErase: { ...SECOND_MANAGER, did: 'erased the record' },
} as const satisfies Record<string, ActPermission>;

export type Act = keyof typeof PERMISSIONS;

/** The sentence printed in the schema beside every mutation. */
export function permissionSentence(act: Act): string {
  return `Who may do this: ${PERMISSIONS[act].who}.`;
}

/** A row of the table of permissions as PostgreSQL keeps it (`access.permission`), so that it asks the same question by the same table. */
export interface PermissionRow {
  readonly name: Act | Standing;
  readonly roles: readonly Role[];
  readonly by_person: boolean;
}

/** Every act and every standing. What a person opened is also read, and written, by people in their own name. */
export const PERMISSION_ROWS: readonly PermissionRow[] = [
  ...Object.entries<Permission>(PERMISSIONS).map(([name, { roles, byPerson = false }]) => ({
    name: name as Act,
    roles,
    by_person: byPerson,
  })),
  ...Object.entries<readonly Role[]>(STANDINGS).map(([name, roles]) => ({
    name: name as Standing,
    roles,
    by_person: name === 'RECORDS',
  })),
];
