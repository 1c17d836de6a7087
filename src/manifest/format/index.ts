/**
 * Formats a manifest: order of keys, quotes, spaces and indentation. Comments keep their place.
 *
 * The printer of the YAML library is not used: it moves a comment before a key into the section above if that section
 * ends with a comment. The passes here change only what is normalised: `inline` (within lines), `indent`, `order` (of
 * top-level keys), `blank-lines`. `proof` reads the result back.
 */
import { diagnostic, failure, isError, type Result, success } from '../../errors.ts';
import { parseManifest } from '../source.ts';
import { tidyBlankLines } from './blank-lines.ts';
import { indent } from './indent.ts';
import { inline } from './inline.ts';
import { orderKeys } from './order.ts';
import { differenceOf } from './proof.ts';

/**
 * Formats the text; `file` is the name for positions. Formatting the result changes nothing. All line ends become that
 * of the first line; a byte order mark stays. Fails with the errors of the YAML, and with E166 where the result would
 * change a value or lose a comment.
 */
export function formatManifest(text: string, file: string): Result<string> {
  const parsed = parseManifest(text, file);
  if (!parsed.source || parsed.problems.some(isError)) return failure(...parsed.problems.filter(isError));
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const body = text.slice(mark.length);
  const crlf = /^[^\n]*\r\n/.test(body);
  const lines = body.replace(/\r\n/g, '\n').replace(/\n?$/, '\n');
  const arranged = tidyBlankLines(indent(inline(lines)));
  // Anchors must precede their aliases; if the order would break that, it stays.
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
