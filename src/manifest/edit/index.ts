/**
 * Edits the user's YAML by splice: an edit changes no byte that it does not concern.
 *
 * `tree` finds places, `apply` chooses how to change them, `block` and `flow` handle items with their comments in the
 * two styles, `list` rearranges items, `write-value` and `style` print new values in the style of the file, and `value`
 * applies edits to plain values.
 */

import { diagnostic, failure, isError, type Position, type Result, success } from '../../errors.ts';
import { addressOf } from '../../settings/address.ts';
import { type ManifestSource, parseManifest, positionIn } from '../source.ts';
import { applyEdit } from './apply.ts';
import { lineBreakOf } from './text.ts';
import { applyTogether } from './together.ts';
import { isRefusal } from './tree.ts';
import type { ManifestEdit } from './types.ts';
import { editValue, sameValue } from './value.ts';

export type { ManifestEdit, ManifestValue } from './types.ts';

/**
 * Applies the edits in order; `file` is the name for positions. Returns the new text, verified by reading it back; the
 * same text if nothing changes. Fails with the errors of the YAML, and with E150 if an edit would have to change other
 * places; its positions are those of the text before that edit.
 */
export function editManifest(text: string, file: string, edits: readonly ManifestEdit[]): Result<string> {
  const parsed = parseManifest(text, file);
  if (!parsed.source || parsed.problems.some(isError)) return failure(...parsed.problems.filter(isError));
  const together = edits.length > 1 ? stepTogether(parsed.source, file, edits) : undefined;
  let source = together?.source ?? parsed.source;
  for (const edit of together?.others ?? edits) {
    const after = step(source, file, edit);
    if (!after.ok) return after;
    source = after.value;
  }
  return success(source.text);
}

/** Undefined where too few edits can be applied together, or something was overlooked. */
function stepTogether(source: ManifestSource, file: string, edits: readonly ManifestEdit[]) {
  const [mark, body, end] = linesOf(source.text);
  const edited = applyTogether(body + end, source.value, edits);
  const after = edited && parseManifest(withoutEnd(mark + edited.text, end), file);
  if (!after?.source || after.problems.some(isError) || !sameValue(after.source.value, edited?.value)) return undefined;
  return { source: after.source, others: edited?.others ?? [] };
}

/** While lines are inserted and removed, every line has an end. @returns the mark, the text, and the end that it lacks */
function linesOf(text: string): readonly [mark: string, body: string, end: string] {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const body = text.slice(mark.length);
  return [mark, body, body === '' || body.endsWith('\n') ? '' : lineBreakOf(body)];
}

function withoutEnd(text: string, end: string): string {
  return end !== '' && text.endsWith(end) ? text.slice(0, -end.length) : text;
}

function step(source: ManifestSource, file: string, edit: ManifestEdit): Result<ManifestSource> {
  if (edit.path.length === 0) return refuse(edit, 'An edit needs a path.', source.positionOf([]));
  const wanted = editValue(source.value, edit);
  if (wanted && sameValue(wanted.value, source.value)) return success(source);
  const [mark, body, end] = linesOf(source.text);
  const edited = applyEdit(body + end, edit);
  if (isRefusal(edited)) return refuse(edit, edited.refused, positionIn(body, file, edited.start, edited.end));
  const after = parseManifest(withoutEnd(mark + edited, end), file);
  // A text with another value is never returned, whatever was overlooked.
  if (!wanted || !after.source || after.problems.some(isError) || !sameValue(after.source.value, wanted.value)) {
    return refuse(edit, 'The value cannot be edited in place.', source.positionOf(edit.path));
  }
  return success(after.source);
}

function refuse(edit: ManifestEdit, message: string, position: Position): Result<never> {
  const address = addressOf(edit.path);
  return failure(diagnostic('E150', message, { position, address }));
}
