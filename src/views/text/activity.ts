/** What a command waits for, in one line of a terminal. */
import type { Activity } from '../../activity.ts';
import { stripControl } from '../../strip-control.ts';

const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const PLAIN_FRAMES = ['|', '/', '-', '\\'];

/** `⠙ Probing providers: 3 of 12 (4 s)`, cut to the width. @param elapsed milliseconds */
export function activityLine(
  { text, done, total }: Activity,
  elapsed: number,
  { columns, unicode }: { readonly columns: number; readonly unicode: boolean },
): string {
  const frames = unicode ? FRAMES : PLAIN_FRAMES;
  const frame = frames[Math.floor(elapsed / 100) % frames.length];
  const count = done === undefined ? '' : total === undefined ? `: ${done}` : `: ${done} of ${total}`;
  const behind = `${count} (${Math.floor(elapsed / 1000)} s)`;
  const room = Math.max(10, columns - behind.length - 3);
  const shown = stripControl(text);
  return `${frame} ${shown.length > room ? `${shown.slice(0, room - 3)}...` : shown}${behind}`;
}
