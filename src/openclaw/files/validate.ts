/**
 * What OpenClaw would refuse in a config, so that a refused config is never written.
 *
 * The schemas are in schema/openclaw-*.schema.json (2026.1.30 and 2026.9.6); this file has the rules that a schema
 * cannot express, and the messages. Both releases stop every `models` command on an invalid file.
 */
import type { SchemaError } from '../../generated/schema-validator.ts';
import { validateClassicConfig } from '../../generated/validate-classic.js';
import { validateModernConfig } from '../../generated/validate-modern.js';
import { isRecord, pathOfPointer, valueAt } from '../../shapes.ts';
import { otherSchema } from '../facts/generations.ts';
import { isModelPlace } from '../facts/model-places.ts';
import type { Dialect, Facts } from '../facts/releases.ts';

/** One reason why OpenClaw refuses the config. */
export interface SchemaIssue {
  /** Keys and indices joined by dots as OpenClaw prints them; `<root>` for the whole document. */
  readonly path: string;
  /** One sentence without values of the file, except key names and model policy items. */
  readonly message: string;
}

const ROOT = '<root>';
const UNKNOWN_KEY = 'Unrecognized key';

type Path = readonly (string | number)[];
interface Issue {
  readonly path: Path;
  readonly message: string;
}

/**
 * All reasons for which a release with that schema refuses `value`, a whole config with its includes merged.
 * It may contain texts with `${VAR}`: OpenClaw substitutes before it validates, so only their type counts.
 * Not checked are settings that openclaw-models never writes (channels, gateway, ...) and, with the modern
 * schema, that a custom provider declares `models` (which ids are bundled differs by release).
 */
export function validateConfig(value: unknown, { schema }: Pick<Facts, 'schema'>): SchemaIssue[] {
  const issues = RULES[schema](value);
  return issues.map(({ path, message }) => ({ path: path.length === 0 ? ROOT : path.join('.'), message }));
}

/**
 * The reasons for which a release refuses `value` as far as they are known: by its schema if it is that of exactly this
 * release, otherwise those that the oldest and the newest schema agree on, such as a list where a record belongs or a
 * key at the root that no release knows.
 *
 * @param dialect `release` is undefined if unknown
 */
export function certainIssues(value: unknown, { release, facts }: Pick<Dialect, 'release' | 'facts'>): SchemaIssue[] {
  const issues = validateConfig(value, facts).filter(({ path, message }) => !isModelPlace(path, message, facts));
  if (release === facts.schemaRelease || issues.length === 0) return issues;
  const others = new Set(validateConfig(value, otherSchema(facts)).map(keyOf));
  return issues.filter((issue) => others.has(keyOf(issue)) && (issue.path === ROOT || !isUnknownKey(issue)));
}

/**
 * The reasons for refusal that `after` has and `before` has not. A file that was already invalid may be changed
 * (its errors are its owner's business), but must not get worse. What only the schema of another release says against
 * a provider does not count: their keys differ most between releases.
 */
export function newIssues(
  before: unknown,
  after: unknown,
  { release, facts }: Pick<Dialect, 'release' | 'facts'>,
): SchemaIssue[] {
  const found = worseIssues(before, after, facts).filter(({ path, message }) => !isModelPlace(path, message, facts));
  if (release === facts.schemaRelease || found.length === 0) return found;
  const others = new Set(worseIssues(before, after, otherSchema(facts)).map(({ path }) => path));
  return found.filter(({ path }) => !path.startsWith('models.') || others.has(path));
}

function worseIssues(before: unknown, after: unknown, facts: Pick<Facts, 'schema'>): SchemaIssue[] {
  const known = new Set(validateConfig(before, facts).map(keyOf));
  return validateConfig(after, facts).filter((issue) => !known.has(keyOf(issue)));
}

/** Keys below the root came and went between the two schemas: `agents.defaults.llm`, `agentRuntime`. */
function isUnknownKey({ message }: SchemaIssue): boolean {
  return message.startsWith(UNKNOWN_KEY);
}

function keyOf({ path, message }: SchemaIssue): string {
  return `${path}\n${message}`;
}

const SCHEMAS = { classic: validateClassicConfig, modern: validateModernConfig } as const;

