import { type HeldRow, type PersonCopy, rowsOf } from '../../domain/records/person-copy.ts';
import { html, type Markup } from '../pages/html.ts';
import { codeInWords, dayInWords, momentInWords, valueInWords } from './plain-values.ts';

/** Who may see what of the record and on what ground, in sentences. */
export function accessOf(copy: PersonCopy): Markup {
  const authority = copy.names[String(rowsOf(copy, 'people', 'supportedPerson')[0]?.authorityId)];
  return html`<section aria-labelledby="access">
<h2 id="access">Who may see what</h2>
<ul>
<li>The workers of ${authority ?? 'the authority'}: everything. This is their duty under the Social Care (Self-directed Support) (Scotland) Act 2013 and does not rest on consent.</li>
${rowsOf(copy, 'people', 'representation').map(powerItem)}${grantItems(copy)}${rowsOf(copy, 'people', 'emergencyAccess').map((opening) => emergencyItem(copy, opening))}</ul>
${supportersOf(copy)}</section>
`;
}

/** Their help opens nothing, so they stand apart from those who may see. */
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

/** One sentence for all parts that were opened to somebody in one go. */
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

/** Half-open days, or a moment at which it was ended. */
function period(startsOn: unknown, end: unknown): string {
  const until = end === null || end === undefined ? ', with no end set' : ` until ${valueInWords('end', end)}`;
  return `from ${dayInWords(startsOn)}${until}`;
}
