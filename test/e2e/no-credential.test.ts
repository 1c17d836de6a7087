/**
 * Credentials of every shape at every place of a manifest, a config and a command line, through the commands and their
 * forms: no output repeats one, and no file holds one that did not before.
 */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { credentials } from '../credentials.ts';
import { CLASSIC, type Home, type Outcome, STORE, withHomeHere } from './cli.ts';

/** So many characters in a row are as good as all of it; the first ones are its provider's. */
const PART = 12;
const PUBLIC = 14;

const MAIN_STORE = '.openclaw/agents/main/agent/auth-profiles.json';
const WORK = 'work/openclaw.models.yaml';

/** The seed is fixed, so that a failure comes again; which credential meets which place is as good as random. */
const SHAPES = credentials(20261129);
let turn = 0;
const next = () => SHAPES[turn++ % SHAPES.length] ?? '';

function partsOf(secret: string): string[] {
  const from = Math.min(PUBLIC, secret.length - PART);
  return Array.from({ length: secret.length - PART - from + 1 }, (_, index) =>
    secret.slice(from + index, from + index + PART),
  );
}

function shown(text: string, secret: string): string | undefined {
  const plain = text.replaceAll('\\', '');
  return partsOf(secret).find((part) => text.includes(part) || plain.includes(part));
}

/** The files below HOME that hold a part of it; what is kept to undo with is another matter. */
async function holders(home: Home, secret: string): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(home.dir, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    const name = path.relative(home.dir, file);
    if (!entry.isFile() || /\.bak(?:\.\d)?$|\/originals\//.test(name)) continue;
    if (shown(await readFile(file, 'utf8'), secret) !== undefined || shown(name, secret) !== undefined)
      found.push(name);
  }
  return found.sort();
}

async function check(home: Home, secret: string, runs: readonly (readonly string[])[]): Promise<Outcome[]> {
  const before = await holders(home, secret);
  const outcomes: Outcome[] = [];
  for (const argv of runs) {
    const stdin = argv.includes('fmt') ? await home.read(WORK) : '';
    const outcome = await home.run(argv, { stdin });
    const said = outcome.stdout + outcome.stderr;
    expect(said, argv.join(' ')).not.toContain('E599');
    const part = shown(said, secret);
    expect(part, `${argv.join(' ')} shows ${secret}:\n${said}`).toBeUndefined();
    outcomes.push(outcome);
  }
  const after = await holders(home, secret);
  expect(after.filter((name) => !before.includes(name))).toEqual([]);
  return outcomes;
}

const FORMS = ['text', 'json', 'markdown', 'github', 'sarif', 'gitlab'];

const MANIFESTS = [
  'primary: @',
  'primary: "@"',
  'primary: openai/@',
  'fallbacks: [openai/gpt-5.2, @]',
  'fallbacks:\n  - "@"\n  - "@"',
  'image: @',
  'image: {primary: openai/gpt-5.2, fallbacks: ["@"]}',
  'aliases: {fast: "@"}',
  'aliases:\n  "@": openai/gpt-5.2\n  "@x": openai/gpt-5.2\nprimary: "@"',
  'auth: {order: {openai: ["@"]}}',
  'auth:\n  order:\n    openai: ["openai:default@", "openai:default@"]',
  'auth: {order: {"@": [openai:a]}}',
  'auth: {order: "@"}',
  'agents: {"@": {primary: openai/gpt-5.2}}',
  'agents: {work: {primary: "@"}}',
  'agents: {work: {auth: {order: {openai: ["@"]}}}}',
  'agents: {work: "@"}',
  'api_key: "@"',
  'apiKey: @',
  'providers: {openai: {apiKey: "@"}}',
  '"@": 1',
  '"@": {"@": ["@"]}',
  'hosts: {vm: {primary: "@"}}',
  'hosts: {"@": {primary: openai/gpt-5.2}}',
  'manage: {aliases: "@"}',
  'apply: "@"',
  'extends: "@"',
  'primary: opsu # @',
  '# @\nprimary: openai/gpt-5.2',
  'primary: [ # @',
  'primary: "@',
  'primary: &@ [x]',
  'primary: *@',
  'primary: !@ x',
  'primary: @: @',
  '"@": 1\n"@": 2',
  'note: |\n  @\n  @',
];

const CONFIGS: Readonly<Record<string, (secret: string) => string>> = {
  'the model': (secret) => CLASSIC.replace('primary: "anthropic/claude-sonnet-4-5"', `primary: "${secret}"`),
  'the model with a provider': (secret) =>
    CLASSIC.replace('primary: "anthropic/claude-sonnet-4-5"', `primary: "openai/${secret}"`),
  'a fallback': (secret) => CLASSIC.replace('"openai/gpt-5.2", "google', `"${secret}", "google`),
  'an alias': (secret) => CLASSIC.replace('alias: "pro"', `alias: "${secret}"`),
  'a model entry': (secret) => CLASSIC.replace('"openai/gpt-5.2": {}', `"openai/${secret}": {}`),
  'an order': (secret) => CLASSIC.replace('"anthropic:b"', `"anthropic:${secret}"`),
  'the key of an order': (secret) => CLASSIC.replace('order: { anthropic:', `order: { "${secret}":`),
  'the id of an agent': (secret) => CLASSIC.replace('id: "work"', `id: "${secret.toLowerCase()}"`),
  'the model of an agent': (secret) => CLASSIC.replace('model: "openai/gpt-5.2"', `model: "${secret}"`),
};

const DECLARED = `version: 1
primary: openai/gpt-5.2
fallbacks: [google/gemini-2.5-pro]
aliases: {pro: google/gemini-2.5-pro}
auth: {order: {anthropic: [anthropic:a]}}
`;

