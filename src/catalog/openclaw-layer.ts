/** What OpenClaw's own lists say about models besides their end: names, limits, prices. */
import type { ModelCost } from '../openclaw/facts/provider-models.ts';
import { type Naming, parseModelRef } from '../openclaw/model-ref.ts';
import { isText, valueAt } from '../shapes.ts';
import type { OpenclawData } from './openclaw-data.ts';
import type { Layer, LayerModel } from './sources.ts';

const DAY_MS = 86_400_000;

/**
 * A layer for each list that says more than ids; the newest first, as in OpenClaw, where a newer published catalogue
 * wins over the installed one.
 *
 * @param now epoch milliseconds, for the age of what was fetched
 */
export function openclawLayers(lists: readonly OpenclawData[], naming: Naming, now: number): Layer[] {
  const newest = lists.toSorted((one, other) =>
    (one.date ?? '') < (other.date ?? '') ? 1 : one.date === other.date ? 0 : -1,
  );
  return newest.flatMap((list) => {
    const models = modelsOf(list, naming);
    const { name, date, fetchedAt } = list;
    const fetched = fetchedAt === undefined ? {} : fetchedOn(fetchedAt, now);
    return models.length === 0 ? [] : [{ source: { kind: 'openclaw', name, date, ...fetched }, models }];
  });
}

function fetchedOn(fetchedAt: number, now: number) {
  return { fetched: new Date(fetchedAt).toISOString(), ageInDays: Math.max(0, Math.floor((now - fetchedAt) / DAY_MS)) };
}

function modelsOf({ providers }: OpenclawData, naming: Naming): LayerModel[] {
  return [...providers].flatMap(([provider, entries]) =>
    [...entries.values()].flatMap(({ model }) => {
      const parsed = parseModelRef(`${provider}/${model?.id}`, naming);
      if (!model || parsed.kind !== 'ref') return [];
      const facts = {
        name: isText(model.name) && model.name.trim() !== '' ? model.name.trim() : null,
        contextWindow: tokens(model.contextWindow),
        maxOutput: tokens(model.maxTokens),
        cost: costOf(model.cost),
        reasoning: typeof model.reasoning === 'boolean' ? model.reasoning : null,
        inputTypes:
          Array.isArray(model.input) && model.input.length > 0 && model.input.every(isText) ? model.input : null,
      };
      if (Object.values(facts).every((fact) => fact === null)) return [];
      return [{ ref: parsed.ref, provider: parsed.provider, id: parsed.model, local: null, ...facts }];
    }),
  );
}

function tokens(value: unknown): number | null {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : null;
}

/** OpenClaw writes 0 where it knows no price (the models of google in 2026.9.6). */
function costOf(cost: unknown): ModelCost | null {
  const price = (key: string) => {
    const value = valueAt(cost, key);
    return typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : null;
  };
  const [input, output] = [price('input'), price('output')];
  if (input === null && output === null) return null;
  return { input, output, cacheRead: price('cacheRead'), cacheWrite: price('cacheWrite') };
}
