import { type HeldRow, type PersonCopy, rowsOf } from '../../domain/records/person-copy.ts';
import { html, type Markup } from '../pages/html.ts';
import { codeInWords, dayInWords } from './plain-values.ts';

/** Who may see what of the record and on what ground, in sentences. */
export function accessOf(copy: PersonCopy): Markup {
  const authority = copy.names[String(rowsOf(copy, 'people', 'supportedPerson')[0]?.authorityId)];
  return html`<section aria-labelledby="access">
<h2 id="access">Who may see what</h2>
<ul>
<li>The workers of ${authority ?? 'the authority'}: everything. This is their duty under the Social Care (Self-directed Support) (Scotland) Act 2013 and does not rest on consent.</li>
${rowsOf(copy, 'people', 'representation').map(powerItem)}${grantItems(copy)}</ul>
</section>
`;
}

function powerItem({ representativeName, kind, welfare, financial, startsOn, endsOn }: HeldRow): Markup {
  const covers = [...(welfare ? ['welfare'] : []), ...(financial ? ['money'] : [])].join(' and ');
  return html`<li>${String(representativeName)}, ${codeInWords(kind)}, may act in ${covers} ${period(startsOn, endsOn)}.</li>\n`;
}

/** One sentence for all parts that were opened to somebody in one go. */
function grantItems(copy: PersonCopy): Markup[] {
  const together = new Map<string, HeldRow[]>();
  for (const grant of rowsOf(copy, 'people', 'accessGrant')) {
    const { organisationId, accountId, mayWrite, basis, startsOn, endsOn } = grant;
    const key = JSON.stringify([organisationId, accountId, mayWrite, basis, startsOn, endsOn]);
    together.set(key, [...(together.get(key) ?? []), grant]);
  }
  return [...together.values()].map((grants) => grantItem(copy, grants));
}

function grantItem({ names }: PersonCopy, grants: readonly HeldRow[]): Markup {
  const { organisationId, accountId, mayWrite, basis, startsOn, endsOn } = grants[0] ?? {};
  const who = names[String(organisationId ?? accountId)] ?? 'Somebody whose name is not shown to you';
  const parts = new Intl.ListFormat('en-GB').format(grants.map(({ topic }) => codeInWords(topic)));
  return html`<li>${who} ${mayWrite ? 'may see and change' : 'may see'}: ${parts}, ${period(startsOn, endsOn)} (${codeInWords(basis)}).</li>\n`;
}

function period(startsOn: unknown, endsOn: unknown): string {
  return `from ${dayInWords(startsOn)}${endsOn === null ? ', with no end set' : ` until ${dayInWords(endsOn)}`}`;
}
