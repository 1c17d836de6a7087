/** Compares one primary with its fallbacks: the defaults, the image model, or an agent's own model. */
import type { DesiredChain } from '../manifest/desired.ts';
import { type ConfigNode, positionOf } from '../openclaw/files/config-tree.ts';
import { splitProfile } from '../openclaw/model-ref.ts';
import type { ModelText, ObservedModel } from '../openclaw/settings.ts';
import type { Draft, Slot } from './draft.ts';
import { diffList, sameItems } from './list-diff.ts';

export interface ModelSlot extends DesiredChain {
  /** Of the addresses: `''` for the defaults, `image.` or `agents.<id>.`. */
  readonly prefix: string;
  /** The place of the model value itself. */
  readonly slot: Slot;
  readonly observed: ObservedModel;
  /** An agent's own model: no list differs from an empty one. */
  readonly perAgent: boolean;
  /** A model for a job of its own, without which another model does the job. */
  readonly role: boolean;
  /** Whether it is never an object. */
  readonly text: boolean;
  /** What is declared of `timeoutMs` beside it; undefined for nothing. */
  readonly timeout: unknown;
  /** Whether this release allows a string here. */
  readonly stringAllowed: boolean;
  /** Whether an agent's model without a list has no fallbacks (2026.9.6) or inherits the global ones (2026.1.30). */
  readonly primaryLeavesChain: boolean;
}

/** Adds the changes and edits of one slot; returns the references that are newly stored. */
export function planModelSlot(draft: Draft, input: ModelSlot): string[] {
  const { observed, prefix, slot } = input;
  // Beside a timeout, a model is no longer a text.
  const isText = observed.form === 'string' && typeof input.timeout === 'number';
  if (input.primary === undefined && input.fallbacks === undefined && !isText) return [];
  if (observed.form === 'other' && observed.node) {
    const what = input.text ? 'no string' : 'neither a string nor an object';
    draft.report('E205', `${slot.keys.join('.') || 'model'} is ${what}; OpenClaw rejects it.`, {
      position: positionOf(observed.node, draft.live.show),
      address: `${prefix}primary`,
    });
    return [];
  }
  const primary = comparePrimary(draft, input);
  const fallbacks = compareFallbacks(draft, input, primary);
  if (primary === 'same' && fallbacks === 'same' && !isText) return [];
  writeModel(draft, input, primary, fallbacks);
  const stored = new Set<string>();
  if (primary !== 'same' && primary !== null) stored.add(primary);
  // A model that was in the list is not newly stored; its entry, or the lack of one, stays.
  const listed = new Set(observed.fallbacks?.map((model) => model.ref));
  if (fallbacks !== 'same' && fallbacks !== null) for (const ref of fallbacks) if (!listed.has(ref)) stored.add(ref);
  return [...stored];
}

function comparePrimary(
  draft: Draft,
  { prefix, slot, observed, primary, perAgent, role }: ModelSlot,
): string | null | 'same' {
  const address = `${prefix}primary`;
  if (primary === undefined) return 'same';
  const live = observed.primary;
  if (primary === null) {
    if (!live) {
      draft.unchanged += 1;
      return 'same';
    }
    draft.change(within(slot, 'primary'), {
      address,
      action: 'remove',
      before: shown(live),
      after: null,
      destructive: !perAgent && !role,
      reason: perAgent ? `the agent uses ${role ? 'the one of all agents' : 'the default model'}` : null,
    });
    return null;
  }
  if (live?.ref === primary.ref) {
    draft.unchanged += 1;
    return 'same';
  }
  if (live && heldByVariable(draft, live, address)) return 'same';
  draft.change(within(slot, 'primary'), {
    address,
    action: live ? 'change' : 'add',
    before: live ? shown(live) : null,
    after: primary.ref,
    reason:
      primary.word === primary.ref
        ? null
        : primary.word.includes('/')
          ? `OpenClaw's name for ${primary.word}`
          : `alias ${primary.word}`,
  });
  return primary.ref;
}

function compareFallbacks(
  draft: Draft,
  input: ModelSlot,
  primary: string | null | 'same',
): readonly string[] | null | 'same' {
  const { prefix, slot, observed, fallbacks, perAgent, role } = input;
  const address = `${prefix}fallbacks`;
  if (fallbacks === undefined) return 'same';
  const live = observed.fallbacks;
  const hasOwnPrimary = primary === 'same' ? observed.primary !== undefined : primary !== null;
  const wanted = fallbacks?.map((model) => model.ref) ?? null;
  const same =
    wanted === null || wanted.length === 0
      ? perAgent
        ? wanted === null
          ? live === undefined
          : live?.length === 0 || (live === undefined && input.primaryLeavesChain && hasOwnPrimary)
        : live === undefined || live.length === 0
      : live !== undefined &&
        sameItems(
          live.map((model) => model.ref ?? model.raw),
          wanted,
        );
  if (wanted === null && perAgent && hasOwnPrimary && input.primaryLeavesChain) {
    draft.report(
      'W324',
      `${prefix.slice(0, -1)} has its own primary; this OpenClaw release gives it no fallbacks unless it lists some.`,
      { address },
    );
  }
  if (same) {
    draft.unchanged += 1;
    return 'same';
  }
  // An item that stays keeps its text, including a variable.
  const staying = new Set<string | undefined>(wanted);
  const stays = ({ variables, ref }: ModelText) => variables.length > 0 && staying.has(ref);
  const before = live?.map((model) => (stays(model) ? (model.ref ?? model.raw) : shown(model))) ?? null;
  const held = live?.find(({ variables, ref }) => variables.length > 0 && !staying.has(ref));
  if (held && heldByVariable(draft, held, address)) return 'same';
  const after = wanted === null && !perAgent ? [] : wanted;
  const cleared = (live?.length ?? 0) > 0 && after !== null && after.length === 0;
  for (const change of diffList(address, before, after)) {
    const reason =
      change.reason ?? (perAgent && !role ? reasonOf(after, hasOwnPrimary && input.primaryLeavesChain) : null);
    draft.change(within(slot, 'fallbacks'), { ...change, reason, destructive: cleared });
  }
  return after;
}

