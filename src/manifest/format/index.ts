/**
 * One way to write a manifest: the order of the keys, quotes, spaces and indentation. Comments keep their place.
 *
 * Not the printer of the YAML library: it moves a comment in front of a key into the section above when that section
 * ends with a comment of its own. Here only what is normalised is touched, pass by pass: `inline` within lines,
 * `indent` their beginnings, `order` the top-level keys, `blank-lines` what is between. `proof` reads the result back.
 */
import { diagnostic, failure, isError, type Result, success } from '../../errors.ts';
import { parseManifest } from '../source.ts';
import { tidyBlankLines } from './blank-lines.ts';
import { indent } from './indent.ts';
import { inline } from './inline.ts';
import { orderKeys } from './order.ts';
import { differenceOf } from './proof.ts';

/**
 * Formats the text; `file` is the name to show in positions. Out: the text as it should be, which formats to itself.
 * Line ends become those of the first line; a byte order mark stays. Fails with the errors of the YAML when it cannot
 * be read, and with E166 at the place where the result would say something else or lose a comment.
 */
export function formatManifest(text: string, file: string): Result<string> {
  const parsed = parseManifest(text, file);
  if (!parsed.source || parsed.problems.some(isError)) return failure(...parsed.problems.filter(isError));
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const body = text.slice(mark.length);
  const crlf = /^[^\n]*\r\n/.test(body);
  const lines = body.replace(/\r\n/g, '\n').replace(/\n?$/, '\n');
  const arranged = tidyBlankLines(indent(inline(lines)));
  // Anchors have to stand above their uses; where the order would break that, it stays.
  const ordered = tidyBlankLines(orderKeys(arranged));
  const formatted = differenceOf(lines, ordered, file) === undefined ? ordered : arranged;
  const difference = differenceOf(lines, formatted, file);
  if (difference) {
    return failure(
      diagnostic('E166', `Formatting would not keep this ${difference.of} as it is.`, {
        position: difference.position,
      }),
    );
  }
  return success(mark + (crlf ? formatted.replace(/\n/g, '\r\n') : formatted));
}
