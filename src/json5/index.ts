/**
 * Lossless JSON5: a parser that agrees with OpenClaw's and keeps positions, and edits as splices of the original text,
 * verified by parsing the result. Knows nothing about OpenClaw's settings or files.
 */

export { applyEdits, type EditResult } from './edit.ts';
export { lineColumn, lineColumnIn, memberOf, nodeAt, nodeEquals, toValue } from './nodes.ts';
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
