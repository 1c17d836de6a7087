/** Models of the config that use an unset variable. */
import { type Diagnostic, diagnostic } from '../errors.ts';
import { positionOf } from './files/config-tree.ts';
import type { LiveConfig } from './live.ts';
import { chainedModels } from './model-text.ts';
import type { Settings } from './settings.ts';

/**
 * W238 for each of them. Without the variable OpenClaw refuses the config (2026.1.30), or has no such model (2026.9.6).
 */
export function unsetNotes(settings: Settings, { show }: Pick<LiveConfig, 'show'>): Diagnostic[] {
  return chainedModels(settings).flatMap(({ model, place: address }) => {
    if (!model.unset?.length) return [];
    const names = model.unset.join(' and ');
    const message = `${address} is ${model.raw.trim()}, and ${names} ${model.unset.length === 1 ? 'is' : 'are'} not set.`;
    return [diagnostic('W238', message, { address, position: positionOf(model.node, show) })];
  });
}
