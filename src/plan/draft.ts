/** A plan in the making: collects changes, diagnostics and the edits of each file. Pure. */
import { CREDENTIAL_SHOWN, documentWithoutCredentials, looksLikeCredential } from '../credential-shape.ts';
import { type Code, type Diagnostic, type DiagnosticDetails, diagnostic } from '../errors.ts';
import type { Change, PlannedCommand, PlannedEdit, PlannedFile } from '../generated/plan.ts';
import {
  type JsonEdit,
  type JsonPath,
  type JsonValue,
  memberOf,
  nodeAt,
  parseJson5,
  type RecordItem,
  toValue,
} from '../json5/index.ts';
import type { OrderFile } from '../openclaw/auth/auth-store.ts';
import { type ConfigNode, child, kindOf, type Origin, positionOf } from '../openclaw/files/config-tree.ts';
import { emptyFileText } from '../openclaw/files/new-file.ts';
import type { Live } from '../openclaw/live.ts';

export type ChangeDraft = Omit<Change, 'file' | 'destructive' | 'kind' | 'reason'> &
  Partial<Pick<Change, 'destructive' | 'kind' | 'reason'>>;

/** A value in the config: a node to start from (undefined for a config that does not exist) and keys below it. */
export interface Slot {
  readonly base: ConfigNode | undefined;
  readonly keys: readonly string[];
}

interface Place {
  readonly file: string;
  readonly path: JsonPath;
  readonly origin: Origin | undefined;
}

/** What an edit of a value that may hold secrets takes care of. */
export interface HowToEdit {
  /** What of a value may be kept so that the edit can be undone; undefined for nothing. */
  readonly keep?: (value: JsonValue) => JsonValue | undefined;
  /** Where a path leads once the list is arranged that an edit before this one arranges. */
  readonly moved?: (path: JsonPath) => JsonPath;
}

export interface FileEdits {
  readonly path: string;
  readonly role: PlannedFile['role'];
  readonly edits: PlannedEdit[];
}

export class Draft {
  readonly changes: Change[] = [];
  readonly diagnostics: Diagnostic[] = [];
  readonly commands: PlannedCommand[] = [];
  readonly files = new Map<string, FileEdits>();
  unchanged = 0;
  /** The places that an edit removes. */
  private readonly removed = new Set<string>();

  /** The files as they are. */
  readonly base: Live;
  #live: Live;

  constructor(live: Live) {
    this.base = live;
    this.#live = live;
  }

  /** Live as the edits until now leave it, as far as they were followed. */
  get live(): Live {
    return this.#live;
  }

  /** Goes on from what the edits until now leave. */
  follow(live: Live): void {
    this.#live = live;
  }

  report(code: Code, message: string, details: DiagnosticDetails = {}): void {
    this.diagnostics.push(diagnostic(code, message, details));
  }

  /** Records a change of a value in the config, for the file that `slot` resolves to. */
  change(slot: Slot, change: ChangeDraft): void {
    this.changeIn(this.live.show(this.place(slot).file), change);
  }

  changeIn(file: string, change: ChangeDraft): void {
    // A config may contain a pasted credential; a plan is shown, saved and kept.
    const shown = documentWithoutCredentials(change);
    this.changes.push({ kind: 'declared', reason: null, destructive: false, ...shown, file });
  }

  /** Writes a value in the file that has it, or its closest parent. */
  set(slot: Slot, value: JsonValue, how: HowToEdit = {}): void {
    const place = this.place(slot);
    this.edit(place, { op: 'set', path: place.path, value }, how);
  }

  /** Arranges a list of objects that `key` tells apart. */
  records(slot: Slot, key: string, items: readonly RecordItem[], how: HowToEdit = {}): void {
    const place = this.place(slot);
    this.edit(place, { op: 'records', path: place.path, key, items }, how);
  }

  /** Makes a list of strings hold exactly `items`; refuses one that is composed from several files. */
  list(slot: Slot, items: readonly string[], address: string): void {
    const node = this.find(slot);
    const files = new Set(node?.origins.map((origin) => origin.file.path));
    if (node && kindOf(node) === 'array' && node.origins.length > 1) {
      this.report('E310', `${address} is merged from ${[...files].map(this.live.show).join(' and ')}.`, {
        position: positionOf(node, this.live.show),
        address,
      });
      return;
    }
    const place = this.place(slot);
    this.edit(
      place,
      kindOf(node) === 'array'
        ? { op: 'list', path: place.path, items: [...items] }
        : { op: 'set', path: place.path, value: [...items] },
    );
  }

  /** Removes a key in every file that has it, so that no older value reappears. */
  remove(slot: Slot, how: HowToEdit = {}): void {
    const key = slot.keys.at(-1);
    const parent = this.find({ base: slot.base, keys: slot.keys.slice(0, -1) });
    if (key === undefined || !parent) return;
    for (const { file, node, path } of parent.origins) {
      if (node.type !== 'object' || !memberOf(node, key)) continue;
      const target = [...path, key];
      this.edit({ file: file.path, path: target, origin: { file, node, path } }, { op: 'remove', path: target }, how);
    }
  }

  /** Gives a key another name in every file that has it. */
  rename(holder: ConfigNode, key: string, to: string): void {
    for (const { file, node, path } of holder.origins) {
      if (node.type !== 'object' || !memberOf(node, key)) continue;
      const target = [...path, key];
      this.edit({ file: file.path, path: target, origin: { file, node, path } }, { op: 'rename', path: target, to });
    }
  }

