/** Models that the config takes from a variable which is not set. */
import { type Diagnostic, diagnostic } from '../errors.ts';
import { positionOf } from './files/config-tree.ts';
import type { LiveConfig } from './live.ts';
import type { ModelText, ObservedModel, Settings } from './settings.ts';

/** W238 for each of them. Without the variable OpenClaw refuses the config (2026.1.30), or has no such model (2026.9.6). */
export function unsetNotes(settings: Settings, { show }: Pick<LiveConfig, 'show'>): Diagnostic[] {
  const notes: Diagnostic[] = [];
  const check = (model: ModelText | undefined, address: string) => {
    if (!model?.unset?.length) return;
    const names = model.unset.join(' and ');
    notes.push(
      diagnostic(
        'W238',
        `${address} is ${model.raw.trim()}, and ${names} ${model.unset.length === 1 ? 'is' : 'are'} not set.`,
        {
          address,
          position: positionOf(model.node, show),
        },
      ),
    );
  };
  const chain = ({ primary, fallbacks }: ObservedModel, prefix: string) => {
    check(primary, `${prefix}primary`);
    fallbacks?.forEach((model, index) => {
      check(model, `${prefix}fallbacks[${index}]`);
    });
  };
  chain(settings.model, '');
  chain(settings.imageModel, 'image.');
  for (const { id, model } of settings.agents.values()) chain(model, `agents.${id}.`);
  return notes;
}
