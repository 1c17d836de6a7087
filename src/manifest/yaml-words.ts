/**
 * Messages for YAML syntax errors. The parser's own messages speak of mappings, scalars and indicators, and often of
 * the line before the wrong one; they are never shown.
 */
import { type Document, isMap, isScalar, isSeq, type Node } from 'yaml';
import { eachNode } from './yaml-tree.ts';

/** As the parser reports it; the codes are those of the package `yaml`. */
export interface SyntaxError {
  readonly code: string;
  readonly message: string;
  readonly pos: readonly [number, number];
}

export interface Words {
  readonly message: string;
  readonly remedy?: string | undefined;
  readonly start: number;
  readonly end: number;
}

/** The message for an error, with the place that is wrong. */
export function wordsFor(error: SyntaxError, text: string, document: Document): Words {
  const place = { start: error.pos[0], end: Math.max(error.pos[1], error.pos[0]) };
  const variable = variableInBrackets(text, place.start);
  if (variable) return variable;
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return { ...lineStart(text, place.start), message: 'This line is indented with a tab.', remedy: 'Use spaces.' };
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return secondColon(text, place);
    case 'BAD_INDENT':
      return badIndent(error.message, text, place, document);
    case 'MISSING_CHAR':
      return missing(error.message, text, place, document);
    case 'BLOCK_IN_FLOW':
      return {
        ...wholeLine(text, place.start),
        message: 'Inside [ ] or { }, items are separated by commas, not by lines that start with a dash.',
        remedy: 'Close the bracket, or write all items inside it: [one, two].',
      };
    case 'BAD_DQ_ESCAPE':
      return {
        ...place,
        message: `${text.slice(place.start, place.start + 2)} is not a valid escape inside double quotes.`,
        remedy: "Use single quotes ('...'); a backslash has no special meaning there.",
      };
    case 'BAD_SCALAR_START':
      return {
        ...place,
        message: `A string cannot start with ${text[place.start] ?? 'this'} unless it is in quotes.`,
        remedy: 'Put quotes around the string.',
      };
    case 'KEY_OVER_1024_CHARS':
      return { ...wholeLine(text, place.start), message: 'A key is longer than 1024 characters.' };
    case 'ALIAS_PROPS':
    case 'BAD_ALIAS':
    case 'BAD_PROP_ORDER':
    case 'BAD_COLLECTION_TYPE':
    case 'MULTIPLE_ANCHORS':
    case 'MULTIPLE_TAGS':
      return {
        ...wholeLine(text, place.start),
        message: 'The `&`, `*` or `!` is not allowed at this place.',
        remedy: 'Write the value in full, or put quotes around a string that starts with this character.',
      };
    case 'BAD_DIRECTIVE':
      return { ...wholeLine(text, place.start), message: 'A line that starts with % is not allowed in a manifest.' };
    case 'UNEXPECTED_TOKEN':
      return unexpected(text, place);
    default:
      return { ...wholeLine(text, place.start), message: 'This line is not valid YAML.' };
  }
}

const SAME_INDENT = 'Indent it like the lines that it belongs with.';

interface Place {
  readonly start: number;
  readonly end: number;
}

