import { inWords } from '../../domain/commissioning/costing.ts';
import type { SupportUnit } from '../../domain/directory/rate.entity.ts';
import { type HeldRow, type PersonCopy, rowsOf } from '../../domain/records/person-copy.ts';
import { html, type Markup } from '../pages/html.ts';
import { dayInWords, pounds } from './plain-values.ts';

const EACH: Readonly<Record<SupportUnit, string>> = { HOUR: 'an hour', SLEEPOVER: 'a night', ITEM: 'each' };

/** The plan: the outcomes in the person's own words, and what was arranged to reach them. */
export function planOf(copy: PersonCopy): Markup {
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
<p>${inWords(unit, Number(line.quantity))} with ${nameOf(copy, line.serviceId)}, at ${pounds(line.ratePence)} ${EACH[unit]}: ${pounds(line.costPence)} from ${dayInWords(line.periodStart)} until ${dayInWords(line.periodEnd)}.</p>
${outcome ? html`<p>For: ${String(outcome.words)}</p>` : null}</li>
`;
}

function nameOf({ names }: PersonCopy, id: unknown): string {
  return names[String(id)] ?? 'somebody whose name is not shown to you';
}
