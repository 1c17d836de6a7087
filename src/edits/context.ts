/**
 * What the classic commands mean: edits of the manifest, and the settings that they are about. What follows for live is
 * planned from the new manifest. Pure: text, live state and catalogue come in, nothing is read or written.
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
  /** The live settings said as a manifest: where a section starts that the manifest does not manage yet. */
  readonly imported: Manifest;
  readonly models: ModelKnowledge;
}

export interface Intent {
  /** Empty when the manifest says so already. */
  readonly edits: readonly ManifestEdit[];
  /** The settings that are to be live afterwards as the new manifest says them; all others stay as they are. */
  readonly about: About;
  /** `auth.profiles` of the config, of which no manifest speaks. */
  readonly profiles?: Desired['profiles'];
  readonly notes: readonly Diagnostic[];
  /** The outcome in OpenClaw's words, such as `Default model: openai/gpt-5.2`. */
  readonly outcome: readonly string[];
}

/** What a command with its arguments asks for, worked out in the context that it is carried out in. */
export type SettingEdit = (context: EditContext) => Result<Intent>;

/**
 * By address. Undefined: as the new manifest says it, and gone where that has no such entry. A value: what live gets
 * where it differs from the manifest for other reasons, which an edit leaves alone.
 */
export type About = ReadonlyMap<string, DesiredValue | DesiredOrder | undefined>;

export function about(...addresses: readonly string[]): About {
  return new Map(addresses.map((address) => [address, undefined]));
}

export function desiredModel(ref: string, word = ref): DesiredModel {
  return { ref, word, position: undefined };
}

/** Whether there is a live config at all; in a repository's pipeline there may be none to check against. */
export function hasConfig({ live }: EditContext): boolean {
  return live.tree.root !== undefined;
}

export interface AgentTarget {
  /** As OpenClaw spells it. */
  readonly id: string;
  /** The key that the manifest has for it, or will get. */
  readonly key: string;
  readonly observed: ObservedAgent | undefined;
}

/** The agent of `--agent`. E309 when the live config does not have it. */
export function agentTarget(text: string, context: EditContext): Result<AgentTarget> {
  const id = normalizeAgentId(text);
  const observed = context.live.settings.agents.get(id);
  if (!observed && hasConfig(context)) return failure(unknownAgent(text, id, context.live.settings));
  const key = Object.keys(context.manifest.agents ?? {}).find((name) => normalizeAgentId(name) === id) ?? id;
  return success({ id, key, observed });
}
