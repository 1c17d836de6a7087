/**
 * What the classic commands mean: edits of the manifest, and the settings that they affect. The changes of live are
 * planned from the new manifest. Pure.
 */
import { type Diagnostic, failure, type Result, success } from '../errors.ts';
import type { Manifest } from '../generated/manifest.ts';
import type { Desired, DesiredOrder, DesiredValue } from '../manifest/desired.ts';
import type { DesiredModel, ManifestEdit, ModelKnowledge, Vocabulary } from '../manifest/index.ts';
import { unknownAgent } from '../openclaw/agents.ts';
import type { Live } from '../openclaw/live.ts';
import { normalizeAgentId } from '../openclaw/model-ref.ts';
import type { ObservedAgent } from '../openclaw/settings.ts';

export interface EditContext {
  readonly manifest: Manifest;
  /** Which words the manifest can use. */
  readonly vocabulary: Vocabulary;
  readonly live: Live;
  /**
   * The live settings as a manifest: the start of a section that the manifest does not manage yet. Worked out when it
   * is asked for.
   */
  readonly imported: Manifest;
  readonly models: ModelKnowledge;
}

export interface Intent {
  /** Empty if the manifest needs no change. */
  readonly edits: readonly ManifestEdit[];
  /** The settings to apply from the new manifest; all others stay as they are. */
  readonly about: About;
  /** Models that are gone, each with the one that takes its place live, declared or not. */
  readonly moved?: Desired['moved'];
  /** `auth.profiles` of the config, which no manifest declares. */
  readonly profiles?: Desired['profiles'];
  readonly notes: readonly Diagnostic[];
  /** The outcome in OpenClaw's words, such as `Default model: openai/gpt-5.2`. */
  readonly outcome: readonly string[];
}

/** A command with its arguments, as a function of the context. */
export type SettingEdit = (context: EditContext) => Result<Intent>;

/**
 * By address. Undefined: as in the new manifest, removed if it has no such entry. A value: for live, if live differs
 * from the manifest for other reasons, which an edit leaves alone.
 */
export type About = ReadonlyMap<string, DesiredValue | DesiredOrder | undefined>;

export function about(...addresses: readonly string[]): About {
  return new Map(addresses.map((address) => [address, undefined]));
}

export function desiredModel(ref: string, word = ref): DesiredModel {
  return { ref, word, position: undefined };
}

/** Whether there is a live config; in a repository's pipeline there may be none. */
export function hasConfig({ live }: EditContext): boolean {
  return live.tree.root !== undefined;
}

export interface AgentTarget {
  /** As OpenClaw spells it. */
  readonly id: string;
  /** Its key in the manifest, existing or new. */
  readonly key: string;
  readonly observed: ObservedAgent | undefined;
}

/** The agent of `--agent`. E309 when the live config does not have it. */
export function agentTarget(text: string, context: EditContext): Result<AgentTarget> {
  const id = normalizeAgentId(text);
  const observed = context.live.settings.agents.get(id);
  if (!observed && hasConfig(context)) return failure(unknownAgent(text, id, context.live.settings));
  return success({ id, key: agentKey(context.manifest, id), observed });
}

/** The key that a manifest has for an agent, or will get. */
export function agentKey(manifest: Manifest, id: string): string {
  const agents = manifest.agents ?? {};
  if (Object.hasOwn(agents, id)) return id;
  return Object.keys(agents).find((name) => normalizeAgentId(name) === id) ?? id;
}
