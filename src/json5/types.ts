/** The JSON5 tree with positions, and the edits that can be made to it. Offsets are UTF-16 indices into the text. */

type JsonPrimitive = string | number | boolean | null;
export type JsonValue = JsonPrimitive | JsonValue[] | { [key: string]: JsonValue };
export type JsonPath = readonly (string | number)[];

interface NodeBase {
  /** First character of the value. */
  readonly start: number;
  /** One past its last character. */
  readonly end: number;
}

interface ScalarNode extends NodeBase {
  readonly type: 'string' | 'number' | 'boolean' | 'null';
  readonly value: JsonPrimitive;
}

export interface ArrayNode extends NodeBase {
  readonly type: 'array';
  readonly items: readonly Json5Node[];
}

export interface ObjectMember {
  readonly key: string;
  readonly keyStart: number;
  readonly keyEnd: number;
  readonly value: Json5Node;
}

export interface ObjectNode extends NodeBase {
  readonly type: 'object';
  /** In file order; of duplicate keys, the last counts. */
  readonly members: readonly ObjectMember[];
}

export type Json5Node = ScalarNode | ArrayNode | ObjectNode;

export interface Json5Document {
  readonly text: string;
  readonly root: Json5Node;
  /** True when `JSON.parse` accepts the text (a leading BOM aside). Such a file must stay so. */
  readonly strict: boolean;
}

/** One edit of a value, by path; `applyEdits` turns it into splices. */
export type JsonEdit =
  /** Replace the value, or insert the key; missing parent objects are created. */
  | { readonly op: 'set'; readonly path: JsonPath; readonly value: JsonValue }
  /** Remove the key, every occurrence of it. Removing what is absent is no error. */
  | { readonly op: 'remove'; readonly path: JsonPath }
  /** Make the array at `path` hold exactly these strings, keeping the text and comments of the items that stay. */
  | { readonly op: 'list'; readonly path: JsonPath; readonly items: readonly string[] }
  /**
   * Make the array at `path` hold exactly these objects: a string stands for the object that has it at `key`, which
   * keeps its text and comments wherever it goes; an object is a new one.
   */
  | { readonly op: 'records'; readonly path: JsonPath; readonly key: string; readonly items: readonly RecordItem[] }
  /** Give the key at `path` another name that the object does not have, in its place, with the value as it is. */
  | { readonly op: 'rename'; readonly path: JsonPath; readonly to: string };

/** An object that the array has, by its key, or a new one. */
export type RecordItem = string | { readonly [key: string]: JsonValue };

export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The style of new text. */
export interface Style {
  readonly strict: boolean;
  readonly quote: '"' | "'";
  /** Keys that are plain identifiers are written without quotes. */
  readonly bareKeys: boolean;
  readonly eol: string;
  /** One step of indentation. */
  readonly unit: string;
  /** From the end of a key to its value: `: `. */
  readonly colon: string;
  /** Between the values of a one-line container: `, `. */
  readonly separator: string;
  /** Inside the braces of a one-line object. */
  readonly pad: string;
  /** Inside the brackets of a one-line array. */
  readonly arrayPad: string;
  /** After the last value of a multi-line container. */
  readonly trailingComma: boolean;
  /** Arrays of plain values are on one line; undefined if the file does not show it. */
  readonly oneLineArrays: boolean | undefined;
}
