/**
 * `${NAME}` in the config's strings. Values of variables may be secrets: they are used to compare, never shown.
 *
 * Rules (2026.1.30, measured): only `[A-Z_][A-Z0-9_]*`, anywhere in a string value, several times, not
 * recursive; `$${NAME}` is the literal text; unset and empty are the same; the `env` block of the config and
 * the `.env` files fill in what the process environment leaves unset.
 */
import { type ConfigTree, child, descend, entriesOf, stringOf } from './config-tree.ts';
import type { Environment } from './locations.ts';

export type VariableLookup = (name: string) => string | undefined;

export interface Substituted {
  /** Undefined if a variable is not set. */
  readonly text: string | undefined;
  /** Names in order of appearance; empty if there is nothing to substitute. */
  readonly variables: readonly string[];
}

const REFERENCE = /\$(\$?)\{([A-Z_][A-Z0-9_]*)\}/g;

export function substitute(raw: string, lookup: VariableLookup): Substituted {
  if (!raw.includes('${')) return { text: raw, variables: [] };
  const variables: string[] = [];
  let missing = false;
  const text = raw.replace(REFERENCE, (match, escaped: string, name: string) => {
    if (escaped) return match.slice(1);
    variables.push(name);
    const value = lookup(name);
    if (!value) missing = true;
    return value ?? '';
  });
  return { text: missing ? undefined : text, variables };
}

/** The names of the variables in a text. */
export function variablesIn(text: string): readonly string[] {
  return substitute(text, () => undefined).variables;
}

const SECRET_NAME = /(?:^|_)(?:key|token|secret|pass(?:word|phrase)?|pwd|credential)s?(?:_|$)/i;

/** Whether the name of a variable says that it holds a secret. */
export function namesSecret(variable: string): boolean {
  return SECRET_NAME.test(variable);
}

/** Process environment first, then the `.env` files in the order given, then the config's `env` block. */
export function variableLookup(env: Environment, dotenvTexts: readonly string[], tree: ConfigTree): VariableLookup {
  const files = dotenvTexts.map(parseDotenv);
  const block = descend(tree, tree.root, 'env');
  return (name) =>
    env[name] ||
    files.map((file) => file.get(name)).find(Boolean) ||
    stringOf(descend(tree, block, 'vars', name)) ||
    (name === 'vars' || name === 'shellEnv' ? undefined : stringOf(entriesOf(tree, block).get(name)));
}

/**
 * OpenClaw's whole environment after reading its files, with the same precedence as `variableLookup`. Its
 * values are often secrets: only check whether they are set, and show only names.
 */
export function openclawEnvironment(env: Environment, dotenvTexts: readonly string[], tree: ConfigTree): Environment {
  const block = descend(tree, tree.root, 'env');
  const own = [...entriesOf(tree, block)].filter(([name]) => name !== 'vars' && name !== 'shellEnv');
  const weakestFirst = [
    ...[...own, ...entriesOf(tree, child(tree, block, 'vars'))].map(([name, node]) => [name, stringOf(node)] as const),
    ...dotenvTexts
      .map(parseDotenv)
      .reverse()
      .flatMap((file) => [...file]),
    ...Object.entries(env),
  ];
  return Object.fromEntries(weakestFirst.filter(([, value]) => value));
}

function parseDotenv(text: string): Map<string, string> {
  const values = new Map<string, string>();
  for (const line of text.split(/\r?\n/)) {
    const match = /^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=\s*(.*?)\s*$/.exec(line);
    if (!match?.[1]) continue;
    const value = match[2] ?? '';
    const quoted = /^(["'])(.*)\1$/.exec(value);
    values.set(match[1], quoted ? (quoted[2] ?? '') : value.replace(/\s+#.*$/, ''));
  }
  return values;
}
