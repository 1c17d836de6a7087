/** Addresses of whole settings. A plan speaks of `fallbacks[1]`; what was applied, and drifted, is the list. */

/** The setting that an address of a plan is about, spelt so that equal settings have equal keys. */
export function settingKey(address: string): string {
  const setting = address.replace(/\[\d+\]$/, '');
  // OpenClaw looks aliases up without regard to case.
  return setting.startsWith('aliases.') ? setting.toLowerCase() : setting;
}

export type SettingAddress =
  | { readonly kind: 'primary' | 'fallbacks'; readonly of: 'defaults' | 'image' }
  | { readonly kind: 'primary' | 'fallbacks'; readonly of: 'agent'; readonly agent: string }
  | { readonly kind: 'alias'; readonly name: string }
  /** Without an agent, the config's order; with one, that agent's stored order. */
  | { readonly kind: 'order'; readonly provider: string; readonly agent: string | undefined };

/** Takes an address apart; undefined for what is no setting of a manifest. */
export function parseAddress(address: string): SettingAddress | undefined {
  if (address === 'primary' || address === 'fallbacks') return { kind: address, of: 'defaults' };
  if (address === 'image.primary') return { kind: 'primary', of: 'image' };
  if (address === 'image.fallbacks') return { kind: 'fallbacks', of: 'image' };
  const [, name] = /^aliases\.(.+)$/s.exec(address) ?? [];
  if (name !== undefined) return { kind: 'alias', name };
  const [, agent, rest, stored] = /^agents\.(.+?)\.(primary|fallbacks|auth\.order\.(.+))$/s.exec(address) ?? [];
  if (agent !== undefined && stored !== undefined) return { kind: 'order', provider: stored, agent };
  if (agent !== undefined) return { kind: rest === 'primary' ? 'primary' : 'fallbacks', of: 'agent', agent };
  const [, provider] = /^auth\.order\.(.+)$/s.exec(address) ?? [];
  return provider === undefined ? undefined : { kind: 'order', provider, agent: undefined };
}

/** The section whose entries a manifest may own all of; undefined for a setting that stands alone. */
export function sectionOf(address: string): string | undefined {
  const setting = parseAddress(address);
  if (setting?.kind === 'alias') return 'aliases';
  if (setting?.kind !== 'order') return undefined;
  return setting.agent === undefined ? 'auth.order' : `agents.${setting.agent}.auth.order`;
}
