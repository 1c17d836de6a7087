/** Parts that several pages have. */
import type { Diagnostic } from '../../errors.ts';
import { isTextList, type Json } from '../../json-value.ts';
import { flowText } from '../flow-text.ts';
import type { ShownChange } from '../markdown/table.ts';
import { type Html, html, prose } from './html.ts';

export type Tone = 'good' | 'bad' | 'warn' | 'note';

export function tag(text: string, tone?: Tone): Html {
  return html`<span class="tag ${tone ?? ''}">${text}</span>`;
}

/** The sentence that sums a page up. */
export function summary(text: string, tone: Tone | ''): Html {
  return html`<p class="summary ${tone}" id="summary" aria-live="polite">${text}</p>`;
}

/** A value as code; `none` for null. */
export function value(setting: Json): Html {
  if (setting === null) return html`<span class="soft">none</span>`;
  if (!isTextList(setting)) return html`<code>${flowText(setting)}</code>`;
  if (setting.length === 0) return html`<code>[]</code>`;
  return html`${setting.map((one, index) => html`${index > 0 && ', '}<code>${one}</code>`)}`;
}

const TONE = { error: 'bad', warning: 'warn', info: 'note' } as const;
const WORD = { error: 'error', warning: 'warning', info: 'note' } as const;

/** Nothing without problems. */
export function problemList(problems: readonly Diagnostic[], title = 'Problems'): Html | undefined {
  if (problems.length === 0) return undefined;
  return html`<section><h2>${title}</h2><ul class="problems">${problems.map(
    ({ severity, code, message, remedy, position }) =>
      html`<li class="${TONE[severity]}">${tag(`${WORD[severity]} ${code}`, TONE[severity])} ${prose(message)}${
        position && html` <code>${`${position.file}:${position.line}:${position.column}`}</code>`
      }${remedy !== '' && html`<br><span class="soft">${prose(remedy)}</span>`}</li>\n`,
  )}</ul></section>`;
}

const ACTION_TONE = { add: 'good', change: 'warn', remove: 'bad', move: 'note' } as const;
const ACTION = { add: '+ add', change: '~ change', remove: '- remove', move: '\u2195 move' } as const;

/** A row for each change; on a narrow screen one below the other. */
export function changeTable(changes: readonly ShownChange[]): Html {
  const told = changes.some(({ destructive, reason, kind }) => destructive || reason || kind === 'entry');
  return html`<table class="rows"><thead><tr><th scope="col">Setting</th><th scope="col">Change</th><th scope="col">Before</th><th scope="col">After</th>${
    told && html`<th scope="col">Why</th>`
  }</tr></thead>
<tbody>${changes.map((change) => changeRow(change, told))}</tbody></table>`;
}

function changeRow({ address, action, before, after, kind, reason, destructive }: ShownChange, told: boolean): Html {
  const why = html`${destructive && html`${tag('destructive', 'bad')} `}${reason ? prose(reason) : kind === 'entry' && 'needed by OpenClaw'}`;
  return html`<tr><th scope="row"><code>${address}</code></th><td>${tag(ACTION[action], ACTION_TONE[action])}</td><td data-name="before">${value(
    before,
  )}</td><td data-name="after">${value(after)}</td>${told && html`<td>${why}</td>`}</tr>\n`;
}

/** A time that a machine can read too, unless it is none. @param shown as people read it */
export function moment(time: number, shown: string): Html {
  if (Number.isNaN(new Date(time).getTime())) return html`${shown}`;
  return html`<time datetime="${new Date(time).toISOString()}">${shown}</time>`;
}