  find(slot: Slot): ConfigNode | undefined {
    return slot.keys.reduce<ConfigNode | undefined>((node, key) => child(this.live.tree, node, key), slot.base);
  }

  /** The place of a value, existing or new: the winning place of its deepest existing parent. */
  place(slot: Slot): Place {
    let node = slot.base;
    let depth = 0;
    while (node && depth < slot.keys.length) {
      const next: ConfigNode | undefined = child(this.live.tree, node, slot.keys[depth] ?? '');
      if (!next) break;
      node = next;
      depth += 1;
    }
    const origin = node?.origins.at(-1);
    const rest = slot.keys.slice(depth);
    return origin
      ? { file: origin.file.path, path: [...origin.path, ...rest], origin }
      : { file: this.live.locations.configPath, path: rest, origin: undefined };
  }

  /** Adds an edit of an auth store. */
  editStore(file: OrderFile, edit: JsonEdit): void {
    if (this.refuses(edit, file.path)) return;
    const parsed = parseJson5(file.text ?? emptyFileText(file.path));
    const at = (path: JsonPath) => (parsed.ok ? nodeAt(parsed.document.root, path) : undefined);
    this.fileEdits(file.path, 'auth-store').push(withUndo(edit, undoOf(edit, at)));
  }

  private edit(place: Place, edit: JsonEdit, { keep, moved = (path) => path }: HowToEdit = {}): void {
    const file = place.origin?.file;
    if (this.refuses(edit, place.file)) return;
    // It is gone already with what holds it.
    if (edit.op === 'remove' && this.isRemoved(place.file, edit.path)) return;
    if (file && file.uses > 1) {
      this.report(
        'E311',
        `${this.live.show(file.path)} is included ${file.uses} times; an edit would change all these places.`,
      );
      return;
    }
    const root = file?.document.root;
    const undo = undoOf(edit, root ? (path) => nodeAt(root, path) : () => undefined, keep);
    const path = moved(edit.path);
    this.fileEdits(place.file, file?.role ?? 'config').push(
      withUndo({ ...edit, path }, { ...undo, path: moved(undo.path) }),
    );
    if (edit.op === 'remove') this.removed.add(placeKey(place.file, path));
  }

  private isRemoved(file: string, path: JsonPath): boolean {
    return path.some((_, depth) => this.removed.has(placeKey(file, path.slice(0, depth + 1))));
  }

  /** A key that looks like a credential would appear in the plan and in the history. */
  private refuses({ path }: JsonEdit, file: string): boolean {
    if (!path.some((step) => typeof step === 'string' && looksLikeCredential(step))) return false;
    const where = path.map((step) => (looksLikeCredential(String(step)) ? CREDENTIAL_SHOWN : step)).join('.');
    this.report('E231', `${this.live.show(file)} has a key that looks like a credential at ${where}.`);
    return true;
  }

  private fileEdits(path: string, role: PlannedFile['role']): PlannedEdit[] {
    const known = this.files.get(path) ?? { path, role, edits: [] };
    this.files.set(path, known);
    return known.edits;
  }
}

function placeKey(file: string, path: JsonPath): string {
  return JSON.stringify([file, ...path]);
}

function withUndo(edit: JsonEdit, undo: JsonEdit): PlannedEdit {
  return { ...edit, undo: { ...undo } } as unknown as PlannedEdit;
}

/** The edit that undoes another one, from the file as it is now. */
function undoOf(
  edit: JsonEdit,
  at: (path: JsonPath) => ReturnType<typeof nodeAt>,
  keep: (value: JsonValue) => JsonValue | undefined = (value) => value,
): JsonEdit {
  if (edit.op === 'rename')
    return { op: 'rename', path: [...edit.path.slice(0, -1), edit.to], to: String(edit.path.at(-1)) };
  const existing = at(edit.path);
  if (existing && edit.op === 'records') return undoOfRecords(edit, toValue(existing), keep);
  if (existing) {
    const allowed = keep(toValue(existing));
    const value = allowed === undefined ? undefined : kept(allowed);
    if (value === undefined) return { op: 'remove', path: edit.path };
    const strings = Array.isArray(value) && value.every((item) => typeof item === 'string');
    return edit.op === 'list' && strings
      ? { op: 'list', path: edit.path, items: value as string[] }
      : { op: 'set', path: edit.path, value };
  }
  // Undo removes the topmost key that the edit creates.
  const created = edit.path.findIndex((_, index) => at(edit.path.slice(0, index + 1)) === undefined);
  return { op: 'remove', path: edit.path.slice(0, Math.max(created, 0) + 1) };
}

function undoOfRecords(
  { path, key, items }: JsonEdit & { op: 'records' },
  value: JsonValue,
  keep: (value: JsonValue) => JsonValue | undefined,
): JsonEdit {
  const allowed = keep(value);
  const back = (Array.isArray(allowed) ? allowed : []).map((item): RecordItem => {
    const record = kept(item) as { [key: string]: JsonValue };
    const name = record[key];
    return typeof name === 'string' && items.includes(name) ? name : record;
  });
  return { op: 'records', path, key, items: back };
}

/** The value that the undo restores, without credentials, which are never kept. */
function kept(value: JsonValue): JsonValue | undefined {
  if (typeof value === 'string') return looksLikeCredential(value) ? undefined : value;
  if (Array.isArray(value)) return value.map(kept).filter((item) => item !== undefined);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).flatMap(([key, one]) => {
    const rest = looksLikeCredential(key) ? undefined : kept(one);
    return rest === undefined ? [] : [[key, rest] as const];
  });
  return Object.fromEntries(members);
}
