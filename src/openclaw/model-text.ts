/** A model as a config writes it, what is shown of it, and the walk over all of them. */
import type { ConfigNode } from './files/config-tree.ts';

/** A model as the config writes it. */
export interface ModelText {
  readonly raw: string;
  /** The reference that OpenClaw makes of it; undefined when a variable is unset or the text names no model. */
  readonly ref: string | undefined;
  /** The variables that hold it; then the text is not ours to replace. */
  readonly variables: readonly string[];
  /** Those of them that are not set. */
  readonly unset?: readonly string[] | undefined;
  /** True where what the variables hold may be something else than a model, and so is not shown. */
  readonly hidden?: boolean | undefined;
  readonly node: ConfigNode;
  /** Set while planning, where the text is an alias that then stands for another model. */
  readonly aliasMoved?: boolean;
}

export interface ObservedModel {
  /** `other` is a shape that OpenClaw refuses. */
  readonly form: 'absent' | 'string' | 'object' | 'other';
  readonly node: ConfigNode | undefined;
  readonly primary: ModelText | undefined;
  /** Undefined when there is no list, which is not the same as an empty one. */
  readonly fallbacks: readonly ModelText[] | undefined;
}

export const NO_MODEL: ObservedModel = { form: 'absent', node: undefined, primary: undefined, fallbacks: undefined };

/** How a live model is shown: what it means to OpenClaw, but never what a variable holds. */
export function modelText({ raw, ref, variables }: ModelText): string {
  return variables.length > 0 ? raw : (ref ?? raw);
}

/** What OpenClaw makes of it, unless that may be no model. */
export function legibleModel({ raw, ref, hidden }: ModelText): string {
  return ref === undefined || hidden ? raw.trim() : ref;
}

/** For people: the model, and the variable that holds it or is not set. */
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
  const [first, list] = [`${prefix}primary`, `${prefix}fallbacks`];
  return [
    ...(primary ? [{ model: primary, address: first, place: first }] : []),
    ...(fallbacks ?? []).map((model, index) => ({ model, address: list, place: `${list}[${index}]` })),
  ];
}

/** Every model that a chain of the config names: the one walk over them. */
export function chainedModels({ chains }: { readonly chains: ReadonlyMap<string, ObservedModel> }): PlacedModel[] {
  return [...chains].flatMap(([prefix, model]) => modelsOf(model, prefix));
}
