/** `fallbacks` and `image-fallbacks`: the models that are tried when the primary fails. */

import { type Diagnostic, diagnostic, failure, isError, success } from '../errors.ts';
import type { Manifest } from '../generated/manifest.ts';
import type { ManifestEdit } from '../manifest/index.ts';
import { shellWord } from '../proposed-commands.ts';
import { agentPrefix } from '../settings/address.ts';
import { type Chain, distinct, type Item, type OpenChain, openChain } from './chain.ts';
import { type About, about, agentTarget, desiredModel, type EditContext, type SettingEdit } from './context.ts';
import { type ModelArgument, modelArgument, storedModel, type Trust } from './model-argument.ts';
import { textOnly } from './set.ts';

/** `add <model> [--at n]`: at the end, or at position n from 1; moves a model that is already in the list. */
export function addFallback(chain: Chain, text: string, at: number | undefined, trust: Trust): SettingEdit {
  return onModel(chain, text, (open, { ref }, context) => {
    const argument = storedModel(text, context, trust);
    if (!argument.ok) return argument;
    const problem = chain.of === 'image' ? textOnly(ref, context, trust.force) : undefined;
    if (problem && isError(problem)) return failure(problem);
    const item = { word: argument.value.word, ref };
    const notes = [...argument.value.notes, ...(problem ? [problem] : [])];
    const there = has(open.declared, item.ref);
    const last = open.declared.length + (there ? 0 : 1);
    if (at !== undefined && (at < 1 || at > last)) return failure(outOfRange(at, last));
    const insert = (list: readonly Item[]) => {
      if (has(list, item.ref) && at === undefined) return list;
      return inserted(list, list.find(({ ref }) => ref === item.ref) ?? item, at ?? list.length + 1);
    };
    return change(open, insert, context, notes);
  });
}

/** `remove <model>`: every item with that model. E508 if there is none. */
export function removeFallback(chain: Chain, text: string): SettingEdit {
  const named = onModel(chain, text, (open, { ref }, context) => {
    if (!has(open.declared, ref) && !has(open.live, ref)) return failure(notFound(chain, ref));
    return change(open, (list) => list.filter((item) => item.ref !== ref), context);
  });
  return (context) => (modelArgument(text, context).ok ? named : withoutBroken(chain, text.trim()))(context);
}

/** Removes a text that names no model from the live list. */
function withoutBroken(chain: Chain, raw: string): SettingEdit {
  return (context) => {
    const open = openChain(chain, context, (other) => other.trim() === raw);
    if (!open.ok) return open;
    if (!open.value.broken.some((other) => other.trim() === raw)) return failure(notFound(chain, raw));
    return change(open.value, (list) => list, context);
  };
}

/** `clear`: no fallbacks. For an agent, an explicit empty list, which replaces the global one. */
export function clearFallbacks(chain: Chain): SettingEdit {
  return (context) => {
    const open = openChain(chain, context, () => true);
    if (!open.ok) return open;
    const intent = change(open.value, () => [], context);
    const cleared = chain.of === 'image' ? 'Image fallback list cleared.' : 'Fallback list cleared.';
    return intent.ok ? success({ ...intent.value, outcome: [cleared] }) : intent;
  };
}

/** `move <model> <position>`, which counts from 1. */
export function moveFallback(chain: Chain, text: string, position: number): SettingEdit {
  return onModel(chain, text, (open, { ref }, context) => {
    if (!has(open.declared, ref)) return failure(notFound(chain, ref));
    const last = open.declared.length;
    if (position < 1 || position > last) return failure(outOfRange(position, last));
    const move = (list: readonly Item[]) => {
      const item = list.find((other) => other.ref === ref);
      return item ? inserted(list, item, position) : list;
    };
    return change(open, move, context);
  });
}

/** `promote <model>`: it becomes the primary, and the old primary the first fallback. */
export function promoteFallback(chain: Chain, text: string): SettingEdit {
  return onModel(chain, text, (open, { ref, word }, context) => {
    const named = open.declared.find((item) => item.ref === ref) ?? open.live.find((item) => item.ref === ref);
    if (!named) return failure(notFound(chain, ref));
    const { primary } = open;
    const rest = (list: readonly Item[], old: Item | undefined) => {
      const others = list.filter((item) => item.ref !== ref && item.ref !== old?.ref);
      return old && old.ref !== ref ? [old, ...others] : others;
    };
    const said = has(open.declared, ref) ? named.word : word;
    const lists = { declared: rest(open.declared, primary.declared), live: rest(distinct(open.live), primary.live) };
    return success({
      edits: [
        ...listEdits(open, lists.declared, context.manifest, said),
        ...(primary.declared?.ref === ref ? [] : primaryEdits(open, said)),
      ],
      about: aboutList(open, lists.live, true),
      notes: open.notes,
      outcome: [`${modelName(chain)}: ${ref}`, saidList(chain, lists.live)],
    });
  });
}

