/** A model as written in a config, how it is shown, and the walk over all of them. */
import type { ConfigNode } from './files/config-tree.ts';

/** A model as written in the config. */
export interface ModelText {
  readonly raw: string;
  /** The reference that OpenClaw resolves it to; undefined if a variable is unset or the text names no model. */
  readonly ref: string | undefined;
  /** The variables in it; if there are any, we do not replace the text. */
  readonly variables: readonly string[];
  /** The unset ones. */
  readonly unset?: readonly string[] | undefined;
  /** True if the variables may contain something other than a model, which is then not shown. */
  readonly hidden?: boolean | undefined;
  /** True for a name that is no alias and no model of the config, of which OpenClaw guesses the provider. */
  readonly guessed?: boolean | undefined;
  readonly node: ConfigNode;
  /** Set while planning, if the text is an alias that will mean another model. */
  readonly aliasMoved?: boolean;
}

export interface ObservedModel {
  /** `other` is a value that OpenClaw refuses. */
  readonly form: 'absent' | 'string' | 'object' | 'other';
  readonly node: ConfigNode | undefined;
  readonly primary: ModelText | undefined;
  /** Undefined when there is no list, which is not the same as an empty one. */
  readonly fallbacks: readonly ModelText[] | undefined;
}

export const NO_MODEL: ObservedModel = { form: 'absent', node: undefined, primary: undefined, fallbacks: undefined };

/** How a live model is shown: as OpenClaw resolves it, but never the value of a variable. */
export function modelText({ raw, ref, variables }: ModelText): string {
  return variables.length > 0 ? raw : (ref ?? raw);
}

/** How OpenClaw resolves it, unless that may not be a model. */
export function legibleModel({ raw, ref, hidden }: ModelText): string {
  return ref === undefined || hidden ? raw.trim() : ref;
}

/** For messages: the model, and its variable if it has one or it is unset. */
export function shownModel(model: ModelText): string {
  const { raw, variables, unset = [] } = model;
  if (variables.length === 0) return legibleModel(model);
  if (unset.length > 0) return `${raw.trim()} (${unset.join(' and ')} ${unset.length === 1 ? 'is' : 'are'} not set)`;
  const legible = legibleModel(model);
  return legible === raw.trim() ? legible : `${legible} (${raw.trim()})`;
}

/** A model of a chain, with its address in manifest terms. */
export interface PlacedModel {
  readonly model: ModelText;
  /** Of the setting: `agents.work.fallbacks` for each of its items. */
  readonly address: string;
  /** Of the model itself: `agents.work.fallbacks[1]`. */
  readonly place: string;
}

/** Every model of a chain. */
export function modelsOf({ primary, fallbacks }: ObservedModel, prefix = ''): PlacedModel[] {
  if (!primary && !fallbacks) return [];
  const [first, list] = [`${prefix}primary`, `${prefix}fallbacks`];
  return [
    ...(primary ? [{ model: primary, address: first, place: first }] : []),
    ...(fallbacks ?? []).map((model, index) => ({ model, address: list, place: `${list}[${index}]` })),
  ];
}

/** Every model in the chains of the config; the only walk over them. */
export function chainedModels({ chains }: { readonly chains: Chains }): readonly PlacedModel[] {
  const found = known.get(chains) ?? [...chains].flatMap(([prefix, model]) => modelsOf(model, prefix));
  known.set(chains, found);
  return found;
}

type Chains = ReadonlyMap<string, ObservedModel>;

/** Chains never change, and ten thousand agents have many. */
const known = new WeakMap<Chains, readonly PlacedModel[]>();
