/** Checks `aliases:`: their names, their models, circles, and what OpenClaw makes of them. */
import { listSome } from '../list-some.ts';
import { aliasKey, builtinAlias, parseModelRef, refusedByOwnCommands, unusableAlias } from '../openclaw/model-ref.ts';
import type { Report, WordLint } from './lint-words.ts';
import { lookalike, lookalikeMessage } from './lookalikes.ts';
import { quote } from './quote.ts';
import type { YamlPath } from './source.ts';
import { resolveWord, type Vocabulary } from './words.ts';

export interface AliasLint {
  readonly aliases: Readonly<Record<string, string>>;
  readonly vocabulary: Vocabulary;
  readonly words: WordLint;
  readonly report: Report;
  /** Reports at the key, not at its value. */
  readonly reportKey: Report;
  /** The place of a key, for a problem somewhere else. */
  readonly keyPlace: (path: YamlPath, problem: YamlPath) => string;
}

/** E120 to E123, W143, W147, W153, and the problems of the models. */
export function checkAliases(lint: AliasLint): void {
  const { aliases, vocabulary, words, report, reportKey, keyPlace } = lint;
  const byRef = new Map<string, string>();
  const byKey = new Map<string, string>();
  const circles = new Set<string>();
  const odd: string[] = [];
  for (const [name, target] of Object.entries(aliases)) {
    const path = ['aliases', name];
    const key = aliasKey(name);
    if (isReversed(name, target, path, lint)) continue;
    if (isNameGood(name, path, reportKey) && refusedByOwnCommands(name)) odd.push(name);
    const twin = byKey.get(key);
    if (twin !== undefined) {
      const place = keyPlace(['aliases', twin], path);
      reportKey('E122', `The aliases "${twin}" (${place}) and "${name}" differ only in case.`, path);
      continue;
    }
    byKey.set(key, name);
    const resolved = resolveWord(name, vocabulary);
    if (resolved.kind === 'cycle') {
      const circle = [...new Set(resolved.circle)].sort().join('\n');
      if (!resolved.circle.includes(key) || circles.has(circle)) continue;
      circles.add(circle);
      const names = circleFrom(key, resolved.circle, words);
      report('E120', `The alias "${name}" never reaches a model: ${names}.`, path);
      continue;
    }
    const ref = words.model(target, path);
    if (ref === undefined) continue;
    const other = byRef.get(ref);
    if (other !== undefined) {
      const place = keyPlace(['aliases', other], path);
      const message = `The aliases "${other}" (${place}) and "${name}" both name ${ref}; OpenClaw keeps one alias per model.`;
      reportKey('E121', message, path);
    } else byRef.set(ref, name);
    const builtin = builtinAlias(name, vocabulary.naming);
    if (builtin !== undefined && builtin !== ref && !sameFamily(builtin, ref))
      reportKey('W143', `"${name}" is a built-in alias of OpenClaw for ${builtin}; here it names ${ref}.`, path);
  }
  if (odd[0] !== undefined) reportKey('W153', oddNames(odd), ['aliases', odd[0]], { severity: 'info' });
}

/** The note about names that OpenClaw's own `aliases add` refuses. */
export function oddNames(names: readonly string[]): string {
  const quoted = names.map((name) => JSON.stringify(name));
  return `OpenClaw's own \`aliases add\` refuses ${listSome(quoted, 3)}; its config and \`/model\` accept ${names.length === 1 ? 'it' : 'them'}.`;
}

/** E123 for a name that can be no alias, W147 for a character that only looks like the usual one. */
function isNameGood(name: string, path: YamlPath, reportKey: Report): boolean {
  const unusable = unusableAlias(name);
  const found = lookalike(name);
  if (unusable !== undefined) {
    const message = found ? lookalikeMessage(name, found) : `${JSON.stringify(name)} cannot be an alias: ${unusable}.`;
    reportKey('E123', message, path);
  } else if (found) reportKey('W147', lookalikeMessage(name, found), path);
  return unusable === undefined && !found;
}

/** Reports an alias and a model in the wrong order as one mistake, not two. */
function isReversed(name: string, target: string, path: YamlPath, { vocabulary, reportKey }: AliasLint): boolean {
  if (!name.includes('/') || target.includes('/') || unusableAlias(target) !== undefined) return false;
  if (parseModelRef(name, vocabulary.naming).kind !== 'ref') return false;
  const message = 'The alias name goes before the colon and the model after it; here they are swapped.';
  reportKey('E123', message, path, { remedy: `Write ${quote(target)}: ${name}` });
  return true;
}

function circleFrom(key: string, circle: readonly string[], words: WordLint): string {
  const names = circle.slice(0, -1);
  const start = names.indexOf(key);
  return [...names.slice(start), ...names.slice(0, start), key].map((name) => words.spelling(name)).join(' -> ');
}

/** `opus` for another Claude Opus is what users expect, whatever version the built-in alias means. */
function sameFamily(builtin: string, ref: string): boolean {
  const family = (text: string) => /(opus|sonnet|gpt|gemini)/.exec(text)?.[1];
  return (
    builtin.split('/')[0] === ref.split('/')[0] && family(builtin) !== undefined && family(builtin) === family(ref)
  );
}
