/** The models that can be chosen: those configured, or all that are known, each with what is known about it. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { loadCatalog } from '../catalog/index.ts';
import type { Lifecycle } from '../catalog/lifecycle.ts';
import type { ListedModel, ModelList } from '../catalog/listed.ts';
import { askServers, localServers } from '../catalog/local.ts';
import { openclawLayers } from '../catalog/openclaw-layer.ts';
import { type KnownModels, type Layer, mergeSources, UNKNOWN_COST } from '../catalog/sources.ts';
import { compareTexts } from '../compare-texts.ts';
import { type Diagnostic, diagnostic, isError, type Result, success } from '../errors.ts';
import { LIMITS, readRegularFile } from '../files/read.ts';
import { defaultAgentOf } from '../openclaw/agents.ts';
import { parseModelsFile, type StatedProvider, statedProviders } from '../openclaw/facts/provider-models.ts';
import { agentDirOf, type Live } from '../openclaw/live.ts';
import { normalizeProvider, providerOf } from '../openclaw/model-ref.ts';
import { choiceTest } from '../routing/cascade.ts';
import { credentialsFor } from '../routing/credentials.ts';
import { AWS_DEFAULT_CHAIN } from '../routing/environment.ts';
import type { Candidate } from '../routing/types.ts';
import { circumstancesOf } from '../workspace/circumstances.ts';
import type { HomeOptions } from '../workspace/home.ts';
import { lifecyclesIn } from '../workspace/model-lifecycles.ts';
import { openclawLists } from '../workspace/openclaw-lists.ts';
import { Workspace } from '../workspace/workspace.ts';
import { configuredModels, type Uses } from './configured-models.ts';

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
  const lists = openclawLists(options.env);
  let answers: Promise<Layer[]> | undefined;
  return Workspace.of(options).agreed<ListedModels>(
    async (live) => {
      const stated = statedLayers(live);
      const servers = stated.providers.flatMap(({ id, loopback }) =>
        loopback === undefined ? [] : [{ provider: id, url: loopback }],
      );
      if (options.local) answers ??= askServers(localServers(servers, options.env.OLLAMA_HOST));
      const known = mergeSources(
        [...stated.layers, ...((await answers) ?? []), ...openclawLayers(lists, live.dialect.facts, options.now)],
        catalog,
      );
      return success({
        ...choose(live, known, lifecyclesIn(live, { catalog, lists, now: options.now }), options),
        notes: [...live.notes.filter((note) => !isError(note)), ...stated.notes],
      });
    },
    // What else is shown is only a proposal.
    ({ models }) => (options.all || options.local ? models : models.filter(({ configured }) => configured)),
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

function choose(
  live: Live,
  known: KnownModels,
  lifecycle: (ref: string) => Lifecycle,
  options: ListOptions,
): ModelList {
  const configured = configuredModels(live, (ref) => known.find(ref) !== undefined);
  const { facts } = live.dialect;
  const wanted = options.provider === undefined ? undefined : normalizeProvider(options.provider, facts);
  const ofProvider = (ref: string) => wanted === undefined || providerOf(ref) === wanted;
  const refs = known.refs();
  const hasCredential = credentialCheck(live, options.now);
  const everything = () => [...new Set([...configured.keys(), ...refs])].sort(byProvider);
  const wide = options.all || options.local || (wanted !== undefined && facts.listedModels.filter === 'catalogue');
  const chosen = wide ? everything() : [...new Set([...configured.keys(), ...extraModels(live, refs, options.now)])];
  const models = chosen.filter(ofProvider).map((ref) => ({
    ...listed(ref, configured.get(ref), known, hasCredential),
    lifecycle: lifecycle(ref),
  }));
  return {
    models: options.local ? models.filter(({ local }) => local === true) : models,
    sources: known.sources,
    known: refs.filter(ofProvider).length,
    providers: [...new Set(refs.map(providerOf))],
  };
}

/** What `models list` of this release adds: models of own providers, then those of the catalogue with a credential. */
function extraModels(live: Live, refs: readonly string[], now: number): string[] {
  const { settings, tree, dialect } = live;
  const { extra } = dialect.facts.listedModels;
  if (extra === 'none') return [];
  const own = statedProviders(settings.providerFacts, dialect.facts).flatMap(({ models }) => models);
  const hasCredential = credentialCheck(live, now, ({ source }) => !isUnseen(source));
  const usable = [...refs].sort(byProvider).filter((ref) => hasCredential(ref, undefined));
  const found = [...own.map(({ ref }) => ref), ...usable];
  const agent = settings.agents.get(defaultAgentOf(tree, settings));
  return extra === 'all' ? found : found.filter(choiceTest(settings, agent, dialect, undefined));
}

/** A slash sorts before every other character of a name. */
function byProvider(one: string, other: string): number {
  return compareTexts(one.replace('/', '\0'), other.replace('/', '\0'));
}

function isUnseen(source: Candidate['source']): boolean {
  return source.kind === 'aws-sdk' && source.label === AWS_DEFAULT_CHAIN;
}

type CredentialCheck = (ref: string, uses: Uses | undefined) => boolean;

/** Whether a request could be made: by an agent that names the model itself, or by the default agent. */
function credentialCheck(live: Live, now: number, counts: (found: Candidate) => boolean = () => true): CredentialCheck {
  const circumstances = circumstancesOf(live, now);
  const standard = defaultAgentOf(live.tree, live.settings);
  const answers = new Map<string, boolean>();
  const resolves = (provider: string, agent: string) => {
    const key = `${agent}\0${provider}`;
    const known = answers.get(key);
    if (known !== undefined) return known;
    const { effective } = credentialsFor(provider, agent, circumstances);
    const answer = effective !== undefined && counts(effective);
    answers.set(key, answer);
    return answer;
  };
  return (ref, uses) => {
    const shared = !uses || uses.agents.size === 0 || uses.roles.size > 0 || uses.entry;
    return [...(shared ? [standard] : (uses?.agents ?? []))].some((agent) => resolves(providerOf(ref), agent));
  };
}

function listed(
  ref: string,
  uses: Uses | undefined,
  known: KnownModels,
  hasCredential: CredentialCheck,
): Omit<ListedModel, 'lifecycle'> {
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
