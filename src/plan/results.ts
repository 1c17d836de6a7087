/** The future texts of the files, checked against OpenClaw's schema before anything is written. */

import { withDigest } from '../digest.ts';
import { type Diagnostic, diagnostic, isError } from '../errors.ts';
import type { PlannedFile } from '../generated/plan.ts';
import { applyEdits, type JsonEdit, type Splice } from '../json5/index.ts';
import type { OrderFile } from '../openclaw/auth/auth-store.ts';
import { type ConfigFile, type ConfigTree, child, mergedValue, wholeConfig } from '../openclaw/files/config-tree.ts';
import { emptyFileText } from '../openclaw/files/new-file.ts';
import { readConfigTree } from '../openclaw/files/read-config-tree.ts';
import { certainIssues, newIssues } from '../openclaw/files/validate.ts';
import type { Live } from '../openclaw/live.ts';
import { REF_ROOTS } from '../settings/ref-places.ts';
import { managedInConfig } from '../settings/table.ts';
import type { Draft } from './draft.ts';
import { providerProblems } from './provider-needs.ts';
import { rejections } from './rejection.ts';

/** From this size on, OpenClaw treats a file below half its last good size as damaged (2026.9.6, measured). */
const SHRINK_BASELINE = 512;

/** Keys of the config that a plan may change. */
const EDITED_KEYS = [...new Set([...managedInConfig().flatMap(([key]) => key ?? []), 'meta', ...REF_ROOTS])];

export interface FileResult {
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string;
  readonly splices: readonly Splice[];
}

/** The texts of the edited files before and after. `E322` if an edit is not possible. */
export function editedTexts(
  files: readonly Pick<PlannedFile, 'path' | 'edits'>[],
  textOf: (file: string) => string | undefined,
  show: (file: string) => string = (file) => file,
): { results: FileResult[]; problems: Diagnostic[] } {
  const results: FileResult[] = [];
  const problems: Diagnostic[] = [];
  for (const file of files) {
    if (file.edits.length === 0) continue;
    const before = textOf(file.path);
    const edited = applyEdits(before ?? emptyFileText(file.path), file.edits as unknown as readonly JsonEdit[]);
    if (edited.ok) results.push({ path: file.path, before, after: edited.text, splices: edited.splices });
    else
      problems.push(
        diagnostic('E322', `${show(file.path)}: ${edited.error.message} (at ${edited.error.path.join('.')}).`),
      );
  }
  return { results, problems };
}

/** What the edits of a plan make of its files, for whoever carries it out in this run. */
const made = new WeakMap<PlannedFile['edits'], FileResult>();

/** What these edits were found to make of this text, which is kept no longer; undefined where nobody tried them. */
export function takeResult(edits: PlannedFile['edits'], before: string | undefined): FileResult | undefined {
  const found = made.get(edits);
  made.delete(edits);
  return found?.before === before ? found : undefined;
}

export interface PlanResults {
  readonly files: PlannedFile[];
  readonly problems: Diagnostic[];
  /** Config files that lose more than half of their size. */
  readonly shrinks: string[];
}

/** Computes what each file becomes and checks the whole against OpenClaw's schema. */
export function computeResults(draft: Draft, digest: (text: string) => string): PlanResults {
  const { base: live } = draft;
  const known = knownFiles(live);
  for (const [path, { role }] of draft.files) if (!known.has(path)) known.set(path, { role, file: undefined });
  const planned = [...known].map(([path, { role }]) => ({ path, role, edits: draft.files.get(path)?.edits ?? [] }));
  const { results, problems: impossible } = editedTexts(planned, (path) => known.get(path)?.file?.text, live.show);
  // An edit leads nowhere where the config has the wrong shape: that is what to fix.
  const faults = impossible.length > 0 ? rejections(oldFaults(live, live.tree), undefined) : [];
  const problems = faults.length > 0 ? faults : impossible;
  const texts = new Map(results.map((result) => [result.path, result]));
  const files = planned
    .filter((file) => file.role !== 'auth-store' || file.edits.length > 0)
    .map(({ path, role, edits }) => {
      const before = () => known.get(path)?.file?.digest ?? null;
      const result = texts.get(path);
      if (result) made.set(edits, result);
      const after = result ? withDigest({}, () => digest(result.after)) : undefined;
      return {
        path: live.show(path),
        role,
        get digest() {
          return before();
        },
        edits,
        get resultDigest() {
          return after ? after.digest : before();
        },
      };
    });
  problems.push(...schemaProblems(live, texts, draft.live.tree));
  const shrinks = results
    .filter(
      ({ path, before, after }) =>
        known.get(path)?.role === 'config' &&
        before !== undefined &&
        before.length >= SHRINK_BASELINE &&
        after.length * 2 < before.length,
    )
    .map(({ path }) => path);
  return { files, problems, shrinks };
}

function knownFiles(live: Live) {
  type Known = Pick<ConfigFile | OrderFile, 'text' | 'digest'> | undefined;
  const known = new Map<string, { role: PlannedFile['role']; file: Known }>();
  known.set(live.locations.configPath, { role: 'config', file: undefined });
  for (const file of live.tree.files) known.set(file.path, { role: file.role, file });
  for (const { orderFile } of live.stores.values()) {
    if (orderFile) known.set(orderFile.path, { role: 'auth-store', file: orderFile });
  }
  return known;
}

/** What OpenClaw would reject after the change and does not reject now. */
function schemaProblems(live: Live, texts: ReadonlyMap<string, FileResult>, moved: ConfigTree): Diagnostic[] {
  const edited = [...texts.keys()].some(
    (path) => path === live.locations.configPath || live.tree.files.some((file) => file.path === path),
  );
  if (!edited) return [];
  const current = new Map(live.tree.files.map((file) => [file.path, file]));
  const after = readConfigTree(live.locations.configPath, {
    read: (path) => {
      const text = texts.get(path)?.after ?? current.get(path)?.text;
      return { ok: true, value: text === undefined ? undefined : { text, digest: '' } };
    },
    resolve: live.resolveInclude,
    show: live.show,
  });
  if (!after.ok) return [...after.problems];
  // The rest of the config does not change, nor do its faults.
  const value = (tree: ConfigTree) =>
    Object.fromEntries(
      EDITED_KEYS.flatMap((key) => {
        const node = child(tree, tree.root, key);
        return node ? [[key, mergedValue(tree, node)]] : [];
      }),
    );
  // A fault that goes along with a model is no new one.
  const [before, result] = [value(moved), value(after.value)];
  const incomplete = providerProblems(live, after.value);
  const missing = new Set(incomplete.map(({ path }) => path));
  const worse = newIssues(before, result, live.dialect)
    .filter(({ path }) => !missing.has(path))
    .map((issue) => diagnostic('E321', `OpenClaw would reject the result at ${issue.path}: ${issue.message}.`));
  const found = [...incomplete.map(({ problem }) => problem), ...worse];
  return found.some(isError) ? found : [...found, ...oldFaults(live, after.value)];
}

/** W538 if OpenClaw already rejects the config, as far as that is certain for the release. */
export function oldFaults({ dialect }: Live, tree: ConfigTree): Diagnostic[] {
  const { release } = dialect;
  if (!tree.root) return [];
  const [first, ...others] = certainIssues(wholeConfig(tree), dialect);
  if (!first) return [];
  const more = others.length === 0 ? '' : `, and ${others.length} more`;
  const reader = release === undefined ? 'OpenClaw' : `OpenClaw ${release}`;
  return [diagnostic('W538', `${reader} rejects this config at ${first.path}: ${first.message}${more}.`)];
}
