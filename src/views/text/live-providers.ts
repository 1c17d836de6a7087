/** The live providers of one's own, and where the manifest differs. Never a secret: only where a key comes from. */
import { isJsonList, isJsonObject, type Json } from '../../json-value.ts';
import type { Desired, DesiredJson } from '../../manifest/desired.ts';
import type { Live } from '../../openclaw/live.ts';
import { parseAddress } from '../../settings/address.ts';
import { observedSettings } from '../../settings/observed.ts';
import { agrees } from '../../settings/value.ts';
import { stripControl } from '../../strip-control.ts';
import { flowText } from '../flow-text.ts';
import { arrowLines, type MarkedItem } from './marked-list.ts';
import type { Screen } from './terminal.ts';

export interface ShownProvider {
  readonly id: string;
  /** What the config says of it, by key; a literal secret is withheld. */
  readonly settings: Readonly<Record<string, Json>>;
  /** Keys of which the manifest says something else. */
  readonly differing: readonly string[];
  /** False for one that only the manifest has. */
  readonly live: boolean;
}

/** Every provider of the config, then those that only the manifest has. @param desired undefined without a manifest */
export function shownProviders(live: Live, desired: Desired | undefined): ShownProvider[] {
  const observed = observedSettings(live);
  const settings = new Map<string, Record<string, Json>>();
  const differing = new Map<string, string[]>();
  const keyAt = (address: string) => {
    const { setting, name } = parseAddress(address) ?? {};
    const key = setting?.startsWith('providers.*.') ? setting.slice('providers.*.'.length) : undefined;
    return setting === 'providers.*' || key !== undefined ? { id: name ?? '', key } : undefined;
  };
  for (const [address, { shown }] of observed) {
    const at = keyAt(address);
    if (!at) continue;
    const known = settings.get(at.id) ?? {};
    settings.set(at.id, at.key === undefined ? known : { ...known, [at.key]: shown });
  }
  for (const [address, wanted] of desired?.settings ?? []) {
    const at = keyAt(address);
    if (!at || agrees(observed.get(address), address, (wanted as DesiredJson | null)?.json ?? null)) continue;
    differing.set(at.id, [...(differing.get(at.id) ?? []), at.key ?? 'all of it']);
  }
  const ids = new Set([...settings.keys(), ...differing.keys()]);
  return [...ids].map((id) => ({
    id,
    settings: settings.get(id) ?? {},
    differing: differing.get(id) ?? [],
    live: settings.has(id),
  }));
}

/** A line for each: address, protocol, number of models, and where the key comes from. */
export function providerLines(providers: readonly ShownProvider[], screen: Screen): string[] {
  if (providers.length === 0) return ['No providers configured.'];
  const rows = providers.map((provider) => ({
    name: provider.id,
    item: { text: summary(provider), mark: markOf(provider) },
  }));
  return arrowLines(rows, screen);
}

/** Each key of one provider on a line, and each of its models. */
export function providerDetails(provider: ShownProvider, { palette }: Screen): string[] {
  const { models, ...others } = provider.settings;
  const lines = Object.entries(others).map(([key, value]) => `  ${key}: ${flowText(value)}`);
  const list = isJsonList(models ?? null) ? (models as readonly Json[]) : [];
  const mark = markOf(provider);
  return [
    `${palette.bold(stripControl(provider.id))}${mark === undefined ? '' : `  ${palette.yellow(`(${stripControl(mark)})`)}`}`,
    ...lines.map(stripControl),
    ...(models === undefined ? [] : [list.length === 0 ? '  models: none' : '  models:']),
    ...list.map((model) => stripControl(`    ${modelText(model)}`)),
  ];
}

function modelText(model: Json): string {
  if (!isJsonObject(model)) return flowText(model);
  const { id, ...rest } = model;
  return `${String(id)}${Object.keys(rest).length === 0 ? '' : `  ${flowText(rest)}`}`;
}

function summary({ settings, live }: ShownProvider): string {
  if (!live) return 'not in the config';
  const { baseUrl, api, apiKey, models } = settings;
  const count = isJsonList(models ?? null) ? (models as readonly Json[]).length : 0;
  const parts = [
    baseUrl === undefined ? 'no address' : String(baseUrl),
    ...(api === undefined ? [] : [String(api)]),
    count === 1 ? '1 model' : `${count} models`,
    `key: ${apiKey === undefined ? 'none' : keySource(apiKey)}`,
  ];
  return parts.join(', ');
}

function keySource(value: Json): string {
  if (isJsonObject(value)) return `${String(value.source)} ${String(value.id)}`;
  return String(value).startsWith('[') ? 'literal' : String(value);
}

function markOf({ differing, live }: ShownProvider): MarkedItem['mark'] {
  if (!live) return 'only in the manifest';
  return differing.length === 0 ? undefined : `the manifest differs: ${differing.join(', ')}`;
}
