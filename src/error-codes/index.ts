/** What a code means. Its first digit is its area, with a file here. */
import type { Code } from './all.ts';
import { APPLY } from './apply.ts';
import { COMMAND_LINE } from './command-line.ts';
import { LIVE } from './live.ts';
import { MANIFEST } from './manifest.ts';
import { PLAN } from './plan.ts';
import type { CodeRow } from './row.ts';

/** What a code means. */
export function rowOf(code: Code): CodeRow;
/** Undefined for a text that is no code. */
export function rowOf(code: string): CodeRow | undefined;
export function rowOf(code: string): CodeRow | undefined {
  const area = areaOf(code);
  return area && Object.hasOwn(area, code) ? area[code] : undefined;
}

function areaOf(code: string): Readonly<Record<string, CodeRow>> | undefined {
  switch (code[1]) {
    case '1':
      return MANIFEST;
    case '2':
      return LIVE;
    case '3':
      return PLAN;
    case '4':
      return APPLY;
    case '5':
      return COMMAND_LINE;
    default:
      return undefined;
  }
}
