/** The effect of a plan on the models that chats can choose, and the entries and markers that it needs. */

import type { Position } from '../errors.ts';
import { listSome } from '../list-some.ts';
import { allowOf, chainOf, type Desired, type DesiredModel } from '../manifest/desired.ts';
import { allowedRefs } from '../openclaw/allowlist.ts';
import { positionOf } from '../openclaw/files/config-tree.ts';
import { aliasKey } from '../openclaw/model-ref.ts';
import { chainedModels } from '../openclaw/model-text.ts';
import { hasEntry, shownModel } from '../openclaw/settings.ts';
import { agentPrefix, parseAddress } from '../settings/address.ts';
import { allowedBy, allows } from '../settings/allowed.ts';
import { markMigrated } from './allow.ts';
import type { Draft } from './draft.ts';
import type { EntryPlan } from './entries.ts';

/**
 * Completes the entries once the stored references are known, and warns if the allowlist begins or grows. A non-empty
 * `agents.defaults.models` is the allowlist in classic files, and in modern ones that have neither `modelPolicy.allow`
 * nor the migration marker (2026.9.6, measured).
 */
export function planAllowlist(draft: Draft, desired: Desired, entries: EntryPlan): void {
  const { settings, dialect } = draft.live;
  const managed = allowOf(desired);
  if (managed) {
    warnUndeclared(draft, desired, managed);
    return;
  }
  const armed = settings.entries.length > 0;
  const modern = dialect.allowlist === 'modelPolicy';
  const decided = modern && (settings.allow !== undefined || settings.allowlistMigrated);

  if (modern && !decided && !armed && entries.added.size > 0) markMigrated(draft);
  if (!decided && (armed || !modern)) {
    if (!armed && entries.added.size > 0) {
      // A new allowlist must not exclude models in use, declared or not, so every chain gets its entries.
      for (const ref of refsInUse(draft, desired)) entries.add(ref);
      const models = [...entries.added.keys()];
      draft.report(
        'W304',
        `The model map becomes an allowlist of ${models.length}: chats can choose only ${listSome(models, 4)}.`,
        {
          position: placeOf(desired, models),
          remedy: 'Ignore this if it is intended; otherwise say what chats may choose: `allow: declared`, or a list.',
        },
      );
    } else {
      // Models that a provider's wildcard allows are not new.
      const models = [...entries.added.keys()].filter((ref) => !hasEntry(settings.entries, ref));
      if (models.length > 0) {
        const [before, after] = [settings.entries.length, settings.entries.length + models.length];
        const message = `The allowlist grows from ${before} to ${after}: chats can also choose ${listSome(models, 4)}.`;
        draft.report('W305', message, {
          position: placeOf(desired, models),
          remedy: 'Ignore this if it is intended; to decide it in the manifest, write `allow: declared`, or a list.',
        });
      }
    }
  }
  warnOutside(draft, desired, entries, decided);
}

/** By release, a fallback outside the allowlist is skipped silently or tried; a default primary is always allowed. */
function warnOutside(draft: Draft, desired: Desired, entries: EntryPlan, decided: boolean): void {
  const { settings, dialect } = draft.live;
  const refs = entries.refsAfter();
  const allow = dialect.allowlist === 'modelPolicy' && decided ? (settings.allow ?? []) : undefined;
  if (allow ? allow.length === 0 : refs.size === 0 && settings.entries.length === 0) return;
  const inPolicy = matching(allow ?? [], draft);
  const allowed = (ref: string) => (allow ? inPolicy(ref) : refs.has(ref) || hasEntry(settings.entries, ref));
  const check = (address: string, { ref, position }: DesiredModel) => {
    if (allowed(ref)) return;
    const remedy = `Write \`allow: declared\` in the manifest, or \`allow:\` with a list that has ${ref}.`;
    if (allow) {
      // The policy limits choosing; configured models are used anyway (2026.9.6, documented).
      const message = `${address} ${ref} is outside modelPolicy.allow: it is used, but chats cannot choose it.`;
      draft.report('W303', message, { address, position, remedy, severity: 'info' });
      return;
    }
    if (dialect.facts.fallbacksOutsideModels === 'tried') {
      const message = `${address} ${ref} is outside agents.defaults.models: it is used, but chats cannot choose it.`;
      draft.report('W303', message, { address, position, remedy, severity: 'info' });
      return;
    }
    draft.report('W303', `${address} ${ref} is not in the allowlist; OpenClaw skips it.`, {
      address,
      position,
      remedy,
    });
  };
  // An agent that cannot have a model is reported elsewhere.
  const agents = [...desired.agents.keys()].filter((id) => settings.agents.get(id)?.node);
  for (const agent of [undefined, ...agents]) {
    const prefix = agentPrefix(agent);
    const { primary, fallbacks } = chainOf(desired, prefix);
    if (primary && (allow || agent !== undefined)) check(`${prefix}primary`, primary);
    for (const [index, model] of fallbacks?.entries() ?? []) check(`${prefix}fallbacks[${index}]`, model);
  }
}

