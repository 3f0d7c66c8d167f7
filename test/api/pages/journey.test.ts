import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { getVariableValues, Kind, type OperationDefinitionNode, parse, validate } from 'graphql';
import { readJourney, stepsWithDocuments } from '../../../server/api/pages/journey-documents.ts';
import { fillExample, remember } from '../../../server/api/pages/journey-memory.ts';
import { journeySteps, LOOKUPS } from '../../../server/api/pages/journey-steps.ts';
import { newId } from '../../../server/database/columns.ts';
import { contract } from '../../support/contract.ts';
import { documents } from '../../support/documents.ts';

const schema = contract();
const NEW_EACH_TIME = ['newKey', 'newNumber', 'newName', 'newBirthday'];
const steps = stepsWithDocuments(await readJourney());

describe('the journey’s requests', () => {
  test('all of them are at hand, planned ones in their order', () => {
    const operations = steps.map(({ operation }) => operation);
    expect([...operations].sort()).toEqual(Object.keys(documents).sort());
    const planned = journeySteps().map(({ operation }) => operation);
    expect(operations.filter((operation) => planned.includes(operation))).toEqual(planned);
  });

  test.each(journeySteps().map(({ operation }) => operation))(
    '%s comes with an example the contract takes',
    (operation) => {
      const { document, variables } = steps.find((step) => step.operation === operation) ?? {
        document: '',
        variables: {},
      };
      const parsed = parse(document);
      expect(validate(schema, parsed)).toEqual([]);
      const definition = parsed.definitions.find(
        ({ kind }) => kind === Kind.OPERATION_DEFINITION,
      ) as OperationDefinitionNode;
      const filled = fillExample(variables, {}) as Record<string, unknown>;
      expect(getVariableValues(schema, definition.variableDefinitions ?? [], filled).errors).toBeUndefined();
    },
  );

  test('whatever an example needs, an earlier step or a look around has found', () => {
    const known = new Set([...NEW_EACH_TIME, ...LOOKUPS.flatMap(({ keeps }) => Object.keys(keeps))]);
    for (const { operation, variables, keeps } of steps) {
      for (const [, name] of JSON.stringify(variables).matchAll(/"\{(\w+)\}"/g)) {
        expect([operation, name, known.has(name ?? '')]).toEqual([operation, name, true]);
      }
      for (const name of Object.keys(keeps ?? {})) known.add(name);
    }
  });

  test('the look around asks what the contract answers', () => {
    for (const { document } of LOOKUPS) expect(validate(schema, parse(document))).toEqual([]);
  });
});

describe('documents nobody has planned', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'sds-journey-'));
    await writeFile(
      path.join(folder, 'new.graphql'),
      '# A note.\nquery FindMoreOfIt { viewer { id } }\n\nquery Viewer { viewer { id } }\n',
    );
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('stand last, named after their operation', async () => {
    const found = stepsWithDocuments(await readJourney(folder));
    expect(found.map(({ operation, title, document }) => [operation, title, document])).toEqual([
      ['Viewer', 'See who you are', 'query Viewer { viewer { id } }'],
      ['FindMoreOfIt', 'Find more of it', 'query FindMoreOfIt { viewer { id } }'],
    ]);
  });

  test('and where the examples are not installed there are none', async () => {
    expect([...(await readJourney(path.join(folder, 'missing')))]).toEqual([]);
  });
});

describe('the memory', () => {
  test('keeps what an answer holds, and nothing else', () => {
    const id = newId();
    const keeps = { fundId: 'fundOpen.fund.id', first: 'people.edges.0.node.id', gone: 'fundOpen.none.id' };
    const answer = { fundOpen: { fund: { id } }, people: { edges: [{ node: { id: 'p1' } }] } };
    expect(remember({ kept: 'k' }, keeps, answer)).toEqual({ kept: 'k', fundId: id, first: 'p1' });
    expect(remember({ fundId: id }, keeps, { fundOpen: { fund: null } })).toEqual({ fundId: id });
    expect(remember({ fundId: id }, keeps, undefined)).toEqual({ fundId: id });
  });

  test('fills examples at every depth, and says what is not known yet', () => {
    const example = {
      input: { fundId: '{fundId}', pence: 5, nothing: null, list: ['{personId}', 'as it is {fundId}'] },
    };
    expect(fillExample(example, { fundId: 'f1' })).toEqual({
      input: {
        fundId: 'f1',
        pence: 5,
        nothing: null,
        list: ['(personId: comes from an earlier step)', 'as it is {fundId}'],
      },
    });
  });

  test('names each request anew', () => {
    const [first, second] = [fillExample('{newKey}', {}), fillExample('{newKey}', {})];
    expect(first).toMatch(/^example-\d{12}$/);
    expect(first).not.toBe(second);
    expect(fillExample('{newNumber}', {})).toMatch(/^INV-\d{6}$/);
    expect(fillExample('{newName}', {})).toMatch(/^Morag Example \d{6}$/);
    expect(fillExample('{newBirthday}', {})).toMatch(/^195\d-06-1\d$/);
  });
});
