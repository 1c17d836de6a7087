/** A plan as a page: what changes and why, the chains before and after, and the diff. */
import type { Plan } from '../../generated/plan.ts';
import { sourceName, summaryLine } from '../text/plan.ts';
import { releaseText } from '../text/release.ts';
import { plainPalette } from '../text/terminal.ts';
import { diffLines, type Html, html } from './html.ts';
import { page } from './page.ts';
import { changeTable, problemList, summary } from './parts.ts';

const RESTART: Readonly<Record<Plan['restart'], string | undefined>> = {
  none: undefined,
  automatic: undefined,
  restarts: 'A running gateway restarts itself to use this.',
  required: 'Restart the gateway to use this: openclaw gateway restart',
};

/** @param done what was done, for an applied plan */
export function planHtml(
  plan: Plan,
  { title = 'Plan', done }: { readonly title?: string; readonly done?: string } = {},
): string {
  const { source, target, changes, diagnostics, chains, diff } = plan;
  const errors = diagnostics.some(({ severity }) => severity === 'error');
  const said = summaryLine(plan, { palette: plainPalette, width: 10_000 });
  const restart = changes.length > 0 ? RESTART[plan.restart] : undefined;
  return page({
    title,
    about: html`<code>${sourceName(source)}</code> \u2192 <code>${target.config}</code> (${releaseText(target)})`,
    body: [
      summary(done === undefined ? said : `${done} ${said}`, errors ? 'bad' : changes.length > 0 ? 'warn' : 'good'),
      restart === undefined ? html`` : html`<p>${restart}</p>`,
      problemList(diagnostics, errors ? 'Problems' : 'Warnings') ?? html``,
      changes.length === 0 ? html`` : html`<section><h2>Changes</h2>${changeTable(changes)}</section>`,
      chains?.length ? html`<section><h2>Chains before and after</h2>${chains.map(chainPair)}</section>` : html``,
      diff
        ? html`<section><h2>Diff of the files</h2><p class="soft">Everything except model settings is hidden.</p><pre tabindex="0" aria-label="Diff">${diffLines(diff)}</pre></section>`
        : html``,
    ],
  });
}

function chainPair({ name, before, after }: NonNullable<Plan['chains']>[number]): Html {
  return html`<h3><code>${name}</code></h3><dl class="pair"><dt>before</dt><dd>${across(before)}</dd><dt>after</dt><dd>${across(after)}</dd></dl>`;
}

function across(refs: readonly string[]): Html {
  if (refs.length === 0) return html`none`;
  return html`<ol class="chain across">${refs.map((ref) => html`<li><code>${ref}</code></li>`)}</ol>`;
}
