/** Turns schema errors into messages with positions. */

import { type Diagnostic, diagnostic } from '../errors.ts';
import type { SchemaError } from '../generated/schema-validator.ts';
import { validateManifest } from '../generated/validate-manifest.js';
import { NEWEST_RELEASE } from '../openclaw/facts/releases.ts';
import { addressOf } from '../settings/address.ts';
import { keysBelow, MANAGED } from '../settings/table.ts';
import { pathOfPointer, valueAt } from '../shapes.ts';
import { isCredentialKey } from './credentials.ts';
import { KEY_ORDER } from './key-order.ts';
import { lookalike, lookalikeMessage, typed } from './lookalikes.ts';
import { hintFor, wantedShape } from './other-shapes.ts';
import type { ManifestSource } from './source.ts';

const HOST_KEYS = KEY_ORDER.filter((key) => !['version', 'extends', 'hosts'].includes(key));

/** The keys that an object of a manifest may have. */
function keysAt(pointer: string): readonly string[] {
  const [top, host, ...below] = pointer.split('/').slice(1);
  if (top === undefined) return KEY_ORDER;
  if (top !== 'hosts') return keysOf([top, ...(host === undefined ? [] : [host]), ...below]);
  return host === undefined ? [] : below.length === 0 ? HOST_KEYS : keysOf(below);
}

function keysOf([first, second, ...below]: readonly string[]): readonly string[] {
  if (first === 'manage') return second === undefined ? MANAGED : [];
  if (first === 'agents') return second === undefined ? [] : keysBelow(below, true);
  return keysBelow(
    [first, second, ...below].flatMap((step) => step ?? []),
    false,
  );
}

/** E110 and E111 for everything that the schema refuses. */
export function schemaProblems(source: ManifestSource): Diagnostic[] {
  if (source.value === null || source.value === undefined) {
    return [
      diagnostic('E110', 'The manifest is empty.', {
        remedy: 'Start it with `version: 1`.',
        position: source.positionOf([]),
      }),
    ];
  }
  const valid = validateManifest(source.value);
  const problems = new Map<string, Diagnostic>();
  for (const problem of valid ? nullEntries(source) : []) problems.set(String(problems.size), problem);
  for (const error of (valid ? undefined : validateManifest.errors) ?? []) {
    const problem = describe(error, source);
    problems.set(`${problem.position?.line}:${problem.position?.column} ${problem.message}`, problem);
  }
  return [...problems.values()];
}

/** Null removes an alias or a moved model of a base; without a base there is nothing to remove. */
function nullEntries(source: ManifestSource): Diagnostic[] {
  const { extends: base, ...rest } = source.value as Readonly<Record<string, Record<string, unknown> | null>>;
  if (base !== undefined) return [];
  const entries = ['aliases', 'moved'].flatMap((key) =>
    Object.entries(rest[key] ?? {}).map(([name, target]) => ({ path: [key, name], target })),
  );
  return entries.flatMap(({ path, target }) => {
    if (target !== null) return [];
    const address = addressOf(path);
    return [
      diagnostic('E110', `${address} must be a string, not null.`, { position: source.positionOf(path), address }),
    ];
  });
}

function describe(error: SchemaError, source: ManifestSource): Diagnostic {
  const path = pathOfPointer(error.instancePath, source.value);
  const address = addressOf(path);
  const name = address === '' ? 'The manifest' : address;
  if (error.keyword === 'additionalProperties') {
    const key = String(error.params.additionalProperty);
    if (isCredentialKey(key, valueAt(source.value, ...path, key))) {
      return diagnostic('E133', `"${key}" seems to be a credential; a manifest must not contain credentials.`, {
        position: source.positionOf([...path, key]),
        address: addressOf([...path, key]),
      });
    }
    const known = keysAt(error.instancePath);
    const odd = lookalike(key);
    const hint = odd ? undefined : hintFor(path, key, valueAt(source.value, ...path, key), known);
    const message = odd
      ? lookalikeMessage(key, odd)
      : `There is no key "${key}"${address === '' ? '' : ` in ${address}`}${hint?.ending ?? '.'}`;
    return diagnostic('E111', message, {
      remedy: odd ? `Write ${typed(key)}` : hint?.remedy,
      position: source.positionOf([...path, key], 'key'),
      address: addressOf([...path, key]),
    });
  }
  if (error.keyword === 'required') {
    const { file, line, column } = source.positionOf(path);
    return diagnostic('E110', `The key "${String(error.params.missingProperty)}" is missing.`, {
      remedy: 'Add `version: 1` as the first line.',
      position: { file, line, column },
    });
  }
  const value = valueAt(source.value, ...path);
  return diagnostic('E110', `${name} ${expectation(error, value)}.`, {
    remedy: error.keyword === 'type' ? wantedShape(path, value) : undefined,
    position: source.positionOf(path),
    address,
  });
}

function expectation(error: SchemaError, value: unknown): string {
  const found = kindOf(value);
  switch (error.keyword) {
    case 'type': {
      const types = [error.params.type].flat().map((type) => TYPE_WORDS[String(type)] ?? String(type));
      const scalar = typeof value === 'number' || typeof value === 'boolean';
      const quote = scalar && types.includes('a string') ? '; put it in quotes if it is a name' : '';
      return `must be ${types.join(' or ')}, not ${found}${quote}`;
    }
    case 'const':
      return `must be ${JSON.stringify(error.params.allowedValue)}, not ${found}`;
    case 'enum':
      return `must be ${(error.params.allowedValues as unknown[]).join(' or ')}, not ${found}`;
    case 'minLength':
      return 'must not be empty';
    case 'pattern':
      return error.params.pattern === '^declared$'
        ? `must be a list of models, or the word declared, not ${found}`
        : `must be an OpenClaw release, such as ${NEWEST_RELEASE}`;
    default:
      return error.message ?? 'is not valid';
  }
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  object: 'a map',
  array: 'a list',
  string: 'a string',
  null: 'null',
};

/** A long string is not repeated: it may be a pasted credential. */
function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string') return value.length <= 12 ? JSON.stringify(value) : 'this string';
  return typeof value === 'object' && value !== null ? 'a map' : String(value);
}
