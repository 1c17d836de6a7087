/** Addresses in manifest terms. */
import type { YamlPath } from './source.ts';

/** A path as an address: `fallbacks[1]`, `agents.work.primary`. */
export function addressOf(path: YamlPath): string {
  return path.map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`)).join('');
}
