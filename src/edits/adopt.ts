/** `adopt`: takes live settings into the manifest; nothing live changes. */

import { type Diagnostic, diagnostic, failure, success } from '../errors.ts';
import type { Manifest } from '../generated/manifest.ts';
import { isTextList } from '../json-value.ts';
import { nearest } from '../manifest/index.ts';
import { aliasKey, spellingOf } from '../openclaw/model-ref.ts';
import type { ModelText } from '../openclaw/settings.ts';
import {
  agentPrefix,
  parseAddress,
  printAddress,
  type SettingAddress,
  settingKey,
  wholeSetting,
} from '../settings/address.ts';
import { declarablePart, WHOLE } from '../settings/form.ts';
import { observedSettings } from '../settings/observed.ts';
import { prefixOf, spelt } from '../settings/places.ts';
import { CHAINS, isNamed, ROWS, rowOf } from '../settings/table.ts';
import type { Observed, Setting } from '../settings/value.ts';
import { declaredValues } from '../settings/words.ts';
import { type Adoption, adoptionEdits } from './adoption-edits.ts';
import { about, type EditContext, type SettingEdit } from './context.ts';
import {
  undeclarableAlias,
  undeclarableAllow,
  undeclarableModel,
  undeclarableOrder,
  undeclarableValue,
} from './declarable.ts';

/** Adopts these settings. E530 for an unknown address, E531 for a value that a manifest cannot declare. */
export function adoptLive(addresses: readonly string[]): SettingEdit {
  return (context) => {
    const observed = observedSettings(context.live);
    const known = knownAddresses(context, observed);
    const problems: Diagnostic[] = [];
    const adoptions = new Map<string, Adoption>();
    for (const text of addresses) {
      const key = keyOf(text, context);
      const address = known.get(key);
      const setting = parseAddress(key);
      if (address === undefined || !setting) {
        problems.push(unknownAddress(text, [...known.values()]));
        continue;
      }
      const reason = undeclarable(setting, context);
      if (reason !== undefined) {
        problems.push(
          diagnostic('E531', `${address} cannot be declared in a manifest: ${reason}. Nothing was written.`, {
            address,
          }),
        );
        continue;
      }
      const found = observed.get(key);
      adoptions.set(key, { address, key, setting, observed: found, value: wantedValue(setting, found) });
    }
    if (problems.length > 0) return failure(...problems);
    const all = [...adoptions.values()];
    return success({
      edits: adoptionEdits(all, context),
      about: about(),
      notes: [],
      outcome: all.map(({ address, value }) => `${address} ${said(value)}`),
    });
  };
}

/** The value for the manifest; values of variables are refused before. */
function wantedValue({ setting }: SettingAddress, observed: Observed | undefined): Setting {
  if (!observed) return null;
  const { value, form = WHOLE } = rowOf(setting);
  if (value === 'value') return declarablePart(form, observed.matches[0] ?? null) ?? null;
  return observed.shown === null ? null : (observed.matches[0] ?? null);
}

function said(value: Setting): string {
  if (value === null) return 'none';
  if (isTextList(value)) return value.join(', ') || '[]';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The key as this release of OpenClaw spells agents and providers. */
function keyOf(text: string, { live }: EditContext): string {
  const given = withPrimary(text.trim());
  const address = parseAddress(wholeSetting(given));
  if (!address) return settingKey(given);
  const spelling = spellingOf(live.dialect.facts);
  return settingKey(printAddress(spelt(address, spelling)));
}

/** The address of a primary that is named by what it is in: `image`, `agents.work.roles.subagents`. */
function withPrimary(text: string): string {
  const own = text.replace(/^agents\.[^.]+\./, '');
  return CHAINS.some(({ group }) => group === `${own}.`) ? `${text}.primary` : text;
}

/** Every address that live has or can have, or the manifest declares: key to spelling. */
function knownAddresses(context: EditContext, observed: ReadonlyMap<string, Observed>): Map<string, string> {
  const { manifest, live } = context;
  const known = new Map<string, string>();
  const add = (address: string) => known.set(settingKey(address), address);
  const singles = ROWS.filter((row) => !row.section && !isNamed(row));
  for (const { address } of singles) add(address);
  for (const key of observed.keys()) add(key);
  for (const { name } of live.settings.aliases.values()) add(`aliases.${name}`);
  for (const id of live.settings.agents.keys())
    for (const { address, perAgent } of singles) if (perAgent) add(`${agentPrefix(id)}${address}`);
  for (const address of declaredEntries(manifest)) {
    const key = keyOf(address, context);
    const agent = parseAddress(key)?.agent;
    if (agent !== undefined && !live.settings.agents.has(agent)) continue;
    known.set(key, key.startsWith('aliases.') ? address : key);
  }
  return known;
}

/** The entries that a manifest has in its sections. */
function declaredEntries(manifest: Manifest): string[] {
  return declaredValues(manifest).flatMap(({ row, address, value }) => {
    if (row.section) return Object.keys(value ?? {}).map((name) => printAddress({ ...address, name }));
    return isNamed(row) ? [printAddress(address)] : [];
  });
}

function unknownAddress(text: string, known: readonly string[]): Diagnostic {
  const near = nearest(text, known, 3);
  // The end of an address is a hint too: `opus` for `aliases.opus`.
  const ending = known.filter((address) => address.toLowerCase().endsWith(`.${text.trim().toLowerCase()}`));
  const hints = [...new Set([...ending, ...near])].slice(0, 3);
  const remedy =
    hints.length === 0
      ? 'Examples of addresses: primary, fallbacks, aliases.NAME, auth.order.PROVIDER, agents.ID.primary; see `openclaw-models drift`.'
      : `Did you mean ${hints.join(' or ')}?`;
  return diagnostic('E530', `No setting "${text}" is live or in the manifest. Nothing was written.`, { remedy });
}

function undeclarable({ setting, name, agent }: SettingAddress, { live }: EditContext): string | undefined {
  const { settings, stores } = live;
  const value = settings.values.get(printAddress({ setting, name, agent }));
  if (value) return value.row.value === 'whole-entry' ? 'its keys are settings of their own' : undeclarableValue(value);
  if (name !== undefined && setting === 'aliases') {
    const alias = settings.aliases.get(aliasKey(name));
    return alias && undeclarableAlias(alias);
  }
  if (name !== undefined && setting === 'auth.order') {
    if (agent !== undefined) {
      const store = stores.get(agent);
      return store?.problem
        ? store.problem.message.replace(/\.$/, '')
        : undeclarableOrder(store?.order.get(name) ?? [], name);
    }
    const order = settings.order.get(name);
    if (order && order.keys.length > 1) return `${order.keys.join(' and ')} are the same provider`;
    return undeclarableOrder(order?.ids ?? [], name);
  }
  if (rowOf(setting).choice) return undeclarableAllow(settings.allowlists.get(agentPrefix(agent)));
  if (!['model', 'models'].includes(rowOf(setting).value)) return undefined;
  const model = settings.chains.get(prefixOf({ setting, name, agent }));
  if (model?.form === 'other') return 'it is neither a string nor an object';
  const texts: readonly ModelText[] =
    rowOf(setting).value === 'model' ? (model?.primary ? [model.primary] : []) : (model?.fallbacks ?? []);
  const reason = texts.map(undeclarableModel).find((found) => found !== undefined);
  if (reason !== undefined) return reason;
  return new Set(texts.map(({ ref }) => ref)).size < texts.length ? 'a model is in the list twice' : undefined;
}
