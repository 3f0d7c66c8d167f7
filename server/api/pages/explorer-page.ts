import { ROLE_LABELS } from './demo-accounts.ts';
import { dataBlock, html, type Markup, pageFrame } from './html.ts';
import type { Step } from './journey-documents.ts';
import { LOOKUPS } from './journey-steps.ts';
import { type SignInProvider, signInButtons } from './sign-in-page.ts';

interface ExplorerPage {
  readonly steps: readonly Step[];
  readonly isDemo: boolean;
  /** Identity providers at which people sign in through this page. */
  readonly providers: readonly SignInProvider[];
  /** Address of the folder with the bundled scripts. */
  readonly assets: string;
  readonly nonce: string;
}

/** The page around the explorer, with the account to act as and the journey's requests. */
export function explorerPage({ steps, isDemo, providers, assets, nonce }: ExplorerPage): Markup {
  return pageFrame({
    title: 'GraphQL explorer: Self-directed Support, Option 2',
    styles: [`${assets}/explorer.css`, '/pages/pages.css', '/pages/explorer.css'],
    scripts: [`${assets}/explorer.js`],
    body: html`<body class="explorer-page">
<a class="skip" href="#explorer">Skip to the explorer</a>
<header class="bar">
<h1>GraphQL explorer</h1>
<nav aria-label="Platform"><a href="/">What this is</a></nav>
${isDemo ? ACCOUNT_PICKER : [signInButtons(providers), TOKEN_FIELD]}
</header>
<nav class="journey" aria-labelledby="journey-heading">
<details open><summary id="journey-heading">The journey</summary>
<p>Open a request with an example, then run it. Each step passes its ids on to the next.</p>
<ol>
${steps.map(stepButton)}</ol>
</details>
</nav>
<main id="explorer" tabindex="-1"><p class="loading">Loading the explorer. The first time after an installation it takes some seconds.</p>
<noscript><p>The explorer needs JavaScript. Any GraphQL client can be used instead: requests go to /graphql.</p></noscript></main>
<p id="status" class="quiet" role="status"></p>
${dataBlock('explorer-data', { steps, lookups: isDemo ? LOOKUPS : [], roleLabels: ROLE_LABELS, assets, nonce, isDemo, providers })}
</body>`,
  });
}

function stepButton({ operation, title, as }: Step): Markup {
  return html`<li><button type="button" data-operation="${operation}"><span>${title}</span>${as === null ? null : html` <small>as ${as}</small>`}</button></li>
`;
}

const ACCOUNT_PICKER = html`<p class="who"><label for="account">Signed in as</label>
<select id="account" autocomplete="off"><option value="">Nobody</option></select></p>
<p class="who"><input type="checkbox" id="follow" autocomplete="off" checked> <label for="follow">Sign in as the account of each step</label></p>`;

const TOKEN_FIELD = html`<p class="who"><label for="token">Access token</label>
<input id="token" type="password" autocomplete="off" spellcheck="false" aria-describedby="token-note">
<span id="token-note">Kept in this page only, and forgotten when it closes.</span></p>`;
