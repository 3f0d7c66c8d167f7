import type { Role } from '../access/permissions.ts';

interface AccountSeed {
  readonly key: string;
  readonly name: string;
  /** Key of the organisation, and the account's roles there. */
  readonly organisation: string;
  readonly roles: readonly Role[];
  /** Limit of the budgets they may agree alone, in pence: per week, and in one decision. */
  readonly limit?: { readonly week: number; readonly decision: number };
}

/** £400 and £150 a week, each for a year: what a worker of either authority may agree alone. */
const WORKERS_LIMIT = { week: 40_000, decision: 2_080_000 };
const ISLANDS_LIMIT = { week: 15_000, decision: 780_000 };

/** Accounts that everybody who tries the demo finds by their key. All names are invented. */
export const KEYED_ACCOUNTS: readonly AccountSeed[] = [
  { key: 'broker', name: 'Una Corrievane', organisation: 'brokerage', roles: ['BROKER'] },
  { key: 'worker', name: 'Hamish Tollendrew', organisation: 'strathmallan', roles: ['WORKER'], limit: WORKERS_LIMIT },
  { key: 'manager', name: 'Priya Auchenwray', organisation: 'strathmallan', roles: ['TEAM_MANAGER'] },
  { key: 'holder', name: 'Derek Millomay', organisation: 'holderBody', roles: ['FUND_OFFICER'] },
  { key: 'provider', name: 'Shona Brackenlaw', organisation: 'brackenrise', roles: ['PROVIDER_COORDINATOR'] },
  { key: 'otherProvider', name: 'Tomasz Linnfold', organisation: 'tallgrass', roles: ['PROVIDER_COORDINATOR'] },
  { key: 'community', name: 'Bea Kilnwarden', organisation: 'clayworks', roles: ['COMMUNITY_COORDINATOR'] },
  { key: 'operator', name: 'Alasdair Switchgear', organisation: 'operator', roles: ['OPERATOR'] },
  { key: 'administrator', name: 'Morna Keyholder', organisation: 'strathmallan', roles: ['ADMINISTRATOR'] },
  { key: 'providerAdministrator', name: 'Colin Rotaford', organisation: 'brackenrise', roles: ['ADMINISTRATOR'] },
  { key: 'brokerageAdministrator', name: 'Sheena Plainwell', organisation: 'brokerage', roles: ['ADMINISTRATOR'] },
  { key: 'adviser', name: 'Roddy Plainspeak', organisation: 'adviceBody', roles: ['SUPPORT_ADVISER'] },
  { key: 'otherBroker', name: 'Kirsty Tidewell', organisation: 'otherBrokerage', roles: ['BROKER'] },
  {
    key: 'otherWorker',
    name: 'Magnus Sandholm-Roe',
    organisation: 'varrasay',
    roles: ['WORKER'],
    limit: ISLANDS_LIMIT,
  },
  { key: 'otherManager', name: 'Iona Brightquoy', organisation: 'varrasay', roles: ['TEAM_MANAGER'] },
  { key: 'otherHolder', name: 'Nadia Pennyfield', organisation: 'hearthstone', roles: ['FUND_OFFICER'] },
  {
    key: 'holderProvider',
    name: 'Gregor Twohats',
    organisation: 'hearthstone',
    roles: ['FUND_OFFICER', 'PROVIDER_COORDINATOR'],
  },
];

/** Further accounts, which are listed under their id. */
export const FURTHER_ACCOUNTS: readonly AccountSeed[] = [
  {
    key: 'saltgateCoordinator',
    name: 'Effie Saltmarsh-Gow',
    organisation: 'saltgate',
    roles: ['PROVIDER_COORDINATOR'],
  },
  { key: 'peeriewayCoordinator', name: 'Olaf Peerholm', organisation: 'peerieway', roles: ['PROVIDER_COORDINATOR'] },
  {
    key: 'quietwaterCoordinator',
    name: 'Rhona Stillburn',
    organisation: 'quietwater',
    roles: ['PROVIDER_COORDINATOR'],
  },
  { key: 'gangplankCoordinator', name: 'Donnie Gangwell', organisation: 'gangplank', roles: ['COMMUNITY_COORDINATOR'] },
  {
    key: 'longbreathCoordinator',
    name: 'Wilma Longacre-Ross',
    organisation: 'longbreath',
    roles: ['COMMUNITY_COORDINATOR'],
  },
];
