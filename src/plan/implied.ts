/**
 * The settings that a plan's edits result in, as desired settings: planning them shows what the edits do. Nothing else
 * in a plan file is trusted. Pure.
 */

import type { Plan } from '../generated/plan.ts';
import type { Desired, DesiredModel, DesiredValue, OpenSection } from '../manifest/desired.ts';
import { allowedRefs } from '../openclaw/allowlist.ts';
import type { Live } from '../openclaw/live.ts';
import { aliasKey, resolveModel } from '../openclaw/model-ref.ts';
import { aliasRefs, type ModelText } from '../openclaw/settings.ts';
import {
  agentPrefix,
  parseAddress,
  printAddress,
  type SettingAddress,
  settingKey,
  wholeSetting,
} from '../settings/address.ts';
import { declaringChange } from '../settings/difference.ts';
import { WHOLE, WITHHELD } from '../settings/form.ts';
import { prefixOf } from '../settings/places.ts';
import { rowOf, type TableRow } from '../settings/table.ts';
import { isInherited } from '../settings/value.ts';

/**
 * The addresses in the plan, each with its value after the edits. Planned again, they give the same edits, unless the
 * plan has edits without changes, or changes without edits.
 *
 * @param after the live state with the plan's edits
 */
export function impliedDesired(plan: Plan, before: Live, after: Live): Desired {
  const exact = new Set(plan.declared?.exact ?? []);
  const changed = plan.changes.filter(({ kind }) => kind === 'declared').map(({ address }) => address);
  const settings = new Map<string, DesiredValue>();
  /** In the order of the plan. */
  const agents = new Map<string, undefined>();
  const words = wordsOf(plan, after);
  const sectionAt = (address: string): OpenSection => {
    const mode = exact.has(address) ? 'exact' : 'listed';
    const section = (settings.get(address) as OpenSection | undefined) ?? {
      mode,
      entries: new Map(),
      removed: new Set(),
    };
    settings.set(address, section);
    return section;
  };

  for (const address of new Map(
    [...Object.keys(plan.declared?.settings ?? {}), ...changed].map((one) => [settingKey(one), wholeSetting(one)]),
  ).values()) {
    const setting = parseAddress(address);
    if (setting === undefined) continue;
    const { agent, name } = setting;
    if (agent !== undefined) agents.set(agent, undefined);
    const row = rowOf(setting.setting);
    if (row.value === 'value' || row.value === 'whole-entry') {
      const value = valueAfter(address, row, before, after);
      if (value !== undefined) settings.set(address, value);
      continue;
    }
    if (name !== undefined) {
      const section = sectionAt(printAddress({ ...setting, name: undefined }));
      if (setting.setting === 'aliases') aliasAfter(section, name, plan, after);
      else section.entries.set(name, { ids: orderAfter(name, agent, after), position: undefined });
      continue;
    }
    if (row.choice) {
      const refs = inPlanOrder(allowedRefs(after.settings.allowlists.get(agentPrefix(agent))), plan, after);
      const own = after.settings.allowlists.has(agentPrefix(agent)) ? [] : noList(setting);
      settings.set(address, refs.length > 0 ? refs.map((ref) => ({ ref, word: ref, position: undefined })) : own);
      continue;
    }
    const prefix = prefixOf(setting);
    const model = after.settings.chains.get(prefix);
    if (!model) continue;
    if (rowOf(setting.setting).value === 'model') {
      settings.set(address, model.primary ? words(address, model.primary) : null);
      // An empty list that goes with the primary is not listed as a change.
      const emptied = before.settings.chains.get(prefix)?.fallbacks?.length === 0 && model.fallbacks === undefined;
      if (emptied && agent === undefined && !settings.has(`${prefix}fallbacks`)) settings.set(`${prefix}fallbacks`, []);
    } else settings.set(address, model.fallbacks?.map((text) => words('', text)) ?? noList(setting));
  }
  for (const section of exact) {
    const address = parseAddress(`${section}.*`);
    if (!address) continue;
    sectionAt(section);
    if (address.agent !== undefined) agents.set(address.agent, undefined);
  }
  return { settings, agents, listed: new Set() };
}

/** What is wanted of a value: as it is afterwards, and nothing for each of its keys that goes. */
function valueAfter(address: string, row: TableRow, before: Live, after: Live): DesiredValue | undefined {
  const left = after.settings.values.get(address)?.value;
  if (left === undefined) return null;
  if (row.value === 'whole-entry' || left === WITHHELD) return undefined;
  return {
    json: declaringChange(row.form ?? WHOLE, before.settings.values.get(address)?.value, left),
    position: undefined,
  };
}

/** Keys of the map have no order of their own, so what is added is told in the order of the plan. */
function inPlanOrder(refs: readonly string[], { changes }: Plan, { dialect }: Live): readonly string[] {
  if (dialect.allowlist !== 'models') return refs;
  const added = changes.filter(({ address, action }) => address.startsWith('allow[') && action === 'add');
  const place = new Map(added.map(({ after }, index) => [after, index]));
  return refs.toSorted((one, other) => (place.get(one) ?? -1) - (place.get(other) ?? -1));
}

function noList(setting: SettingAddress): DesiredValue {
  return isInherited(setting) ? null : [];
}

function aliasAfter({ entries, removed }: OpenSection, name: string, plan: Plan, after: Live): void {
  const alias = after.settings.aliases.get(aliasKey(name));
  if (alias && !(alias.builtin && isGone(plan, name)))
    entries.set(alias.builtin ? name : alias.name, { ref: alias.ref, word: alias.ref, position: undefined });
  else removed.add(aliasKey(name));
}

function orderAfter(provider: string, agent: string | undefined, { settings, stores }: Live): readonly string[] {
  if (agent !== undefined) return stores.get(agent)?.order.get(provider) ?? [];
  return settings.order.get(provider)?.ids ?? [];
}

/** Whether the plan removes the alias; a built-in one of the same name then appears. */
function isGone(plan: Plan, name: string): boolean {
  const key = settingKey(`aliases.${name}`);
  const change = plan.changes.find(({ address }) => settingKey(address) === key);
  return change ? change.after === null : plan.declared?.settings[key] === null;
}

/** A model as the manifest may have named it: the word in a reason such as `alias opus`, if it means this model. */
function wordsOf(plan: Plan, after: Live): (address: string, text: ModelText) => DesiredModel {
  const options = {
    naming: after.dialect.facts,
    configured: after.settings.configured,
    aliases: aliasRefs(after.settings.aliases),
    bareRewrites: false,
  };
  return (address, text) => {
    const ref = text.ref ?? text.raw;
    const reason = plan.changes.find((change) => change.address === address)?.reason ?? '';
    const word = /^(?:alias|OpenClaw's name for) (.+)$/s.exec(reason)?.[1];
    const isWord = word !== undefined && resolveModel(word, options) === ref;
    return { ref, word: isWord ? word : ref, position: undefined };
  };
}
