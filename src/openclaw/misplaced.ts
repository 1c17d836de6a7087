/** Credentials in place of a name in a config or a store. Only their position is reported, never their text. */
import { looksLikeCredential } from '../credential-shape.ts';
import { type Diagnostic, diagnostic } from '../errors.ts';
import type { AuthStore } from './auth/auth-store.ts';
import { type ConfigNode, positionOf } from './files/config-tree.ts';
import type { Settings } from './settings.ts';

/** W230 for each. @param show a path as shown to the user */
export function misplacedCredentials(
  settings: Settings,
  stores: Iterable<AuthStore>,
  show: (file: string) => string,
): Diagnostic[] {
  const problems: Diagnostic[] = [];
  eachName(settings, (text, what, node) => {
    if (!looksLikeCredential(text)) return;
    const message = `${what()} in the config looks like a credential; it is not shown here.`;
    problems.push(diagnostic('W230', message, { ...(node ? { position: positionOf(node, show) } : {}) }));
  });
  for (const { location, profiles, order } of stores) {
    if (profiles.size === 0 && order.size === 0) continue;
    const ids = [...profiles.keys(), ...order.keys(), ...[...order.values()].flat()];
    if (ids.some(looksLikeCredential))
      problems.push(diagnostic('W230', `The name of a profile in ${show(location)} looks like a credential.`));
  }
  return problems;
}

function eachName(settings: Settings, see: (text: string, what: () => string, node?: ConfigNode) => void): void {
  const { chains, entries, allow, order, agents, profiles, providers } = settings;
  const all = (texts: Iterable<string>, what: string, node?: ConfigNode) => {
    for (const text of texts) see(text, () => what, node);
  };
  for (const [prefix, { primary, fallbacks }] of chains) {
    // The value of a variable is not a mistake in this file, and is never shown.
    if (primary) see(primary.raw, () => whatIs(prefix), primary.node);
    for (const { raw, node } of fallbacks ?? []) see(raw, () => whatIs(prefix), node);
  }
  for (const { key, alias, node } of entries) all([key, alias ?? ''], 'A model entry or its alias', node);
  all(allow ?? [], 'A model of modelPolicy.allow');
  for (const { keys, ids, node } of order.values()) all([...keys, ...ids], 'A name in auth.order', node);
  for (const { id, node } of agents.values()) see(id, () => 'The id of an agent', node);
  all(profiles.keys(), 'The id of a profile');
  all(providers, 'The name of a provider');
}

/** A chain, by the prefix of its `primary`. An agent's id is not shown, since it may itself be the credential. */
function whatIs(prefix: string): string {
  if (prefix.startsWith('agents.')) return 'The model of an agent';
  return prefix === '' ? 'The model' : `The ${prefix.slice(0, -1)} model`;
}
