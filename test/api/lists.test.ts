import { randomUUID } from 'node:crypto';
import { afterAll, expect, test } from '@jest/globals';
import { type GraphQLObjectType, getNamedType, getNullableType, isLeafType, isListType, isObjectType } from 'graphql';
import { newId } from '../../server/database/columns.ts';
import { playTwoPeople } from '../access/two-people.ts';
import { contract } from '../support/contract.ts';
import { createWorld } from '../support/world.ts';
import { FIRST, ONE_AT_A_TIME, WITHIN } from './list-rows.ts';
import { listenToStatements } from './statement-log.ts';

const world = await createWorld();
const { ishbel, claims, resources, importRunId } = await playTwoPeople(world);
const { worker } = world.town.accounts;
const log = listenToStatements(world.app.database.pool);
afterAll(() => world.close());

const schema = contract();

/** A list's table, the column that says whose each row is, and what a copied row must have of its own. */
interface List {
  readonly table: string;
  readonly column: string;
  readonly owner: string;
  readonly differs?: (id: string) => object;
  /** What the list hangs on, where its rows do not say so by its id. */
  readonly under?: string;
  /** Who asks, where the worker may not. */
  readonly asker?: string | null;
}

const { personId, fundId, arrangementId, lineId, commissionId } = ishbel;
const serviceId = world.town.services.careAtHome;
const of =
  (owner: string, column: string) =>
  (table: string, differs?: List['differs']): List => ({ table, column, owner, ...(differs && { differs }) });
const ofPerson = of(personId, 'person_id');
const ofFund = of(fundId, 'fund_id');
const ofCommission = of(commissionId, 'commission_id');
const ofService = of(serviceId, 'service_id');
const ofKept = of(claims.keptServiceId, 'service_id');
const published = () => ({ publishes_at: '2026-01-01T00:00:00Z' });
const { council, brokerage } = world.town.organisations;
const { administrator } = world.town.accounts;
const { rows: roles } = await world.owner.query<{ id: string }>(
  'select id from identity.membership where account_id = $1',
  [worker],
);
const workersRole = roles[0]?.id ?? '';
let hours = 0;
/** Some hour of the week that none before it was. */
const hourOfWeek = () => ({ weekday: 1 + (hours++ % 7), starts_at: 10 * hours, ends_at: 10 * hours + 10 });
const ofStory = (id: string) => ({ precedent_id: randomUUID(), used_for: id });
const declined = () => ({ status: 'DECLINED', decline_reason: 'NO_CAPACITY' });

