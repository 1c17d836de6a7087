/** Checks settings of single models: their names, and their params. */
import type { Manifest } from '../generated/manifest.ts';
import { isJsonObject, type Json } from '../json-value.ts';
import { builtInEndpoint } from '../openclaw/facts/providers.ts';
import { parseModelRef, spellingOf } from '../openclaw/model-ref.ts';
import type { DeclaredValue } from '../settings/words.ts';
import { checkParams } from './lint-params.ts';
import type { ReportAt } from './lint-providers.ts';
import type { WordLint } from './lint-words.ts';
import { refOf, type Vocabulary } from './words.ts';

/** @param words reports at the keys of the manifest, as `reportKey` does */
export function checkModels(
  manifest: Manifest,
  declared: readonly DeclaredValue[],
  vocabulary: Vocabulary,
  words: WordLint,
  reportKey: ReportAt,
): void {
  const { naming } = vocabulary;
  const spelling = spellingOf(naming);
  const checked = new Set<string>();
  /** The first key of each model, by the map that it is in. */
  const keys = new Map<string, string>();
  for (const { row, address, path } of declared) {
    const { name, agent } = address;
    if (row.names !== 'model' || name === undefined) continue;
    const at = path.slice(0, path.indexOf(name, agent === undefined ? 0 : 2) + 1);
    const key = at.join('\n');
    if (checked.has(key)) continue;
    const ref = spelling.model(name);
    const model = [...at.slice(0, -1), ref].join('\n');
    const twin = keys.get(model);
    checked.add(key);
    if (twin === undefined) keys.set(model, name);
    if (parseModelRef(name, naming).kind === 'bare') {
      const meant = refOf(name, vocabulary);
      const remedy = meant === undefined ? 'Write provider/model-id.' : `Write ${meant}.`;
      reportKey('E114', `${JSON.stringify(name)} is not a model reference; an alias cannot stand here.`, at, {
        remedy,
      });
    } else words.model(name, at, true);
    if (twin !== undefined) {
      reportKey('E320', `"${twin}" and "${name}" are the same model, ${ref}.`, at, {
        remedy: 'Keep only one of them.',
      });
    }
  }
  const apis = new Map(
    Object.entries(manifest.providers ?? {}).flatMap(([id, provider]) => {
      const api = isJsonObject(provider as Json) ? (provider as { api?: unknown }).api : undefined;
      return typeof api === 'string' ? [[spelling.provider(id), api] as const] : [];
    }),
  );
  const apiOf = (provider: string) => apis.get(provider) ?? builtInEndpoint(provider, { generation: 'modern' })?.[0];
  checkParams(declared, { known: naming.modelParams, refOf: spelling.model, apiOf }, reportKey);
}
