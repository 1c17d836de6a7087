/** Drift as the body of a webhook: addresses and who changed them, never a value. */
import type { DriftReport, ReportedSetting } from '../../drift/report.ts';
import { driftSummary, liveChangeText, STATE_WORDS } from '../text/drift.ts';
import { plainPalette } from '../text/terminal.ts';

/** A chat shows no more; the rest is counted. */
const MOST_NAMED = 20;

/** What the receiver of the address expects: Slack and Discord know their own, everything else gets all. */
export function driftNotification(
  url: URL,
  report: DriftReport,
  about: { host: string; now: number },
): Record<string, unknown> {
  const text = (safe: (text: string) => string) => notificationText(report, about, safe);
  if (url.hostname === 'hooks.slack.com' || /\/slack\/?$/.test(url.pathname)) return { text: text(slackText) };
  if (/(^|\.)discord(app)?\.com$/.test(url.hostname))
    return { content: text(discordText).slice(0, 2000), allowed_mentions: { parse: [] } };
  return {
    formatVersion: 1,
    text: text((plain) => plain),
    host: about.host,
    manifest: report.manifest,
    config: report.config,
    settings: report.settings.map((one) => ({ address: one.address, state: one.state, who: whoText(one, about.now) })),
  };
}

function notificationText(
  report: DriftReport,
  { host, now }: { host: string; now: number },
  safe: (text: string) => string,
): string {
  const lines = report.settings.slice(0, MOST_NAMED).map((one) => {
    const who = whoText(one, now);
    return `- ${one.address}: ${STATE_WORDS[one.state]}${who === null ? '' : `, ${who}`}`;
  });
  const others = report.settings.length - lines.length;
  const all = [
    `openclaw-models on ${host}`,
    driftSummary(report, { palette: plainPalette, width: 10_000 }),
    ...lines,
    ...(others > 0 ? [`and ${others} more`] : []),
  ];
  return all.map(safe).join('\n');
}

function whoText({ liveChange }: ReportedSetting, now: number): string | null {
  return liveChange ? liveChangeText(liveChange, now) : null;
}

/** Names come from files: none becomes a mention or a link. */
function slackText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function discordText(text: string): string {
  return text.replace(/[\\`*_~|<>[\]@]/g, '\\$&');
}
