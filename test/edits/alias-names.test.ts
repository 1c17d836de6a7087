/** Aliases with blanks and of other scripts, which OpenClaw's config accepts and its own `aliases add` refuses. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { parseJson5, toValue } from '../../src/json5/index.ts';
import { makeHome, type TestHome } from '../use-cases/homes.ts';
import { run } from './commands.ts';

const NAMES = ['Kimi K2.5', '模型：快', 'a: b #c', `it's "x"`, 'null'];

const MANIFEST = '.openclaw/openclaw.models.yaml';

/** Each has a model with the alias, one without, and an agent that uses the alias. */
const CONFIGS = {
  '2026.1.30': (alias: string) => ({
    meta: { lastTouchedVersion: '2026.1.30' },
    agents: {
      defaults: { model: { primary: alias }, models: { 'moonshot/kimi-k2.5': { alias }, 'openai/gpt-5.2': {} } },
      list: [
        { id: 'main', default: true },
        { id: 'work', model: alias },
      ],
    },
  }),
  '2026.9.6': (alias: string) => ({
    meta: {
      lastTouchedVersion: '2026.9.6',
      migrations: { modelPolicyAllowlist: true, utilityModelSeparation: true },
    },
    agents: {
      defaults: { model: { primary: alias }, models: { 'moonshot/kimi-k2.5': { alias }, 'openai/gpt-5.2': {} } },
      entries: { main: { default: true }, work: { model: alias } },
    },
  }),
} as const;

let home: TestHome | undefined;
afterEach(() => home?.remove());

function homeWith(release: keyof typeof CONFIGS, alias: string): TestHome {
  home = makeHome({ '.openclaw/openclaw.json': JSON.stringify(CONFIGS[release](alias), null, 2) });
  return home;
}

function configOf({ dir }: TestHome) {
  const parsed = parseJson5(readFileSync(path.join(dir, '.openclaw/openclaw.json'), 'utf8'));
  return parsed.ok && toValue(parsed.document.root);
}

async function ok(at: TestHome, ...argv: string[]): Promise<string> {
  const ran = await run({ dir: at.dir }, argv);
  expect(ran.code, `${argv.join(' ')}\n${ran.stderr}`).toBe(0);
  return ran.stdout;
}

describe.each(Object.keys(CONFIGS) as (keyof typeof CONFIGS)[])('in %s', (release) => {
  it.each(NAMES)('the alias %s is imported, shown, and used in place of its model', async (name) => {
    const at = homeWith(release, name);
    const imported = JSON.parse(await ok(at, 'import', '-o', MANIFEST, '--json'));
    expect(imported.settings.aliases).toEqual({ [name]: 'moonshot/kimi-k2.5' });
    expect(imported).toMatchObject({ leftOut: [], changes: 0 });
    expect(JSON.parse(await ok(at, 'aliases', 'list', '--json'))).toMatchObject({
      aliases: { [name]: 'moonshot/kimi-k2.5' },
    });
    expect(await ok(at, 'aliases', 'list')).toContain(name);
    await ok(at, 'fallbacks', 'add', name, '--agent', 'work', '--force');
    await ok(at, 'set', 'openai/gpt-5.2');
    await ok(at, 'set', name.toUpperCase());
    expect(configOf(at)).toMatchObject({ agents: { defaults: { model: { primary: 'moonshot/kimi-k2.5' } } } });
    expect(JSON.parse(await ok(at, 'plan', '--json'))).toMatchObject({ changes: [] });
    expect(await ok(at, '__complete', '--', 'aliases', 'remove', name.slice(0, 3))).toBe(
      name.trim() === name ? `${name}\tmoonshot/kimi-k2.5\n` : '',
    );
  });

  it.each(NAMES)('the alias %s is removed, added with a note, moved and rolled back', async (name) => {
    const at = homeWith(release, name);
    await ok(at, 'import', '-o', MANIFEST);
    await ok(at, 'aliases', 'remove', name);
    expect(JSON.stringify(configOf(at))).not.toContain(JSON.stringify(name));
    const added = await run({ dir: at.dir }, ['aliases', 'add', name, 'openai/gpt-5.2']);
    expect(added.code, added.stderr).toBe(0);
    const refused = !/^[\w.:-]+$/.test(name);
    expect(added.stderr.includes('W153'), added.stderr).toBe(refused);
    expect(configOf(at)).toMatchObject({ agents: { defaults: { models: { 'openai/gpt-5.2': { alias: name } } } } });
    expect(JSON.parse(await ok(at, 'plan', '--json'))).toMatchObject({ changes: [] });
    const applied = readFileSync(path.join(at.dir, MANIFEST), 'utf8');
    await ok(at, 'fmt', '-f', MANIFEST);
    await ok(at, 'aliases', 'add', 'plain', 'openai/gpt-5.2');
    expect(JSON.stringify(configOf(at))).not.toContain(JSON.stringify(name));
    await ok(at, 'rollback', '--yes');
    expect(readFileSync(path.join(at.dir, MANIFEST), 'utf8')).toContain(
      applied.split('\n').find((l) => l.includes('gpt-5.2')),
    );
    expect(configOf(at)).toMatchObject({ agents: { defaults: { models: { 'openai/gpt-5.2': { alias: name } } } } });
  });

  it('an alias that somebody else adds is adopted by its address', async () => {
    const at = homeWith(release, 'Kimi K2.5');
    const manifest = path.join(at.dir, MANIFEST);
    await ok(at, 'import', '-o', MANIFEST);
    writeFileSync(
      manifest,
      readFileSync(manifest, 'utf8')
        .replace(/aliases:\n.*\n/, 'aliases: {}\n')
        .replaceAll(/"?Kimi K2\.5"?/g, 'moonshot/kimi-k2.5'),
    );
    await ok(at, 'adopt', 'aliases.Kimi K2.5');
    expect(readFileSync(manifest, 'utf8')).toMatch(/"Kimi K2\.5": moonshot\/kimi-k2\.5/);
  });
});
