import type { HeldPart, HeldRow } from '../../domain/records/person-copy.ts';
import { html, type Markup } from '../pages/html.ts';
import { codeInWords, labelOf, valueInWords } from './plain-values.ts';

/** Titles of the parts of a copy, by room and name. A part without a title here is labelled with its own name. */
const TITLES: Readonly<Record<string, string>> = {
  'people.supportedPerson': 'Who the person is here',
  'people.confidentialRecord': 'Name, date of birth, address and telephone',
  'people.earlierDetail': 'What the person was called and where they lived before',
  'people.representation': 'Who may act for the person by law',
  'people.accessGrant': 'Who may see what',
  'people.decisionSupporter': 'Who helps the person to decide, without legal power',
  'people.differenceOfView': 'Where somebody who acts for the person held another view',
  'people.neededForm': 'In which forms the person can be told things',
  'people.emergencyAccess': 'When the record was opened in an emergency',
  'records.recordClosure': 'When the record was closed and opened again',
  'records.erasure': 'What was erased',
  'planning.personalOutcome': 'What matters to the person',
  'planning.supportElement': 'Types of support, and the option chosen for each',
  'planning.agreedBudget': 'Budgets agreed',
  'planning.shortlistedService': 'Services on the shortlist, and those taken off it',
  'planning.interestAgreement': 'What the person agreed to about brokers’ interests',
  'planning.peerStory': 'Stories for others of how the money was spent',
  'planning.informationShared': 'What was explained to the person, and what they were told of',
  'planning.informationAnswer': 'What the person says of what they were to be told',
  'funds.individualServiceFund': 'Funds',
  'funds.isfAgreement': 'Agreements the funds are held under',
  'funds.allocation': 'Money that reached a fund',
  'commissioning.arrangement': 'Arrangements',
  'commissioning.arrangementLine': 'What the arrangements are made of',
  'commissioning.commission': 'Support asked of providers',
  'commissioning.delivery': 'Support given',
  'commissioning.invoice': 'Invoices',
  'commissioning.notice': 'What the person was told of prices that rose',
  'ledger.account': 'Where the money of a fund is',
  'ledger.transfer': 'Every movement of money',
  'identity.account': 'The account',
  'identity.login': 'Ways to sign in',
  'identity.membership': 'Roles in organisations',
  'identity.delegatedLimit': 'How much a budget one may agree alone',
  'identity.invitation': 'Codes to sign in or to join an organisation',
  'identity.brokerAccreditation': 'Awards as a broker',
  'identity.declaredInterest': 'Interests declared as a broker',
  'audit.accessRecord': 'Who has looked',
  'audit.act': 'What was done',
};

export function titleOf({ room, name }: Pick<HeldPart, 'room' | 'name'>): string {
  return TITLES[`${room}.${name}`] ?? labelOf(name);
}

/** @returns one part of the copy as a table that can be scrolled by keyboard, with its title as caption */
export function heldPartTable(part: HeldPart, names: Readonly<Record<string, string>>): Markup {
  const { room, name, rows, cut } = part;
  const columns = columnsOf(part);
  const id = `${room}-${name}`;
  const caption = `${titleOf(part)}: ${cut ? `the latest ${rows.length}; ask your authority for the earlier ones` : rows.length}`;
  return html`<div class="wide" role="region" aria-labelledby="${id}" tabindex="0">
<table>
<caption id="${id}">${caption}</caption>
<thead><tr>${columns.map((column) => html`<th scope="col">${labelOf(column)}</th>`)}</tr></thead>
<tbody>
${rows.map((row) => html`<tr>${columns.map((column) => html`<td>${cell(part, { row, column, names })}</td>`)}</tr>\n`)}</tbody>
</table>
</div>
`;
}

/**
 * Leaves out columns that only computers need, which the JSON copy has, and the person's id, which every row repeats.
 */
function columnsOf({ rows, named }: HeldPart): string[] {
  return Object.keys(rows[0] ?? {}).filter(
    (column) =>
      column !== 'authorityId' &&
      column !== 'version' &&
      (named.includes(column) || !/^id$|Id$/.test(column)) &&
      rows.some((row) => row[column] !== null),
  );
}

interface Cell {
  readonly row: HeldRow;
  readonly column: string;
  readonly names: Readonly<Record<string, string>>;
}

function cell({ named, coded }: HeldPart, { row, column, names }: Cell): string {
  const value = row[column];
  if (value !== null && named.includes(column))
    return names[String(value)] ?? 'somebody whose name is not shown to you';
  if (value !== null && coded.includes(column)) return [value].flat().map(codeInWords).join(', ');
  return valueInWords(column, value);
}
