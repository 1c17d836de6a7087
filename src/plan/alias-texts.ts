/**
 * Settings that name a model by a live alias. If the same plan removes or moves the alias, they are compared by their
 * meaning afterwards.
 */
import type { DesiredModel, DesiredSection } from '../manifest/desired.ts';
import { type ConfigNode, type ConfigTree, child, itemsOf, stringOf, valuesAt } from '../openclaw/files/config-tree.ts';
import type { Live } from '../openclaw/live.ts';
import { aliasKey, builtinAlias, resolveModel } from '../openclaw/model-ref.ts';
import { aliasRefs, type ModelText, type ObservedModel } from '../openclaw/settings.ts';
import { OTHER_MODELS } from '../settings/table.ts';

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

/** A word in a setting that no manifest can declare, with another meaning afterwards. */
export interface OtherText {
  /** Its path in the config, with dots. */
  readonly path: string;
  readonly raw: string;
  /** Its present reference. */
  readonly ref: string;
  readonly node: ConfigNode;
}

/** Those of roles, hooks and channels: a plan does not change them, so it reports them. */
export function otherTextsChanged(after: ReadonlyMap<string, string>, live: Live): OtherText[] {
  const { tree, settings } = live;
  const texts = OTHER_MODELS.flatMap((pattern) => valuesAt(tree, pattern)).flatMap(({ path, node }) => [
    { path, node },
    ...valuesBelow(tree, node).map((below) => ({ path: [...path, ...below.path], node: below.node })),
  ]);
  return texts.flatMap(({ path, node }) => {
    const raw = stringOf(node);
    if (raw === undefined || raw.includes('/')) return [];
    const ref = settings.aliases.get(aliasKey(raw))?.ref;
    return ref === undefined || after.get(aliasKey(raw)) === ref ? [] : [{ path: path.join('.'), raw, ref, node }];
  });
}

/** The texts of an object with `primary` and `fallbacks`. */
function valuesBelow(tree: ConfigTree, node: ConfigNode): { path: string[]; node: ConfigNode }[] {
  const primary = child(tree, node, 'primary');
  const fallbacks = child(tree, node, 'fallbacks');
  return [
    ...(primary ? [{ path: ['primary'], node: primary }] : []),
    ...(fallbacks ? itemsOf(tree, fallbacks).map((item, at) => ({ path: ['fallbacks', String(at)], node: item })) : []),
  ];
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