const RULES: Readonly<Record<Facts['schema'], (value: unknown) => Issue[]>> = {
  classic: (value) => [...schemaIssues(value, 'classic'), ...sharedFolders(value)],
  modern: modernIssues,
};

/** Two agents may not share a folder (2026.1.30, measured). */
function sharedFolders(value: unknown): Issue[] {
  const list = valueAt(value, 'agents', 'list');
  const folders = new Set<string>();
  for (const item of Array.isArray(list) ? list : []) {
    const folder: unknown = valueAt(item, 'agentDir');
    if (typeof folder !== 'string' || folder.trim() === '') continue;
    if (folders.has(folder.trim())) return [{ path: ['agents', 'list'], message: 'Duplicate agentDir' }];
    folders.add(folder.trim());
  }
  return [];
}

// --- modern: rules beyond the schema -------------------------------------------------------------------

function modernIssues(value: unknown): Issue[] {
  const agents = valueAt(value, 'agents');
  const list = valueAt(agents, 'list');
  if (!isRecord(value) || !isRecord(agents) || list === undefined) {
    return [...schemaIssues(value, 'modern'), ...rosterIssues(agents), ...policyIssues(agents)];
  }

  // Before it validates, 2026.9.6 turns `agents.list` into entries where it can (measured); where it cannot,
  // `list` is an unknown key to it.
  const positions = agents.entries === undefined ? positionsOf(list) : undefined;
  if (!positions) return [...schemaIssues(value, 'modern'), ...policyIssues(agents)];
  const { list: _, ...others } = agents;
  const entries = Object.fromEntries(
    [...positions].map(([id, index]) => {
      const { id: __, ...entry } = valueAt(list, index) as Record<string, unknown>;
      return [id, entry];
    }),
  );
  const moved = { ...others, entries };
  // Without reading what the schema does not ask for.
  const asEntries = Object.defineProperties(
    {},
    { ...Object.getOwnPropertyDescriptors(value), agents: { value: moved, enumerable: true } },
  );
  const asListed = ({ path, message }: Issue): Issue => {
    const [first, second, id, ...rest] = path;
    if (first !== 'agents' || second !== 'entries' || id === undefined) return { path, message };
    return { path: ['agents', 'list', positions.get(id) ?? id, ...rest], message };
  };
  const issues = [...schemaIssues(asEntries, 'modern'), ...rosterIssues(moved), ...policyIssues(moved)];
  return issues.map(asListed);
}

/** The index of each id in a list that 2026.9.6 turns into entries; undefined if it refuses to. */
function positionsOf(list: unknown): Map<string | number, number> | undefined {
  if (!Array.isArray(list)) return undefined;
  const positions = new Map<string | number, number>();
  for (const [index, item] of list.entries()) {
    const id = valueAt(item, 'id');
    if (typeof id !== 'string' || !LIST_ID.test(id) || positions.has(id)) return undefined;
    positions.set(id, index);
  }
  return positions;
}

/** Stricter than for a key of `entries`, which may have upper-case letters (2026.9.6, measured). */
const LIST_ID = /^[a-z0-9_][a-z0-9_-]{0,63}$/;

/** 2026.9.6, measured: two agents or more need a declared owner, and at most one may have the old marker. */
function rosterIssues(agents: unknown): Issue[] {
  const entries = valueAt(agents, 'entries');
  if (!isRecord(entries)) return [];
  const ids = Object.keys(entries);
  const spelled = new Set<string>();
  for (const id of ids) {
    // Ids are looked up without regard to case: `Main` is valid, beside `main` it is not.
    if (spelled.has(id.toLowerCase()))
      return [{ path: ['agents', 'entries', id], message: 'Another key names the same agent' }];
    spelled.add(id.toLowerCase());
  }
  const marked = ids.filter((id) => valueAt(entries[id], 'default') === true).length;
  if (marked > 1) {
    return [{ path: ['agents', 'entries'], message: 'More than one agent has "default": true' }];
  }
  if (ids.length < 2 || marked === 1 || valueAt(agents, 'ownership') === 'explicit') return [];
  return [{ path: ['agents', 'ownership'], message: 'Two agents or more need "ownership": "explicit"' }];
}

