/** Credentials in place of a name in a config or a store. Only their position is reported, never their text. */
import { looksLikeCredential } from '../credential-shape.ts';
import { type Diagnostic, diagnostic } from '../errors.ts';
import type { AuthStore } from './auth/auth-store.ts';
import { type ConfigNode, positionOf } from './files/config-tree.ts';
import { modelsOf } from './model-text.ts';
import type { Settings } from './settings.ts';

interface Named {
  readonly what: string;
  readonly text: string;
  readonly node: ConfigNode | undefined;
}

/** W230 for each. @param show a path as shown to the user */
export function misplacedCredentials(
  settings: Settings,
  stores: Iterable<AuthStore>,
  show: (file: string) => string,
): Diagnostic[] {
  const problems = names(settings)
    .filter(({ text }) => looksLikeCredential(text))
    .map(({ what, node }) =>
      diagnostic('W230', `${what} in the config looks like a credential; it is not shown here.`, {
        ...(node ? { position: positionOf(node, show) } : {}),
      }),
    );
  for (const { location, profiles, order } of stores) {
    const ids = [...profiles.keys(), ...order.keys(), ...[...order.values()].flat()];
    if (ids.some(looksLikeCredential))
      problems.push(diagnostic('W230', `The name of a profile in ${show(location)} looks like a credential.`));
  }
  return problems;
}

function names(settings: Settings): Named[] {
  const { chains, entries, allow, order, agents, profiles, providers } = settings;
  const named = (what: string, node: ConfigNode | undefined) => (text: string) => ({ what, text, node });
  return [
    ...[...chains].flatMap(([prefix, model]) =>
      // The value of a variable is not a mistake in this file, and is never shown.
      modelsOf(model).map(({ model: { raw, node } }) => ({ what: whatIs(prefix), text: raw, node })),
    ),
    ...entries.flatMap(({ key, alias, node }) => [key, alias ?? ''].map(named('A model entry or its alias', node))),
    ...(allow ?? []).map(named('A model of modelPolicy.allow', undefined)),
    ...[...order.values()].flatMap(({ keys, ids, node }) => [...keys, ...ids].map(named('A name in auth.order', node))),
    ...[...agents.values()].map(({ id, node }) => ({ what: 'The id of an agent', text: id, node })),
    ...[...profiles.keys()].map(named('The id of a profile', undefined)),
    ...providers.map(named('The name of a provider', undefined)),
  ];
}

/** A chain, by the prefix of its `primary`. An agent's id is not shown, since it may itself be the credential. */
function whatIs(prefix: string): string {
  if (prefix.startsWith('agents.')) return 'The model of an agent';
  return prefix === '' ? 'The model' : `The ${prefix.slice(0, -1)} model`;
}
