/** Invisible characters, and those that control a terminal; names with them are not declared. */
export const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;
