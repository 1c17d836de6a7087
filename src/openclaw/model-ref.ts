/**
 * Model references, aliases and agent ids, normalised as OpenClaw does it.
 *
 * Source: 2026.1.30 and 2026.9.6, measured. The two generations differ: classic releases rewrite some provider
 * and model names and take a bare name for Anthropic's; modern ones rewrite Google's names only and take a bare
 * name for OpenAI's.
 */
import { providerId } from './facts/providers.ts';
import type { Generation } from './facts/release.ts';

export type { Generation };

export type ModelRef =
  | { readonly kind: 'ref'; readonly provider: string; readonly model: string; readonly ref: string }
  /** A word without a slash: an alias, or a model whose provider OpenClaw would guess. */
  | { readonly kind: 'bare'; readonly name: string }
  | { readonly kind: 'invalid' };

type Table = ReadonlyMap<string, string>;

const CLASSIC_GOOGLE: Table = table({
  'gemini-3-pro': 'gemini-3-pro-preview',
  'gemini-3-flash': 'gemini-3-flash-preview',
});

/** Anthropic's short names are compared without regard to case, Google's exactly. */
const CLASSIC_ANTHROPIC: Table = table({
  'opus-4.5': 'claude-opus-4-5',
  'sonnet-4.5': 'claude-sonnet-4-5',
});

const MODERN_GOOGLE: Table = table({
  'gemini-3-pro': 'gemini-3.1-pro-preview',
  'gemini-3-pro-preview': 'gemini-3.1-pro-preview',
  'gemini-3.1-pro': 'gemini-3.1-pro-preview',
  'gemini-3-flash': 'gemini-3-flash-preview',
  'gemini-3.1-flash': 'gemini-3-flash-preview',
  'gemini-3.1-flash-preview': 'gemini-3-flash-preview',
  'gemini-3.1-flash-lite-preview': 'gemini-3.1-flash-lite',
  'gemma-4-26b': 'gemma-4-26b-a4b-it',
});

const BUILTIN: Readonly<Record<Generation, Readonly<Record<string, string>>>> = {
  classic: {
    opus: 'anthropic/claude-opus-4-5',
    sonnet: 'anthropic/claude-sonnet-4-5',
    gpt: 'openai/gpt-5.2',
    'gpt-mini': 'openai/gpt-5-mini',
    gemini: 'google/gemini-3-pro-preview',
    'gemini-flash': 'google/gemini-3-flash-preview',
  },
  modern: {
    opus: 'anthropic/claude-opus-5',
    sonnet: 'anthropic/claude-sonnet-5',
    gpt: 'openai/gpt-5.4',
    'gpt-mini': 'openai/gpt-5.4-mini',
    'gpt-nano': 'openai/gpt-5.4-nano',
    gemini: 'google/gemini-3.1-pro-preview',
    'gemini-flash': 'google/gemini-3-flash-preview',
    'gemini-flash-lite': 'google/gemini-3.1-flash-lite',
  },
};

/** Aliases that OpenClaw gives to an entry with exactly that key when it has none of its own. */
export function builtinAliases(generation: Generation): Readonly<Record<string, string>> {
  return BUILTIN[generation];
}

/** The reference of a built-in alias in any case; undefined for other names. */
export function builtinAlias(name: string, generation: Generation): string | undefined {
  const key = aliasKey(name);
  return Object.hasOwn(BUILTIN[generation], key) ? BUILTIN[generation][key] : undefined;
}

/** Characters that OpenClaw's own commands accept in an alias. */
export const ALIAS_PATTERN = /^[A-Za-z0-9_.:-]+$/;

/** Aliases are looked up without regard to case. */
export function aliasKey(alias: string): string {
  return alias.trim().toLowerCase();
}

/** The provider that a bare model name gets. */
export function defaultProvider(generation: Generation): string {
  return generation === 'modern' ? 'openai' : 'anthropic';
}

/** Trims and lower-cases a provider; classic releases also rewrite a few names. */
export function normalizeProvider(provider: string, generation: Generation = 'classic'): string {
  return providerId(provider.trim().toLowerCase(), generation);
}

/** How OpenClaw compares the names of agents, aliases and providers. */
export function spellingOf(generation: Generation) {
  return {
    agent: normalizeAgentId,
    alias: aliasKey,
    provider: (name: string) => normalizeProvider(name, generation),
  };
}

/** A model as a setting writes it, and the auth profile that stands behind it in modern releases. */
export interface SplitProfile {
  readonly model: string;
  readonly profile: string | undefined;
}

/**
 * `openai/gpt-5.4@openai:work`: what is behind the @ is a profile (2026.9.6, measured). Ids of LM Studio hold an @, too
 * (`qwen3.6-27b@iq3_xxs`), so only `provider:name` is taken for one.
 */
