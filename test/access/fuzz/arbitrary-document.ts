import fc from 'fast-check';
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { LIMITS } from '../../../server/api/limits.ts';
import { arbitraryId, arbitraryValue, type Pools } from './arbitrary-value.ts';
import {
  type AskedField,
  type AskedFragment,
  type Condition,
  type GivenArgument,
  type Piece,
  type Written,
  write,
} from './asked.ts';

type Composite = GraphQLObjectType | GraphQLInterfaceType;

/** Names that the server itself uses inside, or that are no ordinary names to JavaScript. */
const TRICKY = ['id', 'node', 'type', '_cursor', '_id', 'rows', 'constructor', 'toString', 'knownAs', 'result', '_'];

/** Any valid document the contract has room for, within its limits or a little beyond. Made from the schema alone. */
export function arbitraryDocument(schema: GraphQLSchema, pools: Pools): fc.Arbitrary<Written> {
  const growing = new Growing(schema, pools);
  const query = schema.getQueryType() as GraphQLObjectType;
  return fc.array(growing.piece(query, LIMITS.depth - 2), { minLength: 1, maxLength: 3 }).map(write);
}

const condition: fc.Arbitrary<Condition | null> = fc.oneof(
  { weight: 15, arbitrary: fc.constant(null) },
  {
    weight: 1,
    arbitrary: fc.record({
      directive: fc.constantFrom('include' as const, 'skip' as const),
      holds: fc.boolean(),
      asVariable: fc.boolean(),
    }),
  },
);
const alias = fc.oneof(
  { weight: 12, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constantFrom(...TRICKY) },
);
const TYPENAME: AskedField['field'] = { name: '__typename', type: null };

class Growing {
  readonly #selections = new Map<string, fc.Arbitrary<Piece[]>>();
  readonly #pieces = new Map<string, fc.Arbitrary<Piece>>();
  readonly #schema: GraphQLSchema;
  readonly #pools: Pools;

  constructor(schema: GraphQLSchema, pools: Pools) {
    this.#schema = schema;
    this.#pools = pools;
  }

  /** What may be asked of a type with so many levels left. */
  selection(type: Composite, depth: number): fc.Arbitrary<Piece[]> {
    return remembered(this.#selections, `${type.name} ${depth}`, () =>
      fc.array(this.piece(type, depth), { minLength: 1, maxLength: 3 }),
    );
  }

  piece(type: Composite, depth: number): fc.Arbitrary<Piece> {
    return remembered(this.#pieces, `${type.name} ${depth}`, () => {
      const fields = Object.values(type.getFields()).flatMap((field) => this.#weighed(field, depth));
      const typename = { weight: 1, arbitrary: this.#asked(TYPENAME, fc.constant([]), fc.constant(null)) };
      const fragments = depth > 0 ? this.#fragments(type, depth - 1) : [];
      return fc.oneof(...fields, typename, ...fragments);
    });
  }

  #weighed(field: GraphQLField<unknown, unknown>, depth: number): fc.WeightedArbitrary<Piece>[] {
    const type = getNamedType(field.type);
    if (isLeafType(type)) return [{ weight: 2, arbitrary: this.#asked(field, this.#given(field), fc.constant(null)) }];
    if (depth === 0 || !(isObjectType(type) || isInterfaceType(type))) return [];
    return [{ weight: this.#weight(field.name, type), arbitrary: this.#object(field, type, depth - 1) }];
  }

  /** On through the wrapping of a page to what it is about, and rather to what is about a person than to the directory. */
  #weight(name: string, type: Composite): number {
    return ['edges', 'node'].includes(name) ? 10 : this.#interest(type.name);
  }

  #interest(name: string): number {
    return this.#pools.ofPeople.has(name.replace(/Connection$/, '')) ? 4 : 1;
  }

  /** An object by its id is mostly asked for by the id of one, and for what it has. */
  #object(field: GraphQLField<unknown, unknown>, type: Composite, depth: number): fc.Arbitrary<Piece> {
    const byId = field.args.some(({ name }) => name === 'id');
    if (!byId || isObjectType(type))
      return this.#asked(field, this.#given(field, type.name), this.selection(type, depth));
    const kinds = this.#schema.getPossibleTypes(type).map((kind) => ({
      weight: this.#interest(kind.name),
      arbitrary: this.#asked(
        field,
        this.#given(field, kind.name),
        fc
          .tuple(this.#fragmentOn(kind, Math.max(0, depth - 1)), fc.array(this.piece(type, depth), { maxLength: 2 }))
          .map(([own, others]): Piece[] => [own, ...others]),
      ),
    }));
    return fc.oneof(...kinds);
  }

  #fragments(type: Composite, depth: number): fc.WeightedArbitrary<Piece>[] {
    const kinds = isInterfaceType(type) ? this.#schema.getPossibleTypes(type) : type.getInterfaces();
    return [type, ...kinds]
      .filter(({ name }) => name !== 'Query')
      .map((kind) => ({ weight: 1, arbitrary: this.#fragmentOn(kind, depth) }));
  }

  #fragmentOn(type: Composite, depth: number): fc.Arbitrary<AskedFragment> {
    return fc.record({
      is: fc.constant('fragment' as const),
      on: fc.constant(type.name),
      named: fc.boolean(),
      condition,
      below: this.selection(type, depth),
    });
  }

  #asked(
    field: AskedField['field'],
    given: fc.Arbitrary<GivenArgument[]>,
    below: fc.Arbitrary<readonly Piece[] | null>,
  ): fc.Arbitrary<Piece> {
    return fc.record({
      is: fc.constant('field' as const),
      field: fc.constant(field),
      given,
      alias,
      condition,
      below,
    });
  }

  /** Everything that must be given, and some of what may be. */
  #given({ args }: GraphQLField<unknown, unknown>, kind?: string): fc.Arbitrary<GivenArgument[]> {
    return fc.tuple(...args.map((argument) => this.#argument(argument, kind))).map((all) => all.flat());
  }

  #argument({ name, type, defaultValue }: GraphQLArgument, kind?: string): fc.Arbitrary<GivenArgument[]> {
    const value = name === 'id' && kind ? arbitraryId(this.#pools, kind) : arbitraryValue({ type, name }, this.#pools);
    const given = fc
      .record({ value, asVariable: fc.boolean() })
      .map((each): GivenArgument[] => [{ name, type, ...each }]);
    const mustBe = isNonNullType(type) && defaultValue === undefined;
    // Without a page's size there are 20 to a page, and soon too many.
    if (mustBe || name === 'first') return given;
    return fc.oneof({ weight: 2, arbitrary: fc.constant<GivenArgument[]>([]) }, { weight: 1, arbitrary: given });
  }
}

function remembered<Value>(known: Map<string, Value>, name: string, make: () => Value): Value {
  const value = known.get(name) ?? make();
  known.set(name, value);
  return value;
}