/** Every list there is, by "Type.field". One that is not here turns the first test red. */
const LISTS: Readonly<Record<string, List>> = {
  // First, while they are short.
  'Query.people': of(personId, 'id')('people.supported_person'),
  'Query.commissions': ofPerson('commissioning.commission', declined),
  'Query.supportServices': of(serviceId, 'id')('directory.support_service'),
  'SupportedPerson.neededForms': ofPerson('people.needed_form'),
  'SupportedPerson.representations': ofPerson('people.representation'),
  'SupportedPerson.currentAccess': ofPerson('people.representation'),
  'SupportedPerson.decisionSupporters': ofPerson('people.decision_supporter'),
  'SupportedPerson.differencesOfView': ofPerson('people.difference_of_view'),
  'SupportedPerson.invitations': {
    ...of(ishbel.accounts.person, 'account_id')('identity.invitation', (id) => ({ code_hash: id })),
    under: personId,
  },
  'Query.emergencies': ofPerson('people.emergency_access'),
  'SupportedPerson.emergencies': ofPerson('people.emergency_access'),
  'SupportedPerson.grants': ofPerson('people.access_grant'),
  'SupportedPerson.accessLog': ofPerson('audit.access_record'),
  'Query.notices': ofPerson('commissioning.notice'),
  'SupportedPerson.notices': ofPerson('commissioning.notice'),
  'SupportedPerson.acts': ofPerson('audit.act'),
  'SupportedPerson.funds': ofPerson('funds.individual_service_fund'),
  'SupportedPerson.shortlist': ofPerson('planning.shortlisted_service'),
  'SupportedPerson.interestAgreements': ofPerson('planning.interest_agreement'),
  'ShortlistedService.interests': {
    ...of(brokerage, 'brokerage_id')('identity.declared_interest'),
    under: ishbel.entryId,
  },
  'SupportedPerson.peerStories': { ...ofPerson('planning.peer_story', ofStory), asker: ishbel.accounts.person },
  'Query.precedents': { ...of('PUBLISHED', 'status')('planning.peer_story', ofStory), asker: null },
  'Query.precedentsWaiting': { ...ofPerson('planning.peer_story', ofStory), asker: world.town.accounts.supportAdviser },
  'Organisation.declaredInterests': of(brokerage, 'brokerage_id')('identity.declared_interest'),
  'SupportedPerson.informationShared': ofPerson('planning.information_shared'),
  'InformationShared.answers': {
    ...of(ishbel.informationSharedId, 'information_shared_id')('planning.information_answer'),
    under: ishbel.informationSharedId,
  },
  'SupportedPerson.informationMissing': ofPerson('commissioning.notice'),
  'AgreedBudget.neededForms': { ...ofPerson('people.needed_form'), under: ishbel.budgetId },
  'Commission.neededForms': { ...ofPerson('people.needed_form'), under: commissionId },
  'Notice.neededForms': { ...ofPerson('people.needed_form'), under: ishbel.noticeId },
  'SupportedPerson.outcomes': ofPerson('planning.personal_outcome'),
  'SupportedPerson.budgets': ofPerson('planning.agreed_budget', () => ({ superseded_at: '2026-01-01T00:00:00Z' })),
  'IndividualServiceFund.agreements': ofFund('funds.isf_agreement'),
  'IndividualServiceFund.allocations': ofFund('funds.allocation'),
  'IndividualServiceFund.arrangements': ofFund('commissioning.arrangement'),
  'IndividualServiceFund.commissions': ofFund('commissioning.commission', declined),
  'IndividualServiceFund.transfers': ofFund('ledger.transfer'),
  'Arrangement.lines': of(arrangementId, 'arrangement_id')('commissioning.arrangement_line'),
  'ArrangementLine.commissions': of(lineId, 'line_id')('commissioning.commission', declined),
  'Commission.deliveries': ofCommission('commissioning.delivery'),
  'Commission.invoices': ofCommission('commissioning.invoice', (id) => ({ number: id })),
  // A role is held once at a time: what starts and ends on one day is no time at all.
  'Organisation.members': of(council, 'organisation_id')('identity.membership', () => ({ ends_on: '2020-01-01' })),
  'Organisation.invitations': {
    ...of(council, 'organisation_id')('identity.invitation', (id) => ({
      code_hash: id,
      account_id: null,
      roles: ['WORKER'],
    })),
    asker: administrator,
  },
  'Organisation.accreditedBrokers': of(brokerage, 'organisation_id')('identity.broker_accreditation'),
  'Organisation.acts': {
    ...of(council, 'organisation_id')('audit.act', () => ({ person_id: null, authority_id: null, topic: null })),
    asker: administrator,
  },
  'Membership.limits': of(workersRole, 'membership_id')('identity.delegated_limit'),
  'Organisation.retentionPolicies': of(world.town.organisations.council, 'authority_id')('records.retention_policy'),
  'Query.entriesToConfirm': {
    ...of(serviceId, 'id')('directory.support_service', () => ({ confirmed_on: null })),
    asker: world.town.accounts.provider,
  },
  'Query.serviceClaims': {
    ...of(world.town.organisations.provider, 'organisation_id')('directory.service_claim', () => ({ status: 'ENDED' })),
    asker: world.town.accounts.provider,
  },
  'ServiceClaim.services': {
    ...of(claims.keptProviderId, 'organisation_id')('directory.support_service'),
    under: claims.verifiedClaimId,
  },
  'Query.serviceStatements': ofKept('directory.service_statement', published),
  'SupportService.statements': ofKept('directory.service_statement', published),
  'SupportService.registerReplies': ofKept('directory.register_reply'),
  'Query.informationResources': of(resources.resourceId, 'id')('directory.information_resource'),
  'InformationResource.forms': of(resources.resourceId, 'resource_id')('directory.resource_form'),
  'SupportService.rates': ofService('directory.rate', () => ({
    starts_on: '2026-01-01',
    ends_on: null,
    superseded_at: null,
  })),
  'Query.directoryImports': of(importRunId, 'id')('directory.import_run'),
  'DirectoryImport.quarantined': {
    ...of(importRunId, 'import_run_id')('directory.quarantined_entry'),
    asker: world.town.accounts.operator,
  },
  'SupportService.hours': ofService('directory.service_hours', hourOfWeek),
  'SupportService.provenance': ofService('directory.fact_provenance', (id) => ({ fact: id })),
  'SupportService.identifiers': ofService('directory.external_identifier', (id) => ({ identifier: id })),
  'SupportService.registrations': ofService('directory.registration', (id) => ({ cs_number: id })),
};

