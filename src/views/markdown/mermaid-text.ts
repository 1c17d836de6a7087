/** Text in a Mermaid chart. */
import { stripControl } from '../../strip-control.ts';

/** Entities of Mermaid, so that no text of a file becomes syntax. */
export function mermaidText(text: string): string {
  return stripControl(text).replace(/[^\w ./:@,+-]/gu, (character) => `#${character.codePointAt(0)};`);
}
