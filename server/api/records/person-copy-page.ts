import { inWords } from '../../domain/commissioning/costing.ts';
import { UNIT_LABELS } from '../../domain/directory/plain-words.ts';
import type { SupportUnit } from '../../domain/directory/rate.entity.ts';
import { type HeldRow, MOST_ROWS, type PersonCopy, rowsOf } from '../../domain/records/person-copy.ts';
import { html, htmlDocument, Markup } from '../pages/html.ts';
import { heldPartTable, titleOf } from './held-part-table.ts';
import { codeInWords, dayInWords, momentInWords, pounds, valueInWords } from './plain-values.ts';

/** Shown before the rest, so that the access log comes before the data that was accessed. */
const ACCESS_LOG = 'audit.accessRecord';

/**
 * The copy as one self-contained HTML page: first the plan, then the money, who has access, the access log, and all the
 * rest.
 */
export function personCopyPage(copy: PersonCopy): string {
  const { knownAs, preparedAt, preparedFor, parts, names } = copy;
  const accessLog = parts.filter(({ room, name }) => `${room}.${name}` === ACCESS_LOG);
  const rest = parts.filter((part) => !accessLog.includes(part));
  return htmlDocument({
    title: `Everything held about ${knownAs}`,
    head: html`<style>${STYLE}</style>\n`,
    body: html`<body>
<main>
<h1>Everything held about ${knownAs}</h1>
<p>Made for ${preparedFor.name} on ${momentInWords(preparedAt)}. It shows that moment. Days after “until” are the first that no longer count.</p>
${leftOutHint(copy)}${planOf(copy)}${moneyOf(copy)}${accessOf(copy)}${accessLog.map(
  (part) =>
    html`<section aria-labelledby="access-log">\n<h2 id="access-log">Who has looked</h2>\n${part.rows.length === 0 ? html`<p>Nobody yet.</p>` : heldPartTable(part, names)}</section>\n`,
)}<section aria-labelledby="all">
<h2 id="all">Everything, kind by kind</h2>
<p>Of each kind at most the latest ${MOST_ROWS.toLocaleString('en-GB')}. The long ids that only computers need are in the other form of this copy, a file called JSON.</p>
${rest.filter(({ rows }) => rows.length > 0).map((part) => heldPartTable(part, names))}${nothingOf(copy)}</section>
${leftOutOf(copy)}</main>
</body>`,
  }).text;
}

/** A line before the plan, so that the plan still comes first, with a link to what is left out. */
function leftOutHint({ leftOut }: PersonCopy): Markup | null {
  return leftOut.length === 0 ? null : html`<p><a href="#left-out">Some of it is left out for you, and why.</a></p>\n`;
}

function leftOutOf({ leftOut }: PersonCopy): Markup | null {
  if (leftOut.length === 0) return null;
  return html`<section aria-labelledby="left-out">
<h2 id="left-out">What is left out</h2>
<ul>${leftOut.map(({ part, why }) => html`<li>${part}. ${why}</li>\n`)}</ul>
</section>
`;
}

function nothingOf({ parts }: PersonCopy): Markup | null {
  const empty = parts.filter(({ rows }) => rows.length === 0).map(titleOf);
  return empty.length === 0 ? null : html`<p>Nothing is held of these kinds: ${empty.join('; ')}.</p>\n`;
}

const STYLE = new Markup(`
* { box-sizing: border-box; }
body { margin: 0; background: #fff; color: #1c2628; font: 1.125rem/1.6 system-ui, sans-serif; overflow-wrap: break-word; }
main { max-width: 64rem; margin: 0 auto; padding: 1rem 1.25rem 4rem; }
h1, h2, h3, h4 { line-height: 1.25; margin: 2em 0 0.5em; }
h1 { margin-top: 1em; }
blockquote { margin: 0; padding-left: 1rem; border-left: 4px solid #17444c; }
blockquote p { margin: 0; font-size: 1.25rem; }
dl div { display: flex; flex-wrap: wrap; gap: 0 1rem; }
dt { flex: 0 1 24rem; }
dd { margin: 0; font-weight: 700; }
.wide { overflow-x: auto; margin: 1.5rem 0; }
.wide:focus-visible { outline: 3px solid #a8420b; outline-offset: 3px; }
table { border-collapse: collapse; }
caption { text-align: left; font-weight: 700; padding: 0.5rem 0; }
th, td { text-align: left; vertical-align: top; padding: 0.4rem 0.8rem 0.4rem 0; border-bottom: 1px solid #c9d3d3; min-width: 7rem; }
@media print {
  body { font-size: 10pt; }
  .wide { overflow: visible; }
  table { width: 100%; font-size: 8pt; }
  th, td { min-width: 0; }
  tr, li { break-inside: avoid; }
}
`);

