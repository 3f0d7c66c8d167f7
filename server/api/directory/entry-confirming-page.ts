import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Database } from '../../database/database.ts';
import {
  confirmByLink,
  findLinkedEntry,
  type LinkedEntry,
  type LinkState,
} from '../../domain/directory/entry-confirming.service.ts';
import { areaInWords, rateInWords } from '../../domain/directory/plain-words.ts';
import type { Capacity } from '../../domain/directory/service-profile.ts';
import { inLongForm } from '../../foundation/period.ts';
import { bandedPage, html, type Markup } from '../pages/html.ts';
import { CONFIRMING_POLICY, sendWith } from '../pages/page-headers.ts';

const ROOM: Readonly<Record<Capacity, string>> = {
  NOW: 'Room for somebody new',
  WAITING_LIST: 'A waiting list',
  NONE: 'No room now',
};

/**
 * Shows the entry that a link is about, with one button. Viewing the page changes nothing, because mail programs open
 * links by themselves.
 */
function confirmationPage(entry: LinkedEntry): Markup {
  const { state, name, maintainer } = entry;
  return frame(
    `${name}: is this right?`,
    html`<h1>${name}</h1>
${TOLD[state](entry)}
<dl class="facts">
${factsOf(entry).map(([label, text]) => html`<dt>${label}</dt><dd>${text}</dd>\n`)}</dl>
${
  state === 'OPEN'
    ? html`<form method="post"><p><button type="submit" class="pick">Yes, this is all still right</button></p></form>
<p>If something has changed, sign in as somebody of ${maintainer} and change it. That confirms the entry too.</p>`
    : null
}`,
  );
}

/** The page for an unknown link. It does not say why, so that guessing a link reveals nothing. */
function noConfirmationPage(): Markup {
  return frame(
    'This link leads nowhere',
    html`<h1>This link leads nowhere</h1>
<p>It may be copied only in part, or somebody else maintains the entry by now. Open it from the message once more, or sign in and confirm the entry.</p>`,
  );
}

const TOLD: Readonly<Record<LinkState, (entry: LinkedEntry) => Markup>> = {
  OPEN: ({ maintainer, confirmedOn }) =>
    html`<p>This is what everybody sees of the service. ${maintainer} last confirmed it ${onDay(confirmedOn)}. Is it still right?</p>`,
  CONFIRMED: () => html`<p role="status">Thank you. The entry is confirmed as of today.</p>`,
  USED: ({ confirmedOn }) =>
    html`<p role="status">The entry was confirmed by this link already. It was last confirmed ${onDay(confirmedOn)}, and nothing more is to do.</p>`,
  OVER: () =>
    html`<p role="status">This link is too old. Sign in and confirm the entry, or wait for the next message.</p>`,
};

function onDay(day: string | null): string {
  return day === null ? 'on a day we do not know' : `on ${inLongForm(day)}`;
}

const UNKNOWN = 'Not known';

function factsOf(entry: LinkedEntry): [label: string, text: string][] {
  const listed = (items: readonly string[]) => (items.length > 0 ? items.join('; ') : UNKNOWN);
  return [
    ['Maintained by', entry.maintainer],
    ['What it does', entry.description ?? UNKNOWN],
    ['Telephone', entry.telephone ?? UNKNOWN],
    ['Website', entry.website ?? UNKNOWN],
    ['Where it gives support', listed(entry.areas.map(areaInWords))],
    ['What it costs', listed(entry.rates.map(rateInWords))],
    ['Room', entry.room === null ? UNKNOWN : ROOM[entry.room]],
  ];
}

function frame(title: string, main: Markup): Markup {
  return bandedPage({ title: `${title}: Self-directed Support, Option 2`, main });
}

interface Linked {
  readonly Params: { readonly code: string };
}

/**
 * Serves the links in messages that ask to confirm an entry. GET shows the entry and changes nothing; only the button
 * on that page, a POST, confirms it. No sign-in is needed: the link proves the right to confirm this one entry.
 */
export async function serveConfirmations(http: FastifyInstance, database: Database): Promise<void> {
  const statements = database.statements(null);
  await http.register(async (scope) => {
    // A form without fields sends this content type. Its body is empty.
    scope.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: 1024 },
      (_request, _body, done) => done(null, null),
    );
    scope.get<Linked>('/confirm/:code', async ({ params }, reply) =>
      answer(reply, await findLinkedEntry(statements, params.code)),
    );
    scope.post<Linked>('/confirm/:code', async ({ params }, reply) =>
      answer(reply, await confirmByLink(statements, params.code)),
    );
  });
}

function answer(reply: FastifyReply, entry: LinkedEntry | null): FastifyReply {
  const page = entry === null ? noConfirmationPage() : confirmationPage(entry);
  const status = entry === null ? 404 : entry.state === 'OVER' ? 410 : 200;
  return sendWith(reply, CONFIRMING_POLICY).code(status).type('text/html; charset=utf-8').send(page.text);
}