const ARGUMENTS = [
  ['set', '@'],
  ['set', 'openai/@', '--json'],
  ['set-image', '@'],
  ['fallbacks', 'add', '@'],
  ['fallbacks', 'remove', '@'],
  ['image-fallbacks', 'add', '@'],
  ['aliases', 'add', 'fast', '@'],
  ['aliases', 'add', '@', 'openai/gpt-5.2', '--json'],
  ['aliases', 'remove', '@'],
  ['auth', 'remove', '@', '--yes'],
  ['auth', 'remove', 'openai:@', '--yes', '--json'],
  ['auth', 'order', 'set', '--provider', 'openai', '@'],
  ['auth', 'order', 'set', '--provider=@', 'openai:a'],
  ['auth', 'order', 'get', '--provider', '@'],
  ['auth', 'list', '--provider', '@'],
  ['auth', 'add', '--provider', '@', '--method', 'api-key'],
  ['auth', 'add', '--provider', 'openai', '--method', '@'],
  ['auth', 'paste-api-key', '--provider', 'openai', '@'],
  ['auth', 'paste-api-key', '--provider', 'openai', '--profile-id', 'openai:default@'],
  ['auth', 'paste-token', '--provider', 'openai', '--agent', '@'],
  ['explain', '--model', '@'],
  ['explain', '--agent', '@'],
  ['explain', '--fail', '@', '--json'],
  ['list', '--provider', '@'],
  ['validate', '-f', '@'],
  ['plan', '--manifest=@'],
  ['plan', '--host', '@'],
  ['plan', '--format', '@'],
  ['plan', '--output', 'json=@'],
  ['apply', '@', '--yes'],
  ['adopt', '@'],
  ['rollback', '@', '--yes'],
  ['history', '@'],
  ['--@'],
  ['plan', '--@'],
  ['plan', '--api-key=@'],
  ['@'],
  ['auth', '@'],
  ['status', '--probe-provider', '@'],
  ['scan', '--provider', '@', '--no-probe'],
  ['help', '@'],
];

describe.concurrent('no credential is repeated', () => {
  test.each(MANIFESTS)('of a manifest with %j', (template) => {
    let secret = next();
    // A comment may hold the digest of anything.
    while (template.includes('#') && /^[0-9a-f]+$/.test(secret)) secret = next();
    const form = FORMS[turn % FORMS.length] ?? 'text';
    const text = `version: 1\n${template.replaceAll('@', secret)}\n`;
    const files = { '.openclaw/openclaw.json': CLASSIC, [MAIN_STORE]: STORE, [WORK]: text };
    return withHomeHere(files, async (home) => {
      await check(home, secret, [
        ['validate'],
        ['validate', '--format', form],
        ['plan', '--format', form, '--output', `${form}=out`],
        ['plan', '--diff'],
        ['fmt', '--check'],
        ['fmt', '-f', '-'],
        ['drift', '--json'],
        ['status'],
        ['set', 'openai/gpt-5.2', '--dry-run'],
        ['fallbacks', 'add', 'openai/gpt-5.2-mini'],
        ['apply', '--yes'],
        ['adopt'],
        ['__complete', 'set', ''],
        ['__complete', 'aliases', 'remove', ''],
        ['explain'],
        ['history', '--json'],
      ]);
    });
  });

  test.each(Object.keys(CONFIGS))('of a config with one in place of %s', (place) => {
    const secret = next();
    const config = CONFIGS[place]?.(secret) ?? '';
    expect(config.toLowerCase()).toContain(secret.toLowerCase());
    const files = { '.openclaw/openclaw.json': config, [MAIN_STORE]: STORE };
    return withHomeHere(files, async (home) => {
      await check(home, secret, [
        ['import', '-o', '-'],
        ['import', '--json', '-o', 'imported.yaml'],
        ['status'],
        ['status', '--json'],
        ['list', '--local'],
        ['explain'],
        ['explain', '--json'],
        ['aliases', 'list'],
        ['fallbacks', 'list', '--json'],
        ['auth', 'list'],
        ['auth', 'order', 'get', '--provider', 'anthropic'],
        ['__complete', 'set', ''],
        ['set', 'google/gemini-2.5-pro', '--dry-run'],
        ['fallbacks', 'add', 'google/gemini-2.5-flash'],
      ]);
      await home.manifest(DECLARED);
      await check(home, secret, [
        ['plan', '--out', 'plan.json', '--format', FORMS[turn % FORMS.length] ?? 'text'],
        ['plan', '--diff'],
        ['plan', '--json'],
        ['drift'],
        ['adopt', 'primary', 'fallbacks', '--dry-run'],
        ['adopt', 'auth.order.anthropic'],
        ['apply', '--yes', '--allow-destructive'],
        ['history', '--json'],
        ['drift', '--json'],
        ['rollback', '--yes'],
        ['status', '--json'],
      ]);
    });
  });

  test.each(ARGUMENTS.map((words) => [words.join(' '), words] as const))('of the command line %s', (_, words) => {
    let secret = next();
    // A file may be named by a digest.
    while (words.includes('json=@') && /^[0-9a-f]+$/.test(secret)) secret = next();
    const files = { '.openclaw/openclaw.json': CLASSIC, [MAIN_STORE]: STORE, [WORK]: DECLARED };
    return withHomeHere(files, async (home) => {
      const [outcome] = await check(home, secret, [words.map((word) => word.replaceAll('@', secret))]);
      expect(outcome?.code).toBe(1);
      expect(await home.read('.openclaw', 'openclaw.json')).toBe(CLASSIC);
      expect(await home.read(WORK)).toBe(DECLARED);
    });
  });
});
