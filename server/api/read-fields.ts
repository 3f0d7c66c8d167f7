import type { GraphQLResolveInfo } from 'graphql';
import { Args, type ClassType, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { PageRows } from '../database/reading/page.ts';
import type { FieldProjection, ListField, OneField, PageField, Projection } from '../database/reading/projection.ts';
import type { Shown } from '../database/reading/shown.ts';
import type { TypeName } from './checked-fields.ts';
import { type Connection, PageArguments, toConnection } from './connection.ts';
import { keyOfField } from './selection.ts';

/** A field whose value is read in the same statement as its object. */
interface ReadField<Projected> {
  /** The type of what is read; of a page, the connection. */
  readonly type: () => ClassType<Readable<Projected>>;
  readonly description: string;
  /** The arguments of a page that takes more than where it begins. */
  readonly arguments?: Projected extends PageField ? () => ClassType<PageArguments> : never;
}

type Readable<Projected> =
  Projected extends PageField<infer Type>
    ? Connection<OfType<Type>>
    : Projected extends ListField<infer Type> | OneField<infer Type>
      ? OfType<Type>
      : never;

interface OfType<Type extends string> {
  readonly __typename?: Type;
}

/**
 * Makes a resolver for fields that a projection reads with their object and that the object's own type does not declare,
 * because what they lead to belongs to a later room. A list is `[T!]!`, a page is a connection, and another object is
 * nullable. A field that the projection does not have, or that reads another type, does not compile.
 */
export function readFields<Instance extends object, Projected extends Projection<TypeName<Instance>>>(
  type: () => ClassType<Instance>,
  projection: Projected,
  fields: { readonly [Name in keyof Projected['fields']]?: ReadField<Projected['fields'][Name]> },
): ClassType<object> {
  class ReadFieldsResolver {}
  for (const [name, field] of Object.entries<AnyReadField>(fields as Record<string, AnyReadField>))
    addField(ReadFieldsResolver, { name, kind: projection.fields[name]?.kind, field });
  Resolver(type)(ReadFieldsResolver);
  return ReadFieldsResolver;
}

interface AnyReadField extends Omit<ReadField<PageField>, 'type'> {
  readonly type: () => ClassType<object>;
}

interface NamedField {
  readonly name: string;
  readonly kind: FieldProjection['kind'] | undefined;
  readonly field: AnyReadField;
}

function addField({ prototype }: ClassType<object>, { name, kind, field }: NamedField): void {
  const { type, description } = field;
  const isPage = kind === 'page';
  const value = (root: Record<string, unknown>, info: GraphQLResolveInfo) => {
    const read = root[keyOfField(info)];
    return isPage ? toConnection(read as PageRows<Shown>) : read;
  };
  const descriptor = { value, writable: true, configurable: true };
  Object.defineProperty(prototype, name, descriptor);
  Root()(prototype, name, 0);
  Info()(prototype, name, 1);
  if (isPage) Args(field.arguments ?? (() => PageArguments))(prototype, name, 2);
  FieldResolver(kind === 'list' ? () => [type()] : type, { description, nullable: kind === 'one' })(
    prototype,
    name,
    descriptor,
  );
}
