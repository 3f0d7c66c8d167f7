import { type Content, html, type Markup } from './html.ts';

interface Frame {
  readonly title: string;
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
  readonly body: Content;
}

/** The outermost part of every page. */
export function pageFrame({ title, styles, scripts, body }: Frame): Markup {
  return html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title>${title}</title>
<link rel="icon" type="image/svg+xml" href="/pages/icon.svg">
${styles.map((address) => html`<link rel="stylesheet" href="${address}">\n`)}${scripts.map((address) => html`<script type="module" src="${address}"></script>\n`)}</head>
${body}
</html>
`;
}
