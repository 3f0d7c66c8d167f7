import { parseSync } from '@swc/core';

/** A node of the syntax tree, of which only the shape is known. */
export interface SyntaxNode {
  readonly type: string;
  readonly span: { readonly start: number; readonly end: number };
  readonly [key: string]: unknown;
}

/** Reads TypeScript into its syntax tree. */
export function parseTypeScript(text: string): SyntaxNode {
  return parseSync(text, { syntax: 'typescript', decorators: true, target: 'es2023' }) as unknown as SyntaxNode;
}

/** Every node of a tree, parents before children. */
export function* nodesOf(node: SyntaxNode): Generator<SyntaxNode> {
  yield node;
  for (const child of childrenOf(Object.values(node))) yield* nodesOf(child);
}

/** What stands around a function (`(...) => ...` carries its parameters on itself, a method on its function). */
function childrenOf(values: readonly unknown[]): SyntaxNode[] {
  return values.flatMap((value) => {
    if (Array.isArray(value)) return childrenOf(value);
    if (isNode(value)) return [value];
    // Parameters and arguments stand in wrappers that are no nodes themselves.
    return isRecord(value) ? childrenOf(Object.values(value)) : [];
  });
}

/** The text of a node. The parser counts bytes, from 1. */
export function textOf({ span }: SyntaxNode, source: string): string {
  return Buffer.from(source)
    .subarray(span.start - 1, span.end - 1)
    .toString();
}

function isNode(value: unknown): value is SyntaxNode {
  return isRecord(value) && typeof value.type === 'string' && isRecord(value.span);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