/** Who has access to what and on what ground, in sentences. */
function accessOf(copy: PersonCopy): Markup {
  const authority = copy.names[String(rowsOf(copy, 'people', 'supportedPerson')[0]?.authorityId)];
  return html`<section aria-labelledby="access">
<h2 id="access">Who may see what</h2>
<ul>
<li>The workers of ${authority ?? 'the authority'}: everything. This is their duty under the Social Care (Self-directed Support) (Scotland) Act 2013 and does not rest on consent.</li>
${rowsOf(copy, 'people', 'representation').map(powerItem)}${grantItems(copy)}${rowsOf(copy, 'people', 'emergencyAccess').map((opening) => emergencyItem(copy, opening))}</ul>
${supportersOf(copy)}</section>
`;
}

/** Decision supporters have no access by their help, so they are listed apart from those who have. */
function supportersOf(copy: PersonCopy): Markup | null {
  const supporters = rowsOf(copy, 'people', 'decisionSupporter');
  if (supporters.length === 0) return null;
  return html`<h3>Who helps ${copy.knownAs} to decide</h3>
<p>They have no legal power, and see only what ${copy.knownAs} opens to them.</p>
<ul>
${supporters.map(({ supporterName, howTheyHelp, agreedOn, endsAt }) => html`<li>${String(supporterName)}, ${period(agreedOn, endsAt)}: ${String(howTheyHelp)}</li>\n`)}</ul>
`;
}

function emergencyItem(
  { names, knownAs }: PersonCopy,
  { workerName, organisationId, openedAt, endsAt, closedAt, reason }: HeldRow,
): Markup {
  const until = momentInWords(String(closedAt ?? endsAt));
  return html`<li>${String(workerName)} of ${names[String(organisationId)] ?? 'another authority'} opened who ${knownAs} is and the plan in an emergency, from ${momentInWords(String(openedAt))} until ${until}. The reason given: ${String(reason)}</li>\n`;
}

function powerItem({ representativeName, kind, welfare, financial, startsOn, endsOn, endsAt }: HeldRow): Markup {
  const covers = [...(welfare ? ['welfare'] : []), ...(financial ? ['money'] : [])].join(' and ') || 'nothing here';
  return html`<li>${String(representativeName)}, ${codeInWords(kind)}, may act in ${covers} ${period(startsOn, endsAt ?? endsOn)}.</li>\n`;
}

/** One sentence for all parts to which somebody was given access in one grant. */
function grantItems(copy: PersonCopy): Markup[] {
  const together = new Map<string, HeldRow[]>();
  for (const grant of rowsOf(copy, 'people', 'accessGrant')) {
    const { organisationId, accountId, mayWrite, basis, startsOn, endsOn, endsAt } = grant;
    const key = JSON.stringify([organisationId, accountId, mayWrite, basis, startsOn, endsOn, endsAt]);
    together.set(key, [...(together.get(key) ?? []), grant]);
  }
  return [...together.values()].map((grants) => grantItem(copy, grants));
}

function grantItem({ names }: PersonCopy, grants: readonly HeldRow[]): Markup {
  const { organisationId, granteeName, mayWrite, basis, startsOn, endsOn, endsAt } = grants[0] ?? {};
  const who = granteeName ?? names[String(organisationId)];
  const parts = new Intl.ListFormat('en-GB').format(grants.map(({ topic }) => codeInWords(topic)));
  return html`<li>${String(who)} ${mayWrite ? 'may see and change' : 'may see'}: ${parts}, ${period(startsOn, endsAt ?? endsOn)} (${codeInWords(basis)}).</li>\n`;
}

/** A period that ends on a day or at a moment; the end is exclusive. */
function period(startsOn: unknown, end: unknown): string {
  const until = end === null || end === undefined ? ', with no end set' : ` until ${valueInWords('end', end)}`;
  return `from ${dayInWords(startsOn)}${until}`;
}

