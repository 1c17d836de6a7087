/**
 * Edits a manifest with bases or entries for hosts: an edit goes where the value is set, and is verified on the merged
 * manifest.
 */

import { type Diagnostic, diagnostic, failure, isError, type Result, success } from '../errors.ts';
import { listSome } from '../list-some.ts';
import { addressOf } from '../settings/address.ts';
import { valueAt } from '../shapes.ts';
import { editManifest, type ManifestEdit, type ManifestValue } from './edit/index.ts';
import { editValue, sameValue } from './edit/value.ts';
import type { LoadedManifest } from './load.ts';

/** Loads the text as this manifest, for the host that was chosen or for another. */
export type Reload = (text: string, host?: string) => Result<LoadedManifest>;

/**
 * Applies edits of the merged manifest to this file: in the host's entry if the value is set there, otherwise at the
 * top, which also overrides a base. With `entryOnly`, only in the host's entry, so that no other host changes. Fails
 * with E150 as `editManifest` does, with E165 if no edit of this file has the effect, and with the errors that another
 * host would get.
 */
export function editLayered(
  loaded: LoadedManifest,
  edits: readonly ManifestEdit[],
  reload: Reload,
  entryOnly = false,
): Result<string> {
  const { source, bases, host, hosts } = loaded;
  const before = source.text;
  let current = loaded;
  if (bases.length === 0 && host === undefined) {
    const edited = editManifest(before, source.file, edits);
    if (!edited.ok || hosts.length === 0) return edited;
    return othersAgree(edited.value, loaded, reload);
  }
  for (const edit of edits) {
    const next = step(current, edit, reload, entryOnly);
    if (!next.ok) return next;
    current = next.value;
  }
  return othersAgree(current.source.text, loaded, reload);
}

function step(current: LoadedManifest, edit: ManifestEdit, reload: Reload, entryOnly: boolean): Result<LoadedManifest> {
  const { source, merged } = current;
  const wanted = editValue(merged.value, edit);
  if (wanted && sameValue(wanted.value, merged.value)) return success(current);
  let refused: readonly Diagnostic[] | undefined;
  for (const candidate of wanted ? candidates(current, edit, wanted.value, entryOnly) : []) {
    const edited = editManifest(source.text, source.file, [candidate]);
    if (!edited.ok) {
      refused ??= edited.problems;
      continue;
    }
    const after = reload(edited.value);
    if (after.ok && sameValue(after.value.merged.value, wanted?.value)) return after;
    if (!after.ok) refused ??= after.problems;
  }
  if (refused) return failure(...refused);
  const { layer, place } = merged.locate(edit.path);
  const position = layer.source.positionOf(place);
  const address = addressOf(edit.path);
  const where = entryOnly ? `in the entry of the host ${current.host}` : `in ${source.file}`;
  const message = `${address} is set at ${position.file}:${position.line}; no edit ${where} gives it the requested value.`;
  return failure(diagnostic('E165', message, { position, address }));
}

/** The edits of this file that may have the effect, the best first. */
function candidates(current: LoadedManifest, edit: ManifestEdit, wanted: unknown, entryOnly: boolean): ManifestEdit[] {
  const { source, merged, host } = current;
  const { layer, place } = merged.locate(edit.path);
  const there = valueAt(merged.value, ...edit.path) !== undefined;
  const whole = valueAt(wanted, ...edit.path) as ManifestValue | undefined;
  const top: readonly string[] = [];
  const entry = host === undefined ? undefined : ['hosts', host];
  const at = (path: readonly string[]): ManifestEdit[] => [
    { ...edit, path: [...path, ...edit.path] },
    { op: 'set', path: [...path, ...edit.path], value: whole ?? null },
  ];
  if (entryOnly && entry) return at(entry);
  const places = entry ? [top, entry] : [top];
  if (there && layer.source.file === source.file) {
    const direct = place.length === layer.path.length + edit.path.length;
    return [
      ...(direct ? at(layer.path) : []),
      ...places.filter((path) => path.length !== layer.path.length).flatMap(at),
    ];
  }
  if (there) return places.flatMap(at);
  const depth = (path: readonly string[]) => depthIn([...path, ...edit.path], current) - path.length;
  return (entry && depth(entry) > Math.max(depth(top), 0) ? places.toReversed() : places).flatMap(at);
}

/** How many of the path's keys this file has. */
function depthIn(path: readonly string[], { own: file }: LoadedManifest): number {
  const missing = path.findIndex((_, index) => valueAt(file.value, ...path.slice(0, index + 1)) === undefined);
  return missing < 0 ? path.length : missing;
}

/** Another host may depend on what an edit removes or moves. */
function othersAgree(text: string, before: LoadedManifest, reload: Reload): Result<string> {
  for (const host of before.hosts.filter((name) => name !== before.host)) {
    const after = reload(text, host);
    if (after.ok || !reload(before.source.text, host).ok) continue;
    const problems = after.problems.filter(isError);
    return failure(...problems.map((problem) => ({ ...problem, message: `On the host ${host}: ${problem.message}` })));
  }
  return success(text);
}

/** W177: which hosts an edit changes, or does not change, if a manifest has entries for several. */
export function hostNotes(before: LoadedManifest, after: LoadedManifest, edits: readonly ManifestEdit[]): Diagnostic[] {
  const { host, hosts } = before;
  const entry = (loaded: LoadedManifest) => valueAt(loaded.own.value, 'hosts', host ?? '');
  if (host !== undefined && !sameValue(entry(before), entry(after))) {
    const others = hosts.length > 1 ? 'other hosts do not change' : 'it does not apply to other hosts';
    return [note(`This changes the entry of the host ${host}; ${others}.`, host)];
  }
  return edits.flatMap((edit) => {
    const keeping = hosts.filter(
      (name) => name !== host && [before.own, ...before.bases].some((source) => says(source, name, edit)),
    );
    if (keeping.length === 0 || sameValue(before.own.value, after.own.value)) return [];
    const names = listSome(keeping, 5);
    const address = addressOf(edit.path);
    const message =
      keeping.length === 1
        ? `The host ${names} has its own ${address}, which does not change.`
        : `The hosts ${names} have their own ${address}, which does not change.`;
    return [note(message, keeping[0] ?? '')];
  });
}

function says({ value }: Pick<LoadedManifest['own'], 'value'>, host: string, { path }: ManifestEdit): boolean {
  return valueAt(value, 'hosts', host, ...path) !== undefined;
}

function note(message: string, host: string): Diagnostic {
  return diagnostic('W177', message, {
    severity: 'info',
    remedy: `To change only one host, pass \`--host ${host}\`.`,
  });
}
