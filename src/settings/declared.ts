/** What a manifest declares, as settings by key. */
import type { Desired, DesiredModel, DesiredOrders } from '../manifest/desired.ts';
import { agentPrefix, settingKey } from './address.ts';
import type { Declared, Setting } from './value.ts';

/** What the manifest declares, by setting key. */
export function declaredSettings(desired: Desired): Declared {
  const settings: Record<string, Setting> = {};
  const exact: string[] = [];
  const put = (address: string, value: Setting | undefined) => {
    if (value !== undefined) settings[settingKey(address)] = value;
  };
  const ref = (model: DesiredModel | null | undefined) => (model ? model.ref : model);
  const refs = (list: readonly DesiredModel[] | null | undefined) => (list ? list.map((model) => model.ref) : list);
  const orders = (prefix: string, wanted: DesiredOrders | undefined) => {
    if (!wanted) return;
    if (wanted.mode === 'exact') exact.push(`${prefix}auth.order`);
    for (const [provider, { ids }] of wanted.entries) put(`${prefix}auth.order.${provider}`, ids);
  };
  put('primary', ref(desired.primary));
  put('fallbacks', refs(desired.fallbacks));
  put('image.primary', ref(desired.image?.primary));
  put('image.fallbacks', refs(desired.image?.fallbacks));
  if (desired.aliases?.mode === 'exact') exact.push('aliases');
  for (const [name, model] of desired.aliases?.entries ?? []) put(`aliases.${name}`, model.ref);
  for (const name of desired.aliases?.removed ?? []) {
    if (!Object.hasOwn(settings, settingKey(`aliases.${name}`))) put(`aliases.${name}`, null);
  }
  orders('', desired.authOrder);
  for (const [id, agent] of desired.agents) {
    put(`${agentPrefix(id)}primary`, ref(agent.primary));
    put(`${agentPrefix(id)}fallbacks`, refs(agent.fallbacks));
    orders(agentPrefix(id), agent.authOrder);
  }
  return { settings, exact };
}
