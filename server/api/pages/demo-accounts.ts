import { html, type Markup } from './html.ts';

/** What the first page shows of an account. */
export interface PageAccount {
  readonly key: string;
  readonly name: string;
  readonly role: string;
  readonly organisation: string | null;
}

const ID = /^[0-9a-f-]{36}$/;

/** The accounts that anybody may try: those with a key first, all others in a collapsed list. */
export function accountsOfTheDemo(accounts: readonly PageAccount[]): Markup {
  const keyed = accounts.filter(({ key }) => !ID.test(key));
  const others = accounts.filter(({ key }) => ID.test(key));
  return html`<section id="try" aria-labelledby="try-heading">
<h2 id="try-heading">Try it</h2>
<p class="notice">This is a demonstration. The town, its people and its organisations are invented, and anybody can be anybody here: enter nothing about a real person.</p>
<p>Pick an account, and the explorer opens signed in as them, with the journey’s requests at hand.</p>
${keyed.length > 0 ? table('Accounts of the demo town', keyed) : null}
${others.length > 0 ? html`<details class="more"><summary>Everybody else (${others.length})</summary>\n${table('Everybody else', others)}</details>` : null}
</section>`;
}

/**
 * The roles are written out, because the style sheet turns rows into cards on a narrow screen, and browsers then drop
 * the implicit roles.
 */
function table(caption: string, accounts: readonly PageAccount[]): Markup {
  return html`<table role="table">
<caption class="quiet">${caption}</caption>
<thead role="rowgroup"><tr role="row">
<th role="columnheader" scope="col">Name</th><th role="columnheader" scope="col">Role</th><th role="columnheader" scope="col">Organisation</th><th role="columnheader" scope="col">Key</th><th role="columnheader" scope="col">Explorer</th>
</tr></thead>
<tbody role="rowgroup">
${accounts.map(row)}</tbody>
</table>`;
}

function row({ key, name, role, organisation }: PageAccount): Markup {
  return html`<tr role="row">
<th role="rowheader" scope="row">${name}</th>
<td role="cell">${roleInWords(role)}</td>
<td role="cell">${organisation ?? html`<span class="none">None: for themselves</span>`}</td>
<td role="cell"><code>${key}</code></td>
<td role="cell"><a class="pick" href="/explorer?as=${encodeURIComponent(key)}">Explore<span class="quiet"> as ${name}</span></a></td>
</tr>
`;
}

/** The role of an account, in words of the field. */
export const ROLE_LABELS: Readonly<Record<string, string>> = {
  SUPPORTED_PERSON: 'Supported person',
  REPRESENTATIVE: 'Representative of a supported person',
  DECISION_SUPPORTER: 'Helps a supported person to decide',
  WORKER: 'Allocating social worker',
  TEAM_MANAGER: 'Team manager in social work',
  BROKER: 'Broker',
  FUND_OFFICER: 'Fund officer of an ISF holder',
  PROVIDER_COORDINATOR: 'Coordinator at a provider',
  COMMUNITY_COORDINATOR: 'Coordinator of a community organisation',
  SUPPORT_ADVISER: 'Adviser of an independent support organisation',
  ADMINISTRATOR: 'Administrator',
  OPERATOR: 'Operator of this platform',
};

/** "Fund officer of an ISF holder"; a role without an entry above keeps its name. */
function roleInWords(role: string): string {
  return ROLE_LABELS[role] ?? role.toLowerCase().replaceAll('_', ' ');
}
