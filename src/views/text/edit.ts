/** The result of a classic command as text: the changed lines of the manifest, the outcome, and what remains. */
import { diffLines } from 'diff';
import { namesWithoutCredentials } from '../../credential-shape.ts';
import type { Plan } from '../../generated/plan.ts';
import { listSome } from '../../list-some.ts';
import { stripControl } from '../../strip-control.ts';
import { restartLines, undoLine } from './applied.ts';
import { displayWidth, proposal, type Screen } from './terminal.ts';
import { unifiedDiff } from './unified-diff.ts';

export interface EditedManifest {
  readonly name: string;
  /** Undefined if the manifest is new. */
  readonly before: string | undefined;
  /** The text before the edit. */
  readonly base: string;
  readonly after: string;
}

/** More of what an import left out is only counted. */
const MOST_LEFT_OUT = 4;

/** More changed lines than this are only counted. */
const MAX_LINES = 8;

/** `openclaw.models.yaml:6   + - google/gemini-2.5-pro`, for each removed or added line. */
export function manifestLines({ name, base, after }: EditedManifest, { palette }: Screen): string[] {
  const lines: { readonly at: number; readonly sign: '+' | '-'; readonly text: string }[] = [];
  // A removed line has its old number, an added line its new one.
  let [old, at] = [1, 1];
  for (const part of diffLines(base, after)) {
    const texts = part.value.replace(/\r?\n$/, '').split(/\r?\n/);
    if (part.added || part.removed) {
      texts.forEach((text, index) => {
        const number = (part.added ? at : old) + index;
        lines.push({
          at: number,
          sign: part.added ? '+' : '-',
          text: namesWithoutCredentials(stripControl(text.trimEnd())),
        });
      });
    }
    if (!part.removed) at += texts.length;
    if (!part.added) old += texts.length;
  }
  // What all have in common is the place, not the shape.
  const margin = Math.min(...lines.flatMap(({ text }) => (text === '' ? [] : text.search(/\S/))));
  const changed = lines.length;
  if (changed > MAX_LINES) return [`${stripControl(name)}: ${changed} lines changed`];
  const width = Math.max(...lines.map((line) => displayWidth(`${stripControl(name)}:${line.at}`)));
  return lines.map(({ at: line, sign, text }) => {
    const place = `${stripControl(name)}:${line}`;
    const paint = sign === '+' ? palette.green : palette.red;
    return `${place}${' '.repeat(Math.max(0, width - displayWidth(place)))}  ${paint(sign)} ${text.slice(margin)}`;
  });
}

const HELD_BACK = { flag: '--no-apply', environment: 'CI is set', manifest: '`apply: manual`' } as const;

export interface ShownEdit {
  readonly manifest: EditedManifest;
  /** Live settings that a new manifest does not contain. */
  readonly leftOut: readonly string[];
  /** Undefined if nothing was applied; without an id if no live file had to change. */
  readonly applied: { readonly id: string | null } | undefined;
  /** Why it was not applied. */
  readonly heldBack: keyof typeof HELD_BACK | undefined;
  /** The outcome of the edit. */
  readonly said: string;
  /** Replaces `said` if no live file had to change. */
  readonly unchanged: string;
  readonly restart: Plan['restart'];
  /** How many other settings differ from the manifest. */
  readonly remaining: number;
}

/** The changed lines of the manifest, the outcome, and the next commands. */
export function editText(edit: ShownEdit, screen: Screen): string {
  const { manifest, leftOut, applied, heldBack, said, unchanged, restart, remaining } = edit;
  const plan = proposal('openclaw-models plan', screen);
  const lines: string[] = [];
  if (manifest.before === undefined) {
    lines.push(importedLine(manifest.name));
    if (leftOut.length > 0) lines.push(leftOutLine(leftOut, screen));
  }
  if (manifest.base !== manifest.after) lines.push(...manifestLines(manifest, screen));
  if (applied) {
    lines.push(`Applied: ${said}`);
    if (restart === 'required') lines.push(...restartLines(restart, screen));
    if (applied.id !== null) lines.push(undoLine(applied.id, screen));
  } else if (heldBack) {
    lines.push(
      manifest.before !== manifest.after
        ? `Not applied (${HELD_BACK[heldBack]}). To see the changes: ${plan}`
        : 'No change: the manifest already has this value.',
    );
  } else lines.push(unchanged);
  if (!heldBack && remaining > 0) {
    const settings = remaining === 1 ? '1 other setting differs' : `${remaining} other settings differ`;
    lines.push(`${settings} from the manifest: ${plan}`);
  }
  return `${lines.join('\n')}\n`;
}

/** The outcome if no live file had to change. */
export function unchangedText(said: string, edited: boolean): string {
  return edited ? `No change to the live settings: ${said}` : `No change: ${said}`;
}

/** The outcome of `adopt` if no live file had to change. */
export function adoptedText(said: string, edited: boolean, named: number, unclear: readonly string[]): string {
  if (named > 0) return edited ? `Adopted: ${said}` : 'No change: the manifest already has this value.';
  if (unclear.length === 0) return 'No change: no live setting has changed since the last apply.';
  return `No change: ${unclear.join(', ')} differ, but were never applied from here. To keep the live values, pass these addresses.`;
}

export function importedLine(name: string): string {
  return `Wrote ${stripControl(name)}, imported from the live settings.`;
}

function leftOutLine(leftOut: readonly string[], screen: Screen): string {
  const all = leftOut.length > MOST_LEFT_OUT;
  const more = all ? ` To see all: ${proposal('openclaw-models import -o -', screen)}` : '';
  return `Not included: ${stripControl(listSome(leftOut, MOST_LEFT_OUT))}.${more}`;
}

/** The unified diff of the manifest. A manifest contains no secrets, but its comments may. */
export function manifestDiff({ name, before, after }: EditedManifest, { palette }: Screen): string {
  return unifiedDiff({ name: stripControl(name), before, after }, palette);
}
