/** Models that are gone, going or unknown: what, since when, where they are used, and what takes their place. */

import type { OutdatedModel } from '../../catalog/outdated.ts';
import { countOf } from '../../count-of.ts';
import { stripControl } from '../../strip-control.ts';
import { displayWidth, padEnd, type Screen, wrap } from './terminal.ts';

interface Shown {
  readonly models: readonly OutdatedModel[];
  readonly used: number;
}

const MARK = { retired: '✗', deprecated: '!', renamed: '!', unknown: '?' } as const;

/** @param hint completes a proposed command; undefined in pipelines */
export function retiredText(
  { models, used }: Shown,
  screen: Screen,
  hint: (command: string) => string | undefined,
): string {
  const { palette, width } = screen;
  const color = { retired: palette.red, deprecated: palette.yellow, renamed: palette.yellow, unknown: palette.dim };
  const refs = models.map(({ ref }) => stripControl(ref));
  const states = models.map(stateText);
  const widest = (texts: readonly string[]) => Math.max(0, ...texts.map(displayWidth));
  const [refWidth, stateWidth] = [widest(refs), widest(states)];
  const lines = models.flatMap((model, index) => {
    const head = `${padEnd(refs[index] ?? '', refWidth)}  ${padEnd(states[index] ?? '', stateWidth)}`;
    const start = displayWidth(head) + 4;
    const places = placesText(model);
    const fits = start + displayWidth(places) <= width;
    const mark = color[model.status](MARK[model.status]);
    const evidence = wrap(stripControl(evidenceText(model)), width, '    ', 4);
    return [
      `${mark} ${fits ? `${head}  ${places}` : head.trimEnd()}`,
      ...(fits ? [] : [`    ${wrap(places, width, '    ', 4)}`]),
      ...(evidence === '' ? [] : [`    ${palette.dim(evidence)}`]),
    ];
  });
  // A name from a file is proposed only if a shell reads it as a plain word.
  const isPlain = (ref: string | null) => ref !== null && /^[\w./:@+-]+$/.test(ref);
  const first = models.find(
    ({ ref, successor, uses }) => isPlain(ref) && isPlain(successor) && uses.some(({ position }) => position),
  );
  const pinned = models.find(({ ref, status, uses }) => {
    return status !== 'unknown' && isPlain(ref) && uses.some((use) => use.in === 'session');
  });
  const command = first
    ? `openclaw-models replace ${first.ref} ${first.successor}`
    : pinned && `openclaw-models pins clear --model ${pinned.ref}`;
  const next = command && hint(command);
  return `${[
    ...lines,
    ...(lines.length > 0 ? [''] : []),
    summaryText({ models, used }),
    ...(next === undefined ? [] : [`Next: ${stripControl(next)}`]),
  ].join('\n')}\n`;
}

/** `1 retired, 1 deprecated, 1 unknown of 14 models in use.` */
export function summaryText({ models, used }: Shown): string {
  const counts = (['retired', 'deprecated', 'renamed', 'unknown'] as const).flatMap((status) => {
    const count = models.filter((model) => model.status === status).length;
    return count === 0 ? [] : [`${count} ${status === 'renamed' ? 'with an old name' : status}`];
  });
  if (used === 0) return 'No model is in use.';
  const all = countOf(used, 'model');
  return counts.length === 0 ? `${all} in use; none is gone or going.` : `${counts.join(', ')} of ${all} in use.`;
}

export function stateText({ status, date, source }: OutdatedModel): string {
  if (status === 'retired') return date === null ? 'shut down' : `shut down ${date}`;
  if (status === 'deprecated') return date === null ? 'deprecated' : `ends ${date}`;
  if (status === 'renamed') return 'old name';
  return source === null ? 'nobody knows it' : 'not offered';
}

function evidenceText({ successor, source, sourceDate, reason, status }: OutdatedModel): string {
  if (source === null) return '';
  const dated = sourceDate === null ? source : `${source}, ${sourceDate}`;
  if (successor !== null) return `-> ${successor}  (${dated})`;
  return `${status === 'unknown' && reason !== null ? `${reason} ` : ''}(${dated})`;
}

/** The places of the manifest, those of the config that it does not declare, and what OpenClaw keeps itself. */
function placesText({ uses }: OutdatedModel): string {
  const places = (where: string) => uses.filter((use) => use.in === where).map(({ place }) => place);
  const declared = new Set(places('manifest'));
  const live = places('config').filter((place) => !declared.has(place));
  const shown = [
    ...declared,
    ...new Set(declared.size > 0 ? live.map((place) => `live ${place}`) : live),
    ...new Set(places('cron').map((name) => `job ${JSON.stringify(name)}`)),
    ...new Set(places('session').map((key) => `chat ${key}`)),
  ];
  return stripControl(shown.join(', '));
}
