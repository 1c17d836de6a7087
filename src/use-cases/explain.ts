/** Which model and credential a request would get, now or once the manifest is applied. */
import { type Diagnostic, diagnostic, failure, type Position, type Result, success } from '../errors.ts';
import { listSome } from '../list-some.ts';
import { type LoadedManifest, originRows } from '../manifest/index.ts';
import { defaultAgentOf } from '../openclaw/agents.ts';
import { storeNotes } from '../openclaw/auth/store-notes.ts';
import { positionOf } from '../openclaw/files/config-tree.ts';
import type { Live, StoreSelection } from '../openclaw/live.ts';
import { aliasKey, normalizeAgentId, providerOf } from '../openclaw/model-ref.ts';
import type { ModelText } from '../openclaw/settings.ts';
import { unsetNotes } from '../openclaw/unset-notes.ts';
import { plannedLive } from '../plan/planned-live.ts';
import { oldFaults } from '../plan/results.ts';
import { cascadeFor, modelNamed, providerOfProfile } from '../routing/cascade.ts';
import { roleChains } from '../routing/roles.ts';
import { simulate, unanswered } from '../routing/simulate.ts';
import type { Circumstances, Explanation, FailureFacts, FailureRule, Simulation } from '../routing/types.ts';
import { errorWords } from '../routing/words.ts';
import { circumstancesOf } from '../workspace/circumstances.ts';
import { type ManifestOptions, textsOf } from '../workspace/manifest-file.ts';
import { modelKnowledge } from '../workspace/model-knowledge.ts';
import type { ResultWithSource } from '../workspace/result-with-source.ts';
import { Workspace } from '../workspace/workspace.ts';
import { planOn } from './plan.ts';

const CHAIN = ['primary', 'fallbacks'];

export interface Question {
  readonly agent?: string | undefined;
  /** An alias or a reference; default: the agent's own chain. */
  readonly model?: string | undefined;
  readonly image: boolean;
  /** A job of its own, such as `subagents`. */
  readonly role?: string | undefined;
  /** The id of the profile that the request asks for. */
  readonly credential?: string | undefined;
  readonly failures: readonly FailureRule[];
  /** A model or a pattern with `*` and `?` that must match the model that answers. */
  readonly assert?: string | undefined;
  /** Epoch milliseconds. */
  readonly now: number;
}

export interface ExplainOptions extends ManifestOptions, Question {
  /** Uses the settings as the manifest declares them. */
  readonly manifestOnly: boolean;
}

/** A setting of the manifest that affects the result, and its position. */
interface Declared {
  readonly address: string;
  readonly position: Position;
}

interface Asked {
  readonly live: Live;
  readonly declared: readonly Declared[];
}

export interface Explained {
  readonly explanation: Explanation;
  /** With `manifestOnly`: the settings of the manifest that make this chain. */
  readonly declared: readonly Declared[];
  readonly notes: readonly Diagnostic[];
}

/** E309 for an agent that the config does not know; E212 if two releases are possible and differ. */
export async function explain(options: ExplainOptions): Promise<ResultWithSource<Explained>> {
  const workspace = Workspace.of(options);
  // One agent's chain needs two stores, however many agents there are.
  const selection: StoreSelection = { storesOf: (config, settings) => [agentOf(options, config, settings)] };
  return workspace.agreed(
    async (live) => {
      const asked = options.manifestOnly ? await plannedFor(live, workspace, options) : success({ live, declared: [] });
      if (!asked.ok) return asked;
      const one = explainLive(asked.value.live, options);
      return one.ok ? success({ ...one.value, declared: asked.value.declared }) : one;
    },
    ({ explanation }) => ({ ...explanation, dialect: undefined, facts: undefined, simulation: toldOf(explanation) }),
    options.manifestOnly ? undefined : selection,
  );
}

/** The part of a simulation that is shown, without the generation that it was computed for. */
function toldOf({ simulation }: Explanation): unknown {
  return [simulation.steps, simulation.end];
}

/** The live state as the manifest declares it. */
async function plannedFor(now: Live, workspace: Workspace, options: ExplainOptions): Promise<ResultWithSource<Asked>> {
  const text = await workspace.manifest();
  if (!text.ok) return text;
  const planned = await planOn(now, text.value, workspace, (await modelKnowledge(now.env))(now));
  if (!planned.ok) return { ...planned, source: textsOf(text.value) };
  const { plan, live, manifest } = planned.value;
  const errors = plan.diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return failure(...errors);
  const after = await plannedLive(plan, live);
  return after.ok ? success({ live: after.value, declared: declaredFor(manifest, options, after.value) }) : after;
}

/** The lines of the manifest that make the agent's chain, its aliases and its orders. */
function declaredFor({ merged }: LoadedManifest, options: ExplainOptions, live: Live): Declared[] {
  const agent = agentOf(options, live, live.settings);
  return originRows(
    merged.origins.filter(({ path: [key = '', id = '', part = ''] }) => {
      if (options.role !== undefined && id === options.role && key === 'roles') return true;
      if (key === 'agents') return normalizeAgentId(id) === agent && (!options.image || part === 'auth');
      return key === 'aliases' || key === 'auth' || (options.image ? key === 'image' : CHAIN.includes(key));
    }),
  ).map(({ address, position }) => ({ address, position }));
}