/** What another list means for an agent's own chain. */
function reasonOf(after: readonly string[] | null, leavesChain: boolean): string | null {
  if (after === null)
    return leavesChain ? 'the agent has no fallbacks left' : 'the agent inherits the global fallbacks';
  return after.length === 0 ? 'the agent no longer uses the global fallbacks' : null;
}

function writeModel(
  draft: Draft,
  input: ModelSlot,
  primary: string | null | 'same',
  fallbacks: readonly string[] | null | 'same',
): void {
  const { slot, observed, perAgent } = input;
  const at = (key: string) => within(slot, key);
  const keepsPrimary = primary === 'same' ? observed.primary?.raw : (primary ?? undefined);
  // What stays keeps its spelling: an alias, another case, a variable.
  const spellings = new Map(observed.fallbacks?.toReversed().map(({ ref: of, raw }) => [of, raw] as const));
  const spelling = (ref: string) => spellings.get(ref) ?? ref;
  const list = fallbacks === 'same' ? fallbacks : fallbacks?.map(spelling);
  const keepsList = list === 'same' ? observed.fallbacks?.map((model) => model.raw) : list;

  if (input.text) {
    if (keepsPrimary === undefined) draft.remove(slot);
    else draft.set(slot, keepsPrimary);
    return;
  }
  if (observed.form === 'string') {
    const isAlone = keepsList === undefined && typeof input.timeout !== 'number';
    if (keepsPrimary !== undefined && isAlone && input.stringAllowed) {
      draft.set(slot, keepsPrimary);
    } else if (keepsPrimary === undefined && isAlone) {
      draft.remove(slot);
    } else {
      draft.set(slot, {
        ...(keepsPrimary === undefined ? {} : { primary: keepsPrimary }),
        ...(keepsList === undefined ? {} : { fallbacks: [...keepsList] }),
      });
    }
    return;
  }
  // An empty list that the manifest does not declare stays.
  const listGoes = keepsList === undefined || (keepsList.length === 0 && !perAgent && input.fallbacks !== undefined);
  const emptied = keepsPrimary === undefined && listGoes;
  if (emptied && observed.node && onlyModelKeys(observed, input.timeout === null)) {
    draft.remove(slot);
    return;
  }
  if (primary === null) draft.remove(at('primary'));
  else if (primary !== 'same') draft.set(at('primary'), primary);
  if (list === undefined) draft.remove(at('fallbacks'));
  else if (list !== 'same') draft.list(at('fallbacks'), list, `${input.prefix}fallbacks`);
}

function within(slot: Slot, key: string): Slot {
  return { base: slot.base, keys: [...slot.keys, key] };
}

/** Whether the object has only what goes, so that it can be removed with it. */
function onlyModelKeys(observed: ObservedModel, timeoutGoes: boolean): boolean {
  const keys = ['primary', 'fallbacks', ...(timeoutGoes ? ['timeoutMs'] : [])];
  return (observed.node?.origins ?? []).every(
    ({ node }) => node.type === 'object' && node.members.every(({ key }) => keys.includes(key)),
  );
}

/** Reports a value that comes from a variable, which must not be replaced; true if it does. */
export function heldByVariable(draft: Draft, model: ModelText, address: string): boolean {
  if (model.variables.length === 0) return false;
  reportHeld(draft, model.variables, model.node, address);
  return true;
}

/** E308. */
export function reportHeld(draft: Draft, variables: readonly string[], node: ConfigNode, address: string): void {
  const names = variables.map((name) => `\${${name}}`).join(', ');
  draft.report('E308', `${address} is set through ${names}; the variable is not replaced by a value.`, {
    position: positionOf(node, draft.live.show),
    address,
  });
}

/**
 * A live model for output: its reference, or the text of the file if it contains a variable or an alias that changes.
 */
export function shown(model: ModelText): string {
  return model.variables.length > 0 || model.aliasMoved || hasProfile(model) ? model.raw : (model.ref ?? model.raw);
}

/** A profile after the model changes with it, so it is shown. */
function hasProfile({ raw, ref }: ModelText): boolean {
  return raw.includes('@') && splitProfile(raw, { profileSuffix: true }).profile !== undefined && ref !== raw.trim();
}
