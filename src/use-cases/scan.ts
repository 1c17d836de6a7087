/** Filters all known models, or OpenRouter's free ones, probes them, and ranks the rest. */

import { openclawLayers } from '../catalog/openclaw-layer.ts';
import { type Diagnostic, diagnostic, failure, isError, type Result, success } from '../errors.ts';
import { defaultAgentOf } from '../openclaw/agents.ts';
import type { Live } from '../openclaw/live.ts';
import { normalizeProvider } from '../openclaw/model-ref.ts';
import { fetchOpenRouterList } from '../probe/openrouter.ts';
import type { ProbeLimits, ProbeResult } from '../probe/types.ts';
import { credentialsFor } from '../routing/credentials.ts';
import { sourceText } from '../routing/sources.ts';
import type { Circumstances } from '../routing/types.ts';
import { type FilterCount, type FilterOptions, filterModels } from '../scan/filter.ts';
import { OPENROUTER, parseOpenRouterList } from '../scan/openrouter.ts';
import type { Scan } from '../scan/outcome.ts';
import { type Judged, judge, judgeModel } from '../scan/providers.ts';
import { type LineUp, lineUpOf } from '../scan/quality.ts';
import { rankModels } from '../scan/rank.ts';
import { type Answer, type Preference, WEIGHTS } from '../scan/score.ts';
import type { ProviderState, ScanModel } from '../scan/types.ts';
import { circumstancesOf } from '../workspace/circumstances.ts';
import type { HomeOptions } from '../workspace/home.ts';
import { lifecyclesIn } from '../workspace/model-lifecycles.ts';
import { openclawLists } from '../workspace/openclaw-lists.ts';
import { Workspace } from '../workspace/workspace.ts';
import { statedLayers } from './list-models.ts';
import { isMeant, providersInUse } from './scan-sources.ts';

interface ProbeQuestion {
  readonly agent: string;
  readonly providers: readonly string[];
  /** Every credential of the providers, or each of `refs`. */
  readonly scope: 'credentials' | 'models';
  readonly refs?: readonly string[];
  readonly limits: ProbeLimits;
  readonly signal: AbortSignal;
  readonly onResult: (result: ProbeResult) => void;
}

/** Makes the requests; those that it should leave out are reported as skipped. */
export type Probe = (circumstances: Circumstances, question: ProbeQuestion) => Promise<readonly ProbeResult[]>;

export interface ScanOptions extends HomeOptions {
  /** As typed; undefined for all. */
  readonly providers: readonly string[] | undefined;
  readonly filter: Pick<FilterOptions, 'imageInput' | 'minParams' | 'includeUnknown' | 'maxAgeDays' | 'knownOnly'>;
  /** Undefined: balanced, and for OpenRouter's list OpenClaw's own order. */
  readonly preference: Preference | undefined;
  /** Base URL of OpenRouter for its free models; undefined for the catalogue. */
  readonly openrouter: string | undefined;
  /** How many candidates are requested; each model of OpenRouter's list is probed, so it matters there. */
  readonly wanted: number;
  readonly limits: ProbeLimits;
  /** Undefined for no probes. */
  readonly probe: Probe | undefined;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly signal: AbortSignal;
  /** Called after each probe. */
  readonly onAnswer?: (() => void) | undefined;
}

/** Errors: those of the config, E212 if it matters; E513 and E514 for OpenRouter's list. Writes nothing. */
export async function scanModels(options: ScanOptions): Promise<Result<Scan>> {
  const workspace = Workspace.of(options);
  const keys = await workspace.each((live) => success(hasOpenRouterKey(live, options)));
  if (!keys.ok) return keys;
  if (options.openrouter !== undefined && options.probe && !keys.value.includes(true)) {
    return failure(
      diagnostic('E514', 'Missing OpenRouter API key. Set OPENROUTER_API_KEY to run models scan.', {
        remedy: 'Add the credential, or pass `--no-probe` to rank without probing.',
      }),
    );
  }
  const source = await modelSource(options);
  if (!source.ok) return source;
  const found = await workspace.agreed(
    (live) => success(candidatesOf(live, source.value(live), options)),
    ({ kept, credentials, agent }) => [agent, [...credentials], kept],
  );
  if (!found.ok) return found;
  if (options.openrouter === undefined) return success(await scanProviders(found.value, options));
  return success(await scanOpenRouter(found.value, options));
}

