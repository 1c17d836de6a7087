import fc from 'fast-check';

const SURROGATES = 0x800;

/** Any character there is, as `unit: 'binary'` of fast-check, which makes a table of all of them first. */
export const anyCharacter = fc
  .nat(0x10ffff - SURROGATES)
  .map((number) => String.fromCodePoint(number < 0xd800 ? number : number + SURROGATES));
