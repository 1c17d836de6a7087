/** The params of models, and where the manifest differs. */
import { isJsonObject, type Json } from '../../json-value.ts';
import type { Desired, DesiredJson } from '../../manifest/desired.ts';
import type { Settings } from '../../openclaw/settings.ts';
import { parseAddress, type SettingAddress } from '../../settings/address.ts';
import { shownValue, WHOLE } from '../../settings/form.ts';
import { rowOf } from '../../settings/table.ts';
import { flowText } from '../flow-text.ts';
import { compareLists, labelledLines, type MarkedItem } from './marked-list.ts';
import type { Screen } from './terminal.ts';

export interface ShownParams {
  /** Null for those of all models. */
  readonly model: string | null;
  /** Null for those of all agents. */
  readonly agent: string | null;
  readonly params: { readonly [name: string]: Json };
  readonly items: readonly MarkedItem[];
}

/** The params of all agents, or an agent's own. @param model only those of this one */
export function shownParams(
  settings: Settings,
  desired: Desired | undefined,
  { agent, model }: { readonly agent: string | undefined; readonly model: string | undefined },
): ShownParams[] {
  const addresses = new Set([...settings.values.keys(), ...(desired?.settings.keys() ?? [])]);
  return [...addresses].flatMap((address): ShownParams[] => {
    const parsed = parseAddress(address);
    if (!parsed || !isParams(parsed) || parsed.agent !== agent) return [];
    if (model !== undefined && parsed.name !== model) return [];
    const { form = WHOLE } = rowOf(parsed.setting);
    const live = membersOf(shownValue(form, settings.values.get(address)?.value ?? null));
    const wanted = desired?.settings.get(address);
    const said =
      wanted === undefined ? undefined : membersOf(shownValue(form, (wanted as DesiredJson | null)?.json ?? null));
    const items = compareLists(texts(live), said && inOrder(texts(said), texts(live)));
    return items.length === 0 ? [] : [{ model: parsed.name ?? null, agent: agent ?? null, params: live, items }];
  });
}

/** Their order says nothing. */
function inOrder(said: readonly string[], live: readonly string[]): string[] {
  return [...live.filter((text) => said.includes(text)), ...said.filter((text) => !live.includes(text))];
}

function isParams({ setting }: SettingAddress): boolean {
  return setting === 'params' || setting === 'models.*.params';
}

function membersOf(value: Json): { readonly [name: string]: Json } {
  return isJsonObject(value) ? value : {};
}

function texts(params: { readonly [name: string]: Json }): string[] {
  return Object.entries(params).map(([name, value]) => `${name}: ${flowText(value)}`);
}

/** One param per line, by model. */
export function paramLines(shown: readonly ShownParams[], screen: Screen): string[] {
  if (shown.length === 0) return ['No params.'];
  return labelledLines(
    shown.map(({ model, items }) => ({ label: model ?? 'All models', items })),
    screen,
  );
}
