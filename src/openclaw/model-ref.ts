/**
 * Model references, aliases and agent ids, normalised as OpenClaw does it.
 *
 * Which names are rewritten, and for whose model a bare name is taken, differs from release to release (see `Facts`).
 */
import { hasHidden } from '../hidden.ts';
import type { Facts } from './facts/releases.ts';

/** How a release reads names of providers and models, and which params of them it reads. */
export type Naming = Pick<
  Facts,
  'bareNames' | 'builtinAliases' | 'formerProviders' | 'idRewrites' | 'modelParams' | 'profileSuffix'
>;

export type ModelRef =
  | { readonly kind: 'ref'; readonly provider: string; readonly model: string; readonly ref: string }
  /** A name without a slash: an alias, or a model whose provider OpenClaw would guess. */
  | { readonly kind: 'bare'; readonly name: string }
  | { readonly kind: 'invalid' };

/** The reference of a built-in alias in any case; undefined for other names. */
export function builtinAlias(name: string, { builtinAliases }: Pick<Naming, 'builtinAliases'>): string | undefined {
  return named(builtinAliases, aliasKey(name));
}

/** What OpenClaw's own `aliases add` and `aliases remove` accept; its config accepts any text (measured up to 2026.9.6). */
const OWN_COMMANDS = /^[A-Za-z0-9_.:-]+$/;

export function refusedByOwnCommands(name: string): boolean {
  return !OWN_COMMANDS.test(name);
}

