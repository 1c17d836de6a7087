/** A report on many hosts as a page: a matrix of hosts and settings, then each group of hosts with its changes. */
import { countOf } from '../../count-of.ts';
import { type ChangeGroup, groupTitle, type ProblemGroup, type Report, reportLine } from '../../report/groups.ts';
import { type Html, html, prose } from './html.ts';
import { page } from './page.ts';
import { changeTable, summary, tag, value } from './parts.ts';

/** More columns than this nobody compares, and a browser is slow to lay out; the groups below show every change. */
const MOST_COLUMNS = 24;
/** Names of hosts in a cell before the others are folded. */
const MOST_NAMED = 3;
/** Groups with a table of their own; hosts that all differ are in the matrix, and the JSON has everything. */
const MOST_GROUPS = 200;

export function reportHtml(report: Report, title = 'Report'): string {
  const { failed, changing } = report.summary;
  const groups = report.groups.slice(0, MOST_GROUPS);
  const left = report.groups.length - groups.length;
  return page({
    title,
    about: html`${countOf(report.summary.hosts, 'host')}`,
    body: [
      summary(reportLine(report), failed > 0 ? 'bad' : changing > 0 ? 'warn' : 'good'),
      ...problems(report.failures, 'Failed', 'bad'),
      matrix(report),
      ...problems(report.warnings, 'Warnings', 'warn'),
      groups.length === 0
        ? html``
        : html`<section><h2>Changes</h2>${groups.map(groupPart)}${left > 0 && html`<p>and ${countOf(left, 'more group')}; <code>report --json</code> shows all</p>`}</section>`,
    ],
  });
}

function matrix({ groups, unchanged, failures }: Report): Html {
  const columns = columnsOf(groups);
  const shown = columns.slice(0, MOST_COLUMNS);
  const more = columns.length - shown.length;
  const width = shown.length + (more > 0 ? 1 : 0) || 1;
  const whole = (word: string, tone: 'good' | 'bad', hosts: readonly string[]) =>
    html`<tr><th scope="row">${names(hosts)}</th><td colspan="${width}">${tag(word, tone)}</td></tr>\n`;
  return html`<section><h2>Hosts and settings</h2>
<p class="soft">What each setting becomes. An empty cell: it stays as it is.</p>
<div class="wide" tabindex="0" role="region" aria-label="Hosts and settings"><table class="matrix w${width}"><thead><tr><th scope="col">Hosts</th>${
    shown.length === 0
      ? html`<th scope="col">Settings</th>`
      : html`${shown.map((address) => html`<th scope="col"><code>${address}</code></th>`)}`
  }${more > 0 && html`<th scope="col">${countOf(more, 'more setting')}</th>`}</tr></thead>
<tbody>${groups.map((group, index) => row(group, index, shown, more > 0))}${failures.map(({ hosts, code }) => whole(`failed ${code}`, 'bad', hosts))}${
    unchanged.length > 0 && whole('no changes', 'good', unchanged)
  }</tbody></table></div></section>`;
}

/** The settings that most hosts change come first. */
function columnsOf(groups: readonly ChangeGroup[]): string[] {
  const counts = new Map<string, number>();
  for (const { hosts, changes } of groups) {
    for (const address of new Set(changes.map((change) => change.address)))
      counts.set(address, (counts.get(address) ?? 0) + hosts.length);
  }
  return [...counts].sort(([, one], [, other]) => other - one).map(([address]) => address);
}

function row({ hosts, changes }: ChangeGroup, index: number, columns: readonly string[], others: boolean): Html {
  const byAddress = new Map(changes.map((change) => [change.address, change]));
  const cells = columns.map((address) => {
    const change = byAddress.get(address);
    if (!change) return html`<td></td>`;
    return html`<td>${change.action === 'remove' ? tag('- remove', 'bad') : change.action === 'move' ? tag('\u2195 move', 'note') : html`${change.action === 'add' && '+ '}${value(change.after)}`}${change.destructive && html` ${tag('destructive', 'bad')}`}</td>`;
  });
  const left = [...byAddress.keys()].filter((address) => !columns.includes(address)).length;
  const link = index < MOST_GROUPS && html`<a href="#group-${index + 1}">${countOf(changes.length, 'change')}</a>`;
  return html`<tr><th scope="row">${names(hosts)} ${link}</th>${cells}${others && html`<td>${left > 0 && String(left)}</td>`}</tr>\n`;
}

function names(hosts: readonly string[]): Html {
  if (hosts.length <= MOST_NAMED) return html`<span class="names">${hosts.join(', ')}</span>`;
  return html`<details><summary>${countOf(hosts.length, 'host')}</summary><span class="names">${hosts.join(', ')}</span></details>`;
}

function groupPart(group: ChangeGroup, index: number): Html {
  const { hosts, changes, restart } = group;
  const again =
    restart.length === 0
      ? html``
      : html`<p>Restart the gateway${restart.length < hosts.length && html` on ${countOf(restart.length, 'host')}: ${restart.join(', ')}`} to use this.</p>`;
  return html`<section id="group-${index + 1}"><h3>${groupTitle(group)}</h3><p>${names(hosts)}</p>${changeTable(changes)}${again}</section>`;
}

function problems(groups: readonly ProblemGroup[], title: string, tone: 'bad' | 'warn'): Html[] {
  if (groups.length === 0) return [];
  return [
    html`<section><h2>${title}</h2><ul class="problems">${groups.map(
      ({ hosts, code, message, remedy }) =>
        html`<li class="${tone}">${tag(code, tone)} ${prose(message)}${remedy !== '' && html`<br><span class="soft">${prose(remedy)}</span>`}<br>${names(hosts)}</li>\n`,
    )}</ul></section>`,
  ];
}
