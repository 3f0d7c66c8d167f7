import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';

/** An account of the demo, as `GET /demo/accounts` lists it. */
export interface DemoAccount {
  readonly key: string;
  readonly name: string;
  readonly role: string;
  readonly organisation: string | null;
  readonly token: string;
}

/** Where the platform is. */
export const PLATFORM = process.env.PLATFORM_URL ?? 'http://127.0.0.1:4000';

/**
 * Sends a document as somebody, and answers its data.
 * @throws Error with the server's own explanation
 */
export async function ask<Data, Variables>(
  account: DemoAccount | null,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const response = await fetch(`${PLATFORM}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(account && { authorization: `Bearer ${account.token}` }) },
    body: JSON.stringify({ query: print(document), variables }),
  });
  const { data, errors } = (await response.json()) as { data?: Data; errors?: { message: string }[] };
  if (errors || !data) throw new Error(errors?.map(({ message }) => message).join('; ') ?? `HTTP ${response.status}`);
  return data;
}

export async function demoAccounts(): Promise<DemoAccount[]> {
  const response = await fetch(`${PLATFORM}/demo/accounts`);
  if (!response.ok) throw new Error(`${PLATFORM} is no demo, or does not run: start it with npm start.`);
  return (await response.json()) as DemoAccount[];
}
