/** `adopt`: what is live goes into the manifest, as it is, and nothing live changes. */
import { parseAddress, type SettingAddress, settingKey } from '../drift/address.ts';
import { type Observed, observedSettings, type Setting } from '../drift/settings.ts';
import { type Diagnostic, diagnostic, failure, success } from '../errors.ts';
import { nearest } from '../manifest/index.ts';
import { aliasKey, normalizeAgentId, normalizeProvider } from '../openclaw/model-ref.ts';
import type { ModelText } from '../openclaw/settings.ts';
import { type Adoption, adoptionEdits } from './adoption-edits.ts';
import { unsayableAlias, unsayableModel, unsayableOrder } from './sayable.ts';
import { NOTHING_DESIRED, type Scene, type Sugar } from './scene.ts';

/** Takes these settings over. E530 for an address that nothing has, E531 for a value that a manifest cannot say. */
export function adoptLive(addresses: readonly string[]): Sugar {
  return (scene) => {
    const observed = observedSettings(scene.live);
    const known = knownAddresses(scene, observed);
    const problems: Diagnostic[] = [];
    const adoptions = new Map<string, Adoption>();
    for (const text of addresses) {
      const key = keyOf(text, scene);
      const address = known.get(key);
      const setting = parseAddress(key);
      if (address === undefined || !setting) {
        problems.push(unknownAddress(text, [...known.values()]));
        continue;
      }
      const reason = unsayable(setting, scene);
      if (reason !== undefined) {
        problems.push(
          diagnostic('E531', `${address} cannot be taken into a manifest: ${reason}. Nothing was written.`, {
            address,
          }),
        );
        continue;
      }
      const found = observed.get(key);
      adoptions.set(key, { address, key, setting, observed: found, value: wantedValue(found) });
    }
    if (problems.length > 0) return failure(...problems);
    const all = [...adoptions.values()];
    return success({
      edits: adoptionEdits(all, scene),
      desired: NOTHING_DESIRED,
      notes: [],
      outcome: all.map(({ address, value }) => `${address} ${said(value)}`),
    });
  };
}

/** What the manifest is to say; a variable's value is refused before it could get here. */
function wantedValue(observed: Observed | undefined): Setting {
  if (!observed) return null;
  return observed.shown === null ? null : (observed.matches[0] ?? null);
}

function said(value: Setting): string {
  if (value === null) return 'none';
  return typeof value === 'string' ? value : value.join(', ') || '[]';
}

/** The key as this release of OpenClaw spells agents and providers. */
function keyOf(text: string, { live }: Scene): string {
  const given = text.trim() === 'image' ? 'image.primary' : text.trim();
  const setting = parseAddress(given.replace(/\[\d+\]$/, ''));
  const { generation } = live.dialect;
  if (setting?.kind === 'order') {
    const prefix = setting.agent === undefined ? '' : `agents.${normalizeAgentId(setting.agent)}.`;
    return `${prefix}auth.order.${normalizeProvider(setting.provider, generation)}`;
  }
  if (setting && setting.kind !== 'alias' && setting.of === 'agent')
    return `agents.${normalizeAgentId(setting.agent)}.${setting.kind}`;
  return settingKey(given);
}

/** Every address that live has or could have, or the manifest speaks of: key to spelling. */
function knownAddresses({ manifest, live }: Scene, observed: ReadonlyMap<string, Observed>): Map<string, string> {
  const known = new Map<string, string>();
  const add = (address: string) => known.set(settingKey(address), address);
  const { generation } = live.dialect;
  for (const prefix of ['', 'image.']) for (const kind of ['primary', 'fallbacks']) add(`${prefix}${kind}`);
  for (const key of observed.keys()) add(key);
  for (const { name } of live.settings.aliases.values()) add(`aliases.${name}`);
  for (const name of Object.keys(manifest.aliases ?? {})) add(`aliases.${name}`);
  for (const provider of Object.keys(manifest.auth?.order ?? {}))
    add(`auth.order.${normalizeProvider(provider, generation)}`);
  for (const id of live.settings.agents.keys()) {
    for (const kind of ['primary', 'fallbacks']) add(`agents.${id}.${kind}`);
    const named = Object.keys(manifest.agents ?? {}).find((name) => normalizeAgentId(name) === id);
    for (const provider of Object.keys((named && manifest.agents?.[named]?.auth?.order) || {}))
      add(`agents.${id}.auth.order.${normalizeProvider(provider, generation)}`);
  }
  return known;
}

function unknownAddress(text: string, known: readonly string[]): Diagnostic {
  const near = nearest(text, known, 3);
  // A word of the address alone is as good a hint: `opus` for `aliases.opus`.
  const ending = known.filter((address) => address.toLowerCase().endsWith(`.${text.trim().toLowerCase()}`));
  const hints = [...new Set([...ending, ...near])].slice(0, 3);
  const remedy =
    hints.length === 0
      ? 'Addresses are such as primary, fallbacks, aliases.NAME, auth.order.PROVIDER and agents.ID.primary; see `openclaw-models drift`.'
      : `Did you mean ${hints.join(' or ')}?`;
  return diagnostic('E530', `Neither live nor the manifest has a setting "${text}". Nothing was written.`, { remedy });
}

function unsayable(setting: SettingAddress, { live }: Scene): string | undefined {
  const { settings, stores } = live;
  if (setting.kind === 'alias') {
    const alias = settings.aliases.get(aliasKey(setting.name));
    return alias && unsayableAlias(alias);
  }
  if (setting.kind === 'order') {
    const { provider, agent } = setting;
    if (agent !== undefined) {
      const store = stores.get(agent);
      return store?.problem
        ? store.problem.message.replace(/\.$/, '')
        : unsayableOrder(store?.order.get(provider) ?? [], provider);
    }
    const order = settings.order.get(provider);
    if (order && order.keys.length > 1) return `${order.keys.join(' and ')} are one provider`;
    return unsayableOrder(order?.ids ?? [], provider);
  }
  const model =
    setting.of === 'agent'
      ? settings.agents.get(setting.agent)?.model
      : setting.of === 'image'
        ? settings.imageModel
        : settings.model;
  if (model?.form === 'other') return 'it is neither a string nor an object';
  const texts: readonly ModelText[] =
    setting.kind === 'primary' ? (model?.primary ? [model.primary] : []) : (model?.fallbacks ?? []);
  const reason = texts.map(unsayableModel).find((found) => found !== undefined);
  if (reason !== undefined) return reason;
  return new Set(texts.map(({ ref }) => ref)).size < texts.length ? 'a model stands in the list twice' : undefined;
}
