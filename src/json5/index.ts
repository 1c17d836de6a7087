/**
 * The lossless JSON5 layer: a parser that agrees with OpenClaw's reader and keeps positions, and edits that land as
 * splices of the original text, proven by reading the result again. Knows nothing of OpenClaw's settings, and of
 * files only their text.
 */

export { applyEdits, type EditResult } from './edit.ts';
export { lineColumn, memberOf, nodeAt, nodeEquals, toValue } from './nodes.ts';
export { MAX_DEPTH, parseJson5 } from './parse.ts';
export { isAsEdited } from './record-value.ts';
export type {
  Json5Document,
  Json5Node,
  JsonEdit,
  JsonPath,
  JsonValue,
  ObjectMember,
  ObjectNode,
  RecordItem,
  Splice,
} from './types.ts';
export { editValue } from './value.ts';
