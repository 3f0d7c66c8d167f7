import { expect, test } from '@jest/globals';
import { personCopyPage } from '../../../server/api/records/person-copy-page.ts';
import type { HeldPart, PersonCopy } from '../../../server/domain/records/person-copy.ts';

const HOSTILE = '<script>alert(1)</script>"\'&<img src=x onerror=alert(2)>';

function part(room: string, name: string, rows: readonly Record<string, unknown>[]): HeldPart {
  return {
    room,
    name,
    rows,
    named: ['organisationId', 'serviceId', 'brokerId', 'holderId'],
    coded: ['topic', 'basis', 'kind'],
    cut: false,
  };
}

/** A copy in which every string is out to do harm. */
const period = { periodStart: '2026-04-01', periodEnd: '2027-04-01' };
const COPY: PersonCopy = {
  personId: 'p',
  knownAs: HOSTILE,
  preparedAt: new Date('2026-11-25T14:05:00Z'),
  preparedFor: { accountId: 'a', name: HOSTILE, as: 'REPRESENTATIVE' },
  leftOut: [{ part: HOSTILE, why: HOSTILE }],
  names: { o: HOSTILE },
  parts: [
    part('people', 'accessGrant', [
      {
        id: 'g',
        organisationId: 'o',
        topic: 'PLAN',
        mayWrite: true,
        basis: 'CONSENT',
        startsOn: '2026-01-01',
        endsOn: null,
      },
      {
        id: 'h',
        organisationId: 'o',
        topic: 'FUND',
        mayWrite: true,
        basis: 'CONSENT',
        startsOn: '2026-01-01',
        endsOn: null,
      },
    ]),
    part('people', 'representation', [
      {
        id: 'r',
        representativeName: HOSTILE,
        kind: 'WELFARE_ATTORNEY',
        welfare: true,
        financial: false,
        startsOn: '2024-01-01',
        endsOn: null,
      },
    ]),
    part('people', 'decisionSupporter', [
      { id: 's', supporterName: 'Effie', howTheyHelp: 'Reads letters aloud.', agreedOn: '2026-02-01', endsAt: null },
    ]),
    part('people', 'emergencyAccess', [
      {
        id: 'e',
        workerName: 'Rory',
        organisationId: 'o',
        reason: 'Found at the harbour.',
        openedAt: '2026-07-01T09:00:00+00:00',
        endsAt: '2026-07-01T21:00:00+00:00',
        closedAt: '2026-07-01T10:30:00+00:00',
      },
    ]),
    part('planning', 'personalOutcome', [{ id: 'w', words: HOSTILE, agreedOn: '2026-04-02' }]),
    part('planning', 'agreedBudget', [{ id: 'b', pence: 125050, ...period, supersededAt: null }]),
    part('funds', 'individualServiceFund', [{ id: 'f', holderId: 'o' }]),
    part('ledger', 'account', [{ id: 'l', fundId: 'f', kind: 'AVAILABLE', balancePence: 99 }]),
    part('commissioning', 'arrangement', [{ id: 'x', title: HOSTILE, brokerId: 'o', ...period }]),
    part('commissioning', 'arrangementLine', [
      {
        id: 'y',
        arrangementId: 'x',
        outcomeId: 'w',
        serviceId: 'o',
        description: HOSTILE,
        unit: 'HOUR',
        quantity: 90,
        ratePence: 2400,
        costPence: 3600,
        ...period,
      },
    ]),
    part('commissioning', 'delivery', [{ id: 'd', note: HOSTILE, deliveredOn: '2026-05-01' }]),
    part('commissioning', 'invoice', []),
    part('audit', 'accessRecord', [
      { id: 'k', accountName: HOSTILE, topics: ['PLAN'], lastAt: '2026-07-01T09:00:00+00:00' },
    ]),
  ],
};
const page = personCopyPage(COPY);
/** The hostile text as it must stand, and the page with it taken out. */
const HARMLESS = '&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;&lt;img src=x onerror=alert(2)&gt;';
const rest = page.replaceAll(HARMLESS, '');

test('no text of anybody is ever markup', () => {
  expect(page.split(HARMLESS)).toHaveLength(32);
  expect(rest).not.toMatch(/alert|onerror|<script/);
});

test('it is whole in itself: no script, nothing from outside, nothing that acts', () => {
  expect(rest).not.toMatch(
    /<(script|link|iframe|form|object|embed|img)\b|\b(src|action)=|\bhref="[^#]|url\(|@import|https?:/,
  );
});

test('it says its language and title, and its headings go down one step at a time', () => {
  expect(page).toMatch(/^<!doctype html>\n<html lang="en-GB">/);
  expect(page).toContain('<title>Everything held about &lt;script&gt;');
  const levels = [...page.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  expect(levels.filter((level, n) => n > 0 && level > (levels[n - 1] ?? 0) + 1)).toEqual([]);
});

test('the plan comes first, then the money, who may see, who looked, all the rest, and last what is left out', () => {
  expect([...page.matchAll(/<h2 id="([a-z-]+)"/g)].map(([, id]) => id)).toEqual([
    'plan',
    'money',
    'access',
    'access-log',
    'all',
    'left-out',
  ]);
  expect(page.indexOf('<a href="#left-out">')).toBeLessThan(page.indexOf('<h2 id="plan">'));
});

test('every table has a caption, says what its columns are, and can be scrolled by keyboard', () => {
  const tables = page.match(/<table>/g)?.length;
  expect(tables).toBe(12);
  expect(page.match(/<table>\n<caption id="[a-zA-Z-]+">/g)).toHaveLength(12);
  expect(page.match(/role="region" aria-labelledby="[a-zA-Z-]+" tabindex="0"/g)).toHaveLength(12);
  expect(page).not.toContain('<th>');
  const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(ids).toEqual([...new Set(ids)]);
});

test('it speaks plainly: pounds, days, words instead of codes, and names instead of ids', () => {
  expect(page).toContain('Agreed budget: £1,250.50 from 1 April 2026 until 1 April 2027.');
  expect(page).toContain('<div><dt>Left to plan with</dt><dd>£0.99</dd></div>');
  expect(page).toContain('1 hour 30 minutes a week with ');
  expect(page).toContain(', at £24.00 an hour: £36.00 from');
  expect(page).toContain(', welfare attorney, may act in welfare from 1 January 2024, with no end set.');
  expect(page).toContain(' may see and change: plan and fund, from 1 January 2026, with no end set (consent).');
  expect(page).toContain('<li>Effie, from 1 February 2026, with no end set: Reads letters aloud.</li>');
  expect(page).toContain('<li>Rory of ');
  expect(page).toContain(
    ` opened who ${HARMLESS} is and the plan in an emergency, from 1 July 2026 at 10:00 until 1 July 2026 at 11:30. The reason given: Found at the harbour.</li>`,
  );
  expect(page).toContain('<p>Nothing is held of these kinds: Invoices.</p>');
});