/** W303 for live models that the manifest does not declare, and that its list excludes. */
function warnUndeclared(draft: Draft, desired: Desired, managed: readonly DesiredModel[]): void {
  const { settings, dialect } = draft.live;
  if (managed.length === 0) return;
  const inManaged = allowedBy(managed.map(({ ref }) => ref));
  for (const { model, address, place } of chainedModels(settings)) {
    if (desired.settings.has(address) || model.ref === undefined) continue;
    const agent = parseAddress(address)?.agent;
    const own = agent === undefined ? undefined : settings.agents.get(agent)?.allowlist;
    const declared = (agent === undefined ? undefined : allowOf(desired, agent)) ?? (own ? undefined : managed);
    const list = declared === managed ? undefined : (declared?.map(({ ref }) => ref) ?? allowedRefs(own));
    if (list ? list.length === 0 || allows(list, model.ref) : inManaged(model.ref)) continue;
    const policy = dialect.allowlist === 'modelPolicy';
    // A default primary is always allowed there.
    if (!policy && address === 'primary') continue;
    const used = policy || dialect.facts.fallbacksOutsideModels === 'tried';
    const effect = used ? 'it is used, but chats cannot choose it' : 'OpenClaw skips it';
    const shown = shownModel(model);
    draft.report('W303', `${place} ${shown}, which is live and not declared, is not in \`allow\`: ${effect}.`, {
      address,
      position: positionOf(model.node, draft.live.show),
      remedy: `Declare it, or add it to \`allow\`${lineOf(declared?.[0]?.position)}.`,
      ...(used ? { severity: 'info' } : {}),
    });
  }
}

/** Where the manifest first names one of the models: the line that makes the difference. */
function placeOf({ settings }: Desired, refs: readonly string[]): Position | undefined {
  const wanted = new Set(refs);
  const named = [...settings.values()].flatMap((value) => {
    if (value === null || 'json' in value) return [];
    const models = 'mode' in value ? [...value.entries.values()] : 'ref' in value ? [value] : [...value];
    return models.filter((model) => 'ref' in model && wanted.has(model.ref));
  });
  return named.find(({ position }) => position !== undefined)?.position;
}

function lineOf(position: Position | undefined): string {
  return position === undefined ? '' : ` (${position.file}:${position.line})`;
}

/** `modelPolicy.allow` holds references, aliases and trailing wildcards such as `openai/*`. */
function matching(items: readonly string[], draft: Draft): (ref: string) => boolean {
  const texts = items.map((item) => item.trim());
  const prefixes = texts.filter((text) => text.endsWith('*')).map((text) => text.slice(0, -1));
  const names = texts.filter((text) => !text.endsWith('*'));
  const lower = new Set(names.map((text) => text.toLowerCase()));
  const refs = new Set(names.map((text) => draft.live.settings.aliases.get(aliasKey(text))?.ref));
  return (ref) => lower.has(ref.toLowerCase()) || refs.has(ref) || prefixes.some((prefix) => ref.startsWith(prefix));
}

/** Every model in a chain once the plan is applied: declared, or live if not declared. */
function refsInUse(draft: Draft, desired: Desired): string[] {
  return [...draft.live.settings.chains].flatMap(([prefix, live]) => {
    const declared = chainOf(desired, prefix);
    const primary = declared.primary === undefined ? live.primary : declared.primary;
    const fallbacks = declared.fallbacks === undefined ? live.fallbacks : declared.fallbacks;
    return [primary, ...(fallbacks ?? [])].flatMap((model) => model?.ref ?? []);
  });
}