export function splitProfile(text: string, generation: Generation): SplitProfile {
  const trimmed = text.trim();
  if (generation === 'modern') {
    const start = trimmed.lastIndexOf('/') + 1;
    for (let at = trimmed.indexOf('@', start + 1); at > 0; at = trimmed.indexOf('@', at + 1)) {
      const profile = trimmed.slice(at + 1).trim();
      if (PROFILE.test(profile) && !QUANTIZATION.test(profile)) return { model: trimmed.slice(0, at).trim(), profile };
    }
  }
  return { model: trimmed, profile: undefined };
}

const PROFILE = /^[a-z][\w.-]*:\S+$/i;
/** `q4_k_m:2` is the second instance of a model, not a profile. */
const QUANTIZATION = /^(?:i?q\d+(?:_[a-z0-9]+)*|\d+bit):/i;

/** A reference without the profile behind it, split at the first slash, both sides normalised. */
export function parseModelRef(text: string, generation: Generation = 'classic'): ModelRef {
  return parseKey(splitProfile(text, generation).model, generation);
}

/** Splits at the first slash and normalises both sides; everything behind it is the model id, its case kept. */
function parseKey(text: string, generation: Generation): ModelRef {
  const trimmed = text.trim();
  const slash = trimmed.indexOf('/');
  if (slash < 0) return trimmed === '' ? { kind: 'invalid' } : { kind: 'bare', name: trimmed };
  const provider = normalizeProvider(trimmed.slice(0, slash), generation);
  const model = trimmed.slice(slash + 1).trim();
  if (provider === '' || model === '') return { kind: 'invalid' };
  const normalized = normalizeModelId(provider, model, generation);
  return { kind: 'ref', provider, model: normalized, ref: `${provider}/${normalized}` };
}

function normalizeModelId(provider: string, model: string, generation: Generation): string {
  if (generation === 'modern') return provider === 'google' ? (MODERN_GOOGLE.get(model) ?? model) : model;
  if (provider === 'anthropic') return CLASSIC_ANTHROPIC.get(model.toLowerCase()) ?? model;
  return provider === 'google' ? (CLASSIC_GOOGLE.get(model) ?? model) : model;
}

/** A map and not an object: a provider may be called `constructor`. */
function table(entries: Readonly<Record<string, string>>): Table {
  return new Map(Object.entries(entries));
}

export interface ResolveOptions {
  readonly generation: Generation;
  /** References by lower-cased alias. */
  readonly aliases: ReadonlyMap<string, string>;
  /** Whether a bare name's model id is rewritten; classic releases do not rewrite that of a primary. */
  readonly bareRewrites: boolean;
  /** A key of the model map, where an @ is a part of the model's id. */
  readonly isKey?: boolean;
}

/** What OpenClaw makes of a text in a model's place; undefined when it names no model. */
export function resolveModel(text: string, options: ResolveOptions): string | undefined {
  const { generation, aliases, bareRewrites } = options;
  const parsed = options.isKey ? parseKey(text, generation) : parseModelRef(text, generation);
  if (parsed.kind === 'ref') return parsed.ref;
  if (parsed.kind === 'invalid') return undefined;
  const named = aliases.get(aliasKey(parsed.name));
  if (named !== undefined) return named;
  const provider = defaultProvider(generation);
  return `${provider}/${bareRewrites ? normalizeModelId(provider, parsed.name, generation) : parsed.name}`;
}

/** The provider in front of the first slash; empty for a text without one. */
export function providerOf(ref: string): string {
  return ref.includes('/') ? ref.slice(0, ref.indexOf('/')) : '';
}

/** What stands behind the first slash; the whole text where there is none. */
export function modelId(ref: string): string {
  return ref.slice(ref.indexOf('/') + 1);
}

/** Whether the reference stands for every model of a provider (`openai/*`), as an entry may in releases since 2026.5. */
export function isWildcard(ref: string): boolean {
  return /(^|\/)\*$/.test(ref);
}

/** Agent ids: trimmed and lower-cased; characters that an id cannot have become dashes; `main` when nothing is left. */
export function normalizeAgentId(id: string): string {
  const trimmed = id.trim();
  if (/^[a-z0-9][a-z0-9_-]{0,63}$/i.test(trimmed)) return trimmed.toLowerCase();
  const cleaned = trimmed
    .toLowerCase()
    .replace(/[^a-z0-9_-]+/g, '-')
    .replace(/^-+/, '')
    .replace(/-+$/, '')
    .slice(0, 64);
  return cleaned === '' ? 'main' : cleaned;
}
