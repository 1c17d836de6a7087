/** The models that the settings use, each with what for. */
import { defaultAgentOf, fallbacksOf } from '../openclaw/agents.ts';
import type { Live } from '../openclaw/live.ts';
import type { ModelText } from '../openclaw/settings.ts';

/** What the settings use a model for. */
export interface Uses {
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
export function configuredModels(
  { settings, tree, dialect }: Live,
  isKnown: (ref: string) => boolean,
): Map<string, Uses> {
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
