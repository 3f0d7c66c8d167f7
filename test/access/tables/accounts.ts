/** Every account that may try, signed in or not, but for one that is closed and those with two hats. */
export const EVERYBODY: readonly string[] = [
  ...[
    'nobody',
    'stranger',
    'emergencyWorker',
    'worker',
    'manager',
    'otherWorker',
    'broker',
    'otherBroker',
    'holder',
    'otherHolder',
  ],
  ...[
    'provider',
    'otherProvider',
    'holderProvider',
    'community',
    'operator',
    'supportAdviser',
    'administrator',
    'providerAdministrator',
  ],
  ...['brokerAdministrator', 'person', 'financialRepresentative', 'welfareRepresentative', 'formerRepresentative'],
  ...[
    'supporter',
    'otherPerson',
    'otherFinancialRepresentative',
    'friend',
    'closedFriend',
    'closedWorker',
    'formerWorker',
  ],
  ...['futureWorker', 'formerBroker', 'futureBroker'],
];

/** The person and those who act for her by law. */
export const CIRCLE: readonly string[] = ['person', 'financialRepresentative', 'welfareRepresentative'];

export function fundReaders(): Record<string, string> {
  return all('r', 'worker', 'manager', 'broker', 'holder', 'person', 'financialRepresentative');
}

export function all(may: string, ...accounts: readonly string[]): Record<string, string> {
  return Object.fromEntries(accounts.map((account) => [account, may]));
}
