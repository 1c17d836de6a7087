/**
 * Settings that name a model by a live alias. If the same plan removes or moves the alias, they are compared by their
 * meaning afterwards.
 */
import type { DesiredModel, DesiredSection } from '../manifest/desired.ts';
import type { ConfigNode } from '../openclaw/files/config-tree.ts';
import type { Live } from '../openclaw/live.ts';
import { aliasKey, builtinAlias, resolveModel } from '../openclaw/model-ref.ts';
import { aliasRefs, type ModelText, type ObservedModel } from '../openclaw/settings.ts';
import { partAddress } from '../openclaw/values.ts';
import { modelsIn, WHOLE } from '../settings/form.ts';

/** Lower-case aliases with their references once the plan is applied. */
export function aliasesAfter(
  desired: DesiredSection<DesiredModel> | undefined,
  { settings, dialect }: Live,
): ReadonlyMap<string, string> {
  const after = new Map(aliasRefs(settings.aliases));
  if (!desired) return after;
  const wanted = new Map([...desired.entries].map(([name, { ref }]) => [aliasKey(name), ref]));
  const taken = new Set(wanted.values());
  for (const [key, { ref, builtin }] of settings.aliases) {
    const isOwn = builtin || builtinAlias(key, dialect.facts) === ref;
    const goes = desired.mode === 'exact' || desired.removed?.has(key) === true;
    // OpenClaw keeps one alias per model: a new name replaces the old one.
    if (!wanted.has(key) && ((goes && !isOwn) || taken.has(ref))) after.delete(key);
  }
  for (const [key, ref] of wanted) after.set(key, ref);
  return after;
}

/** The model with the meaning that its texts will have. */
export function asOfAfter(model: ObservedModel, after: ReadonlyMap<string, string>, live: Live): ObservedModel {
  const text = (one: ModelText): ModelText => (changesMeaning(one, after, live) ? meaning(one, after, live) : one);
  return {
    ...model,
    primary: model.primary && text(model.primary),
    fallbacks: model.fallbacks?.map(text),
  };
}

/** A word in a value of the config, with another meaning afterwards. */
export interface OtherText {
  /** Of the value. */
  readonly address: string;
  /** Of the word in it. */
  readonly place: string;
  readonly raw: string;
  /** Its present reference. */
  readonly ref: string;
  readonly node: ConfigNode;
}

/** Those of channels and hooks. */
export function otherTextsChanged(after: ReadonlyMap<string, string>, { settings }: Live): OtherText[] {
  return [...settings.values].flatMap(([address, { row, value, node }]) =>
    modelsIn(row.form ?? WHOLE, value).flatMap(({ model: raw, path }) => {
      if (raw.includes('/')) return [];
      const ref = settings.aliases.get(aliasKey(raw))?.ref;
      if (ref === undefined || after.get(aliasKey(raw)) === ref) return [];
      return [{ address, place: partAddress(address, path), raw, ref, node }];
    }),
  );
}

/** Whether the text is an alias that will refer to another model. */
export function changesMeaning(
  { raw, variables }: ModelText,
  after: ReadonlyMap<string, string>,
  { settings }: Live,
): boolean {
  if (variables.length > 0 || raw.includes('/')) return false;
  const key = aliasKey(raw);
  const now = settings.aliases.get(key)?.ref;
  return now !== undefined && after.get(key) !== now;
}

function meaning(text: ModelText, after: ReadonlyMap<string, string>, { dialect, settings }: Live): ModelText {
  const ref = resolveModel(text.raw, {
    naming: dialect.facts,
    aliases: after,
    configured: settings.configured,
    bareRewrites: false,
  });
  return { ...text, ref, aliasMoved: true };
}
