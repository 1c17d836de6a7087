/** What a classic command did, for people: the manifest's changed lines, the outcome, what is left. */
import { diffLines } from 'diff';
import { namesWithoutCredentials } from '../../credential-shape.ts';
import { stripControl } from '../../strip-control.ts';
import { displayWidth, type Screen } from './terminal.ts';
import { unifiedDiff } from './unified-diff.ts';

export interface EditedManifest {
  readonly name: string;
  /** Undefined where it was made just now. */
  readonly before: string | undefined;
  /** What the edit starts from. */
  readonly base: string;
  readonly after: string;
}

/** More lines than this are counted, not shown. */
const MAX_LINES = 8;

/** `openclaw.models.yaml:6   + - google/gemini-2.5-pro`, a line for each line that went or came. */
export function manifestLines({ name, base, after }: EditedManifest, { palette }: Screen): string[] {
  const lines: { readonly at: number; readonly sign: '+' | '-'; readonly text: string }[] = [];
  // A line that went is named by its old number, one that came by its new one.
  let [old, at] = [1, 1];
  for (const part of diffLines(base, after)) {
    const texts = part.value.replace(/\r?\n$/, '').split(/\r?\n/);
    if (part.added || part.removed) {
      texts.forEach((text, index) => {
        const number = (part.added ? at : old) + index;
        lines.push({
          at: number,
          sign: part.added ? '+' : '-',
          text: namesWithoutCredentials(stripControl(text.trim())),
        });
      });
    }
    if (!part.removed) at += texts.length;
    if (!part.added) old += texts.length;
  }
  const changed = lines.length;
  if (changed > MAX_LINES) return [`${stripControl(name)}: ${changed} lines changed`];
  const width = Math.max(...lines.map((line) => displayWidth(`${stripControl(name)}:${line.at}`)));
  return lines.map(({ at: line, sign, text }) => {
    const place = `${stripControl(name)}:${line}`;
    const paint = sign === '+' ? palette.green : palette.red;
    return `${place}${' '.repeat(Math.max(0, width - displayWidth(place)))}  ${paint(sign)} ${text}`;
  });
}

/** The manifest's unified diff; from nothing where it is new. A manifest holds no secret, but its comments may. */
export function manifestDiff({ name, before, after }: EditedManifest, { palette }: Screen): string {
  return unifiedDiff({ name: stripControl(name), before, after }, palette);
}
