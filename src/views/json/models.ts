/** The documents of `list`: our own, and the one that `openclaw models list --json` prints. */
import type { ListedModel, ModelList } from '../../catalog/listed.ts';
import type { Source } from '../../catalog/sources.ts';

/** A list of models, each with the sources of its facts. */
export function modelDocuments({ models, sources }: ModelList) {
  const byName = new Map(sources.map((source) => [source.name, sourceDocument(source)]));
  return models.map(({ sources: names, ...model }) => ({
    ...model,
    sources: names.flatMap((name) => byName.get(name) ?? []),
  }));
}

/** `date` is the day of the source's data; null for what was read now. */
function sourceDocument(source: Source) {
  const { kind, name } = source;
  if (source.kind === 'catalogue') return { kind, name, version: source.version, date: source.date };
  if (source.kind === 'openclaw') {
    const { date, fetched } = source;
    return { kind, name, date, ...(fetched === undefined ? {} : { fetched }) };
  }
  return { kind, name, place: source.kind === 'server' ? source.url : source.path, date: null };
}

/** As 2026.1.30 to 2026.9.6 print it (recorded). */
export function openclawList(models: readonly ListedModel[]) {
  return {
    count: models.length,
    models: models.map(({ key, name, input, contextWindow, local, available, tags, missing }) => ({
      key,
      name: name ?? key,
      input,
      contextWindow,
      local,
      available,
      tags,
      missing,
    })),
  };
}