test('every list field is tried', () => {
  const lists = Object.values(schema.getTypeMap()).flatMap((type) => {
    if (!isObjectType(type) || /^__|Connection$|Payload$/.test(type.name)) return [];
    const fields = Object.values(type.getFields()).filter(({ type: each }) => {
      const named = getNamedType(each);
      return isObjectType(named) && (isListType(getNullableType(each)) || named.name.endsWith('Connection'));
    });
    return fields.map(({ name }) => `${type.name}.${name}`);
  });
  expect(lists.sort()).toEqual([...Object.keys(LISTS), ...WITHIN].sort());
});

test.each(Object.entries(LISTS))('%s takes as many statements with 50 rows as with 1', async (field, list) => {
  await haveOne(list);
  const few = await statementsFor(field, list);
  await copyFifty(list);
  const many = await statementsFor(field, list);
  expect(few.rows).toBeLessThan(many.rows);
  expect(many.rows).toBeGreaterThanOrEqual(50);
  expect(many.statements).toEqual(few.statements);
});

/** The town's services have nothing of their own. */
async function haveOne({ table }: List): Promise<void> {
  const onlyOne = ONE_AT_A_TIME[table];
  if (onlyOne !== undefined) await world.owner.query(onlyOne);
  const first = FIRST[table];
  if (first !== undefined) await world.owner.query(first, [newId(), serviceId]);
}

async function statementsFor(
  field: string,
  { owner, under = owner, asker = worker }: List,
): Promise<{ statements: number; rows: number }> {
  const [typeName = '', name = ''] = field.split('.');
  const below = selectionOf(typeName, name);
  const document =
    typeName === 'Query'
      ? `query { ${name}${below} }`
      : `query ($id: ID!) { node(id: $id) { ... on ${typeName} { ${name}${below} } } }`;
  const ask = () => world.ask<object>(asker, document, typeName === 'Query' ? {} : { id: under });
  await ask();
  log.take();
  const { data, errors } = await ask();
  expect(errors).toBeUndefined();
  const statements = log.take().filter((text) => !text.includes('access.sign_in')).length;
  return { statements, rows: JSON.stringify(data).split('"__typename"').length - 1 };
}

/** Everything of each row, and of the objects beside it. */
function selectionOf(typeName: string, name: string): string {
  const field = (schema.getType(typeName) as GraphQLObjectType).getFields()[name];
  const type = getNamedType(field?.type) as GraphQLObjectType;
  const isPage = type.name.endsWith('Connection');
  const node = isPage ? (schema.getType(type.name.replace(/Connection$/, '')) as GraphQLObjectType) : type;
  const fields = Object.values(node.getFields()).filter(({ args }) =>
    args.every(({ defaultValue }) => defaultValue !== undefined),
  );
  const leaves = fields.filter(({ type: each }) => isLeafType(getNamedType(each))).map((each) => each.name);
  const ones = fields.filter(
    ({ type: each }) => isObjectType(getNullableType(each)) && (getNamedType(each) as GraphQLObjectType).getFields().id,
  );
  const selection = `{ __typename ${leaves.join(' ')} ${ones.map((each) => `${each.name} { id }`).join(' ')} }`;
  return isPage ? `(first: 100) { totalCount edges { node ${selection} } }` : selection;
}

/** Fifty rows more like the first of a list, but for their ids and what each must have of its own. */
async function copyFifty({ table, column, owner, differs }: List): Promise<void> {
  const { rows } = await world.owner.query<{ row: object; columns: string }>(
    `select to_jsonb(t) as row, (
       select string_agg(quote_ident(attname), ', ') from pg_attribute
       where attrelid = '${table}'::regclass and attnum > 0 and not attisdropped and attgenerated = '') as columns
     from ${table} t where ${column} = $1 limit 1`,
    [owner],
  );
  const copies = Array.from({ length: 50 }, newId).map((id) => ({ ...rows[0]?.row, id, ...differs?.(id) }));
  const columns = rows[0]?.columns;
  await world.owner.query(
    `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1)`,
    [JSON.stringify(copies)],
  );
}
