/**
 * What each account may do to Ishbel's rows, behind the walls and whatever the server would ask: r all of them read, p
 * part of them read, i insert another, u update. Whoever is not named may do nothing; nobody ever deletes. Those with two hats are
 * added below.
 */
const STATED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'people.supported_person': {
    worker: 'riu',
    manager: 'riu',
    ...all('r', 'person', 'financialRepresentative', 'welfareRepresentative', 'provider', 'friend', 'emergencyWorker'),
    broker: 'ru',
    holder: 'ru',
  },
  'people.confidential_record': {
    worker: 'ri',
    manager: 'ri',
    ...all('r', 'person', 'welfareRepresentative', 'provider', 'emergencyWorker'),
  },
  // Whoever is given a part sees what they are given themselves, and whoever was or will be.
  'people.access_grant': {
    ...all('riu', 'worker', 'manager', ...CIRCLE()),
    ...all('p', 'broker', 'holder', 'provider', 'friend', 'formerBroker', 'futureBroker', 'emergencyWorker'),
  },
  // Why it was opened is for who looks after welfare.
  'people.emergency_access': all(
    'r',
    ...['worker', 'manager', 'person', 'welfareRepresentative', 'emergencyWorker', 'administrator'],
  ),
  'access.emergency_attempt': {},
  'people.representation': { ...all('riu', 'worker', 'manager'), ...all('r', ...CIRCLE()) },
  // Who helps to decide sees that they do, and nothing else.
  'people.decision_supporter': {
    ...all('riu', 'worker', 'manager', 'person'),
    ...all('r', 'financialRepresentative', 'welfareRepresentative', 'supporter'),
  },
  'people.difference_of_view': {
    ...all('ri', 'worker', 'manager', 'person'),
    ...all('r', 'broker', 'welfareRepresentative', 'emergencyWorker'),
  },
  'people.needed_form': {
    ...all('riu', 'worker', 'manager', ...CIRCLE(), 'broker', 'holder'),
    ...all('r', 'provider', 'friend', 'emergencyWorker'),
  },
  'planning.personal_outcome': {
    ...all('ri', 'worker', 'manager'),
    ...all('r', 'broker', 'person', 'welfareRepresentative', 'emergencyWorker'),
  },
  'planning.shortlisted_service': {
    ...all('riu', 'person', 'welfareRepresentative', 'broker'),
    ...all('r', 'worker', 'manager', 'emergencyWorker'),
  },
  'planning.interest_agreement': {
    ...all('ri', 'worker', 'manager', 'person', 'welfareRepresentative'),
    ...all('r', 'broker', 'emergencyWorker'),
  },
  'planning.peer_story': all('riu', 'person', 'welfareRepresentative', 'broker'),
  // One of three is published. The others wait for whoever has nothing to do with Ishbel or Morag.
  'planning.precedent': { ...all('p', ...EVERYBODY()), ...all('r', 'supportAdviser', 'operator') },
  'planning.information_given': {
    ...all('ri', 'worker', 'manager', 'broker'),
    ...all('r', 'person', 'welfareRepresentative', 'emergencyWorker'),
  },
  'planning.information_answer': {
    ...all('ri', 'worker', 'manager', 'person', 'welfareRepresentative'),
    ...all('r', 'broker', 'emergencyWorker'),
  },
  'planning.agreed_budget': {
    ...all('ri', 'worker', 'manager'),
    ...all('r', 'broker', 'holder', 'person', 'financialRepresentative'),
  },
  'funds.individual_service_fund': fundReaders(),
  'funds.isf_agreement': fundReaders(),
  'funds.allocation': fundReaders(),
  'commissioning.arrangement': { ...all('ri', 'worker', 'manager', 'broker'), ...all('r', ...CIRCLE()) },
  'commissioning.arrangement_line': { ...all('ri', 'worker', 'manager', 'broker'), ...all('r', ...CIRCLE()) },
  'commissioning.commission': {
    ...all('ru', 'worker', 'manager', 'provider'),
    ...all('r', ...CIRCLE(), 'holder'),
    broker: 'riu',
  },
  'commissioning.delivery': {
    ...all('r', 'worker', 'manager', 'broker', ...CIRCLE(), 'holder'),
    provider: 'ri',
  },
  'commissioning.invoice': {
    ...all('ru', 'worker', 'manager', 'broker', 'holder'),
    ...all('r', ...CIRCLE()),
    provider: 'ri',
  },
  'commissioning.notice': all('r', 'worker', 'manager', 'broker', ...CIRCLE(), 'holder'),
  'ledger.account': fundReaders(),
  'ledger.transfer': fundReaders(),
  'ledger.promise': {},
  'ledger.request': {},
  // Opened again already, and taken back already: that stands.
  'records.record_closure': { ...all('ri', 'worker', 'manager'), ...all('r', ...CIRCLE()) },
  'records.erasure': { ...all('ri', 'worker', 'manager'), ...all('r', ...CIRCLE()) },
  'audit.look': {
    ...all('r', 'worker', 'manager', 'person'),
    // Looks at the parts that their power covers.
    ...all('p', 'financialRepresentative', 'welfareRepresentative'),
  },
  'audit.act': {
    ...all('r', 'worker', 'manager', 'person'),
    // What was done to the parts that their power covers.
    ...all('p', 'financialRepresentative', 'welfareRepresentative'),
  },
  // The accounts that the council registered: one's own is always one's own.
  'identity.account': {
    ...all('ri', 'worker', 'manager'),
    person: 'pi',
    ...all('p', 'financialRepresentative', 'welfareRepresentative', 'formerRepresentative', 'supporter'),
  },
  'identity.login': { person: 'r' },
  // Who works for the council.
  'identity.membership': {
    ...all('r', 'worker', 'manager'),
    administrator: 'riu',
    ...all('p', 'closedWorker', 'formerWorker', 'futureWorker'),
  },
  // How much Ailsa, the worker, may agree.
  'identity.delegated_limit': { ...all('r', 'worker', 'manager'), administrator: 'ri' },
  // One to a colleague, and one to Ishbel to sign in. Another is made like the first, which is the administrator's alone.
  'identity.invitation': { administrator: 'piu', ...all('pu', 'worker', 'manager'), person: 'p' },
  // What Kirsty's organisation keeps everybody may know; what it only claims, it and the operator.
  'directory.service_claim': {
    ...all('p', ...EVERYBODY()),
    operator: 'r',
    ...all('ri', 'provider', 'providerAdministrator'),
  },
  'directory.claim_code': { operator: 'ri' },
  // Two statements, of which one is published: the other is between the council and Kirsty's organisation.
  'directory.service_statement': {
    ...all('p', ...EVERYBODY()),
    ...all('r', 'manager', 'provider', 'providerAdministrator'),
  },
  'directory.information_resource': { ...all('r', ...EVERYBODY()), supportAdviser: 'riu' },
  'directory.resource_form': { ...all('r', ...EVERYBODY()), supportAdviser: 'riu' },
  'directory.register_reply': all('r', ...EVERYBODY()),
  'directory.reminder': {},
  'directory.outgoing_message': {},
  'directory.quarantined_entry': { operator: 'r' },
  // An award is for everybody to see.
  'identity.declared_interest': { ...all('r', ...EVERYBODY()), broker: 'riu' },
  'identity.broker_accreditation': { ...all('r', ...EVERYBODY()), brokerAdministrator: 'riu' },
};

