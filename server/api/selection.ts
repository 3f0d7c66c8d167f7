import {
  type FieldNode,
  GraphQLIncludeDirective,
  type GraphQLInterfaceType,
  GraphQLObjectType,
  type GraphQLResolveInfo,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  type SelectionSetNode,
} from 'graphql';
import { keyOf, NOTHING, type SelectedField, type Selection } from '../database/reading/selection.ts';

/**
 * What the client selected under the field being resolved; for an interface, as if every object had the type
 * `typeName`.
 */
export function selectionOf(info: GraphQLResolveInfo, typeName?: string): Selection {
  const type = typeName === undefined ? getNamedType(info.returnType) : info.schema.getType(typeName);
  if (!(type instanceof GraphQLObjectType)) return NOTHING;
  return selectionUnder(info.fieldNodes, type, info);
}

/** @returns the key under which the value of the field being resolved was read */
export function keyOfField({ fieldName, fieldNodes }: GraphQLResolveInfo): string {
  return keyOf(fieldName, fieldNodes[0]?.alias?.value);
}

function selectionUnder(nodes: readonly FieldNode[], type: GraphQLObjectType, info: GraphQLResolveInfo): Selection {
  const collected = new Map<string, FieldNode[]>();
  for (const { selectionSet } of nodes) if (selectionSet) collect(selectionSet, { type, info, collected });
  return { fields: [...collected].flatMap(([key, fieldNodes]) => selectedField(key, { fieldNodes, type, info })) };
}

interface Collecting {
  readonly type: GraphQLObjectType;
  readonly info: GraphQLResolveInfo;
  readonly collected: Map<string, FieldNode[]>;
}

function collect(set: SelectionSetNode, collecting: Collecting): void {
  const { type, info, collected } = collecting;
  for (const node of set.selections) {
    if (node.directives?.length && !isIncluded(node, info)) continue;
    if (node.kind === 'Field') {
      const key = keyOf(node.name.value, node.alias?.value);
      collected.set(key, [...(collected.get(key) ?? []), node]);
      continue;
    }
    const fragment = node.kind === 'InlineFragment' ? node : info.fragments[node.name.value];
    if (fragment && applies(fragment.typeCondition?.name.value, type)) collect(fragment.selectionSet, collecting);
  }
}

function selectedField(
  key: string,
  { fieldNodes, type, info }: { fieldNodes: readonly FieldNode[]; type: GraphQLObjectType; info: GraphQLResolveInfo },
): SelectedField[] {
  const node = fieldNodes[0];
  const definition = node && type.getFields()[node.name.value];
  if (!definition) return []; // __typename
  const named = getNamedType(definition.type);
  return [
    {
      name: definition.name,
      key,
      values: definition.args.length > 0 ? getArgumentValues(definition, node, info.variableValues) : {},
      selection: named instanceof GraphQLObjectType ? selectionUnder(fieldNodes, named, info) : NOTHING,
    },
  ];
}

function isIncluded(node: SelectionSetNode['selections'][number], info: GraphQLResolveInfo): boolean {
  const skip = getDirectiveValues(GraphQLSkipDirective, node, info.variableValues);
  const include = getDirectiveValues(GraphQLIncludeDirective, node, info.variableValues);
  return skip?.if !== true && include?.if !== false;
}

function applies(condition: string | undefined, type: GraphQLObjectType): boolean {
  return (
    condition === undefined ||
    condition === type.name ||
    type.getInterfaces().some((each: GraphQLInterfaceType) => each.name === condition)
  );
}
