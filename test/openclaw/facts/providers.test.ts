/** The table of providers is the only one: what else names many of them has been copied from it, and will disagree. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  builtInEndpoint,
  KNOWN_PROVIDERS,
  providersInEnvironment,
  variablesOf,
} from '../../../src/openclaw/facts/providers.ts';
import { FACTS } from '../../releases.ts';

const TABLE = 'src/openclaw/facts/providers.ts';
/** Says of each param which providers read it, which the table does not. */
const PARAMS = 'src/openclaw/facts/model-params.ts';
const GENERATIONS = ['classic', 'modern'] as const;
const sources = readdirSync('src', { recursive: true })
  .map((name) => path.join('src', String(name)))
  .filter((file) => file.endsWith('.ts') && file !== TABLE && file !== PARAMS && !file.includes('generated'));
const ids = [...KNOWN_PROVIDERS];
const variables = new Set(GENERATIONS.flatMap((one) => ids.flatMap((id) => variablesOf(id, FACTS[one]))));
const urls = new Set(GENERATIONS.flatMap((one) => ids.flatMap((id) => builtInEndpoint(id, FACTS[one])?.[1] ?? [])));

function filesWith(words: Iterable<string>, most: number): string[] {
  const wanted = [...words];
  return sources.filter((file) => {
    const text = readFileSync(file, 'utf8');
    return wanted.filter((word) => text.includes(`'${word}'`)).length > most;
  });
}

describe('no second list', () => {
  it('of names: nowhere more than the few that are offered first', () => {
    expect(filesWith(ids, 8)).toEqual([]);
  });
  it('of variables', () => {
    expect(filesWith(variables, 1)).toEqual([]);
  });
  it('of addresses', () => {
    expect(filesWith(urls, 0)).toEqual([]);
  });
});

it('every row is in order, and is one provider', () => {
  expect(ids).toEqual([...new Set(ids)].sort());
});

it.each(['deepinfra', 'kilocode', 'moonshot'])('%s is known to all that ask', (id) => {
  expect(KNOWN_PROVIDERS).toContain(id);
  expect(providersInEnvironment(FACTS.modern)).toContain(id);
  expect(builtInEndpoint(id, FACTS.modern)).toBeDefined();
});
