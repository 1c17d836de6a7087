/** What the tests of `list` share. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { expect } from 'vitest';
import type { ListedModel } from '../../src/catalog/listed.ts';
import { documentOf, expectCode, type Home, ROOT, type RunOptions } from './cli.ts';

const schemaOf = (name: string) =>
  new Ajv({ allErrors: true, strict: false }).compile(
    JSON.parse(readFileSync(path.join(ROOT, 'schema', `${name}.schema.json`), 'utf8')),
  );
export const validate = schemaOf('models');
const validateOpenclaw = schemaOf('models-openclaw');

type Source = { readonly kind: string; readonly name: string; readonly [key: string]: unknown };

/** What `list --json` prints, with the names of the sources. */
export interface Listed {
  readonly models: readonly ListedModel[];
  /** The sources of any of the models. */
  readonly sources: readonly Source[];
  /** Notes, on standard error. */
  readonly notes: string;
}

/** Runs `list --json` and holds the result to its schema. */
export async function list(home: Home, args: readonly string[] = [], options: RunOptions = {}): Promise<Listed> {
  const run = expectCode(await home.run(['list', ...args, '--json'], options), 0);
  const document = JSON.parse(run.stdout) as readonly (Omit<ListedModel, 'sources'> & { sources: Source[] })[];
  expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
  const models = document.map((model) => ({ ...model, sources: model.sources.map(({ name }) => name) }));
  const sources = new Map(document.flatMap((model) => model.sources.map((source) => [source.name, source])));
  return { models, sources: [...sources.values()], notes: run.stderr };
}

/** Runs `list --format openclaw` and holds the result to its schema. */
export async function listAsOpenclaw(home: Home, args: readonly string[] = [], options: RunOptions = {}) {
  const document = documentOf(expectCode(await home.run(['list', ...args, '--format', 'openclaw'], options), 0));
  expect(validateOpenclaw(document), JSON.stringify(validateOpenclaw.errors)).toBe(true);
  return document;
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