function agentOf({ agent }: Question, { tree }: Pick<Live, 'tree'>, settings: Live['settings']): string {
  return agent === undefined ? defaultAgentOf(tree, settings) : normalizeAgentId(agent);
}

/** The same for a given live state. */
export function explainLive(live: Live, options: Question): Result<Explained> {
  const { settings, dialect } = live;
  const agent = agentOf(options, live, settings);
  if (!settings.agents.has(agent) && !(agent === 'main' && options.agent === undefined)) {
    const known = [...settings.agents.keys()];
    return failure(diagnostic('E309', `The config has no agent "${agent}". It has ${listSome(known, 8)}.`));
  }
  const roles = roleChains(agent, live).map(({ role }) => role);
  if (options.role !== undefined && !roles.includes(options.role)) {
    const message = `This OpenClaw release has no role ${JSON.stringify(options.role)}. It has ${roles.join(', ')}.`;
    return failure(diagnostic('E334', message));
  }
  const circumstances = circumstancesOf(live, options.now);
  const failures = options.failures.map((rule) => ({ ...rule, target: targetOf(rule.target, agent, circumstances) }));
  const { credential } = options;
  const question = { agent, image: options.image, role: options.role, model: options.model, credential };
  const cascade = cascadeFor(question, circumstances);
  const rejected = oldFaults(live, live.tree).map(({ message }) => diagnostic('E205', message));
  const simulation = rejected.length > 0 ? unanswered(cascade) : simulate(cascade, failures);
  const provider = credential === undefined ? undefined : providerOfProfile(credential, agent, circumstances);
  const strange =
    provider !== undefined && cascade.steps.every(({ ref }) => providerOf(ref) !== provider)
      ? [diagnostic('W510', `--credential ${credential} is of ${provider}, which has no model in this chain.`)]
      : [];
  const unmatched = simulation.unmatched.map(({ target, status }) =>
    diagnostic('W510', `--fail ${target}=${status} matches nothing in this chain.`),
  );
  const explanation: Explanation = {
    agent,
    image: options.image,
    role: options.role,
    config: live.show(live.locations.configPath),
    dialect: dialect.generation,
    release: dialect.release,
    leavesGlobalChain: cascade.leavesGlobalChain,
    simulated: failures.length > 0 && rejected.length === 0,
    simulation,
    failures,
    facts: failureFacts(cascade.facts),
    credential,
    error: errorWords(simulation, { image: options.image, credential }),
    assertion: options.assert === undefined ? undefined : assertionOf(options.assert, agent, simulation, circumstances),
  };
  // With a manifest all stores are read; those of other agents do not matter here.
  const others = [...live.stores.values()].filter((store) => store.agent !== agent && store.agent !== 'main');
  const notes = live.notes.filter((note) => !others.some(({ problem }) => problem === note));
  return success({
    explanation,
    declared: [],
    notes: [
      ...notes,
      ...storeNotes(live, [agent]),
      ...unsetNotes(settings, live),
      ...brokenModels(live, question),
      ...unmatched,
      ...strange,
      ...rejected,
    ],
  });
}

/** The facts alone, without those that the whole program has. */
function failureFacts(facts: FailureFacts): FailureFacts {
  const { idRewrites, profileCooldowns, rotations, statusReasons, unknownLeadsOn } = facts;
  return { idRewrites, profileCooldowns, rotations, statusReasons, unknownLeadsOn };
}

/** W542 for every text in this chain that is not a model reference. */
function brokenModels(
  live: Live,
  { agent, image, role }: { readonly agent: string; readonly image: boolean; readonly role?: string | undefined },
): Diagnostic[] {
  if (role !== undefined) return [];
  const { imageModel, model, agents } = live.settings;
  const own = agents.get(agent)?.model;
  const primary = image ? imageModel.primary : (own?.primary ?? model.primary);
  const fallbacks = image ? imageModel.fallbacks : (own?.fallbacks ?? model.fallbacks);
  const texts = [...(primary ? [{ text: primary, as: 'primary' }] : []), ...(fallbacks ?? []).map(asFallback)];
  return texts.flatMap(({ text: { ref, variables, raw, node }, as }) => {
    if (ref !== undefined || variables.length > 0) return [];
    const place = `${image ? 'image ' : ''}${as}`;
    const position = positionOf(node, live.show);
    return diagnostic('W542', `The ${place} ${JSON.stringify(raw)} is not a model reference.`, { position });
  });
}

function asFallback(text: ModelText) {
  return { text, as: 'fallback' };
}

/** An alias in a rule stands for its model. */
function targetOf(target: string, agent: string, circumstances: Circumstances): string {
  return aliasOf(target, agent, circumstances) ?? target;
}

function aliasOf(word: string, agent: string, circumstances: Circumstances): string | undefined {
  const { settings } = circumstances.live;
  const named = settings.agents.get(agent)?.aliases.has(aliasKey(word)) || settings.aliases.has(aliasKey(word));
  return named ? modelNamed(word, agent, circumstances) : undefined;
}

function assertionOf(
  pattern: string,
  agent: string,
  { answers }: Simulation,
  circumstances: Circumstances,
): NonNullable<Explanation['assertion']> {
  const wanted = aliasOf(pattern, agent, circumstances) ?? pattern;
  return { pattern, holds: answers !== undefined && matchesGlob(wanted, answers.ref) };
}

/** `*` is any text, slashes included, and `?` one character. */
export function matchesGlob(pattern: string, text: string): boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, 's').test(text);
}