/** `{X: ${VAR}}`: between brackets, the braces of a variable are YAML's own. */
function variableInBrackets(text: string, at: number): Words | undefined {
  const line = wholeLine(text, Math.min(at, text.length));
  const [before, found] =
    /^(.*?[[{].*?[[{,:]\s*|.*?[[{]\s*)(\$\{\w+\})/.exec(text.slice(line.start, line.end))?.slice(1) ?? [];
  if (before === undefined || found === undefined) return undefined;
  const start = line.start + before.length;
  return {
    start,
    end: start + found.length,
    message: 'Inside [ ] or { }, YAML reads the braces of a variable as its own.',
    remedy: `Put quotes around it: "${found}"`,
  };
}

/** A value with a colon and a blank, or a line below that is indented as if it belonged to the value. */
function secondColon(text: string, place: Place): Words {
  const line = wholeLine(text, place.start);
  const rest = text.slice(place.start, line.end);
  if (text.startsWith('-', line.start)) return otherIndent(text, place);
  const below = nextLine(text, line.end);
  const deep = below !== undefined && indentOf(text, below) > indentOf(text, lineStart(text, place.start));
  if (place.start === line.start && !deep && !/^["']/.test(rest)) return noColon(text, place);
  const colon = /:(?=\s|$)/.exec(rest.replace(/\s#.*$/, ''));
  if (colon) {
    const joined = rest.trim().replace(/:\s+/, ':');
    return {
      start: place.start + colon.index,
      end: Math.min(place.start + colon.index + 2, line.end),
      message: 'This value contains a colon followed by a space, which YAML reads as a key.',
      remedy: /^[\w./:@-]{1,80}$/.test(joined)
        ? `Remove the space: ${joined}. Or put quotes around the value.`
        : 'Remove the space, or put quotes around the value.',
    };
  }
  if (below && deep) return deeper(text, below);
  return { ...line, message: 'A key and its colon must be on one line.', remedy: 'Write `key: value`.' };
}

function indentOf(text: string, { start }: Place): number {
  return /^ */.exec(text.slice(start))?.[0].length ?? 0;
}

function deeper(text: string, line: Place): Words {
  const indent = indentOf(text, line);
  return {
    start: line.start,
    end: line.start + Math.max(indent, 1),
    message: 'This line is indented deeper than its neighbours, so it continues the value above.',
    remedy: SAME_INDENT,
  };
}

function badIndent(message: string, text: string, place: Place, document: Document): Words {
  const bracket = /end with an? ([\]}])/.exec(message)?.[1];
  if (bracket) return unclosed(bracket, place, document);
  return otherIndent(text, place);
}

function otherIndent(text: string, place: Place): Words {
  return {
    ...wholeLine(text, Math.min(place.start, text.length)),
    message: 'This line is not indented like its neighbours.',
    remedy: SAME_INDENT,
  };
}

function unclosed(bracket: string, place: Place, document: Document): Words {
  const start = openingBracket(document, place.start, bracket === ']') ?? place.start;
  return {
    start,
    end: start + 1,
    message: `The bracket that opens here is not closed with ${bracket}.`,
    remedy: `Put ${bracket} after the last item, and indent every line in between deeper than the key.`,
  };
}

function missing(message: string, text: string, place: Place, document: Document): Words {
  const quote = /closing (['"])quote/.exec(message)?.[1];
  if (quote) {
    const start = openingQuote(document, place.start) ?? place.start;
    return {
      start,
      end: start + 1,
      message: `The string that starts here has no closing ${quote}.`,
      remedy: `Put ${quote} after the string.`,
    };
  }
  const bracket = /end with an? ([\]}])/.exec(message)?.[1];
  if (bracket) return unclosed(bracket, place, document);
  if (/between .* items/.test(message))
    return {
      ...place,
      message: 'A comma is missing before this item.',
      remedy: 'Write a comma between two items.',
    };
  if (/space after :|white ?space/i.test(message))
    return {
      ...wholeLine(text, place.start),
      message: 'A space is missing on this line.',
      remedy: 'Write a space after a colon, and one before #.',
    };
  if (/Implicit map keys/.test(message)) return noColon(text, place);
  if (/directives-end/.test(message))
    return { ...wholeLine(text, place.start), message: 'Nothing is allowed after ---.', remedy: 'Remove the ---.' };
  return {
    ...wholeLine(text, place.start),
    message: 'This line does not fit the line above.',
    remedy: 'Write `key: value`, or a list with a dash before every item.',
  };
}

/** A line that is not a key with a value. */
function noColon(text: string, place: Place): Words {
  const line = wholeLine(text, place.start);
  const written = text.slice(line.start, line.end).trim();
  const glued = /^([\w-]+):(?=[^\s/])(.+)$/.exec(written);
  if (glued)
    return {
      ...line,
      message: 'There is no space after the colon.',
      remedy: `Write a space after ${glued[1]}:`,
    };
  return {
    ...line,
    message: 'This line has no colon, so it is not a key with a value.',
    remedy: 'Write `key: value`.',
  };
}

function unexpected(text: string, place: Place): Words {
  const found = text.slice(place.start, place.start + 1);
  const line = wholeLine(text, place.start);
  const front = text.slice(line.start, place.start).trimEnd();
  if (/^[\]}]$/.test(found))
    return { ...place, message: `This ${found} closes no open bracket.`, remedy: `Remove ${found}.` };
  if (found === ',') return { ...place, message: 'There is no item before this comma.', remedy: 'Remove the comma.' };
  if (/^[|>]/.test(found) || /[|>]\S*$/.test(front))
    return {
      ...line,
      message: `After ${found}, the string must start on the next line.`,
      remedy: 'Put the value on this line, in quotes.',
    };
  if (found === '-' && front.endsWith(':'))
    return {
      ...line,
      message: 'A list with dashes cannot start on the line of its key.',
      remedy: 'Start it on the next line, or write [one, two].',
    };
  if (/["'\]}]$/.test(front))
    return {
      ...line,
      message: 'There is text after a closing quote or bracket.',
      remedy: 'Remove it, or put quotes around the whole string.',
    };
  return { ...line, message: 'This line does not fit the line above.', remedy: SAME_INDENT };
}

/** The whole of the line, without its indentation. */
function wholeLine(text: string, offset: number): Place {
  const from = text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
  const newline = text.indexOf('\n', offset);
  const to = newline < 0 ? text.length : newline;
  const start = offset < from ? offset : from;
  const line = text.slice(start, to);
  const lead = line.length - line.trimStart().length;
  return { start: start + (lead < line.length ? lead : 0), end: start + line.trimEnd().length };
}

function lineStart(text: string, offset: number): Place {
  const start = text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
  const indent = /^[ \t]*/.exec(text.slice(start))?.[0].length ?? 0;
  return { start, end: start + Math.max(indent, 1) };
}

/** The next line with content. */
function nextLine(text: string, end: number): Place | undefined {
  let start = end + 1;
  while (start < text.length) {
    const newline = text.indexOf('\n', start);
    const to = newline < 0 ? text.length : newline;
    if (!/^\s*(#|$)/.test(text.slice(start, to))) return { start, end: to };
    start = to + 1;
  }
  return undefined;
}

function openingQuote(document: Document, before: number): number | undefined {
  return lastBefore(document, before, (node) => isScalar(node) && /^QUOTE/.test(node.type ?? ''));
}

function openingBracket(document: Document, before: number, list: boolean): number | undefined {
  return lastBefore(document, before, (node) =>
    isSeq(node) ? list && node.flow === true : isMap(node) && !list && node.flow === true,
  );
}

/** The start of the last such node before a place. */
function lastBefore(document: Document, before: number, fits: (node: Node) => boolean): number | undefined {
  let found: number | undefined;
  eachNode(document.contents, (node) => {
    const start = node.range?.[0];
    if (start !== undefined && start < before && fits(node)) found = Math.max(found ?? 0, start);
  });
  return found;
}