/** The amounts left, promised and spent of each fund, in pounds. */
function moneyOf(copy: PersonCopy): Markup {
  const funds = rowsOf(copy, 'funds', 'individualServiceFund');
  const budgets = rowsOf(copy, 'planning', 'agreedBudget').filter(({ supersededAt }) => supersededAt === null);
  return html`<section aria-labelledby="money">
<h2 id="money">The money</h2>
${budgets.map(
  ({ pence, periodStart, periodEnd }) =>
    html`<p>Agreed budget: ${pounds(pence)} from ${dayInWords(periodStart)} until ${dayInWords(periodEnd)}.</p>\n`,
)}${funds.length === 0 ? html`<p>No fund is in this copy.</p>` : funds.map((fund) => fundOf(copy, fund))}
</section>
`;
}

function fundOf(copy: PersonCopy, { id, holderId }: HeldRow): Markup {
  const accounts = rowsOf(copy, 'ledger', 'account').filter(({ fundId }) => fundId === id);
  const balance = (kind: string) => Number(accounts.find((account) => account.kind === kind)?.balancePence ?? 0);
  return html`<h3>Held by ${copy.names[String(holderId)] ?? 'an organisation'}</h3>
<dl>
<div><dt>Left to plan with</dt><dd>${pounds(balance('AVAILABLE'))}</dd></div>
<div><dt>Promised to providers and not paid yet</dt><dd>${pounds(balance('COMMITTED'))}</dd></div>
<div><dt>Spent</dt><dd>${pounds(balance('SPENT'))}</dd></div>
<div><dt>Everything that reached the fund</dt><dd>${pounds(Math.abs(balance('OUTSIDE')))}</dd></div>
</dl>
`;
}

/** The plan: the outcomes in the person's own words, and the support arranged to reach them. */
function planOf(copy: PersonCopy): Markup {
  const outcomes = rowsOf(copy, 'planning', 'personalOutcome');
  const arrangements = rowsOf(copy, 'commissioning', 'arrangement');
  return html`<section aria-labelledby="plan">
<h2 id="plan">The plan</h2>
<h3>What matters to ${copy.knownAs}</h3>
${outcomes.length === 0 ? html`<p>No outcome is in this copy.</p>` : html`<ol>${outcomes.map(outcomeItem)}</ol>`}
<h3>What is arranged</h3>
${arrangements.length === 0 ? html`<p>No arrangement is in this copy.</p>` : arrangements.map((each) => arrangementOf(copy, each))}
</section>
`;
}

function outcomeItem({ words, agreedOn }: HeldRow): Markup {
  return html`<li><blockquote><p>${String(words)}</p></blockquote><p>Agreed on ${dayInWords(agreedOn)}.</p></li>\n`;
}

function arrangementOf(copy: PersonCopy, { id, title, periodStart, periodEnd, brokerId }: HeldRow): Markup {
  const lines = rowsOf(copy, 'commissioning', 'arrangementLine').filter((line) => line.arrangementId === id);
  return html`<h4>${String(title)}</h4>
<p>From ${dayInWords(periodStart)} until ${dayInWords(periodEnd)}, planned with ${nameOf(copy, brokerId)}.</p>
${lines.length === 0 ? html`<p>Nothing has been added to it yet.</p>` : html`<ul>${lines.map((line) => lineItem(copy, line))}</ul>`}
`;
}

function lineItem(copy: PersonCopy, line: HeldRow): Markup {
  const unit = line.unit as SupportUnit;
  const outcome = rowsOf(copy, 'planning', 'personalOutcome').find(({ id }) => id === line.outcomeId);
  return html`<li><p>${String(line.description)}</p>
<p>${inWords(unit, Number(line.quantity))} with ${nameOf(copy, line.serviceId)}, at ${pounds(line.ratePence)} ${UNIT_LABELS[unit]}: ${pounds(line.costPence)} from ${dayInWords(line.periodStart)} until ${dayInWords(line.periodEnd)}.</p>
${outcome ? html`<p>For: ${String(outcome.words)}</p>` : null}</li>
`;
}

function nameOf({ names }: PersonCopy, id: unknown): string {
  return names[String(id)] ?? 'somebody whose name is not shown to you';
}
