/** What the release that a manifest names cannot have: told without a machine, from what was measured of that release. */
import { type Diagnostic, diagnostic } from '../errors.ts';
import type { LoadedManifest } from '../manifest/index.ts';
import { factsOfRelease } from '../openclaw/facts/release.ts';
import { allowlistOf, factsOf } from '../openclaw/facts/releases.ts';
import { missingPlace, unknownWord } from '../openclaw/missing-place.ts';
import { addressOf } from '../settings/address.ts';
import { type DeclaredValue, declaredValues } from '../settings/words.ts';

/**
 * E334 for a setting that the release of `openclaw:` has no place for, E336 for a word that it does not know, and E333
 * for what `allow` cannot say there; none without a release. In the order of their lines.
 */
export function releaseProblems({ manifest, source }: LoadedManifest): Diagnostic[] {
  const { openclaw } = manifest;
  if (typeof openclaw !== 'string' || !factsOfRelease(openclaw).ok) return [];
  const facts = factsOf(openclaw);
  const reported = new Set<string>();
  const report = (code: 'E333' | 'E334' | 'E336', message: string, { path }: DeclaredValue) => {
    const position = source.positionOf(path);
    return [diagnostic(code, message, { address: addressOf(path), position })];
  };
  const problems = declaredValues(manifest).flatMap((declared) => {
    const { row, address, value } = declared;
    if (value === null || (Array.isArray(value) && value.length === 0)) return [];
    if (row.choice && allowlistOf(facts) === 'models') {
      if (address.agent !== undefined) {
        const message = `An \`allow\` of an agent is not possible: OpenClaw ${openclaw} has one list for all agents.`;
        return report('E333', message, declared);
      }
      const wildcard = Array.isArray(value) ? value.find((item) => String(item).endsWith('/*')) : undefined;
      if (wildcard === undefined || facts.wildcards) return [];
      const message = `${wildcard} is not possible in \`allow\`: OpenClaw ${openclaw} would read it as a model.`;
      return report('E333', message, declared);
    }
    const missing = missingPlace(address, row, facts, `OpenClaw ${openclaw}`);
    // Of a role that does not exist, its fallbacks need not be named, too.
    const unknown = missing ? undefined : unknownWord(address, row, facts, `OpenClaw ${openclaw}`, value);
    if (unknown !== undefined) return report('E336', unknown, declared);
    if (!missing) return [];
    const group = address.setting.slice(0, address.setting.lastIndexOf('.'));
    const key = row.value === 'value' ? missing.what : `${group} ${address.agent}`;
    if (reported.has(key)) return [];
    reported.add(key);
    return report('E334', missing.message, declared);
  });
  return problems.toSorted((one, other) => (one.position?.line ?? 0) - (other.position?.line ?? 0));
}