/** 2026.9.6, measured: an item is a configured alias (any case), `provider/model`, or `provider/*` and deeper. */
function policyIssues(agents: unknown): Issue[] {
  const defaults = valueAt(agents, 'defaults');
  const shared = aliasesOf(defaults);
  const issues = allowIssues(defaults, shared, ['agents', 'defaults']);
  const entries = valueAt(agents, 'entries');
  for (const [id, entry] of isRecord(entries) ? Object.entries(entries) : []) {
    issues.push(...allowIssues(entry, new Set([...shared, ...aliasesOf(entry)]), ['agents', 'entries', id]));
  }
  return issues;
}

function allowIssues(owner: unknown, aliases: ReadonlySet<string>, path: Path): Issue[] {
  const allow = valueAt(owner, 'modelPolicy', 'allow');
  if (!Array.isArray(allow)) return [];
  const issues: Issue[] = [];
  for (const [index, item] of allow.entries()) {
    if (typeof item !== 'string' || holdsVariable(item) || isPolicyItem(item, aliases)) continue;
    const message = `Not a configured alias, provider/model or provider/*: ${JSON.stringify(item)}`;
    issues.push({ path: [...path, 'modelPolicy', 'allow', index], message });
  }
  return issues;
}

/** `a/b`, `a/b/c`, `a/*`, `a/b/*`; not `*`, `a//b`, `a b/c`, a star inside, or an alias that is only built in. */
const POLICY_REF = /^(?:[^/\s*]+\/)+(?:\*|[^/\s*]+)$/;

function isPolicyItem(text: string, aliases: ReadonlySet<string>): boolean {
  const item = text.trim();
  return aliases.has(item.toLowerCase()) || POLICY_REF.test(item);
}

function aliasesOf(owner: unknown): Set<string> {
  const models = valueAt(owner, 'models');
  const aliases = isRecord(models) ? Object.values(models).map((entry) => valueAt(entry, 'alias')) : [];
  return new Set(
    aliases.flatMap((alias) => (typeof alias === 'string' && alias.trim() !== '' ? [alias.trim().toLowerCase()] : [])),
  );
}

// --- schema --------------------------------------------------------------------------------------------

/** Keywords about the content of a text; a text with a variable changes once OpenClaw has read it. */
const TEXT_KEYWORDS = new Set(['enum', 'const', 'pattern', 'minLength', 'maxLength']);

function schemaIssues(value: unknown, schema: Facts['schema']): Issue[] {
  const validate = SCHEMAS[schema];
  if (validate(value)) return [];
  const issues: Issue[] = [];
  for (const error of validate.errors ?? []) {
    const path = pathOfPointer(error.instancePath, value);
    const found = valueAt(value, ...path);
    if (TEXT_KEYWORDS.has(error.keyword) && typeof found === 'string' && holdsVariable(found)) continue;
    // `propertyNames` has a separate error for the failed name.
    if (error.inName) continue;
    issues.push(issueOf(error, path, found));
  }
  return issues;
}

function issueOf(error: SchemaError, path: Path, found: unknown): Issue {
  const { params } = error;
  switch (error.keyword) {
    case 'additionalProperties':
      return { path, message: `${UNKNOWN_KEY}: ${JSON.stringify(params.additionalProperty)}` };
    case 'propertyNames':
      return { path: [...path, String(params.propertyName)], message: 'Invalid key in record' };
    case 'required':
      return {
        path: [...path, String(params.missingProperty)],
        message: 'Invalid input: expected a value, received undefined',
      };
    case 'type':
      return {
        path,
        message: `Invalid input: expected ${[params.type].flat().join(' or ')}, received ${kindOf(found)}`,
      };
    case 'enum':
      return { path, message: `Invalid option: expected one of ${quoted(params.allowedValues)}` };
    case 'const':
      return { path, message: `Invalid input: expected ${JSON.stringify(params.allowedValue)}` };
    default:
      return { path, message: `Invalid input: ${error.message ?? error.keyword}` };
  }
}

function quoted(values: unknown): string {
  return Array.isArray(values) ? values.map((value) => JSON.stringify(value)).join('|') : '';
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

/** OpenClaw substitutes `${NAME}` only for upper-case names. */
function holdsVariable(text: string): boolean {
  return /\$\{[A-Z_][A-Z0-9_]*\}/.test(text);
}
