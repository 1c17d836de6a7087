/** The models that can be chosen: those configured, or all that are known, each with what is known about it. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { loadCatalog } from '../catalog/index.ts';
import type { ListedModel, ModelList } from '../catalog/listed.ts';
import { askServers, localServers } from '../catalog/local.ts';
import { type KnownModels, type Layer, mergeSources, UNKNOWN_COST } from '../catalog/sources.ts';
import { compareTexts } from '../compare-texts.ts';
import { type Diagnostic, diagnostic, isError, type Result, success } from '../errors.ts';
import { LIMITS, readRegularFile } from '../files/read.ts';
import { defaultAgentOf, fallbacksOf } from '../openclaw/agents.ts';
import { parseModelsFile, type StatedProvider, statedProviders } from '../openclaw/facts/provider-models.ts';
import { agentDirOf, type Live } from '../openclaw/live.ts';
import { normalizeProvider, providerOf } from '../openclaw/model-ref.ts';
import type { ModelText } from '../openclaw/settings.ts';
import { credentialsFor } from '../routing/credentials.ts';
import { circumstancesOf } from '../workspace/circumstances.ts';
import type { HomeOptions } from '../workspace/home.ts';
import { Workspace } from '../workspace/workspace.ts';

export interface ListOptions extends HomeOptions {
  /** Every model that any source knows. */
  readonly all: boolean;
  /** Only models on this machine; queries the servers that may run here. */
  readonly local: boolean;
  readonly provider: string | undefined;
  /** Epoch milliseconds, for credentials that expire. */
  readonly now: number;
}

interface ListedModels extends ModelList {
  readonly notes: readonly Diagnostic[];
}

/** Lists the models. E212 where two generations of OpenClaw would show different ones. */
export async function listModels(options: ListOptions): Promise<Result<ListedModels>> {
  const catalog = await loadCatalog();
  let answers: Promise<Layer[]> | undefined;
  return Workspace.of(options).agreed<ListedModels>(
    async (live) => {
      const stated = statedLayers(live);
      const servers = stated.providers.flatMap(({ id, loopback }) =>
        loopback === undefined ? [] : [{ provider: id, url: loopback }],
      );
      if (options.local) answers ??= askServers(localServers(servers, options.env.OLLAMA_HOST));
      const known = mergeSources([...stated.layers, ...((await answers) ?? [])], catalog);
      return success({
        ...choose(live, known, options),
        notes: [...live.notes.filter((note) => !isError(note)), ...stated.notes],
      });
    },
    ({ models }) => models,
  );
}

export interface Stated {
  readonly layers: readonly Layer[];
  readonly providers: readonly StatedProvider[];
  readonly notes: readonly Diagnostic[];
}

/** The config, then each agent's `models.json`, the default agent's first. */
export function statedLayers(live: Live): Stated {
  const { facts } = live.dialect;
  const layers: Layer[] = [];
  const notes: Diagnostic[] = [];
  const providers = statedProviders(live.settings.providerFacts, facts);
  const declared = providers.flatMap(({ models }) => models);
  if (providers.length > 0) {
    const source = { kind: 'config' as const, name: 'models.providers', path: live.show(live.locations.configPath) };
    layers.push({ source: { ...source, models: declared.length }, models: declared });
  }
  const read = new Set<string>();
  for (const agent of new Set([defaultAgentOf(live.tree, live.settings), ...live.stores.keys()])) {
    const file = path.join(agentDirOf(live, live.settings, agent), 'models.json');
    if (read.has(file) || !existsSync(file)) continue;
    read.add(file);
    const text = textOf(file);
    const found = text === undefined ? undefined : parseModelsFile(text, facts);
    if (!found) {
      notes.push(diagnostic('W224', `${live.show(file)} cannot be read as a list of models and is ignored.`));
      continue;
    }
    const models = found.flatMap((provider) => provider.models);
    const source = { kind: 'models.json' as const, name: `models.json:${agent}`, path: live.show(file), agent };
    layers.push({ source: { ...source, models: models.length }, models });
  }
  return { layers, providers, notes };
}

function textOf(file: string): string | undefined {
  try {
    return readRegularFile(file, LIMITS.config).toString('utf8');
  } catch {
    return undefined;
  }
}

function choose(live: Live, known: KnownModels, options: ListOptions): ModelList {
  const configured = configuredModels(live, (ref) => known.find(ref) !== undefined);
  const wanted = options.provider === undefined ? undefined : normalizeProvider(options.provider, live.dialect.facts);
  const ofProvider = (ref: string) => wanted === undefined || providerOf(ref) === wanted;
  const refs = known.refs();
  const everything = () => [...new Set([...configured.keys(), ...refs])].sort(byProvider);
  const chosen = options.all || options.local ? everything() : [...configured.keys()];
  const hasCredential = credentialCheck(live, options.now);
  const models = chosen.filter(ofProvider).map((ref) => listed(ref, configured.get(ref), known, hasCredential));
  return {
    models: options.local ? models.filter(({ local }) => local === true) : models,
    sources: known.sources,
    known: refs.filter(ofProvider).length,
    providers: [...new Set(refs.map(providerOf))],
  };
}

