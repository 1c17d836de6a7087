/** Checks `allow:` against the rest of the manifest. */
import type { Manifest } from '../generated/manifest.ts';
import { printAddress } from '../settings/address.ts';
import { allDeclared, DECLARED, declaredAllows, outsideAllow } from './allow.ts';
import type { Report } from './lint-words.ts';
import type { ManifestSource, YamlPath } from './source.ts';
import type { Vocabulary } from './words.ts';

/** E136 for each model outside of a list, with the places of both, and E137 for `declared` that is nothing. */
export function checkAllow(manifest: Manifest, vocabulary: Vocabulary, source: ManifestSource, report: Report): void {
  const said = new Set<string>();
  for (const { ref, path, address, aliasTarget, allow } of outsideAllow(manifest, vocabulary)) {
    const list = printAddress({ setting: 'allow', name: undefined, agent: allow.agent });
    // To allow a model once is enough for all places that name it.
    if (said.has(`${list} ${ref}`)) continue;
    said.add(`${list} ${ref}`);
    const place = placeOf(allow.path, path, source);
    const what =
      aliasTarget === undefined ? `${address} is ${ref}, which` : `The alias ${aliasTarget} is ${ref}, which`;
    report('E136', `${what} \`${list}\` (${place}) does not allow.`, path, {
      remedy: `Add ${ref} to \`${list}\`, or write \`${list}: ${DECLARED}\` for all that this manifest names.`,
    });
  }
  for (const { value, path, agent } of declaredAllows(manifest)) {
    if (value !== DECLARED || allDeclared(manifest, vocabulary, agent).length > 0) continue;
    const message = `\`allow: ${DECLARED}\` allows what this manifest names, and it names no model.`;
    report('E137', message, path);
  }
}

/** `line 5, column 1`, with the file's name if the problem is in another one. */
function placeOf(path: YamlPath, problem: YamlPath, source: ManifestSource): string {
  const { file, line, column } = source.positionOf(path, 'key');
  return file === source.positionOf(problem).file ? `line ${line}, column ${column}` : `${file}:${line}:${column}`;
}
