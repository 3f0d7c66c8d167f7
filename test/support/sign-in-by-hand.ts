import * as oauth from 'oauth4webapi';
import { PAGE_CLIENT, PLATFORM, type RunningProvider } from './identity-provider.ts';

interface Tokens {
  readonly accessToken: string;
  readonly idToken: string;
}

const INSECURE = { [oauth.allowInsecureRequests]: true };

/**
 * Somebody signs in at a provider through our page, by authorization code with PKCE, as a browser would do it: follows the
 * redirects, keeps the cookies, sends the provider's own forms.
 */
export async function signInByHand({ issuer }: RunningProvider, page: string, login: string): Promise<Tokens> {
  const client = { client_id: PAGE_CLIENT };
  const redirect = `${page}/sign-in`;
  const server = await oauth.processDiscoveryResponse(
    new URL(issuer),
    await oauth.discoveryRequest(new URL(issuer), INSECURE),
  );
  const [verifier, state, nonce] = [
    oauth.generateRandomCodeVerifier(),
    oauth.generateRandomState(),
    oauth.generateRandomNonce(),
  ];
  const address = new URL(server.authorization_endpoint ?? '');
  address.search = new URLSearchParams({
    client_id: client.client_id,
    redirect_uri: redirect,
    response_type: 'code',
    scope: 'openid',
    resource: PLATFORM,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
  }).toString();
  const callback = oauth.validateAuthResponse(server, client, await throughForms(address, redirect, login), state);
  const answer = await oauth.authorizationCodeGrantRequest(
    server,
    client,
    oauth.None(),
    callback,
    redirect,
    verifier,
    INSECURE,
  );
  const tokens = await oauth.processAuthorizationCodeResponse(server, client, answer, {
    expectedNonce: nonce,
    requireIdToken: true,
  });
  return { accessToken: tokens.access_token, idToken: tokens.id_token ?? '' };
}

/** @returns where the provider sends the browser in the end */
async function throughForms(start: URL, end: string, login: string): Promise<URL> {
  const cookies = new Map<string, string>();
  let address = start;
  let form: URLSearchParams | null = null;
  for (let steps = 0; steps < 20; steps += 1) {
    if (address.href.startsWith(end)) return address;
    const response: Response = await fetch(address, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map((pair) => pair.join('=')).join('; ') },
      ...(form && { method: 'POST', body: form }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      cookies.set(name, value);
    }
    form = null;
    const next = response.headers.get('location');
    const text = await response.text();
    const prompt = /name="prompt" value="(\w+)"/.exec(text)?.[1];
    if (next === null && prompt === undefined) throw new Error(`The provider says: ${text}`);
    if (next === null) form = new URLSearchParams({ prompt: prompt ?? '', login, password: 'any' });
    else address = new URL(next, address);
  }
  throw new Error('The provider sends the browser round and round.');
}
