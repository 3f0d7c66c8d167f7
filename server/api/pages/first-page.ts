import type { IdentityProvider } from '../../access/identity-provider.ts';
import { accountsOfTheDemo, type PageAccount } from './demo-accounts.ts';
import { bandedPage, html, type Markup } from './html.ts';
import { offered } from './sign-in-page.ts';

interface FirstPage {
  /** The accounts to try; null outside the demo. */
  readonly accounts: readonly PageAccount[] | null;
  /** The identity providers; empty in the demo. */
  readonly providers: readonly IdentityProvider[];
  readonly hasExplorer: boolean;
}

/** The page shown to anybody who opens the platform's address in a browser. It needs no script. */
export function firstPage({ accounts, providers, hasExplorer }: FirstPage): Markup {
  return bandedPage({
    title: 'Self-directed Support, Option 2',
    links: html`<nav aria-label="This page"><ul>
<li><a href="#what">What it is</a></li>
<li><a href="#who">Who it is for</a></li>
${accounts === null ? html`<li><a href="#sign-in">Signing in</a></li>` : html`<li><a href="#try">Try it</a></li>`}
<li><a href="#build">Build on it</a></li>
</ul></nav>`,
    main: html`${WHAT}
${WHO}
${accounts === null ? signIn(providers) : accountsOfTheDemo(accounts)}
${build(hasExplorer, accounts !== null)}`,
    after: html`<footer class="band"><div class="measure">
<p>Free software under the Apache License, version 2.0. Not a service of the Scottish Government, the NHS or any council.</p>
</div></footer>
`,
  });
}

const WHAT = html`<section id="what" aria-labelledby="what-heading" class="opening">
<h1 id="what-heading">You direct your support. Somebody you agree on looks after the money.</h1>
<p class="lead">In Scotland, people who need support choose among the four options of Self-directed Support. With <strong>Option 2</strong> the supported
person selects the support, and others make the arrangements. The money for it can be kept in an <strong>Individual Service Fund</strong> (ISF): theirs to
direct, without the work of holding it.</p>
<p>This platform joins up everyone involved, so that the person can see at every step what is left, what is promised and what is spent.</p>
<ol class="steps">
<li><strong>Plan.</strong> Outcomes are agreed in the person’s own words, and a budget is agreed for a period.</li>
<li><strong>Fund.</strong> An ISF holder opens the fund under an agreement and receives the allocation.</li>
<li><strong>Arrange.</strong> A broker finds and compares services, and costs each line to the penny against what is left.</li>
<li><strong>Commission.</strong> A provider accepts, and that same moment the money is promised. More than is left can never be promised.</li>
<li><strong>Deliver and pay.</strong> What was delivered is invoiced, approved by the holder, and paid.</li>
</ol>
</section>`;

const WHO = html`<section id="who" aria-labelledby="who-heading">
<h2 id="who-heading">Who it is for</h2>
<dl class="parties">
<div><dt>Supported person</dt><dd>directs the support, and reads the fund and every entry behind it.</dd></div>
<div><dt>Representative</dt><dd>a guardian, attorney or appropriate person; acts within their powers and the dates of those.</dd></div>
<div><dt>Broker</dt><dd>helps to plan and organise, independent of who decides on the money.</dd></div>
<div><dt>ISF holder</dt><dd>keeps and administers the fund, approves invoices and pays them.</dd></div>
<div><dt>Provider</dt><dd>accepts commissions, records what was delivered, invoices for it. Community organisations have their place beside registered providers.</dd></div>
<div><dt>Authority</dt><dd>the council, partnership or health board with the duty: its workers agree outcomes and set the budget.</dd></div>
</dl>
</section>`;

function signIn(providers: readonly IdentityProvider[]): Markup {
  return html`<section id="sign-in" aria-labelledby="sign-in-heading">
<h2 id="sign-in-heading">Signing in</h2>
<p>Your organisation’s identity provider vouches for you; we never see your password.</p>
<ul class="choices">
${providers.map(choice)}</ul>
<p>Another application signs you in there by itself, and sends the access token it receives with each request, in the header
<code>Authorization: Bearer</code> followed by the token. A provider’s own system does so with client credentials.</p>
<p>If you have no account, ask the authority, broker, ISF holder or provider you work with.</p>
</section>`;
}

/** Links to a provider by its index among the offered ones, which the sign-in page uses. */
function choice({ name, issuer, clientId }: IdentityProvider, _n: number, all: readonly IdentityProvider[]): Markup {
  const place = offered(all).findIndex((each) => each.issuer === issuer);
  const link = html`<a class="pick" href="/sign-in?with=${place}">Sign in with ${name}</a>`;
  return html`<li>${clientId === null ? name : link} <span class="address">${issuer}</span></li>\n`;
}

function build(hasExplorer: boolean, isDemo: boolean): Markup {
  return html`<section id="build" aria-labelledby="build-heading">
<h2 id="build-heading">Build on it</h2>
<p>Everything goes through one GraphQL contract, described in plain words.</p>
<ul class="addresses">
${hasExplorer ? html`<li><a href="/explorer">GraphQL explorer</a>: read the contract, try requests, play the whole journey. It works without the internet.</li>` : null}
<li><code>/graphql</code>: where requests go.</li>
<li><a href="/open-referral"><code>/open-referral</code></a>: the directory as open data, Open Referral UK 3.0, for any page.
${isDemo ? 'The town here is invented, so it has no entries of ALISS unless you import them.' : null}</li>
${isDemo ? html`<li><a href="/demo/accounts"><code>/demo/accounts</code></a>: the demo’s accounts with their tokens, for programs.</li>` : null}
<li><a href="/health/ready"><code>/health/ready</code></a>: whether it is ready to answer.</li>
</ul>
</section>`;
}
