/** Which agent is meant, and what chain an agent has. */

import { type Diagnostic, diagnostic, failure, type Result, success } from '../errors.ts';
import { shellWord } from '../proposed-commands.ts';
import type { Facts } from './facts/releases.ts';
import { type ConfigTree, child, descend, scalarOf, stringOf } from './files/config-tree.ts';
import { normalizeAgentId } from './model-ref.ts';
import type { ModelText, ObservedAgent, Settings } from './settings.ts';

/**
 * The agent that a command without `--agent` means: the owner that a modern config declares, else the one marked as
 * default, else the first, else `main` (2026.1.30 and 2026.9.6, measured).
 */
export function defaultAgentOf(tree: ConfigTree, settings: Settings): string {
  const owner = stringOf(descend(tree, tree.root, 'agents', 'defaults', 'systemAgent', 'agentId'));
  if (owner?.trim()) return normalizeAgentId(owner);
  const agents = [...settings.agents.values()];
  const marked = agents.find(({ node }) => node && scalarOf(child(tree, node, 'default')) === true);
  return (marked ?? agents[0])?.id ?? 'main';
}

/** E309, with the existing agents. */
export function unknownAgent(text: string, id: string, settings: Settings): Diagnostic {
  return diagnostic('E309', `Unknown agent id "${text}". The config has ${[...settings.agents.keys()].join(', ')}.`, {
    remedy: `Create it first: openclaw agents add ${shellWord(id)}`,
  });
}

/** E309 for a named agent that the config does not have. */
export function checkAgent(text: string | undefined, settings: Settings): Result<void> {
  const id = text === undefined ? undefined : normalizeAgentId(text);
  if (text === undefined || id === undefined || settings.agents.has(id)) return success(undefined);
  return failure(unknownAgent(text, id, settings));
}

/**
 * The fallbacks of an agent: its own list, or the global one if it inherits. Its own primary without a
 * list leaves the global chain or inherits it, by the release.
 */
export function fallbacksOf(
  agent: ObservedAgent | undefined,
  settings: Settings,
  facts: Pick<Facts, 'ownModel'>,
): { readonly models: readonly ModelText[]; readonly inherited: boolean } {
  if (agent?.model.fallbacks) return { models: agent.model.fallbacks, inherited: false };
  if (agent && !inheritsFallbacks(agent.model, facts)) return { models: [], inherited: false };
  return { models: settings.model.fallbacks ?? [], inherited: agent !== undefined };
}

/** Whether an agent with this own model has the global fallbacks. */
export function inheritsFallbacks(
  { primary, fallbacks }: { readonly primary: unknown; readonly fallbacks: unknown },
  facts: Pick<Facts, 'ownModel'>,
): boolean {
  return fallbacks === undefined && (primary === undefined || facts.ownModel === 'inherits');
}
