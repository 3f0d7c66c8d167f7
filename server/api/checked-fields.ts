import type { GraphQLScalarType } from 'graphql';
import type { ClassType } from 'type-graphql';
import * as graphql from 'type-graphql';
import type { RootFor } from '../database/reading/projection.ts';
import type { Shown } from '../database/reading/shown.ts';

/*
 * The decorators of type-graphql from which the contract is emitted, with one thing more: the compiler checks the resolver
 * against the contract that its decorator declares. It checks that a method returns the field's type, and null only for a
 * nullable field; that a root is the one of this field, and of the type that the resolver is for; that a type's
 * `__typename` is its name. `npm run lint` refuses type-graphql's own.
 */

type FieldOptions = NonNullable<Parameters<typeof graphql.FieldResolver>[1]>;
type TypeOptions = NonNullable<Parameters<typeof graphql.ObjectType>[1]>;
type Nullability = FieldOptions['nullable'];

/** What a resolver may return for a field that `@Query(() => Declared, { nullable })` declares. */
type Answer<Declared, Nullable extends Nullability> = Declared extends readonly (infer Item)[]
  ? readonly Answer<Item, Nullable extends 'items' | 'itemsAndList' ? true : false>[] | NullIf<Nullable, 'itemsAndList'>
  : AnswerOf<Declared> | NullIf<Nullable, never>;

type NullIf<Nullable, AlsoIf> = Nullable extends true | AlsoIf ? null : never;

type AnswerOf<Declared> = Declared extends StringConstructor
  ? string
  : Declared extends BooleanConstructor
    ? boolean
    : Declared extends GraphQLScalarType<infer Value>
      ? Value
      : Declared extends abstract new (
            ...given: never[]
          ) => infer Instance
        ? ObjectAnswer<Instance>
        : Declared[keyof Declared];

/**
 * The value a resolver may return for an object of a type: what the reading engine returned, for a type that says by `__typename` that it reads
 * it; for any other, an object with its fields.
 */
export type ObjectAnswer<Instance> = '__typename' extends keyof Instance
  ? Shown<TypeName<Instance>>
  : { readonly [Name in keyof Instance]: ValueAnswer<Instance[Name]> };

type ValueAnswer<Value> = Value extends readonly (infer Item)[]
  ? readonly ValueAnswer<Item>[]
  : Value extends Date
    ? Value
    : Value extends object
      ? ObjectAnswer<Value>
      : Value;

type Method<Returned = unknown> = (...given: never[]) => Returned | Promise<Returned>;

/** The fields whose roots a method takes: `Commission.inWords`; never for a method that takes none. */
type RootFields<Taking> = Taking extends (...given: infer Given) => unknown
  ? Given[number] extends infer Each
    ? Each extends RootFor<infer Field>
      ? Field
      : never
    : never
  : never;

/** Unknown, which anything is, for a method that takes the root of the field or takes none. */
type TakesRootOf<Name extends string, Roots extends string> = [Roots] extends [never]
  ? unknown
  : [Extract<Roots, `${string}.${Name}`>] extends [never]
    ? Refused<`The root is not that of ${Name}.`>
    : unknown;

/** Carries the reason into the error that the compiler gives. */
interface Refused<Because extends string> {
  readonly 'does not compile': Because;
}

type Checked<Returned> = <Name extends string, Resolver extends Method<Returned>>(
  target: object,
  name: Name,
  descriptor: TypedPropertyDescriptor<Resolver> & TakesRootOf<Name, RootFields<Resolver>>,
) => void;

/** Declares a field whose value the method returns. */
export function FieldResolver<Declared, const Options extends FieldOptions>(
  type: () => Declared,
  options: Options,
): Checked<Answer<Declared, Options['nullable']>> {
  return graphql.FieldResolver(type as () => ClassType, options);
}

/** Declares a query, whose result the method returns. */
export function Query<Declared, const Options extends FieldOptions>(
  type: () => Declared,
  options: Options,
): Checked<Answer<Declared, Options['nullable']>> {
  return graphql.Query(type as () => ClassType, options);
}

/** Declares the type whose fields the methods resolve. */
export function Resolver<Instance extends object>(
  type?: () => ClassType<Instance>,
): <Methods extends object>(
  target: (new () => Methods) &
    ([RootFields<Methods[keyof Methods]>] extends [`${TypeName<Instance>}.${string}`]
      ? unknown
      : Refused<`A root is not one of ${TypeName<Instance>}.`>),
) => void {
  return type === undefined ? graphql.Resolver() : graphql.Resolver(type);
}

export type TypeName<Instance> = '__typename' extends keyof Instance
  ? Instance['__typename' & keyof Instance] & string
  : string;

/** Declares a type of the contract. */
export function ObjectType<Name extends string>(
  name: Name,
  options: TypeOptions,
): <Instance extends object>(
  target: (abstract new () => Instance) &
    (Name extends TypeName<Instance> ? unknown : Refused<`Its __typename is not ${Name}.`>),
) => void {
  return graphql.ObjectType(name, options);
}
