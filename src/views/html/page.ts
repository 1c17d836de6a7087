/** The frame of every page: one file that loads nothing, readable without scripts, on paper, and in the dark. */
import { createHash } from 'node:crypto';
import { VERSION } from '../../version.ts';
import { type Html, html } from './html.ts';
import { STYLE } from './style.ts';

export interface Page {
  /** Such as `Plan`. */
  readonly title: string;
  /** What it is about: files, a host. */
  readonly about?: Html;
  readonly body: Html | readonly Html[];
  /** The text of a script of ours, which runs when the page is there. */
  readonly script?: string | undefined;
}

/**
 * A whole document. Its policy allows this style and this script, by their digests, and nothing else: no other script,
 * no image, no request.
 */
export function page({ title, about, body, script }: Page): string {
  const policy = [
    "default-src 'none'",
    `style-src ${digest(STYLE)}`,
    ...(script === undefined ? [] : [`script-src ${digest(script)}`]),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `${
    html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${{ markup: policy }}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title} - openclaw-models</title>
<style>${{ markup: STYLE }}</style>
</head>
<body>
<header>
<h1>${title}</h1>
${about && html`<p class="about">${about}</p>`}
</header>
<main>
${body}
</main>
<footer>openclaw-models ${VERSION}</footer>
${script !== undefined && html`<script>${{ markup: script }}</script>`}
</body>
</html>`.markup
  }\n`;
}

function digest(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
