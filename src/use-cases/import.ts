/** Live -> manifest: settings that a plan would then have nothing to change about. */
import { CREDENTIAL_SHOWN, looksLikeCredential, namesWithoutCredentials } from '../credential-shape.ts';
import { HIDDEN, undeclarableAlias, undeclarableModel, undeclarableOrder } from '../edits/declarable.ts';
import type { Agent, Manifest } from '../generated/manifest.ts';
import { renderManifest, SCHEMA_REFERENCE } from '../manifest/index.ts';
import type { Live, LiveConfig } from '../openclaw/live.ts';
import { aliasKey, splitProfile } from '../openclaw/model-ref.ts';
import type { ModelText, ObservedModel } from '../openclaw/settings.ts';

export interface Imported {
  readonly manifest: Manifest;
  /** What was left out, in words. */
  readonly leftOut: readonly string[];
}

/** Reads every managed setting out of the live state. What a manifest cannot say is left out, and named. */
export function importLive(live: Live): Imported {
  const leftOut: string[] = [];
  const { settings } = live;
  const manage: NonNullable<Manifest['manage']> = {};
  const manifest: Manifest = { version: 1 };

  const defaults = chainOf(settings.model, '', live, leftOut);
  if (defaults.primary !== undefined) manifest.primary = defaults.primary;
  if (defaults.fallbacks !== undefined) manifest.fallbacks = defaults.fallbacks;
  const image = chainOf(settings.imageModel, 'image.', live, leftOut);
  if (image.fallbacks !== undefined) manifest.image = image;
  else if (image.primary !== undefined) manifest.image = image.primary;

  const aliases = importAliases(live, leftOut);
  if (Object.keys(aliases.named).length > 0) manifest.aliases = aliases.named;
  // Also without a single one that can be named: those that cannot must not be lost to the first that is added.
  if (aliases.partial) manage.aliases = 'listed';

  const orders = importOrders(live, leftOut);
  if (Object.keys(orders.named).length > 0) manifest.auth = { order: orders.named };
  const agents = importAgents(live, leftOut);
  if (orders.partial || leftOut.some((item) => /^agents\..*\.auth\.order\./.test(item)))
    manage['auth.order'] = 'listed';
  if (Object.keys(agents).length > 0) manifest.agents = agents;
  if (Object.keys(manage).length > 0) manifest.manage = manage;
  return { manifest, leftOut: leftOut.map(namesWithoutCredentials) };
}

/** The manifest's text, with a header that says where it comes from. */
export function renderImported(manifest: Manifest, config: LiveConfig): string {
  const from = config.show(config.locations.configPath);
  return renderManifest(manifest, { schema: SCHEMA_REFERENCE, header: [`Imported from ${from}.`] });
}

interface Chain {
  primary?: string;
  fallbacks?: string[];
}

function chainOf(model: ObservedModel, prefix: string, live: Live, leftOut: string[]): Chain {
  const chain: Chain = {};
  const usable = (text: ModelText, address: string): string | undefined => {
    const reason = undeclarableModel(text);
    if (reason !== undefined) {
      leftOut.push(`${address} (${reason})`);
      return undefined;
    }
    const { profile } = splitProfile(text.raw, live.dialect.generation);
    if (profile !== undefined) leftOut.push(`the profile ${profile} of ${address} (it stays as it is)`);
    return text.ref;
  };
  if (model.form === 'other') leftOut.push(`${prefix}primary (neither a string nor an object)`);
  if (model.primary) {
    const primary = usable(model.primary, `${prefix}primary`);
    if (primary !== undefined) chain.primary = primary;
  }
  if (model.fallbacks) {
    const refs = model.fallbacks.map((fallback, index) => usable(fallback, `${prefix}fallbacks[${index}]`));
    // A list with a hole would be another list.
    if (refs.every((ref) => ref !== undefined)) chain.fallbacks = [...new Set(refs)];
    if (new Set(refs).size < refs.length) delete chain.fallbacks;
    if (chain.fallbacks === undefined && refs.every((ref) => ref !== undefined))
      leftOut.push(`${prefix}fallbacks (a model stands in the list twice)`);
  }
  return chain;
}

function importAliases(live: Live, leftOut: string[]): { named: Record<string, string>; partial: boolean } {
  const named: Record<string, string> = {};
  const refs = new Set<string>();
  let partial = false;
  for (const entry of live.settings.entries) {
    const name = entry.alias?.trim();
    if (!name || entry.ref === undefined) continue;
    const winner = live.settings.aliases.get(aliasKey(name));
    const reason =
      winner?.entry !== entry
        ? `${winner?.ref} has it, too`
        : refs.has(entry.ref)
          ? `${entry.ref} has another`
          : undeclarableAlias({ name, ref: entry.ref });
    if (reason !== undefined) {
      partial = true;
      leftOut.push(`alias ${name} (${reason})`);
    } else {
      named[name] = entry.ref;
      refs.add(entry.ref);
    }
  }
  return { named, partial };
}

function importOrders(live: Live, leftOut: string[]): { named: Record<string, string[]>; partial: boolean } {
  const named: Record<string, string[]> = {};
  let partial = false;
  for (const [provider, order] of live.settings.order) {
    const problem =
      order.keys.length > 1 ? `${order.keys.join(' and ')} are one provider` : undeclarableOrder(order.ids, provider);
    if (problem === undefined) named[provider] = [...new Set(order.ids)];
    else {
      partial = true;
      leftOut.push(`auth.order.${provider} (${problem})`);
    }
  }
  return { named, partial };
}

function importAgents(live: Live, leftOut: string[]): Record<string, Agent> {
  const agents: Record<string, Agent> = {};
  const main = live.stores.get('main');
  for (const agent of live.settings.agents.values()) {
    if (looksLikeCredential(agent.id)) {
      leftOut.push(`agents.${CREDENTIAL_SHOWN} (it looks like a credential)`);
      continue;
    }
    if (HIDDEN.test(agent.id)) {
      leftOut.push(`agents.${agent.id} (characters that cannot be shown)`);
      continue;
    }
    const settings: NonNullable<Agent> = { ...chainOf(agent.model, `agents.${agent.id}.`, live, leftOut) };
    const orders: Record<string, string[]> = {};
    const store = live.stores.get(agent.id);
    for (const [provider, ids] of store?.order ?? []) {
      const inherited = agent.id !== 'main' && JSON.stringify(main?.order.get(provider)) === JSON.stringify(ids);
      if (inherited) continue;
      const problem = undeclarableOrder(ids, provider);
      if (problem === undefined) orders[provider] = [...ids];
      else leftOut.push(`agents.${agent.id}.auth.order.${provider} (${problem})`);
    }
    if (Object.keys(orders).length > 0) settings.auth = { order: orders };
    if (Object.keys(settings).length > 0) agents[agent.id] = settings;
  }
  return agents;
}