/** Whoever may try, signed in or not. */
function EVERYBODY(): string[] {
  return [
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
}

function CIRCLE(): string[] {
  return ['person', 'financialRepresentative', 'welfareRepresentative'];
}

function fundReaders(): Record<string, string> {
  return all('r', 'worker', 'manager', 'broker', 'holder', 'person', 'financialRepresentative');
}

function all(may: string, ...accounts: string[]): Record<string, string> {
  return Object.fromEntries(accounts.map((account) => [account, may]));
}

/** What anybody may read, of these tables. */
const PUBLIC = /^(directory|identity)\.|^planning\.precedent$/;

/**
 * Those who have one role where Ishbel's affairs are, and the role that handles them elsewhere. What she opened to her brokerage and to her fund's
 * holder is open to whoever works with people there, and no contract of the holder's is. Of her provider, to which she opened nothing, a
 * colleague who arranges no support there learns nothing.
 */
function twoHats(table: string, may: Readonly<Record<string, string>>): Record<string, string> {
  // An offer is a broker's act, whoever else works there.
  const colleague = table === 'commissioning.commission' ? may.broker?.replace('i', '') : may.broker;
  const [broker, holder, provider] = PUBLIC.test(table)
    ? [may.stranger, may.stranger, may.stranger]
    : [colleague, table.startsWith('commissioning.') ? undefined : may.holder, undefined];
  const hats = { brokerElsewhere: broker, officerElsewhere: holder, coordinatorElsewhere: provider };
  return Object.fromEntries(Object.entries(hats).filter((hat): hat is [string, string] => hat[1] !== undefined));
}

export const MAY: typeof STATED = Object.fromEntries(
  Object.entries(STATED).map(([table, may]) => [table, { ...may, ...twoHats(table, may) }]),
);
