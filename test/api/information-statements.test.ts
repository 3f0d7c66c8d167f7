import { afterAll, expect, test } from '@jest/globals';
import { personWithFund } from '../support/scenario.ts';
import { createWorld } from '../support/world.ts';
import { kindOf, listenToStatements } from './statement-log.ts';

const world = await createWorld();
const { worker } = world.town.accounts;
const log = listenToStatements(world.app.database.pool);
const { personId } = await personWithFund(world, 2_000_000);
afterAll(() => world.close());

/** What is sent to PostgreSQL for one request, besides signing in. */
async function statementsOf(accountId: string | null, document: string, variables: object = {}): Promise<string[]> {
  log.take();
  const { errors, data } = await world.ask<Record<string, { userErrors?: unknown[] }>>(accountId, document, variables);
  expect(errors).toBeUndefined();
  expect(Object.values(data).flatMap(({ userErrors = [] }) => userErrors)).toEqual([]);
  return log
    .take()
    .map(kindOf)
    .filter((kind) => kind !== 'access.sign_in');
}

const RESOURCES =
  '{ informationResources(filter: { searchTerms: "option", forms: [EASY_READ] }) { totalCount edges { node { title organisation { name } councilAreas { name } forms { inWords webAddress } } } } }';
const TOLD = `query ($id: ID!) { person(id: $id) { neededForms { inWords } informationMissing { inWords gaps budget { pence } commission { id } neededForms { form } }
  informationShared { totalCount edges { node { inWords resource { webAddress resource { title } } answers { receipt } viewerCanAnswer { allowed } } } } viewerCanShareInformation { allowed } } }`;
const NEEDS =
  'mutation ($input: NeededFormRecordInput!) { neededFormRecord(input: $input) { neededForm { id } userErrors { code } } }';
const TELLS =
  'mutation ($input: InformationShareInput!) { informationShare(input: $input) { information { id inNeededForm } userErrors { code } } }';

test('what there is to read, in all its forms, is one statement', async () => {
  expect(await statementsOf(null, RESOURCES)).toEqual(['read']);
});

test('what somebody was told, and what is missing, is one statement', async () => {
  expect(await statementsOf(worker, TOLD, { id: personId })).toEqual(['read']);
});

test('an act is one transaction, with a look at what it needs to know', async () => {
  const act = (...statements: string[]) => ['begin', 'set actor', 'take turns', ...statements, 'read', 'commit'];
  expect(await statementsOf(worker, NEEDS, { input: { personId, form: 'EASY_READ' } })).toEqual(
    act('select people.supported_person', 'select people.supported_person', 'insert people.needed_form'),
  );
  expect(await statementsOf(worker, TELLS, { input: { personId, matter: 'OPTION_2', form: 'EASY_READ' } })).toEqual(
    act(
      'select people.supported_person',
      'select people.supported_person',
      'select people.needed_form',
      'insert planning.information_shared',
    ),
  );
});
