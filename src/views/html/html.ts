/** HTML by a tagged template: every value is escaped, unless it is itself the result of such a template. */
import { stripControl } from '../../strip-control.ts';

/** A piece of a page that is safe as it is. */
export interface Html {
  readonly markup: string;
}

type Value = string | number | Html | readonly Html[] | false | undefined;

/** Of HTML and XML. */
export const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

/** For text and for values of attributes, which are always in quotes. */
export function escaped(text: string): string {
  return stripControl(text).replace(/[&<>"'`]/g, (character) => ENTITIES[character] ?? '');
}

/** `false` and `undefined` leave nothing, so that a part can depend on a condition. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  return { markup: parts.map((part, index) => part + (index < values.length ? markupOf(values[index]) : '')).join('') };
}

function markupOf(value: Value): string {
  if (value === false || value === undefined) return '';
  if (typeof value === 'object') return 'markup' in value ? value.markup : value.map(({ markup }) => markup).join('');
  return escaped(String(value));
}

/** A unified diff, whose indentation stays; for `<pre>`. */
export function diffLines(text: string): Html {
  const shown = text.split('\n').map((line) => {
    const [indent = ''] = /^[+ -]?[ \t]*/.exec(line) ?? [];
    const kept = html`${indent}${line.slice(indent.length)}`;
    if (line.startsWith('+')) return html`<ins>${kept}</ins>\n`;
    return line.startsWith('-') ? html`<del>${kept}</del>\n` : html`${kept}\n`;
  });
  return html`${shown}`;
}

/** Sentences in which text between backticks is code. */
export function prose(text: string): Html {
  const parts = stripControl(text).split(/`([^`]+)`/);
  return html`${parts.map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : html`${part}`))}`;
}

/** What ends an element, and what nobody sees. */
const UNSAFE = /[<>&\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** JSON that cannot end the element around it. */
export function jsonData(id: string, value: unknown): Html {
  const code = (one: string) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return html`<script type="application/json" id="${id}">${{ markup: JSON.stringify(value).replace(UNSAFE, code) }}</script>`;
}
