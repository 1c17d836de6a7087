/** Chat sessions that keep a model or a profile of their own. */
import { countOf } from '../../count-of.ts';
import type { SessionPin } from '../../openclaw/databases/sessions.ts';
import type { ShownPin } from '../../routing/pins.ts';
import { stripControl } from '../../strip-control.ts';
import { dayAndTime } from './local-time.ts';
import { displayWidth, padEnd, proposal, type Screen, wrap } from './terminal.ts';

const BY = { user: 'chosen in the chat', auto: 'by OpenClaw' } as const;

/** One session per line, and what to do at the end. @param now epoch milliseconds */
export function pinsText(pins: readonly ShownPin[], now: number, screen: Screen): string[] {
  if (pins.length === 0) return ['No chat session keeps a model or a profile of its own.'];
  const auto = pins.filter(({ modelBy }) => modelBy === 'auto').length;
  const models = pins.filter(({ model }) => model !== null).length;
  const next = auto > 0 ? '--auto' : models > 0 ? '--session KEY' : undefined;
  const only = pins.length > models ? `; ${pins.length - models} with a profile only` : '';
  return [
    ...pinLines(pins, now, screen),
    '',
    `${countOf(models, 'chat')} with a model of ${models === 1 ? 'its' : 'their'} own, ${auto} by OpenClaw itself${only}.`,
    ...(next === undefined ? [] : [`Next: ${proposal(`openclaw-models pins clear ${next}`, screen)}`]),
  ];
}

/** One session per line. */
export function pinLines(pins: readonly ShownPin[], now: number, screen: Screen): string[] {
  const width = Math.max(...pins.map(({ session }) => displayWidth(stripControl(session))));
  return pins.map((pin) => {
    const text = `${padEnd(stripControl(pin.session), width)}  ${detailsOf(pin, now)}`;
    return wrap(text, Math.max(screen.width, width + 30), ' '.repeat(width + 2), 0);
  });
}

function detailsOf(
  { model, modelBy, profile, profileBy, updatedAt, hides, hidesDeclared }: ShownPin,
  now: number,
): string {
  const parts = [
    ...(model !== null && modelBy !== null ? [`${stripControl(model)} (${BY[modelBy]})`] : []),
    ...(profile !== null && profileBy !== null ? [`profile ${stripControl(profile)} (${BY[profileBy]})`] : []),
    ...(updatedAt === null ? [] : [`since ${dayAndTime(updatedAt, now)} at the latest`]),
    ...(hides === null
      ? []
      : [`instead of ${stripControl(hides)}${hidesDeclared ? ', which the manifest declares' : ''}`]),
  ];
  return parts.join(', ');
}

export function clearedText(cleared: readonly SessionPin[]): string {
  if (cleared.length === 0) return 'Nothing was cleared.\n';
  const [chats, follow] = cleared.length === 1 ? ['1 chat', 'follows'] : [`${cleared.length} chats`, 'follow'];
  return `${chats} ${follow} the model of the agent again: ${cleared.map(({ session }) => stripControl(session)).join(', ')}.\n`;
}
