import { MOST_ROWS, type PersonCopy } from '../../domain/records/person-copy.ts';
import { html, Markup } from '../pages/html.ts';
import { heldPartTable, titleOf } from './held-part-table.ts';
import { accessOf } from './person-copy-access.ts';
import { moneyOf } from './person-copy-money.ts';
import { planOf } from './person-copy-plan.ts';
import { momentInWords } from './plain-values.ts';

/** Shown before the rest: who has looked comes before what they saw. */
const LOOKS = 'audit.look';

/** The copy as one page that needs nothing from outside: the plan first, then the money, who may see, who looked, and all the rest. */
export function personCopyPage(copy: PersonCopy): string {
  const { knownAs, preparedAt, preparedFor, parts, names } = copy;
  const looks = parts.filter(({ room, name }) => `${room}.${name}` === LOOKS);
  const rest = parts.filter((part) => !looks.includes(part));
  return html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title>Everything held about ${knownAs}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>Everything held about ${knownAs}</h1>
<p>Made for ${preparedFor.name} on ${momentInWords(preparedAt)}. It shows that moment. Days after “until” are the first that no longer count.</p>
${leftOutHint(copy)}${planOf(copy)}${moneyOf(copy)}${accessOf(copy)}${looks.map(
  (part) =>
    html`<section aria-labelledby="looks">\n<h2 id="looks">Who has looked</h2>\n${part.rows.length === 0 ? html`<p>Nobody yet.</p>` : heldPartTable(part, names)}</section>\n`,
)}<section aria-labelledby="all">
<h2 id="all">Everything, kind by kind</h2>
<p>Of each kind at most the latest ${MOST_ROWS.toLocaleString('en-GB')}. The long ids that only computers need are in the other form of this copy, a file called JSON.</p>
${rest.filter(({ rows }) => rows.length > 0).map((part) => heldPartTable(part, names))}${nothingOf(copy)}</section>
${leftOutOf(copy)}</main>
</body>
</html>
`.text;
}

/** The plan comes first; that something is missing is said before it in one line. */
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
