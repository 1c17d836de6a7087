/** One line for each agent: the model that answers, and with which credential. Pure. */
import { defaultAgentOf, fallbacksOf } from '../openclaw/agents.ts';
import { ownModelOf } from '../openclaw/facts/releases.ts';
import { providerOf } from '../openclaw/model-ref.ts';
import { type ModelText, shownModel } from '../openclaw/settings.ts';
import { credentialsFor } from './credentials.ts';
import type { Circumstances, CredentialSource } from './types.ts';

/** Where a model is said: in the agent's entry, for all agents, or nowhere, so that OpenClaw's own counts. */
type Said = 'agent' | 'defaults' | 'openclaw';

export interface AgentStatus {
  readonly agentId: string;
  readonly isDefaultAgent: boolean;
  /** Resolved; null if it names no model, or is not known for this release. */
  readonly primary: string | null;
  readonly primarySource: Said;
  readonly fallbacks: readonly string[];
  readonly fallbacksSource: Exclude<Said, 'openclaw'>;
  /** What the primary's provider gets; null if there is no usable one. */
  readonly credential: CredentialSource | null;
}

/** Every agent of the config, the default one first. */
export function agentsOf(circumstances: Circumstances): AgentStatus[] {
  const { live } = circumstances;
  const { settings, dialect } = live;
  const standard = defaultAgentOf(live.tree, settings);
  const textOf = (model: ModelText) => model.ref ?? shownModel(model) ?? model.raw;
  const found = [...settings.agents.values()].map((agent): AgentStatus => {
    const own = agent.model.primary;
    const common = settings.model.primary;
    const model = own ?? common;
    const primary = model ? textOf(model) : (ownModelOf(dialect) ?? null);
    const { models, inherited } = fallbacksOf(agent, settings, dialect.facts);
    const answer = primary?.includes('/') ? credentialsFor(providerOf(primary), agent.id, circumstances) : undefined;
    return {
      agentId: agent.id,
      isDefaultAgent: agent.id === standard,
      primary,
      primarySource: own ? 'agent' : common ? 'defaults' : 'openclaw',
      fallbacks: models.map(textOf),
      fallbacksSource: inherited ? 'defaults' : 'agent',
      credential: answer?.effective?.source ?? null,
    };
  });
  return [...found.filter((one) => one.isDefaultAgent), ...found.filter((one) => !one.isDefaultAgent)];
}