/** `inherit --agent <id>`: removes the agent's own list, so that the global one applies again. */
export function inheritFallbacks(id: string): SettingEdit {
  return (context) => {
    const target = agentTarget(id, context);
    if (!target.ok) return target;
    const { key } = target.value;
    const declared = context.manifest.agents?.[key]?.fallbacks;
    return success({
      edits: declared === null ? [] : [{ op: 'set', path: ['agents', key, 'fallbacks'], value: null }],
      about: about(`${agentPrefix(target.value.id)}fallbacks`),
      notes: [],
      outcome: [`Agent ${target.value.id} no longer has its own fallbacks.`],
    });
  };
}

type OnModel = (open: OpenChain, argument: ModelArgument, context: EditContext) => ReturnType<SettingEdit>;

function onModel(chain: Chain, text: string, work: OnModel): SettingEdit {
  return (context) => {
    const argument = modelArgument(text, context);
    if (!argument.ok) return argument;
    const open = openChain(chain, context);
    return open.ok ? work(open.value, argument.value, context) : open;
  };
}

function has(list: readonly Item[], ref: string): boolean {
  return list.some((item) => item.ref === ref);
}

function agree(one: readonly Item[], other: readonly Item[]): boolean {
  return one.length === other.length && one.every(({ ref }, at) => ref === other[at]?.ref);
}

/** The list with the item at that position, counted from 1 and cut to the list's length. */
function inserted(list: readonly Item[], item: Item, position: number): readonly Item[] {
  const others = list.filter(({ ref }) => ref !== item.ref);
  return others.toSpliced(Math.min(position - 1, others.length), 0, item);
}

function change(
  open: OpenChain,
  edit: (list: readonly Item[]) => readonly Item[],
  { manifest }: EditContext,
  notes: readonly Diagnostic[] = [],
): ReturnType<SettingEdit> {
  const declared = edit(open.declared);
  // A repeated model would shift the positions; the next apply would remove the repetition anyway.
  const live = isAsDeclared(open) ? distinct(declared) : edit(open.live);
  return success({
    edits: listEdits(open, declared, manifest),
    about: aboutList(open, live),
    notes: [...open.notes, ...notes],
    outcome: [saidList(open.chain, live)],
  });
}

function listEdits(
  { chain, agent, declared, managed }: OpenChain,
  after: readonly Item[],
  { image }: Manifest,
  promoted?: string,
): ManifestEdit[] {
  const items = after.map(({ word }) => word);
  const same = managed && items.length === declared.length && items.every((word, at) => word === declared[at]?.word);
  if (same) return [];
  if (chain.of === 'defaults') return [{ op: 'list', path: ['fallbacks'], items }];
  if (agent) return [{ op: 'list', path: ['agents', agent.key, 'fallbacks'], items }];
  if (typeof image === 'string' || image === null)
    return [{ op: 'set', path: ['image'], value: { primary: promoted ?? image, fallbacks: items } }];
  return [{ op: 'list', path: ['image', 'fallbacks'], items }];
}

function primaryEdits({ chain, agent }: OpenChain, word: string): ManifestEdit[] {
  const path = chain.of === 'defaults' ? ['primary'] : agent ? ['agents', agent.key, 'primary'] : ['image', 'primary'];
  return [{ op: 'set', path, value: word }];
}

/** @param live the new live list, for a live list that differs from the manifest's */
function aboutList(open: OpenChain, live: readonly Item[], withPrimary = false): About {
  const prefix = open.agent ? agentPrefix(open.agent.id) : open.chain.of === 'image' ? 'image.' : '';
  const list = isAsDeclared(open) ? undefined : live.map(({ ref }) => desiredModel(ref));
  return new Map([...(withPrimary ? about(`${prefix}primary`) : []), [`${prefix}fallbacks`, list]]);
}

function isAsDeclared({ declared, live }: OpenChain): boolean {
  return agree(distinct(declared), distinct(live));
}

function modelName(chain: Chain): string {
  return chain.of === 'agent' ? `Model of agent ${chain.id}` : chain.of === 'image' ? 'Image model' : 'Default model';
}

function saidList(chain: Chain, list: readonly Item[]): string {
  const refs = list.map(({ ref, shown }) => shown ?? ref).join(', ') || 'none';
  return `${chain.of === 'image' ? 'Image fallbacks' : 'Fallbacks'}: ${refs}`;
}

function notFound(chain: Chain, ref: string): Diagnostic {
  const list = chain.of === 'image' ? 'image-fallbacks' : 'fallbacks';
  return diagnostic('E508', `${chain.of === 'image' ? 'Image fallback' : 'Fallback'} not found: ${ref}`, {
    remedy: `See \`openclaw-models ${list} list${chain.of === 'agent' ? ` --agent ${shellWord(chain.id)}` : ''}\`.`,
  });
}

function outOfRange(position: number, last: number): Diagnostic {
  return diagnostic('E509', `There is no position ${position}; the last one is ${last}.`);
}
