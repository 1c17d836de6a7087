/** The model that answers when none is configured. */
import { NotFound } from '../bundle.mjs';

export const name = 'emptyHomeModel';

export async function read(bundle) {
  // Both are in the file of the agents' defaults; other DEFAULT_MODELs belong to plugins.
  const file = bundle.placesOf('DEFAULT_PROVIDER').find((place) => bundle.placesOf('DEFAULT_MODEL').includes(place));
  const [, provider] = file ? (/ DEFAULT_PROVIDER = "([^"]+)"/.exec(bundle.text(file)) ?? []) : [];
  const [, model] = file ? (/ DEFAULT_MODEL = "([^"]+)"/.exec(bundle.text(file)) ?? []) : [];
  if (!provider || !model) throw new NotFound('no DEFAULT_PROVIDER beside a DEFAULT_MODEL');
  return { value: `${provider}/${model}`, how: 'read' };
}
