import { type HeldRow, type PersonCopy, rowsOf } from '../../domain/records/person-copy.ts';
import { html, type Markup } from '../pages/html.ts';
import { dayInWords, pounds } from './plain-values.ts';

/** What of each fund is left, promised and spent, in pounds. */
export function moneyOf(copy: PersonCopy): Markup {
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
