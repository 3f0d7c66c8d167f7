import type { IdentityProvider } from '../../access/identity-provider.ts';
import { ROLE_LABELS } from './demo-accounts.ts';
import { bandedPage, dataBlock, html, type Markup } from './html.ts';

/** What a page's script knows of a provider at which people sign in through the page. */
export interface SignInProvider {
  readonly name: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly scope: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** The providers that have the platform's page as a client. */
export function offered(providers: readonly IdentityProvider[]): SignInProvider[] {
  return providers.flatMap(({ name, issuer, clientId, scope, parameters }) =>
    clientId === null ? [] : [{ name, issuer, clientId, scope, parameters }],
  );
}

export function signInButtons(providers: readonly SignInProvider[]): Markup[] {
  return providers.map(
    ({ name }, place) =>
      html`<button type="button" class="pick" data-provider="${place}">Sign in with ${name}</button>\n`,
  );
}

/** Equal to the document of the client examples byte for byte, so that it is known where only known documents run. */
export const VIEWER_DOCUMENT =
  'query Viewer { viewer { id memberships { organisationId organisationName role } name } }';

const ACCEPT_DOCUMENT =
  'mutation AcceptInvitation($input: InvitationAcceptInput!) { invitationAccept(input: $input) { userErrors { message } } }';
const SIGN_IN_DOCUMENTS = { viewer: VIEWER_DOCUMENT, accept: ACCEPT_DOCUMENT };

/** The page on which people sign in and see their account. */
export function signInPage({ providers, assets }: { providers: readonly SignInProvider[]; assets: string }): Markup {
  return bandedPage({
    title: 'Sign in: Self-directed Support, Option 2',
    scripts: [`${assets}/sign-in.js`],
    main: html`<section aria-labelledby="sign-in-heading">
<h1 id="sign-in-heading">Sign in</h1>
<p>Choose the organisation that knows you. It asks for your password; we never see it.</p>
<p class="choices">${signInButtons(providers)}</p>
<p id="status" role="status"></p>
<noscript><p>Signing in here needs JavaScript.</p></noscript>
</section>
<section id="invitation" aria-labelledby="invitation-heading" hidden>
<h2 id="invitation-heading">Have you an invitation?</h2>
<p id="signed-in-as"></p>
<form>
<p><label for="code">The code you were given</label></p>
<p><input id="code" name="code" required maxlength="100" autocomplete="off" autocapitalize="off" spellcheck="false"></p>
<p><button type="submit" class="pick">Accept the invitation</button></p>
</form>
</section>
<section id="signed-in" aria-labelledby="name" hidden>
<h2 id="name"></h2>
<p>You act for:</p>
<ul></ul>
<p><button type="button" class="pick" id="sign-out">Sign out of this page</button></p>
<p>Your sign-in is kept in this page only, and forgotten when it closes.</p>
</section>`,
    after: html`${dataBlock('sign-in-data', { providers, documents: SIGN_IN_DOCUMENTS, roleLabels: ROLE_LABELS })}\n`,
  });
}
