import * as oauth from 'oauth4webapi';

/**
 * Signs in by authorization code with PKCE (RFC 9700, section 2.1.1), as a public client. The token is returned to the
 * caller and stored nowhere else: only the state of a sign-in under way is stored during the redirect, and it contains
 * no token.
 *
 * @typedef {{ name: string, issuer: string, clientId: string, scope: string, parameters: Record<string, string> }} SignInProvider
 *
 * `as` is the name of the account at the provider, and the provider's name.
 * @typedef {{ token: string, endsAt: number, as: { name: string, provider: string } }} Session
 */

const KEPT = 'sign-in';
const here = () => location.origin + location.pathname;

/** A failure, with a message for the person who signs in. */
class SignInFailed extends Error {}

/** Starts a sign-in at a provider. Leaves this page, which is opened again afterwards. */
async function begin(providers, place) {
  const provider = providers[place];
  const server = await discover(provider);
  const verifier = oauth.generateRandomCodeVerifier();
  const [state, nonce] = [oauth.generateRandomState(), oauth.generateRandomNonce()];
  const address = new URL(server.authorization_endpoint);
  // An address of another kind, such as `javascript:`, would be executed here instead of opened.
  if (address.protocol !== 'https:' && address.protocol !== new URL(provider.issuer).protocol) {
    throw new SignInFailed('The identity provider says to sign in at an address that is none. Tell your organisation.');
  }
  const asked = {
    ...provider.parameters,
    client_id: provider.clientId,
    redirect_uri: here(),
    response_type: 'code',
    scope: provider.scope,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
  };
  for (const [name, value] of Object.entries(asked)) address.searchParams.set(name, value);
  sessionStorage.setItem(KEPT, JSON.stringify({ place, verifier, state, nonce }));
  location.assign(address);
}

/** Finishes a sign-in with the parameters that the provider returned. @returns {Promise<Session>} */
async function finish(providers, callback) {
  const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? 'null');
  sessionStorage.removeItem(KEPT);
  const provider = providers[kept?.place];
  if (provider === undefined) {
    throw new SignInFailed('This sign-in was not begun in this window, so it was not finished. Start again.');
  }
  const server = await discover(provider);
  const client = { client_id: provider.clientId };
  const sent = oauth.validateAuthResponse(server, client, callback, kept.state);
  const answer = await oauth.authorizationCodeGrantRequest(server, client, oauth.None(), sent, here(), kept.verifier, {
    ...insecureOnThisMachine(provider),
    additionalParameters: provider.parameters,
  });
  const granted = await oauth.processAuthorizationCodeResponse(server, client, answer, {
    expectedNonce: kept.nonce,
    requireIdToken: true,
  });
  const { access_token: token, expires_in: seconds } = granted;
  const { name, preferred_username: username, email, sub } = oauth.getValidatedIdTokenClaims(granted);
  const as = { name: String(name ?? username ?? email ?? sub), provider: provider.name };
  return { token, endsAt: Date.now() + (seconds ?? 300) * 1_000, as };
}

async function discover(provider) {
  const issuer = new URL(provider.issuer);
  const answer = await oauth.discoveryRequest(issuer, insecureOnThisMachine(provider));
  return oauth.processDiscoveryResponse(issuer, answer);
}

/** The platform's configuration allows an issuer without HTTPS only on this machine. */
function insecureOnThisMachine({ issuer }) {
  return { [oauth.allowInsecureRequests]: issuer.startsWith('http:') };
}

function inWords(error) {
  if (error instanceof SignInFailed) return error.message;
  if (error instanceof oauth.AuthorizationResponseError) {
    return `You were not signed in: the identity provider says "${error.error}". Try again, or ask your organisation.`;
  }
  if (error instanceof TypeError) return 'The identity provider does not answer just now. Try again in a moment.';
  return 'You were not signed in: the answer was not the one to the question asked. Start again.';
}

/**
 * Makes the page's buttons sign in, and finishes a sign-in after the redirect.
 * @param {SignInProvider[]} providers
 * @param {{ say: (text: string) => void, signedIn: (session: Session) => void }} page
 */
export async function offerSignIn(providers, { say, signedIn }) {
  const attempt = async (work) => {
    try {
      await work();
    } catch (error) {
      say(inWords(error));
    }
  };
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button[data-provider]') : null;
    if (button === null) return;
    say('Going to your identity provider.');
    attempt(() => begin(providers, Number(button.dataset.provider)));
  });
  const callback = new URL(location.href);
  const { searchParams } = callback;
  if (!['code', 'error', 'with'].some((name) => searchParams.has(name))) return;
  // The code is usable only once, and must not be left in the address.
  history.replaceState(null, '', location.pathname);
  const wanted = searchParams.get('with');
  if (providers.some((_, place) => String(place) === wanted)) await attempt(() => begin(providers, Number(wanted)));
  else if (wanted === null) await attempt(async () => signedIn(await finish(providers, callback)));
}
