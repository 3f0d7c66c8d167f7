import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { Provider } from 'oidc-provider';
import type { IdentityProvider } from '../../server/access/identity-provider.ts';

/** It warns, and rightly, that what suits a test suits nothing else. */
for (const level of ['info', 'warn'] as const) {
  const say = console[level];
  console[level] = (...said: unknown[]) => {
    if (!String(said[0]).startsWith('oidc-provider ')) say(...said);
  };
}

/** What its access tokens are meant for. */
export const PLATFORM = 'https://platform.example';
/** Something else the same provider signs tokens for. */
export const PAYROLL = 'https://payroll.example';
/** Every system's password there. */
const SECRET = 'a-password-of-one-system-among-systems';
/** The name of our page there. */
export const PAGE_CLIENT = 'platform-page';

export interface RunningProvider {
  readonly issuer: string;
  /** As the platform is told of it. */
  readonly configured: IdentityProvider;
  /** The key it signs with now. */
  key(): JWK;
  /** Signs with a new key from now on, and publishes that one alone. */
  changeKey(): Promise<void>;
  /** How often each of its addresses was asked. */
  readonly asked: ReadonlyMap<string, number>;
  /** A token for a program of its own, by client credentials (RFC 6749, section 4.4). */
  tokenForSystem(clientId: string, resource?: string): Promise<string>;
  /** Lets people sign in through our page at this address: browsers are sent back there, and may ask for tokens from there. */
  knowPage(address: string): void;
  stop(): Promise<void>;
  /** Answers again, at the same address. */
  start(): Promise<void>;
}

interface Wanted {
  readonly name: string;
  /** Programs that may ask for tokens in their own name. */
  readonly systems?: readonly string[];
  /** Whether people will sign in there through our page. */
  readonly forPeople?: boolean;
  readonly algorithm?: SigningAlgorithm;
}

type SigningAlgorithm = 'RS256' | 'ES256';

/** A real OpenID provider on this machine: `oidc-provider`, with its own pages to sign in, where any name will do. */
export async function startIdentityProvider(wanted: Wanted): Promise<RunningProvider> {
  const { algorithm = 'RS256' } = wanted;
  const asked = new Map<string, number>();
  let handle: RequestListener = () => undefined;
  let key: JWK = {};
  let server = await listening((request, response) => {
    const address = new URL(request.url ?? '', 'http://any').pathname;
    asked.set(address, (asked.get(address) ?? 0) + 1);
    handle(request, response);
  }, 0);
  const [listener] = server.listeners('request') as RequestListener[];
  const { port } = server.address() as AddressInfo;
  const issuer = `http://127.0.0.1:${port}`;
  let page: string | null = null;
  const open = () => {
    handle = provider(issuer, { ...wanted, key, page }).callback();
  };
  const changeKey = async () => {
    key = await newKey(algorithm);
    open();
  };
  await changeKey();
  return {
    issuer,
    configured: configurationOf(issuer, wanted),
    key: () => key,
    changeKey,
    knowPage: (address) => {
      page = address;
      open();
    },
    asked,
    tokenForSystem: (clientId, resource = PLATFORM) => tokenForSystem(issuer, clientId, resource),
    stop: () => closed(server),
    start: async () => {
      server = await listening(listener as RequestListener, port);
    },
  };
}

function configurationOf(issuer: string, { name, algorithm = 'RS256', forPeople = false }: Wanted): IdentityProvider {
  return {
    issuer,
    name,
    audience: PLATFORM,
    jwksUrl: null,
    algorithms: [algorithm],
    saysAccessToken: true,
    clientId: forPeople ? PAGE_CLIENT : null,
    scope: 'openid',
    parameters: { resource: PLATFORM },
  };
}

async function tokenForSystem(issuer: string, clientId: string, resource: string): Promise<string> {
  const response = await fetch(`${issuer}/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(`${clientId}:${SECRET}`)}` },
    body: new URLSearchParams({ grant_type: 'client_credentials', resource }),
  });
  if (!response.ok) throw new Error(`No token was given: ${await response.text()}`);
  return ((await response.json()) as { access_token: string }).access_token;
}

interface Opened extends Wanted {
  readonly key: JWK;
  readonly page: string | null;
}

function provider(issuer: string, { key, page, systems = [], algorithm = 'RS256' }: Opened): Provider {
  return new Provider(issuer, {
    jwks: { keys: [key as never] },
    clients: [
      ...systems.map((client_id) => ({
        client_id,
        client_secret: SECRET,
        grant_types: ['client_credentials'],
        redirect_uris: [],
        response_types: [] as never[],
        id_token_signed_response_alg: algorithm,
      })),
      ...(page === null ? [] : [pageClient(page, algorithm)]),
    ],
    clientBasedCORS: (_context, origin) => origin === page,
    pkce: { required: () => true },
    features: {
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        getResourceServerInfo: (_context, audience) => ({
          scope: '',
          audience,
          accessTokenFormat: 'jwt',
          accessTokenTTL: 600,
          jwt: { sign: { alg: algorithm } },
        }),
        useGrantedResource: () => true,
      },
    },
  });
}

function pageClient(page: string, algorithm: SigningAlgorithm) {
  return {
    client_id: PAGE_CLIENT,
    token_endpoint_auth_method: 'none' as const,
    application_type: 'web' as const,
    grant_types: ['authorization_code'],
    response_types: ['code' as const],
    redirect_uris: [`${page}/sign-in`, `${page}/explorer`],
    id_token_signed_response_alg: algorithm,
  };
}

async function newKey(algorithm: string): Promise<JWK> {
  const { privateKey } = await generateKeyPair(algorithm, { extractable: true });
  return { ...(await exportJWK(privateKey)), kid: crypto.randomUUID(), use: 'sig', alg: algorithm };
}

function listening(handle: RequestListener, port: number): Promise<Server> {
  const server = createServer(handle);
  return new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(server)));
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
