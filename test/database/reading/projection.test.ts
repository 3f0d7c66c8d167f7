import { afterAll, describe, expect, test } from '@jest/globals';
import { columnsOf, type EntityRow, type RowSql } from '../../../server/database/reading/columns-of.ts';
import {
  extension,
  getProjection,
  type ProjectedFields,
  projection,
  type RootOf,
  registerProjections,
} from '../../../server/database/reading/projection.ts';
import { Commission } from '../../../server/domain/commissioning/commission.entity.ts';
import type { CommissionState } from '../../../server/domain/commissioning/commission.workflow.ts';
import type { commissionProjection } from '../../../server/domain/commissioning/commissioning.projection.ts';
import { rooms } from '../../../server/domain/rooms.ts';
import { createWorld } from '../../support/world.ts';

const world = await createWorld();
afterAll(() => world.close());

type Is<Name, Names> = Name extends Names ? true : false;
type Same<One, Other> = (<T>() => T extends One ? 1 : 2) extends <T>() => T extends Other ? 1 : 2 ? true : false;

const commissions = columnsOf(Commission);
type Column = Parameters<typeof commissions.column>[0];
type Computed = Parameters<typeof commissions.computedFrom>[number];
type Key = Extract<Parameters<typeof commissions.page<string, EntityRow<typeof Commission>>>[2], { by: string }>['by'];
type Own = keyof RowSql<EntityRow<typeof Commission>>;
type Root = RootOf<typeof commissionProjection, 'viewerCanAccept'>;

/**
 * What the compiler says: each line compiles only while its type is the one written below, so `npm run types` fails when a wrong
 * name is let through, or a right one is not.
 */
const COMPILED: {
  readonly column: Is<'rate_pence', Column>;
  readonly wrongColumn: Is<'rate_pense', Column>;
  readonly propertyForColumn: Is<'ratePence', Column>;
  readonly computedColumn: Is<'provider_id', Computed>;
  readonly wrongComputedColumn: Is<'provider', Computed>;
  readonly columnInSql: Is<'expires_at', Own>;
  readonly wrongColumnInSql: Is<'expired_at', Own>;
  readonly key: Is<'line_id', Key>;
  readonly wrongKey: Is<'line', Key>;
  readonly root: Same<
    Pick<Root, keyof Root & string>,
    { readonly _status: CommissionState; readonly _provider_id: string; readonly _expires_at: string }
  >;
  readonly columnNotBrought: Is<'_holder_id', keyof Root>;
  readonly fieldNotComputed: Same<RootOf<typeof commissionProjection, 'cost'>, never>;
} = {
  column: true,
  wrongColumn: false,
  propertyForColumn: false,
  computedColumn: true,
  wrongComputedColumn: false,
  columnInSql: true,
  wrongColumnInSql: false,
  key: true,
  wrongKey: false,
  root: true,
  columnNotBrought: false,
  fieldNotComputed: true,
};

test('the compiler knows the columns of a table, and what a computed field brings', () => {
  expect(Object.keys(COMPILED)).toHaveLength(12);
});

test('a column is called as the compiler takes it to be, in every entity', () => {
  const inSnakeCase = (name: string) => name.replaceAll(/[A-Z]|(?<!\d)\d$/g, (letter) => `_${letter.toLowerCase()}`);
  const others = [...world.app.database.orm.getMetadata().getAll().values()].flatMap(({ className, props }) =>
    props
      .filter(({ fieldNames, name }) => fieldNames?.[0] !== undefined && fieldNames[0] !== inSnakeCase(name))
      .map(({ name, fieldNames }) => `${className}.${name}: ${fieldNames[0]}`),
  );
  expect(others).toEqual([]);
});

/** The types that a type's fields lead to. */
function leadsTo(fields: ProjectedFields): string[] {
  return Object.values(fields).flatMap((field) => {
    if (field.kind === 'group') return leadsTo(field.fields);
    return 'type' in field ? [field.type] : [];
  });
}

test('every type that a projection leads to is projected', () => {
  const types = rooms.flatMap(({ projections = [] }) => projections.flatMap(({ fields }) => leadsTo(fields)));
  expect(types.length).toBeGreaterThan(100);
  for (const type of types) expect(getProjection(type).table).toMatch(/^(\w+(\.\w+)?|\([\s\S]+\))$/);
});

describe('two rooms that write one key of one type fail at the start, and are both named', () => {
  const first = projection('Bench', commissions, { id: commissions.column('id') });

  test('of a field', () => {
    registerProjections('parks', [first]);
    expect(() =>
      registerProjections('streets', [
        extension('Bench', { cost: commissions.column('pence'), id: commissions.column('id') }),
      ]),
    ).toThrow('Bench.id is projected twice: by the room parks and by the room streets.');
  });

  test('of the type itself', () => {
    expect(() => registerProjections('streets', [projection('Bench', commissions, {})])).toThrow(
      'Bench is projected twice: by the room parks and by the room streets.',
    );
  });
});
