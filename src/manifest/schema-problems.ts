/** Turns what the schema validator says into sentences with a position. */
import { type Diagnostic, diagnostic } from '../errors.ts';
import { type SchemaError, validateManifest } from '../generated/validators.js';
import { suggestion } from './similar.ts';
import type { ManifestSource, YamlPath } from './source.ts';

const ROOT_KEYS = ['version', 'primary', 'fallbacks', 'image', 'aliases', 'auth', 'agents', 'manage', 'apply'];
const KEYS_BELOW: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^$/, ROOT_KEYS],
  [/^\/image$/, ['primary', 'fallbacks']],
  [/^\/auth$/, ['order']],
  [/^\/manage$/, ['aliases', 'auth.order']],
  [/^\/agents\/[^/]+$/, ['primary', 'fallbacks', 'auth']],
  [/^\/agents\/[^/]+\/auth$/, ['order']],
];

/** E110 and E111 for everything that the schema refuses. */
export function schemaProblems(source: ManifestSource): Diagnostic[] {
  if (source.value === null || source.value === undefined) {
    return [diagnostic('E110', 'The manifest is empty.', { remedy: 'Start it with `version: 1`.', position: source.positionOf([]) })];
  }
  if (validateManifest(source.value)) return [];
  const problems = new Map<string, Diagnostic>();
  for (const error of validateManifest.errors ?? []) {
    const problem = describe(error, source);
    if (problem) problems.set(`${problem.position?.line}:${problem.position?.column} ${problem.message}`, problem);
  }
  return [...problems.values()];
}

function describe(error: SchemaError, source: ManifestSource): Diagnostic | undefined {
  const path = error.instancePath.split('/').slice(1).map(unescapePointer);
  const name = path.length === 0 ? 'The manifest' : path.join('.');
  if (error.keyword === 'additionalProperties') {
    const key = String(error.params.additionalProperty);
    const known = KEYS_BELOW.find(([pattern]) => pattern.test(error.instancePath))?.[1] ?? [];
    return diagnostic('E111', `There is no key "${key}"${path.length > 0 ? ` in ${name}` : ''}${suggestion(key, known) || '.'}`, {
      position: source.positionOf([...path, key], 'key'),
    });
  }
  if (error.keyword === 'required') {
    return diagnostic('E110', `The key "${String(error.params.missingProperty)}" is missing.`, {
      remedy: 'Add `version: 1` as the first line.',
      position: source.positionOf(path),
    });
  }
  const position = source.positionOf(path as YamlPath);
  return diagnostic('E110', `${name} ${expectation(error, valueAt(source.value, path))}.`, { position });
}

function expectation(error: SchemaError, value: unknown): string {
  const found = value === null ? 'null' : Array.isArray(value) ? 'a list' : typeof value === 'object' ? 'a map' : `${typeof value} ${JSON.stringify(value)}`;
  switch (error.keyword) {
    case 'type': {
      const types = [error.params.type].flat().map((type) => TYPE_WORDS[String(type)] ?? String(type));
      const quote = typeof value === 'number' || typeof value === 'boolean' ? '; put it in quotes if it is a name' : '';
      return `must be ${types.join(' or ')}, not ${found}${quote}`;
    }
    case 'const':
      return `must be ${JSON.stringify(error.params.allowedValue)}, not ${found}`;
    case 'enum':
      return `must be one of ${(error.params.allowedValues as unknown[]).join(', ')}, not ${found}`;
    case 'minLength':
      return 'must not be empty';
    default:
      return error.message ?? 'is not valid';
  }
}

const TYPE_WORDS: Readonly<Record<string, string>> = { object: 'a map', array: 'a list', string: 'a text', null: 'null', integer: 'a number', number: 'a number', boolean: 'true or false' };

function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((current, key) => (typeof current === 'object' && current !== null ? (current as Record<string, unknown>)[key] : undefined), value);
}

function unescapePointer(part: string): string {
  return part.replace(/~1/g, '/').replace(/~0/g, '~');
}
