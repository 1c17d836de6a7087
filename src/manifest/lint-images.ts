/** Models that have to take images, and do not. */
import { isJsonObject, type Json } from '../json-value.ts';
import { normalizeProvider } from '../openclaw/model-ref.ts';
import { type DeclaredValue, wordsOf } from '../settings/words.ts';
import type { Report } from './lint-words.ts';
import type { ModelKnowledge } from './model-knowledge.ts';
import type { YamlPath } from './source.ts';
import { refOf, type Vocabulary } from './words.ts';

/**
 * W142 for the image model, for what describes images, and as a note for what reads PDF files: of those a model without
 * images gets the text alone (2026.9.6, read). A model that makes images needs none (the same): what it takes depends on
 * its provider.
 */
export function checkImages(
  declared: DeclaredValue,
  models: ModelKnowledge,
  vocabulary: Vocabulary,
  report: Report,
): void {
  const { row, value, path } = declared;
  if (!row.images && !row.pages && row.short !== 'references') return;
  const blind = (ref: string | undefined, at: YamlPath) => {
    if (ref === undefined || models.takesImages(ref) !== false) return;
    if (row.pages)
      report('W142', `${ref} does not accept images, so it reads only the text of PDF files.`, at, {
        severity: 'info',
      });
    else report('W142', `${ref} does not accept images.`, at);
  };
  for (const { word, path: at } of wordsOf(declared)) blind(refOf(word, vocabulary), at);
  if (row.value !== 'value') return;
  if (typeof value === 'string') blind(modelOf(value, vocabulary), path);
  if (Array.isArray(value))
    value.forEach((entry: Json, index) => {
      if (describesImages(entry, row.images === true)) blind(modelOf(entry, vocabulary), [...path, index]);
    });
}

/** @param always whether the list is for images alone; what an entry says of its capabilities counts before */
function describesImages(entry: Json, always: boolean): boolean {
  const said = isJsonObject(entry) ? entry.capabilities : undefined;
  return Array.isArray(said) && said.length > 0 ? said.includes('image') : always;
}

/** The reference of an entry with a provider and a model; undefined for a program, and where one is missing. */
function modelOf(entry: Json, { naming }: Vocabulary): string | undefined {
  if (typeof entry === 'string') return entry.includes('/') ? entry : undefined;
  if (!isJsonObject(entry) || entry.type === 'cli') return undefined;
  const { provider, model } = entry;
  if (typeof provider !== 'string' || typeof model !== 'string') return undefined;
  return `${normalizeProvider(provider, naming)}/${model}`;
}
