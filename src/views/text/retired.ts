/** Models that are gone, going or unknown: what, since when, where they are used, and what takes their place. */

import type { OutdatedModel } from '../../catalog/outdated.ts';
import { countOf } from '../../count-of.ts';
import { stripControl } from '../../strip-control.ts';
import { displayWidth, padEnd, type Screen, wrap } from './terminal.ts';

interface Shown {
  readonly models: readonly OutdatedModel[];
  readonly used: number;
}

const MARK = { retired: '✗', deprecated: '!', unknown: '?' } as const;

/** @param hint completes a proposed command; undefined in pipelines */
export function retiredText(
  { models, used }: Shown,
  screen: Screen,
  hint: (command: string) => string | undefined,
): string {
  const { palette, width } = screen;
  const color = { retired: palette.red, deprecated: palette.yellow, unknown: palette.dim };
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
  const first = models.find(({ ref, status, successor }) => status !== 'unknown' && isPlain(ref) && isPlain(successor));
  const next = first && hint(`openclaw-models replace ${first.ref} ${first.successor}`);
  return `${[
    ...lines,
    ...(lines.length > 0 ? [''] : []),
    summaryText({ models, used }),
    ...(next === undefined ? [] : [`Next: ${stripControl(next)}`]),
  ].join('\n')}\n`;
}

/** `1 retired, 1 deprecated, 1 unknown of 14 models in use.` */
export function summaryText({ models, used }: Shown): string {
  const counts = (['retired', 'deprecated', 'unknown'] as const).flatMap((status) => {
    const count = models.filter((model) => model.status === status).length;
    return count === 0 ? [] : [`${count} ${status}`];
  });
  const all = countOf(used, 'model');
  return counts.length === 0 ? `${all} in use, none of them gone or going.` : `${counts.join(', ')} of ${all} in use.`;
}

export function stateText({ status, date, source }: OutdatedModel): string {
  if (status === 'retired') return date === null ? 'shut down' : `shut down ${date}`;
  if (status === 'deprecated') return date === null ? 'deprecated' : `ends ${date}`;
  return source === null ? 'nobody knows it' : 'not offered';
}

function evidenceText({ successor, source, sourceDate, reason, status }: OutdatedModel): string {
  if (source === null) return '';
  const dated = sourceDate === null ? source : `${source}, ${sourceDate}`;
  if (successor !== null) return `-> ${successor}  (${dated})`;
  return `${status === 'unknown' && reason !== null ? `${reason} ` : ''}(${dated})`;
}

/** The places of the manifest, and those of the config that it does not declare. */
function placesText({ uses }: OutdatedModel): string {
  const declared = new Set(uses.filter((use) => use.in === 'manifest').map(({ place }) => place));
  const live = uses.filter((use) => use.in === 'config' && !declared.has(use.place)).map(({ place }) => place);
  const shown = [...declared, ...new Set(declared.size > 0 ? live.map((place) => `live ${place}`) : live)];
  return stripControl(shown.join(', '));
}
