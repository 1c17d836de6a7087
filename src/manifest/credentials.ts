/** Finds credentials in a manifest; no output repeats them. */

import { CREDENTIAL_SHOWN, looksLikeCredential } from '../credential-shape.ts';
import { type Diagnostic, diagnostic } from '../errors.ts';
import { addressOf } from '../settings/address.ts';
import type { ManifestSource, YamlPath } from './source.ts';

export interface FoundCredential {
  readonly text: string;
  readonly problem: Diagnostic;
}

/** Names of credentials in other tools. */
const KEYS =
  /^(?:api[-_]?key|key|token|secret|password|credential|(?:auth|access|refresh)[-_]?token|client[-_]?secret)s?$/i;

/** E132 for every value and every key that looks like a credential; E135 for the values of providers. */
export function findCredentials(source: ManifestSource): FoundCredential[] {
  const found: FoundCredential[] = [];
  const report = (text: string, path: YamlPath, part: 'key' | 'value') => {
    const what = part === 'key' ? 'This key' : 'This value';
    // A provider takes a reference; everything else is stored elsewhere and has a name.
    const code = part === 'value' && path.includes('providers') ? 'E135' : 'E132';
    const problem = diagnostic(code, `${what} looks like a credential; it is not shown here.`, {
      position: source.positionOf(path, part),
      address: withoutTexts(addressOf(path), [text]),
    });
    found.push({ text, problem });
  };
  const path: (string | number)[] = [];
  const below = (step: string | number, value: unknown): void => {
    path.push(step);
    if (typeof step === 'string' && looksLikeCredential(step)) report(step, [...path], 'key');
    visit(value);
    path.pop();
  };
  const visit = (value: unknown): void => {
    if (typeof value === 'string') {
      if (looksLikeCredential(value)) report(value, [...path], 'value');
    } else if (Array.isArray(value)) {
      value.forEach((item, index) => {
        below(index, item);
      });
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value)) below(key, item);
    }
  };
  visit(source.value);
  return found;
}

/** Whether an unknown key with this value seems to hold a credential. */
export function isCredentialKey(key: string, value: unknown): boolean {
  const given = typeof value === 'number' || (typeof value === 'string' && value.trim() !== '');
  // The name of a variable is no secret.
  return given && KEYS.test(key) && !/^\$(?:\{\w+\}|\w+)$/.test(String(value).trim());
}

/** All problems, without credentials in their texts and without other problems at the same places. */
export function concealed(problems: readonly Diagnostic[], found: readonly FoundCredential[]): Diagnostic[] {
  if (found.length === 0) return [...problems];
  const places = new Set(found.map(({ problem }) => placeOf(problem)));
  const texts = [...new Set(found.map(({ text }) => text))].sort((one, other) => other.length - one.length);
  const others = problems
    .filter((problem) => !places.has(placeOf(problem)))
    .map((problem) => ({
      ...problem,
      message: withoutTexts(problem.message, texts),
      remedy: withoutTexts(problem.remedy, texts),
      ...(problem.address === undefined ? {} : { address: withoutTexts(problem.address, texts) }),
    }));
  return [...others, ...found.map(({ problem }) => problem)];
}

/** Where a problem is, to compare it with others. */
export function placeOf({ position }: Diagnostic): string {
  return `${position?.file}:${position?.line}:${position?.column}`;
}

/** Replaces the texts also as messages quote them, and in lower case, as ids and aliases are looked up. */
function withoutTexts(message: string, texts: readonly string[]): string {
  return texts
    .flatMap((text) => [text, JSON.stringify(text).slice(1, -1), text.toLowerCase()])
    .reduce((shown, text) => shown.replaceAll(text, CREDENTIAL_SHOWN), message);
}