/** Why OpenClaw could never look up an alias of this name, or nobody could read it; undefined for a good name. */
export function unusableAlias(name: string): string | undefined {
  if (name.trim() === '') return 'an alias needs a name';
  if (name.trim() !== name) return 'OpenClaw drops the blanks around it';
  if (name.includes('/')) return 'with a slash it is read as provider/model-id';
  if (hasHidden(name)) return 'it contains characters that cannot be shown';
  return /\$\{/.test(name) ? 'OpenClaw replaces it by a variable' : undefined;
}

/** Aliases are looked up without regard to case. */
export function aliasKey(alias: string): string {
  return alias.trim().toLowerCase();
}

/** Trims and lower-cases a provider, and rewrites those that the release spells otherwise. */
export function normalizeProvider(provider: string, { idRewrites }: Pick<Naming, 'idRewrites'>): string {
  const name = provider.trim().toLowerCase();
  return named(idRewrites.providers, name) ?? name;
}

/** An own key: a provider may be called `constructor`. */
function named<Value>(names: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(names, name) ? names[name] : undefined;
}

/** How OpenClaw compares the names of agents, aliases and providers. */
export function spellingOf(naming: Naming) {
  return {
    agent: normalizeAgentId,
    alias: aliasKey,
    provider: (name: string) => normalizeProvider(name, naming),
    model: (name: string) => entryName(name, naming),
    'hook mapping': (name: string) => name,
  };
}

/** A model as a setting writes it, and the auth profile after it, if the release supports that. */
export interface SplitProfile {
  readonly model: string;
  readonly profile: string | undefined;
}

/**
 * `openai/gpt-5.4@openai:work`: the part after @ is a profile (2026.9.6, measured). Ids of LM Studio also contain an @
 * (`qwen3.6-27b@iq3_xxs`), so only `provider:name` is treated as one.
 */
export function splitProfile(text: string, { profileSuffix }: Pick<Naming, 'profileSuffix'>): SplitProfile {
  const trimmed = text.trim();
  if (profileSuffix) {
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

/** A reference without the profile after it, split at the first slash, both sides normalised. */
export function parseModelRef(text: string, naming: Naming): ModelRef {
  return parseKey(splitProfile(text, naming).model, naming);
}

/** Splits at the first slash and normalises both sides; the rest is the model id, with its case kept. */
function parseKey(text: string, naming: Naming): ModelRef {
  const trimmed = text.trim();
  const slash = trimmed.indexOf('/');
  if (slash < 0) return trimmed === '' ? { kind: 'invalid' } : { kind: 'bare', name: trimmed };
  const provider = normalizeProvider(trimmed.slice(0, slash), naming);
  const model = trimmed.slice(slash + 1).trim();
  if (provider === '' || model === '') return { kind: 'invalid' };
  const normalized = normalizeModelId(provider, model, naming);
  return { kind: 'ref', provider, model: normalized, ref: `${provider}/${normalized}` };
}

/** Anthropic's short names are compared without regard to case, others exactly. */
function normalizeModelId(provider: string, model: string, { idRewrites }: Naming): string {
  const key = provider === 'anthropic' ? model.toLowerCase() : model;
  const known = named(named(idRewrites.models, provider) ?? {}, key);
  if (known !== undefined) return known;
  const first = model.includes('/') ? undefined : named(idRewrites.prefixed, provider);
  return first === undefined ? model : `${first}/${model}`;
}

export interface ResolveOptions {
  readonly naming: Naming;
  /** References by lower-cased alias. */
  readonly aliases: Pick<ReadonlyMap<string, string>, 'get'>;
  /** Models that the config names, as `configuredModels` gives them: a bare name may be one of theirs. */
  readonly configured: ConfiguredModels;
  /** Whether a bare name's model id is rewritten; that of a primary is not in the releases that were looked at. */
  readonly bareRewrites: boolean;
  /** Whether it is a key of the model map, where an @ is part of the model id. */
  readonly isKey?: boolean;
}

/** How OpenClaw resolves a text in place of a model; undefined if it names no model. */
export function resolveModel(text: string, options: ResolveOptions): string | undefined {
  const { naming, aliases, configured, bareRewrites } = options;
  const parsed = options.isKey ? parseKey(text, naming) : parseModelRef(text, naming);
  if (parsed.kind === 'ref') return parsed.ref;
  if (parsed.kind === 'invalid') return undefined;
  return (
    aliases.get(aliasKey(parsed.name)) ?? configured.get(parsed.name) ?? guessed(parsed.name, naming, bareRewrites)
  );
}

function guessed(name: string, naming: Naming, rewrites: boolean): string {
  const { provider, rewritten } = naming.bareNames;
  return `${provider}/${rewrites || rewritten ? normalizeModelId(provider, name, naming) : name}`;
}

/** The key of an entry of a map of models in its one form: the reference, or `provider/*`. */
export function entryName(key: string, naming: Naming): string {
  const options = { naming, aliases: new Map(), configured: new Map(), bareRewrites: true, isKey: true };
  return wildcardRef(key, naming) ?? resolveModel(key, options) ?? key;
}

/** References by the bare name that stands for each. */
export type ConfiguredModels = ReadonlyMap<string, string>;

/**
 * The bare names that releases since 2026.4.9 take for a configured model: those that exactly one provider has, in the
 * entries of the map of models, else in the models of the config's own providers.
 */
export function configuredModels(
  refs: { readonly models: readonly string[]; readonly providers: readonly string[] },
  { bareNames }: Pick<Naming, 'bareNames'>,
): ConfiguredModels {
  const configured = new Map<string, string>();
  for (const source of ['models', 'providers'] as const) {
    if (!bareNames.configured.includes(source)) continue;
    const byName = new Map<string, Set<string>>();
    for (const ref of refs[source]) byName.set(modelId(ref), new Set([...(byName.get(modelId(ref)) ?? []), ref]));
    for (const [name, [ref, ...others]] of byName)
      if (ref !== undefined && others.length === 0 && !configured.has(name)) configured.set(name, ref);
  }
  return configured;
}

/** The provider before the first slash; empty for a text without one. */
export function providerOf(ref: string): string {
  return ref.includes('/') ? ref.slice(0, ref.indexOf('/')) : '';
}

/** Whether it has a provider and a model. */
export function namesProvider(ref: string): boolean {
  return providerOf(ref).trim() !== '' && modelId(ref).trim() !== '';
}

/** The text after the first slash; the whole text if there is none. */
export function modelId(ref: string): string {
  return ref.slice(ref.indexOf('/') + 1);
}

/** Whether the reference means every model of a provider (`openai/*`), as an entry may in releases since 2026.5. */
export function isWildcard(ref: string): boolean {
  return /(^|\/)\*$/.test(ref);
}

/**
 * `openai/*` or `openrouter/z-ai/*` with the provider normalised; undefined for anything else. The star is no id of a
 * model, so nothing else is rewritten.
 */
export function wildcardRef(text: string, naming: Pick<Naming, 'idRewrites'>): string | undefined {
  const trimmed = text.trim();
  if (!/^[^/*\s][^*\s]*\/\*$/.test(trimmed)) return undefined;
  const slash = trimmed.indexOf('/');
  return `${normalizeProvider(trimmed.slice(0, slash), naming)}${trimmed.slice(slash)}`;
}

/** Agent ids: trimmed and lower-cased; invalid characters become dashes; `main` if nothing is left. */
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
