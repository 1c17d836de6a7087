/** Where a model or a provider is used, and what would happen without it. */

import type { Lifecycle } from '../../catalog/lifecycle.ts';
import { countOf } from '../../count-of.ts';
import { documentWithoutCredentials } from '../../credential-shape.ts';
import { lifecycleWords } from '../../manifest/outdated-models.ts';
import { shellWord } from '../../proposed-commands.ts';
import type { Effect, Ref, RefTarget } from '../../routing/refs.ts';
import { stripControl } from '../../strip-control.ts';
import { displayWidth, padEnd, proposal, type Screen, wrap } from './terminal.ts';

const TITLES: Readonly<Record<Ref['where'], string>> = {
  manifest: 'Manifest',
  config: 'Config',
  store: 'Auth stores',
  cron: 'Cron jobs',
  session: 'Chat sessions',
};

/** Grouped by where they are, the summary last. */
export function refLines(
  {
    target,
    refs,
    lifecycle,
  }: { readonly target: RefTarget; readonly refs: readonly Ref[]; readonly lifecycle?: Lifecycle | undefined },
  screen: Screen,
): string[] {
  const name = target.kind === 'model' ? target.ref : target.provider;
  const state = lifecycle ? stateLines(name, lifecycle, screen) : [];
  if (refs.length === 0) return [...state, `${stripControl(name)} is not used.`];
  const width = Math.min(38, Math.max(...refs.map((ref) => displayWidth(shownAddress(ref)))));
  const groups = (Object.keys(TITLES) as Ref['where'][]).flatMap((where) => {
    const own = refs.filter((ref) => ref.where === where);
    if (own.length === 0) return [];
    const files = new Set(own.flatMap(({ position }) => position?.file ?? []));
    const file = files.size === 1 ? ` (${stripControl([...files][0] ?? '')})` : '';
    return [
      screen.palette.bold(`${TITLES[where]}${file}`),
      ...own.map((ref) => refLine(ref, width, files.size > 1, screen)),
      '',
    ];
  });
  const live = refs.filter(({ where }) => where !== 'manifest');
  const silent = live.filter(({ effect }) => effect?.kind === 'no-answer').length;
  const next = lifecycle?.successor ?? 'NEW';
  return [
    ...state,
    ...(state.length > 0 ? [''] : []),
    ...groups,
    `${countOf(refs.length, 'use')} of ${stripControl(name)}${silent > 0 ? `; without it nothing answers in ${countOf(silent, 'place')}` : ''}.`,
    ...(target.kind === 'model'
      ? [
          `Next: ${proposal(`openclaw-models replace ${shellWord(stripControl(name))} ${shellWord(stripControl(next))} --dry-run`, screen)}`,
        ]
      : []),
  ];
}

/** What is worth saying of its state: nothing of a model that is current, or that no list knows. */
function stateLines(name: string, lifecycle: Lifecycle, { width, palette }: Screen): string[] {
  const { status, source, sourceDate, successor, reason } = lifecycle;
  if (status === 'current' || (status === 'unknown' && reason === null)) return [];
  const words = status === 'unknown' ? `is not offered: ${reason?.replace(/\.$/, '')}` : lifecycleWords(lifecycle);
  const dated = [source, sourceDate].filter((part) => part !== null).join(', ');
  const said = `${name} ${words} (${dated}).${successor === null ? '' : ` Its successor is ${successor}.`}`;
  const color = status === 'retired' ? palette.red : palette.yellow;
  return [color(wrap(stripControl(said), width, '', 0))];
}

function refLine(ref: Ref, width: number, withFile: boolean, screen: Screen): string {
  const { position, model, word, effect } = ref;
  const place = position ? `${withFile ? `${stripControl(position.file)}:` : ''}${position.line}` : '';
  const said = stripControl(documentWithoutCredentials(word));
  const spelling = model === null || (model !== word && !ref.address.endsWith(word)) ? [said] : [];
  const texts = [...spelling, ...(effect ? [effectText(effect)] : [])].join(': ');
  const start = `  ${padEnd(place, 4)}  ${padEnd(shownAddress(ref), width)}`;
  if (texts === '') return start.trimEnd();
  const offset = 8 + Math.max(width, displayWidth(shownAddress(ref))) + 2;
  return `${start}  ${wrap(texts, Math.max(screen.width, offset + 30), ' '.repeat(offset), offset)}`;
}

function shownAddress({ address }: Ref): string {
  return stripControl(documentWithoutCredentials(address));
}

function effectText(effect: Effect): string {
  if (effect.kind === 'next') return `without it ${stripControl(effect.model)} answers`;
  return EFFECTS[effect.kind];
}

const EFFECTS: Readonly<Record<Exclude<Effect['kind'], 'next'>, string>> = {
  'agent-model': 'without it the model of the agent does this',
  'no-answer': 'without it nothing answers',
  shorter: 'without it there is one model less to fall back on',
  'no-alias': 'without it the alias names nothing',
  idle: 'without it this means nothing',
  'no-choice': 'without it chats have one choice less',
};
