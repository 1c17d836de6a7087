import kleur from 'kleur';
import type { Palette } from './terminal.ts';

/** Colours; the text never depends on them. */
export function colorPalette(): Palette {
  kleur.enabled = true;
  const { bold, dim, red, green, yellow, cyan } = kleur;
  return {
    bold: (text) => bold(text),
    dim: (text) => dim(text),
    red: (text) => red(text),
    green: (text) => green(text),
    yellow: (text) => yellow(text),
    cyan: (text) => cyan(text),
  };
}