function hasOpenRouterKey(live: Live, { now }: ScanOptions): boolean {
  const agent = defaultAgentOf(live.tree, live.settings);
  return credentialsFor(OPENROUTER, agent, circumstancesOf(live, now)).effective !== undefined;
}

/** What to probe, before any probe. */
interface Candidates {
  readonly circumstances: Circumstances;
  readonly agent: string;
  readonly considered: number;
  readonly lineUp: LineUp;
  readonly kept: readonly ScanModel[];
  readonly filters: readonly FilterCount[];
  /** Undefined without a credential. */
  readonly credentials: ReadonlyMap<string, string | undefined>;
  readonly strangers: readonly string[];
  readonly groups: readonly string[];
  readonly inUse: readonly string[];
  readonly notes: readonly Diagnostic[];
}

interface Known {
  readonly models: readonly ScanModel[];
  readonly notes: readonly Diagnostic[];
}

async function modelSource({
  openrouter,
  limits,
  signal,
  env,
  now,
}: ScanOptions): Promise<Result<(live: Live) => Known>> {
  if (openrouter === undefined) {
    const catalog = await (await import('../catalog/index.ts')).loadCatalog();
    const { mergeSources } = await import('../catalog/sources.ts');
    const lists = openclawLists(env);
    return success((live) => knownModels(live, mergeSources, { catalog, lists, now }));
  }
  const fetched = await fetchOpenRouterList({ baseUrl: openrouter, timeout: limits.timeout, signal });
  if (!fetched.ok) return fetched;
  const models = parseOpenRouterList(fetched.value);
  return models
    ? success(() => ({ models, notes: [] }))
    : failure(diagnostic('E513', `${openrouter}/models did not return a list of models: its JSON has no list "data".`));
}

function knownModels(
  live: Live,
  mergeSources: typeof import('../catalog/sources.ts').mergeSources,
  about: Parameters<typeof lifecyclesIn>[1],
): Known {
  const { layers, notes } = statedLayers(live);
  const own = openclawLayers(about.lists, live.dialect.facts, about.now);
  const known = mergeSources([...layers, ...own], about.catalog);
  const lifecycle = lifecyclesIn(live, about);
  const models = known.refs().flatMap((ref): ScanModel[] => {
    const model = known.find(ref);
    // What its provider has shut down, or OpenClaw refuses, cannot be chosen.
    const isUsable = model && ['current', 'deprecated'].includes(lifecycle(ref).status);
    return isUsable ? [{ ...model, group: model.provider, outputTypes: null }] : [];
  });
  return { models, notes };
}

function candidatesOf(live: Live, { models, notes }: Known, options: ScanOptions): Candidates {
  const { facts } = live.dialect;
  const named = options.providers?.map((provider) =>
    options.openrouter === undefined ? normalizeProvider(provider, facts) : provider.trim().toLowerCase(),
  );
  const providers = named && new Set(named);
  const { now, openrouter } = options;
  const filtered = filterModels(models, { ...options.filter, providers, freeOnly: openrouter !== undefined, now });
  const circumstances = circumstancesOf(live, now);
  const agent = defaultAgentOf(live.tree, live.settings);
  const groups = [...new Set(models.map(({ group }) => group))];
  const strangers = [...(providers ?? [])].filter((provider) => !groups.includes(provider));
  const asked = openrouter === undefined ? filtered.kept.map(({ provider }) => provider) : [OPENROUTER];
  const others = openrouter === undefined ? [...(providers ?? [])].filter((name) => !strangers.includes(name)) : [];
  const ids = [...new Set([...asked, ...others])].sort();
  return {
    circumstances,
    agent,
    considered: models.length,
    lineUp: lineUpOf(models),
    ...filtered,
    credentials: new Map(
      ids.map((provider) => {
        const source = credentialsFor(provider, agent, circumstances).effective?.source;
        return [provider, source && isMeant(source, provider, live) ? sourceText(source) : undefined];
      }),
    ),
    strangers,
    groups,
    inUse: providersInUse(live),
    notes: [...live.notes.filter((note) => !isError(note)), ...notes],
  };
}

