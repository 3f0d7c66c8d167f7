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
const PLATFORM = process.env.PLATFORM_URL ?? `http://127.0.0.1:${process.env.PORT ?? 4000}`;

/**
 * Sends a document as somebody, and answers its data. It is named by the hash that codegen gave it, as a platform wants it
 * that runs no others; a platform that does not know it asks for the whole.
 * @throws Error with the server's own explanation
 */
export async function ask<Data, Variables>(
  account: DemoAccount | null,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const { hash = '' } = (document as WithHash).__meta__ ?? {};
  const extensions = { persistedQuery: { version: 1, sha256Hash: hash.replace(/^sha256:/, '') } };
  const answer = await post<Data>(account, { extensions, variables });
  const isUnknown = answer.errors?.some(({ message }) => message === 'PersistedQueryNotFound');
  const { data, errors } = isUnknown ? await post<Data>(account, { query: print(document), variables }) : answer;
  if (errors || !data) throw new Error(errors?.map(({ message }) => message).join('; ') ?? 'There was no answer.');
  return data;
}

interface WithHash {
  readonly __meta__?: { readonly hash?: string };
}

interface Answer<Data> {
  readonly data?: Data;
  readonly errors?: readonly { readonly message: string }[];
}

async function post<Data>(account: DemoAccount | null, body: object): Promise<Answer<Data>> {
  const response = await reach('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(account && { authorization: `Bearer ${account.token}` }) },
    body: JSON.stringify(body),
  });
  return (await response.json()) as Answer<Data>;
}

/** @throws Error that says what to do where there is no platform, or none with a demo */
export async function demoAccounts(): Promise<DemoAccount[]> {
  const response = await reach('/demo/accounts');
  if (!response.ok) throw new Error(`${PLATFORM} is no demo, and the journey is played by a demo's accounts.`);
  return (await response.json()) as DemoAccount[];
}

async function reach(path: string, request?: RequestInit): Promise<Response> {
  try {
    return await fetch(`${PLATFORM}${path}`, request);
  } catch (cause) {
    const next = 'Start the platform with npm start, or say where it is in PLATFORM_URL.';
    throw new Error(`Nothing answers at ${PLATFORM}. ${next}`, { cause });
  }
}
