/** A scan as text: the providers, the best candidates, and the excluded models. */

import { suggestion } from '../../manifest/similar.ts';
import type { FilterCount, FilterName } from '../../scan/filter.ts';
import type { Scan } from '../../scan/outcome.ts';
import type { Candidate, ProviderState } from '../../scan/types.ts';
import { stripControl } from '../../strip-control.ts';
import { displayWidth, type Palette, padEnd, proposal, type Screen, wrap } from './terminal.ts';

/** The values of the filters. */
export interface Bounds {
  /** Billions. */
  readonly minParams: number;
  /** Whether models of unknown size pass `minParams`. */
  readonly includeUnknown: boolean;
  readonly maxAgeDays: number;
  /** As typed. */
  readonly providers: readonly string[];
}

/** @param explain whether to show the scores */
export function scanText(
  scan: Scan,
  shown: readonly Candidate[],
  { bounds, explain }: { readonly bounds: Bounds; readonly explain: boolean },
  screen: Screen,
): string {
  const strangers = scan.strangers.map((name) =>
    wrap(stripControl(`✗ ${name}: no model is known${suggestion(name, scan.groups) || '.'}`), screen.width, '  '),
  );
  const blocks = [
    [...providerLines(scan, bounds, screen), ...strangers],
    shown.length > 0 ? candidateLines(shown, scan, explain, screen) : [],
    leftOutLines(scan, bounds, screen),
  ].filter(({ length }) => length > 0);
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n\n`;
}

const WHY_NOT_SET = {
  yes: 'Nothing was set: --yes needs --set-default or --set-image.',
  'no-input': 'Nothing was set: --no-input needs --yes, and --set-default or --set-image.',
} as const;

/**
 * After a scan that sets nothing.
 *
 * @param why the option that prevents setting a model
 * @param hint completes a proposed command; undefined in pipelines
 */
export function onlyShownText(
  ref: string,
  why: keyof typeof WHY_NOT_SET | undefined,
  screen: Screen,
  hint: (text: string) => string | undefined,
): string {
  // A reference from the network is proposed only if a shell reads it as a plain name.
  const command = /^[\w./:@+-]+$/.test(ref) ? `openclaw-models set ${ref}` : undefined;
  const next = command === undefined ? undefined : hint(`To choose one: ${proposal(command, screen)}`);
  return [why && WHY_NOT_SET[why], next].flatMap((line) => (line === undefined ? [] : [`${line}\n`])).join('');
}

export function chooseQuestion(count: number): string {
  return `Select model: [${count === 1 ? '1' : `1-${count}`}] or Enter to keep current `;
}

export function notANumberText(count: number): string {
  return `Type a number${count === 1 ? ': 1' : ` from 1 to ${count}`}, or press Enter.\n`;
}

/** `✓ anthropic: 3 models available (auth: ok)`; providers without a credential only if they are used. */
function providerLines(scan: Scan, { providers: named }: Bounds, { palette, width }: Screen): string[] {
  const wanted = new Set([...scan.inUse, ...named.map((name) => name.trim().toLowerCase())]);
  const free = scan.source === 'openrouter-free';
  const isShown = ({ availability, provider }: ProviderState) =>
    free || availability !== 'none' || wanted.has(provider) || named.length > 0;
  const shown = scan.providers.filter(isShown);
  const good = shown.filter(isAvailable);
  const bad = shown.filter((state) => !isAvailable(state));
  const others = scan.providers.length - shown.length;
  const lines = [
    ...good.map((state) => [palette.green('✓'), availableText(state, free)] as const),
    ...bad.map((state) => [palette.red('✗'), unavailableText(state)] as const),
  ].map(([mark, text]) => `${mark} ${wrap(stripControl(text), width, '  ', 2)}`);
  if (others === 0) return lines;
  const rest = `${others} ${shown.length > 0 ? 'other ' : ''}${others === 1 ? 'provider has' : 'providers have'} no credential.`;
  return [...lines, palette.dim(`  ${rest}`)];
}

function isAvailable({ availability, models }: ProviderState): boolean {
  return availability !== 'failed' && availability !== 'none' && models > 0;
}

function availableText({ provider, models, availability, httpStatus, message }: ProviderState, free: boolean): string {
  const auth = {
    ok: 'ok',
    busy: 'ok, rate limit reached',
    unclear: `unclear${httpStatus === null ? '' : `, HTTP ${httpStatus}`}`,
    unprobed: `not probed${message === null ? '' : `: ${message}`}`,
    failed: '',
    none: '',
  }[availability];
  return `${provider}: ${models} ${free ? 'free ' : ''}${models === 1 ? 'model' : 'models'} available (auth: ${auth})`;
}

function unavailableText({ provider, models, availability, verdict, httpStatus, credential, message }: ProviderState) {
  if (availability === 'none') return `${provider}: no valid authentication (no credential)`;
  if (availability !== 'failed') return `${provider}: no model passes the filters${models === 0 ? '' : ' and answers'}`;
  const words = { auth: 'no valid authentication', billing: 'no credit', timeout: 'no answer in time' };
  const what =
    verdict === 'auth' || verdict === 'billing' || verdict === 'timeout' ? words[verdict] : 'no usable response';
  const status = httpStatus === null ? undefined : `HTTP ${httpStatus}`;
  const why = [status ?? (what === 'no usable response' ? message : undefined), credential].filter(Boolean);
  return `${provider}: ${what}${why.length === 0 ? '' : ` (${why.join(', ')})`}`;
}

/** `Top candidates:` and a numbered line for each, with `explain` one more. A reference is never cut. */
function candidateLines(
  candidates: readonly Candidate[],
  { weights, order }: Scan,
  explain: boolean,
  { palette, width }: Screen,
): string[] {
  const refs = candidates.map(({ model }) => stripControl(model.ref));
  const digits = String(candidates.length).length;
  const facts = candidates.map((candidate) => factsText(candidate));
  const room = width - digits - 5 - Math.max(0, ...facts.map(displayWidth));
  const refWidth = Math.min(Math.max(0, ...refs.map(displayWidth)), Math.max(0, room));
  const indent = ' '.repeat(digits + 3);
  const lines = candidates.flatMap((candidate, index) => {
    const [ref = '', fact = ''] = [refs[index], facts[index]];
    const number = `${String(index + 1).padStart(digits + 1)}. `;
    const first =
      displayWidth(ref) <= refWidth
        ? [`${number}${padEnd(ref, refWidth)}  ${palette.dim(fact)}`]
        : [`${number}${ref}`, `${indent}${palette.dim(fact)}`];
    const parts = explain ? [`${indent}${wrap(partsText(candidate, weights), width, indent, indent.length)}`] : [];
    return [...first, ...parts];
  });
  return [palette.bold('Top candidates:'), ...lines, ...(explain ? ['', ...legend(order, { palette, width })] : [])];
}

/**
 * `(?B, 2025-11-01, $5/$25/M)`, with the features that OpenClaw's own scan looks at for a model of OpenRouter's list.
 */
function factsText({ model, latencyMs }: Candidate): string {
  const { params, released, cost, openrouter, inputTypes } = model;
  const features = openrouter
    ? [
        ...(openrouter.supportsToolsMeta ? ['tools'] : []),
        ...(inputTypes?.includes('image') ? ['image'] : []),
        ...(latencyMs === null ? [] : [`${latencyMs} ms`]),
      ]
    : [];
  const size = `${params === null ? '?' : Number(params.toFixed(2))}B`;
  return stripControl(`(${[size, released ?? '?', priceText(cost), ...features].join(', ')})`);
}

function priceText({ input, output }: Candidate['model']['cost']): string {
  const price = (value: number | null) => (value === null ? '$?' : `$${Number(value.toFixed(4))}`);
  return input === null && output === null ? '$?/M' : `${price(input)}/${price(output)}/M`;
}

function partsText({ score, parts, unknown }: Candidate, weights: Scan['weights']): string {
  const part = (name: keyof typeof parts) => {
    const mark = unknown.some((one) => one === name) ? '?' : '';
    return `${name} ${parts[name].toFixed(2)}${mark} x ${weights[name]}`;
  };
  return `${score.toFixed(3)} = ${part('quality')} + ${part('recency')} + ${part('cost')} + ${part('availability')}`;
}

function legend(order: Scan['order'], { palette, width }: Screen): string[] {
  const half = 'Quality: generation, price tier, context, reasoning. Half a point: one year old, $5/M, unknown.';
  const own = "Ordered as in OpenClaw's scan: tools, images, speed, context, size; --prefer ranks by score.";
  return (order === 'openclaw' ? [own, half] : [half]).map((text) => palette.dim(wrap(text, width)));
}

/** How many models each filter excluded, and how many were kept although a value is unknown. */
function leftOutLines(scan: Scan, bounds: Bounds, { palette, width }: Screen): string[] {
  const counted = scan.filters.filter(({ leftOut }) => leftOut > 0);
  const reasons = counted.map(({ name, leftOut }) => `${leftOut} ${reasonText(name, scan, bounds)}`);
  const kept = scan.filters.filter(({ unknown }) => unknown > 0).map(unknownText);
  const lines = [
    ...(reasons.length > 0 ? [`Excluded of ${scan.considered}: ${reasons.join(', ')}.`] : []),
    ...(kept.length > 0 ? [`Kept although unknown (?): ${kept.join(', ')}; --known-only excludes them.`] : []),
  ];
  return lines.map((text) => dimmed(wrap(text, width), palette));
}

function dimmed(text: string, palette: Palette): string {
  return text.split('\n').map(palette.dim).join('\n');
}

/** Why a filter excludes models; follows their number. */
export function reasonText(name: FilterName, scan: Pick<Scan, 'source' | 'probed'>, bounds: Bounds): string {
  const free = scan.source === 'openrouter-free';
  switch (name) {
    case 'provider':
      return free ? 'of other vendors' : 'of other providers';
    case 'free':
      return 'not free';
    case 'chat':
      return 'not for text chat';
    case 'image':
      return 'without known image input';
    case 'min-params':
      return bounds.includeUnknown ? `below ${bounds.minParams}B` : `below ${bounds.minParams}B or of unknown size`;
    case 'max-age-days':
      return `older than ${bounds.maxAgeDays} ${bounds.maxAgeDays === 1 ? 'day' : 'days'}`;
    case 'known-only':
      return `of unknown ${unknownFacts(bounds)}`;
    case 'availability':
      if (free) return 'that do not answer';
      return scan.probed ? 'without valid authentication' : 'without a credential';
  }
}

function unknownFacts({ minParams, maxAgeDays }: Bounds): string {
  if (minParams > 0 && maxAgeDays === 0) return 'size';
  return maxAgeDays > 0 && minParams === 0 ? 'age' : 'size or age';
}

function unknownText({ name, unknown }: FilterCount): string {
  return `${unknown} of unknown ${name === 'min-params' ? 'size' : 'age'}`;
}
