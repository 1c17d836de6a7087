/** What was applied here, as a timeline. */
import type { Diagnostic } from '../../errors.ts';
import { originText, type ShownApply } from '../text/history.ts';
import { dayAndTime } from '../text/local-time.ts';
import { countsText } from '../text/plan.ts';
import { type Html, html } from './html.ts';
import { page } from './page.ts';
import { changeTable, moment, problemList, summary } from './parts.ts';

/** @param entries the newest first @param now epoch milliseconds */
export function historyHtml(entries: readonly ShownApply[], notes: readonly Diagnostic[], now: number): string {
  const said =
    entries.length === 0 ? 'Nothing has been applied here yet.' : `${entries.length} applied, the newest first.`;
  return page({
    title: 'History',
    body: [
      summary(said, ''),
      problemList(notes) ?? html``,
      html`<section><h2>Applied</h2><ol class="time">${entries.map((entry) => entryPart(entry, now))}</ol></section>`,
    ],
  });
}

function entryPart(entry: ShownApply, now: number): Html {
  const { id, time, plan, credential } = entry;
  const at = Date.parse(time);
  const when = Number.isNaN(at) ? time : dayAndTime(at, now);
  const tone = plan.summary.destructive > 0 ? 'bad' : plan.source.kind === 'rollback' ? 'warn' : 'good';
  const what = credential ? `${credential.profile} ${credential.action}` : countsText(plan.summary);
  return html`<li class="event ${tone}">${moment(at, when)} <strong>${what}</strong><br><span class="soft">from ${originText(entry)}, as <code>${id}</code></span>${
    plan.changes.length > 0 && html`<details open><summary>Changes</summary>${changeTable(plan.changes)}</details>`
  }</li>\n`;
}
