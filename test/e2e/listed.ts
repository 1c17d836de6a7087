/** What the tests of `list` share. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { expect } from 'vitest';
import type { ListedModel } from '../../src/catalog/listed.ts';
import { documentOf, expectCode, type Home, ROOT, type RunOptions } from './cli.ts';

export const validate = new Ajv({ allErrors: true, strict: false }).compile(
  JSON.parse(readFileSync(path.join(ROOT, 'schema', 'models.schema.json'), 'utf8')),
);

/** What `list --json` prints. */
export interface Listed {
  readonly count: number;
  readonly sources: readonly { readonly kind: string; readonly name: string; readonly [key: string]: unknown }[];
  readonly models: readonly ListedModel[];
  readonly diagnostics: readonly { readonly code: string; readonly message: string }[];
}

/** Runs `list --json` and holds the result to its schema. */
export async function list(home: Home, args: readonly string[] = [], options: RunOptions = {}): Promise<Listed> {
  const document = documentOf(expectCode(await home.run(['list', ...args, '--json'], options), 0));
  expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
  const listed = document as unknown as Listed;
  expect(listed.count).toBe(listed.models.length);
  return listed;
}

export const CONFIG = '.openclaw/openclaw.json';
export const refsOf = ({ models }: Listed) => models.map(({ ref }) => ref);
export const rowOf = ({ models }: Listed, ref: string) => models.find((model) => model.ref === ref);

/** A config of 2026.1.30 with these settings. */
export function config(settings: object): string {
  return JSON.stringify({
    meta: { lastTouchedVersion: '2026.1.30', lastTouchedAt: '2026-01-30T00:00:00.000Z' },
    ...settings,
  });
}
