/** Text that is HTML already. All other text is escaped when it is put into a page. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export type Content = string | number | null | Markup | readonly Content[];

/** Builds HTML. Every value is escaped, unless it was built by `html` itself. */
export function html(strings: TemplateStringsArray, ...values: readonly Content[]): Markup {
  return new Markup(strings.reduce((page, piece, place) => page + write(values[place - 1] ?? null) + piece));
}

function write(value: Content): string {
  if (value === null) return '';
  if (value instanceof Markup) return value.text;
  if (typeof value === 'string' || typeof value === 'number') return escapeText(String(value));
  return value.map(write).join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

/** A block of data for a page's script. No text in it can end the block, and a browser never runs it. */
export function dataBlock(id: string, data: unknown): Markup {
  const json = JSON.stringify(data).replace(/</g, '\\u003c');
  return html`<script type="application/json" id="${id}">${new Markup(json)}</script>`;
}

interface Document {
  readonly title: string;
  /** The rest of the head. */
  readonly head: Content;
  readonly body: Content;
}

/** The outermost part of every HTML document. */
export function htmlDocument({ title, head, body }: Document): Markup {
  return html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title>${title}</title>
${head}</head>
${body}
</html>
`;
}

interface Frame {
  readonly title: string;
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
  readonly body: Content;
}

/** A page of the platform, with its style sheets and scripts. */
export function pageFrame({ title, styles, scripts, body }: Frame): Markup {
  return htmlDocument({
    title,
    head: html`<link rel="icon" type="image/svg+xml" href="/pages/icon.svg">
${styles.map((address) => html`<link rel="stylesheet" href="${address}">\n`)}${scripts.map((address) => html`<script type="module" src="${address}"></script>\n`)}`,
    body,
  });
}

interface Banded {
  readonly title: string;
  readonly scripts?: readonly string[];
  /** The links in the band: to the first page, when left out. */
  readonly links?: Content;
  readonly main: Content;
  /** What follows the main part. */
  readonly after?: Content;
}

/** A page with the platform's band at its top. */
export function bandedPage({ title, scripts = [], links = TO_FIRST_PAGE, main, after = null }: Banded): Markup {
  return pageFrame({
    title,
    styles: ['/pages/pages.css'],
    scripts,
    body: html`<body>
<a class="skip" href="#main">Skip to the content</a>
<header class="band"><div class="measure">
<p class="mark">Self-directed Support, Option 2</p>
${links}
</div></header>
<main id="main" class="measure" tabindex="-1">
${main}
</main>
${after}</body>`,
  });
}

const TO_FIRST_PAGE = html`<nav aria-label="Platform"><a href="/">What this is</a></nav>`;