async function scanProviders(scene: Candidates, options: ScanOptions): Promise<Scan> {
  const { probe } = options;
  const offered = new Set(scene.kept.map(({ provider }) => provider));
  const reachable = [...scene.credentials].flatMap(([provider, credential]) =>
    credential !== undefined && offered.has(provider) ? [provider] : [],
  );
  const results =
    probe && reachable.length > 0
      ? await ask(probe, scene, options, { providers: reachable, scope: 'credentials' })
      : [];
  const gone = new Set(results.flatMap(({ verdict, ref }) => (verdict === 'no_model' && ref !== null ? [ref] : [])));
  const states = new Map<string, ProviderState>();
  for (const [provider, credential] of scene.credentials) {
    const models = scene.kept.filter((model) => model.provider === provider).length;
    const judged = judge(results.filter((result) => result.provider === provider));
    states.set(provider, stateOf({ provider, models, credential, judged }));
  }
  const answerOf = ({ ref, provider }: ScanModel): Answer => ({
    availability: gone.has(ref) ? 'failed' : (states.get(provider)?.availability ?? 'none'),
    latencyMs: null,
  });
  return ranking(scene, options, [...states.values()], answerOf, options.preference ?? 'balanced');
}

/** How often the next best models are probed if too few of the best answer. */
const ROUNDS = 3;

async function scanOpenRouter(scene: Candidates, options: ScanOptions): Promise<Scan> {
  const { probe, wanted } = options;
  const credential = scene.credentials.get(OPENROUTER);
  const order = options.preference ?? 'openclaw';
  const unasked: Answer = { availability: 'unprobed', latencyMs: null };
  const answers = new Map<string, Answer>();
  const results: ProbeResult[] = [];
  const rest = ranking(scene, options, [], () => unasked, order).candidates.map(({ model }) => model.ref);
  for (let round = 0; probe && round < ROUNDS && rest.length > 0 && !options.signal.aborted; round += 1) {
    const good = [...answers.values()].filter(({ availability }) => availability === 'ok').length;
    if (good >= wanted) break;
    const refs = rest.splice(0, wanted);
    const said = await ask(probe, scene, options, { providers: [OPENROUTER], scope: 'models', refs });
    results.push(...said);
    for (const ref of refs) {
      const { availability, result } = judgeModel(said.filter((one) => one.ref === ref));
      answers.set(ref, { availability, latencyMs: result?.latencyMs ?? null });
    }
    // A problem of the credential affects every model.
    if (said.length > 0 && said.every(({ verdict }) => verdict === 'auth')) {
      for (const ref of rest) answers.set(ref, { availability: 'failed', latencyMs: null });
      break;
    }
  }
  const state = stateOf({ provider: OPENROUTER, models: scene.kept.length, credential, judged: judge(results) });
  return ranking(scene, options, [state], ({ ref }) => answers.get(ref) ?? unasked, order);
}

function ask(
  probe: Probe,
  { circumstances, agent }: Candidates,
  { limits, signal, onAnswer }: ScanOptions,
  question: Pick<ProbeQuestion, 'providers' | 'scope' | 'refs'>,
): Promise<readonly ProbeResult[]> {
  return probe(circumstances, { ...question, agent, limits, signal, onResult: () => onAnswer?.() });
}

interface Stated {
  readonly provider: string;
  readonly models: number;
  readonly credential: string | undefined;
  readonly judged: Judged;
}

function stateOf({ provider, models, credential, judged: { availability, result } }: Stated): ProviderState {
  return {
    provider,
    models,
    availability: credential === undefined ? 'none' : availability,
    credential: result?.source ? sourceText(result.source) : (credential ?? null),
    verdict: result?.verdict ?? null,
    httpStatus: result?.httpStatus ?? null,
    latencyMs: result?.latencyMs ?? null,
    message: result?.message ?? null,
  };
}

function ranking(
  scene: Candidates,
  { openrouter, probe, now }: ScanOptions,
  providers: readonly ProviderState[],
  answerOf: (model: ScanModel) => Answer,
  order: Scan['order'],
): Scan {
  const weights = WEIGHTS[order === 'openclaw' ? 'balanced' : order];
  const { kept, lineUp } = scene;
  const by = order === 'openclaw' ? 'openclaw' : 'score';
  const ranked = rankModels(kept, answerOf, { order: by, weights, lineUp, now });
  return {
    source: openrouter === undefined ? 'catalogue' : 'openrouter-free',
    probed: probe !== undefined,
    considered: scene.considered,
    filters: [...scene.filters, { name: 'availability', leftOut: ranked.leftOut, unknown: 0 }],
    providers,
    candidates: ranked.candidates,
    order,
    weights,
    strangers: scene.strangers,
    groups: scene.groups,
    inUse: scene.inUse,
    notes: scene.notes,
  };
}
