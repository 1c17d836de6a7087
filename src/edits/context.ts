/**
 * What the classic commands mean: edits of the manifest, and what the live settings shall be of that which the command
 * is about. Pure: text, live state and catalogue come in, nothing is read or written.
 */
import { type Diagnostic, failure, type Result, success } from '../errors.ts';
import type { Manifest } from '../generated/manifest.ts';
import type { DesiredModel, ManifestEdit, ModelKnowledge, Vocabulary } from '../manifest/index.ts';
import { unknownAgent } from '../openclaw/agents.ts';
import type { Live } from '../openclaw/live.ts';
import { normalizeAgentId } from '../openclaw/model-ref.ts';
import type { ObservedAgent } from '../openclaw/settings.ts';
import type { Desired } from './wanted.ts';

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
  /** Only what the command is about; everything else is unmanaged. */
  readonly desired: Desired;
  readonly notes: readonly Diagnostic[];
  /** The outcome in OpenClaw's words, such as `Default model: openai/gpt-5.2`. */
  readonly outcome: readonly string[];
}

/** What a command with its arguments asks for, worked out in the context that it is carried out in. */
export type SettingEdit = (context: EditContext) => Result<Intent>;

export const NOTHING_DESIRED: Desired = {
  primary: undefined,
  fallbacks: undefined,
  image: undefined,
  aliases: undefined,
  authOrder: undefined,
  agents: new Map(),
};

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
  /** The key that the manifest has for it, or shall get. */
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
