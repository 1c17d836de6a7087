/** Drift as a page: the three values of each setting, and a timeline of who changed what. */
import type { DriftState } from '../../drift/compare.ts';
import type { DriftReport, LiveChange, ReportedSetting } from '../../drift/report.ts';
import type { Diagnostic } from '../../errors.ts';
import type { Setting } from '../../settings/value.ts';
import { driftSummary, liveChangeText, manifestChangeText, STATE_WORDS } from '../text/drift.ts';
import { dayAndTime } from '../text/local-time.ts';
import { plainPalette } from '../text/terminal.ts';
import { type Html, html } from './html.ts';
import { page } from './page.ts';
import { moment, problemList, summary, type Tone, tag, value } from './parts.ts';

const TONE: Readonly<Record<DriftState, Tone>> = {
  conflict: 'bad',
  'live-changed': 'warn',
  'no-baseline': 'warn',
  'manifest-ahead': 'note',
};

/** @param problems those that made the comparison incomplete @param now epoch milliseconds */
export function driftHtml(report: DriftReport, problems: readonly Diagnostic[], now: number): string {
  const { settings, manifest, config, journalProblem } = report;
  const foreign = settings.some(({ state }) => state === 'live-changed' || state === 'conflict');
  const events = timeline(settings, now).sort((one, other) => other.time - one.time);
  return page({
    title: 'Drift',
    about: html`<code>${manifest}</code> \u2192 <code>${config}</code>`,
    body: [
      summary(
        driftSummary(report, { palette: plainPalette, width: 10_000 }),
        problems.length > 0 ? 'bad' : foreign ? 'warn' : settings.length > 0 ? 'note' : 'good',
      ),
      problemList(problems) ?? html``,
      settings.length === 0 ? html`` : html`<section><h2>Settings</h2>${table(settings)}</section>`,
      journalProblem === undefined ? html`` : html`<p>The author of the change is unknown: ${journalProblem}.</p>`,
      events.length === 0
        ? html``
        : html`<section><h2>Who changed what</h2><ol class="time">${events.map(({ part }) => part)}</ol></section>`,
    ],
  });
}

function table(settings: readonly ReportedSetting[]): Html {
  return html`<table class="rows"><thead><tr><th scope="col">Setting</th><th scope="col">State</th><th scope="col">Applied</th><th scope="col">Live</th><th scope="col">Manifest</th></tr></thead>
<tbody>${settings.map(
    ({ address, state, applied, live, manifest }) =>
      html`<tr><th scope="row"><code>${address}</code></th><td>${tag(STATE_WORDS[state], TONE[state])}</td><td data-name="applied">${applied ? value(applied.value) : html`<span class="soft">never</span>`}</td><td data-name="live">${value(live)}</td><td data-name="manifest">${value(manifest)}</td></tr>\n`,
  )}</tbody></table>`;
}

interface Event {
  readonly time: number;
  readonly part: Html;
}

/** Each apply and each change since, with the settings that it touched. */
function timeline(settings: readonly ReportedSetting[], now: number): Event[] {
  const found = new Map<string, { time: number; known: boolean; tone: Tone; who: string; rows: Html[] }>();
  const add = (time: number | undefined, tone: Tone, who: string, address: string, to: Setting) => {
    const key = `${time} ${who}`;
    const event = found.get(key) ?? { time: time ?? now, known: time !== undefined, tone, who, rows: [] };
    found.set(key, event);
    event.rows.push(html`<li><code>${address}</code> \u2192 ${value(to)}</li>`);
  };
  for (const { address, state, applied, live, manifest, liveChange, manifestChange } of settings) {
    const at = applied && Date.parse(applied.time);
    if (applied && at !== undefined && !Number.isNaN(at)) {
      add(at, 'good', applied.id ? `applied as ${applied.id}` : 'adopted into the manifest', address, applied.value);
    }
    if (liveChange && liveChange.by !== 'nobody-known')
      add(timeOf(liveChange), TONE[state], `live, ${liveChangeText(liveChange, now)}`, address, live);
    else if (state === 'live-changed' || state === 'conflict')
      add(undefined, TONE[state], 'changed live since then; who did it is not known', address, live);
    if (manifestChange)
      add(
        manifestChange.time,
        'note',
        `in the manifest, ${manifestChangeText(manifestChange, now)}`,
        address,
        manifest,
      );
  }
  return [...found.values()].map(({ time, known, tone, who, rows }) => ({
    time,
    part: html`<li class="event ${tone}">${known && html`${moment(time, dayAndTime(time, now))} `}<strong>${who}</strong><ul class="plain">${rows}</ul></li>\n`,
  }));
}

/** The latest time at which it can have happened; undefined if nothing is known of it. */
function timeOf(change: LiveChange): number | undefined {
  if (change.by === 'nobody-known') return undefined;
  if (change.by === 'one-of') return Math.max(...change.candidates.flatMap((one) => timeOf(one) ?? []));
  return change.by === 'editor' ? (change.before ?? change.after) : change.time;
}
