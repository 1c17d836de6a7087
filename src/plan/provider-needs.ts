/** Providers that lack after a plan what the release requires of them, or what they need to be of use. */
import { type Diagnostic, diagnostic } from '../errors.ts';
import { providerNeeds } from '../openclaw/facts/provider-needs.ts';
import { KNOWN_PROVIDERS } from '../openclaw/facts/providers.ts';
import { type ConfigTree, child, descend, entriesOf, kindOf } from '../openclaw/files/config-tree.ts';
import type { Live } from '../openclaw/live.ts';
import { normalizeProvider } from '../openclaw/model-ref.ts';
import { printAddress } from '../settings/address.ts';

export interface ProviderProblem {
  /** The place of the missing key in the config, as OpenClaw prints it. */
  readonly path: string;
  readonly problem: Diagnostic;
}

/** E331 for what the release requires, W332 for what is missing all the same. What was so before is not the plan's. */
export function providerProblems({ tree, dialect }: Live, after: ConfigTree): ProviderProblem[] {
  const [old, now] = [tree, after].map((one) => entriesOf(one, descend(one, one.root, 'models', 'providers')));
  return [...(now ?? [])].flatMap(([key, node]) => {
    const id = normalizeProvider(key, dialect.facts);
    const needs = providerNeeds(id, dialect);
    const lacks = (name: string) =>
      kindOf(child(after, node, name)) === 'absent' &&
      (kindOf(child(tree, old?.get(key), name)) !== 'absent' || old?.get(key) === undefined);
    const wanted = KNOWN_PROVIDERS.has(id) ? needs : ['baseUrl', 'api', 'models'];
    return wanted.filter(lacks).map((name) => {
      const address = printAddress({ setting: 'providers.*', name: id, agent: undefined });
      const required = needs.some((one) => one === name);
      const message = required
        ? `${address} has no ${name}, which OpenClaw requires.`
        : `${address} has no ${name}${name === 'api' ? '; OpenClaw takes it for openai-completions' : ', so OpenClaw does not know where to send requests'}.`;
      const problem = diagnostic(required ? 'E331' : 'W332', message, {
        address,
        remedy: `Declare ${address}.${name}.`,
      });
      return { path: `models.providers.${key}.${name}`, problem };
    });
  });
}