/** A slash sorts before every other character of a name. */
function byProvider(one: string, other: string): number {
  return compareTexts(one.replace('/', '\0'), other.replace('/', '\0'));
}

type CredentialCheck = (ref: string, uses: Uses | undefined) => boolean;

/** Whether a request could be made: by an agent that names the model itself, or by the default agent. */
function credentialCheck(live: Live, now: number): CredentialCheck {
  const circumstances = circumstancesOf(live, now);
  const standard = defaultAgentOf(live.tree, live.settings);
  const answers = new Map<string, boolean>();
  const resolves = (provider: string, agent: string) => {
    const key = `${agent}\0${provider}`;
    const known = answers.get(key) ?? credentialsFor(provider, agent, circumstances).effective !== undefined;
    answers.set(key, known);
    return known;
  };
  return (ref, uses) => {
    const shared = !uses || uses.agents.size === 0 || uses.roles.size > 0 || uses.entry;
    return [...(shared ? [standard] : (uses?.agents ?? []))].some((agent) => resolves(providerOf(ref), agent));
  };
}

/** What the settings use a model for. */
interface Uses {
  /** `default`, `fallback#1` and so on. */
  readonly roles: Set<string>;
  /** True with an entry in `agents.defaults.models`. */
  entry: boolean;
  readonly aliases: string[];
  /** Agents that use it in their own chain. */
  readonly agents: Set<string>;
  /** The texts with variables that contain it, and the unset variables. */
  readonly variables: Set<string>;
  readonly unset: Set<string>;
}

/** In OpenClaw's order: the default, its fallbacks, the image models, the entries; then the agents' own. */
function configuredModels({ settings, tree, dialect }: Live, isKnown: (ref: string) => boolean): Map<string, Uses> {
  const uses = new Map<string, Uses>();
  const use = (ref: string): Uses => {
    const found = uses.get(ref) ?? {
      roles: new Set(),
      entry: false,
      aliases: [],
      agents: new Set(),
      variables: new Set(),
      unset: new Set(),
    };
    uses.set(ref, found);
    return found;
  };
  // The value of a variable may be a secret, unless it is a model reference.
  const usesOf = (model: ModelText): Uses => {
    const { raw, ref, variables, unset = [], hidden } = model;
    const found = use(ref === undefined || (hidden && !isKnown(ref)) ? raw.trim() : ref);
    if (variables.length > 0) found.variables.add(raw.trim());
    for (const name of unset) found.unset.add(name);
    return found;
  };
  const inRole = (role: string, model: ModelText | undefined) => model && usesOf(model).roles.add(role);
  // Such releases show the chain that their default agent has (2026.9.6, measured).
  const standard = dialect.facts.textModels ? settings.agents.get(defaultAgentOf(tree, settings)) : undefined;
  const chain = fallbacksOf(standard, settings, dialect.facts);
  inRole('default', standard?.model.primary ?? settings.model.primary);
  chain.models.forEach((model, index) => {
    inRole(`fallback#${index + 1}`, model);
  });
  inRole('image', settings.imageModel.primary);
  settings.imageModel.fallbacks?.forEach((model, index) => {
    inRole(`img-fallback#${index + 1}`, model);
  });
  for (const { ref } of settings.entries) if (ref !== undefined) use(ref).entry = true;
  for (const { name, ref } of settings.aliases.values()) use(ref).aliases.push(name);
  for (const { id, model } of settings.agents.values()) {
    if (id === standard?.id) continue;
    // An agent without its own model has the global one, which is not the default agent's here.
    if (standard?.model.primary && !model.primary && settings.model.primary)
      usesOf(settings.model.primary).agents.add(id);
    for (const own of [...(model.primary ? [model.primary] : []), ...(model.fallbacks ?? [])])
      usesOf(own).agents.add(id);
  }
  return uses;
}

function listed(ref: string, uses: Uses | undefined, known: KnownModels, hasCredential: CredentialCheck): ListedModel {
  const model = known.find(ref);
  const tags = uses
    ? [
        ...uses.roles,
        ...(uses.entry ? ['configured'] : []),
        ...(uses.aliases.length > 0 ? [`alias:${uses.aliases.join(',')}`] : []),
        ...[...uses.agents].map((agent) => `agent:${agent}`),
        ...[...uses.variables].filter((text) => text !== ref),
        ...[...uses.unset].map((name) => `${name} is not set`),
      ]
    : [];
  return {
    key: ref,
    ref,
    name: model ? model.name : ref,
    provider: providerOf(ref),
    contextWindow: model?.contextWindow ?? null,
    maxOutput: model?.maxOutput ?? null,
    cost: model?.cost ?? UNKNOWN_COST,
    reasoning: model?.reasoning ?? null,
    input: model?.inputTypes?.join('+') ?? '-',
    inputTypes: model?.inputTypes ?? null,
    local: model?.local ?? null,
    configured: uses !== undefined,
    available: model ? hasCredential(ref, uses) : null,
    tags: model || uses?.unset.size ? tags : [...tags, 'missing'],
    missing: !model,
    released: model?.released ?? null,
    dateSource: model?.dateSource ?? 'unknown',
    params: model?.params ?? null,
    sources: model?.sources ?? [],
  };
}
