/** What is live, as settings by key, so that it can be compared with what is declared and what was applied. */
import { documentWithoutCredentials } from '../credential-shape.ts';
import { isJsonList, isJsonObject, type Json } from '../json-value.ts';
import { allowedRefs } from '../openclaw/allowlist.ts';
import { overlaidOrder } from '../openclaw/auth/auth-store.ts';
import { substitute, variablesIn } from '../openclaw/files/variables.ts';
import type { Live } from '../openclaw/live.ts';
import { resolveModel } from '../openclaw/model-ref.ts';
import { NO_MODEL } from '../openclaw/model-text.ts';
import { type ModelText, modelText, type ObservedModel, refsOver } from '../openclaw/settings.ts';
import { agentPrefix, chainPrefixes, printAddress, settingKey } from './address.ts';
import { mapModels, shownValue, WHOLE } from './form.ts';
import type { Observed, Setting } from './value.ts';

/** Of ten thousand settings, few are shown. */
class Seen implements Observed {
  readonly #shown: Setting;
  readonly matches: readonly Setting[];
  readonly variables: readonly string[];

  constructor(shown: Setting, matches: readonly Setting[] = [shown], variables: readonly string[] = []) {
    this.#shown = shown;
    this.matches = matches;
    this.variables = variables;
  }

  get shown(): Setting {
    return documentWithoutCredentials(this.#shown);
  }
}

/** By setting key. A setting that is not live is absent. */
export function observedSettings(live: Live): ReadonlyMap<string, Observed> {
  const found = known.get(live) ?? observe(live);
  known.set(live, found);
  return found;
}

/** What was live does not change: a plan and what the history keeps of it ask for the same. */
const known = new WeakMap<Live, ReadonlyMap<string, Observed>>();

function observe(live: Live): ReadonlyMap<string, Observed> {
  const { settings, stores, dialect } = live;
  const observed = new Map<string, Observed>();
  const put = (address: string, shown: Setting, matches?: readonly Setting[], variables?: readonly string[]) =>
    observed.set(settingKey(address), new Seen(shown, matches, variables));
  const chain = (agent: string | undefined, group: string, { primary, fallbacks }: ObservedModel) => {
    // Ten thousand agents have few chains of their own.
    if (!primary && !fallbacks) return;
    const prefix = `${agentPrefix(agent)}${group}`;
    const isMain = agent !== undefined && group === '';
    if (primary) put(`${prefix}primary`, modelText(primary), [meaning(primary)], primary.variables);
    if (fallbacks) {
      const variables = fallbacks.flatMap((item) => item.variables);
      put(`${prefix}fallbacks`, fallbacks.map(modelText), [fallbacks.map(meaning)], variables);
    } else if (isMain && primary && dialect.facts.ownModel === 'none') {
      // An own model without a list has no fallbacks, as with an empty list.
      put(`${prefix}fallbacks`, null, [null, []]);
    }
  };
  for (const [address, { row, value, variables }] of settings.values) {
    if (row.value === 'whole-entry') put(address, Object.keys(value ?? {}));
    else {
      const form = row.form ?? WHOLE;
      const read = resolved(value, (name) => live.environment[name]);
      const meant = mapModels(form, read, (text) => modelOf(text, live));
      const shown = mapModels(form, value, (text) => (text.includes('${') ? text : modelOf(text, live)));
      // A header is compared, and not shown.
      observed.set(settingKey(address), {
        shown: shownValue(form, shown),
        matches: [value, read, meant],
        variables: [...variables],
      });
    }
  }
  for (const group of chainPrefixes(undefined)) chain(undefined, group, settings.chains.get(group) ?? NO_MODEL);
  for (const [prefix, allow] of settings.allowlists)
    put(
      `${prefix}allow`,
      allow.items.flatMap(({ raw, ref, variables: held }) => (held.length > 0 ? raw : (ref ?? []))),
      [allowedRefs(allow)],
      allow.items.flatMap(({ variables: held }) => [...held]),
    );
  for (const [key, alias] of settings.aliases) {
    put(
      printAddress({ setting: 'aliases', name: key, agent: undefined }),
      alias.ref,
      alias.builtin ? [alias.ref, null] : [alias.ref],
    );
  }
  for (const [provider, { ids, texts }] of settings.order)
    put(
      printAddress({ setting: 'auth.order', name: provider, agent: undefined }),
      ids.map((id) => texts.get(id) ?? id),
      [ids],
      [...texts.values()].flatMap(variablesIn),
    );
  const main = stores.get('main');
  for (const agent of settings.agents.values()) {
    for (const [group, model] of agent.chains) chain(agent.id, group, model);
    const store = stores.get(agent.id);
    if (!main?.order.size && !store?.order.size) continue;
    for (const [provider, ids] of overlaidOrder(main, store, dialect.facts)) {
      // An agent without a stored order gets main's: both "none" and that order match.
      const own = store?.order.get(provider);
      put(
        printAddress({ setting: 'auth.order', name: provider, agent: agent.id }),
        own ?? null,
        own ? [own] : [null, ids],
      );
    }
  }
  return observed;
}

function modelOf(text: string, { settings, dialect }: Live): string | undefined {
  const { configured } = settings;
  return resolveModel(text, {
    naming: dialect.facts,
    aliases: refsOver(settings.aliases),
    configured,
    bareRewrites: false,
  });
}

function meaning(model: ModelText): string {
  return model.ref ?? model.raw;
}

/** The value as OpenClaw reads it; a text with a variable that is not set stays as it is. */
function resolved(value: Json, lookup: (name: string) => string | undefined): Json {
  if (typeof value === 'string') return substitute(value, lookup).text ?? value;
  if (isJsonList(value)) return value.map((item) => resolved(item, lookup));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, resolved(inner, lookup)]));
}
