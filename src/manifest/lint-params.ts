/** Checks declared params of models against those that OpenClaw reads: it takes anything, and ignores what does not fit. */
import { isJsonObject, type Json } from '../json-value.ts';
import {
  isReadBy,
  type KnownParam,
  PARAM_NAMES,
  type ParamKind,
  paramOf,
  paramSince,
  valuesOf,
} from '../openclaw/facts/model-params.ts';
import { providerOf } from '../openclaw/model-ref.ts';
import type { DeclaredValue } from '../settings/words.ts';
import type { ReportAt } from './lint-providers.ts';
import { nearest } from './similar.ts';

export interface ParamCircumstances {
  /** The names that the release reads. */
  readonly known: Readonly<Record<string, string>>;
  /** A model as a reference. */
  readonly refOf: (name: string) => string;
  /** The protocol of a provider; undefined where it is not known. */
  readonly apiOf: (provider: string) => string | undefined;
}

/** W156 for a value that OpenClaw ignores, W157 for a param that nobody reads there, W158 for one that it does not know. */
export function checkParams(declared: readonly DeclaredValue[], around: ParamCircumstances, report: ReportAt): void {
  for (const { row, address, path, value } of declared) {
    if (!isParams(row.address) || !isJsonObject(value as Json)) continue;
    const provider = address.name === undefined ? undefined : providerOf(around.refOf(address.name));
    for (const [name, given] of Object.entries(value as { readonly [name: string]: Json })) {
      const at = [...path, name];
      const param = paramOf(name);
      if (!param) {
        const near = nearest(name, PARAM_NAMES, 2);
        const meant = near.length > 0 ? `; did you mean ${near.join(' or ')}?` : '; it is written as it is.';
        report('W158', `OpenClaw reads no param ${name}${meant}`, at, { severity: 'info' });
        continue;
      }
      const unread = whyUnread(name, param, provider, around);
      if (unread !== undefined) report('W157', unread.message, at, { remedy: unread.remedy });
      else if (given !== null && !fits(given, param, provider)) {
        const takes = valuesText(param, provider);
        report('W156', `${name} is ${shown(given)}; OpenClaw takes ${takes}, and ignores anything else.`, at, {
          remedy: `Write ${takes}.`,
        });
      }
    }
  }
}

/** Whether a row is for params of models. Those of a provider have meanings of their own. */
function isParams(address: string): boolean {
  return address === 'params' || address === 'models.*.params';
}

function whyUnread(
  name: string,
  param: KnownParam,
  provider: string | undefined,
  { known, apiOf }: ParamCircumstances,
): { readonly message: string; readonly remedy: string } | undefined {
  const since = paramSince(name);
  if (since !== undefined && !Object.hasOwn(known, name)) {
    const other = param.names.find((one) => Object.hasOwn(known, one)) ?? earlierName(name, known);
    return {
      message: `This OpenClaw release does not read ${name}; releases since ${since} do.`,
      remedy:
        other === undefined ? 'Remove it, or update OpenClaw.' : `Write ${other}, which it reads, or update OpenClaw.`,
    };
  }
  if (provider === undefined || isReadBy(param, provider, apiOf(provider)) !== false) return undefined;
  const readers = [...(param.providers ?? []), ...(param.apis ?? []).map((api) => `providers with the API ${api}`)];
  return {
    message: `${name} has no effect on models of ${provider}; it is read for ${readers.slice(0, 5).join(', ')}.`,
    remedy: 'Remove it.',
  };
}

/** `cacheRetention` was `cacheControlTtl`. */
function earlierName(name: string, known: ParamCircumstances['known']): string | undefined {
  return name === 'cacheRetention' && Object.hasOwn(known, 'cacheControlTtl') ? 'cacheControlTtl: 5m or 1h' : undefined;
}

const KINDS: Readonly<Record<ParamKind, { readonly text: string; readonly fits: (value: Json) => boolean }>> = {
  number: { text: 'a number', fits: (value) => typeof value === 'number' },
  count: { text: 'a whole number above 0', fits: (value) => Number.isInteger(value) && (value as number) > 0 },
  flag: { text: 'true or false', fits: (value) => typeof value === 'boolean' },
  text: { text: 'a text', fits: (value) => typeof value === 'string' },
  texts: {
    text: 'a text or a list of texts',
    fits: (value) => [value].flat().every((one) => typeof one === 'string'),
  },
  map: { text: 'an object', fits: isJsonObject },
};

function fits(value: Json, param: KnownParam, provider: string | undefined): boolean {
  const { kinds = [], words } = valuesOf(param, provider);
  // What a variable says is not known here.
  if (typeof value === 'string' && value.includes('${')) return true;
  return (
    kinds.some((kind) => KINDS[kind].fits(value)) || (typeof value === 'string' && words?.includes(value) === true)
  );
}

/** What a param takes, in words: `none, short or long`. */
export function valuesText(param: KnownParam, provider?: string): string {
  const { kinds = [], words = [] } = valuesOf(param, provider);
  const all = [...words, ...kinds.map((kind) => KINDS[kind].text)];
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} or ${all.at(-1)}`;
}

function shown(value: Json): string {
  return typeof value === 'object' ? (Array.isArray(value) ? 'a list' : 'an object') : JSON.stringify(value);
}
