/** For each symptom and each fault, a home; the first command that doctor shows, run as printed, mends it. */
import { chmod } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/routing/symptoms.ts';
import { documentOf, execute, expectCode, type Home, withHomeHere } from './cli.ts';

import { BOTH, DAY, key, NOW, ROWS, type Row, SESSIONS, STORE } from './doctor-rows.ts';

/** Stand-ins for programs of others: they do what those do about the fault. */
const PROGRAMS = {
  'bin/aws': '#!/bin/sh\nmkdir -p "$HOME/.aws" && echo "[default]" > "$HOME/.aws/credentials"\n',
  'bin/openclaw': `#!${process.execPath}
const fs = require('node:fs');
const [config, store] = ['openclaw.json', 'agents/main/agent/auth-profiles.json'].map((name) => process.env.HOME + '/.openclaw/' + name);
const words = process.argv.slice(2).join(' ');
if (words === 'doctor --fix') {
  const value = JSON.parse(fs.readFileSync(config, 'utf8'));
  for (const agent of value.agents.list) delete agent.auth;
  fs.writeFileSync(config, JSON.stringify(value));
} else if (words.startsWith('models auth login')) {
  const value = JSON.parse(fs.readFileSync(store, 'utf8'));
  value.profiles['openai-codex:default'].expires = Date.now() + 1e9;
  value.usageStats = {};
  fs.writeFileSync(store, JSON.stringify(value));
} else process.exit(9);
`,
};

function filesOf({ defaults, agents, config, store, files, release = '2026.1.30' }: Row) {
  const stored = store === undefined ? { version: 1, profiles: { 'anthropic:a': key('anthropic') } } : store;
  return {
    '.openclaw/openclaw.json': JSON.stringify({
      meta: { lastTouchedVersion: release },
      agents: { defaults: { model: { primary: 'anthropic/claude-opus-4-5' }, ...defaults }, ...agents },
      ...config,
    }),
    ...(stored === null ? {} : { [STORE]: JSON.stringify(stored) }),
    ...files,
    ...PROGRAMS,
  };
}

/** Runs a command as a shell would; ours in this process. */
async function runPrinted(home: Home, command: string, secret: string): Promise<void> {
  const env = { PATH: `${home.at('bin')}:${process.env.PATH}`, HOME: home.dir };
  const [program, ...words] = command.split(' ');
  const ran =
    program === 'openclaw-models'
      ? await home.run(words, { stdin: secret, env })
      : await execute('sh', ['-c', command], { cwd: home.at('work'), env });
  expect(ran.code, `${command}\n${ran.stdout}${ran.stderr}`).toBeLessThan(2);
}

const findingsOf = (document: Record<string, unknown>) => document.findings as (Finding & { explains: boolean })[];

describe('doctor', () => {
  it.each(ROWS)('mends $fault with the first command that it shows', async (row) => {
    await withHomeHere(filesOf(row), async (home) => {
      for (const name of Object.keys(PROGRAMS)) await chmod(home.at(name), 0o755);
      if (row.mode !== undefined) await chmod(home.at(STORE), row.mode);
      const asked = ['doctor', ...(row.said === undefined ? [] : [row.said])];
      const before = documentOf(expectCode(await home.run([...asked, '--json']), row.code ?? 1));
      const [first] = findingsOf(before);
      expect(first?.commands[0]?.slice(0, row.command.length)).toBe(row.command);
      if (row.said !== undefined) expect(first?.explains).toBe(true);
      const text = await home.run(asked);
      expect(text.stdout).toContain(`    ${first?.commands[0]}\n`);
      expect(text.stdout).toMatch(row.says ?? /(?:)/);
      expect(text.stdout).not.toContain('planted');
      await runPrinted(home, first?.commands[0] ?? '', row.secret ?? 'planted-new-key-0123456789abcdef');
      const after = documentOf(expectCode(await home.run([...asked, '--json']), 0));
      expect(findingsOf(after).filter(({ about, explains }) => explains || about === first?.about)).toEqual([]);
    });
  });

  it('leaves a login of an early version to the doctor of a release that has one for it', async () => {
    const oauth = {
      '.openclaw/credentials/oauth.json': '{"anthropic": {"access": "a", "refresh": "b", "expires": 1}}',
    };
    const row = { fault: '', command: '', release: '2026.9.6', store: null, files: oauth };
    await withHomeHere(filesOf(row), async (home) => {
      const found = documentOf(expectCode(await home.run(['doctor', '--json']), 1));
      expect(findingsOf(found)[0]?.commands[0]).toBe('openclaw doctor --fix');
    });
  });

  it('tells an unknown provider of many aliases once', async () => {
    const entries = ['a', 'b', 'c', 'd', 'e'].map((name) => [`acme/${name}`, { alias: name }]);
    const defaults = { models: { ...Object.fromEntries(entries), 'anthropic/claude-opus-4-5': {} } };
    await withHomeHere(filesOf({ fault: '', command: '', defaults }), async (home) => {
      expect(expectCode(await home.run(['doctor']), 0).stdout).toBe(
        '! Unknown provider "acme". It is the provider of acme/a, acme/b, acme/c and 2 more.\n' +
          '    To see where they are: `openclaw-models refs acme`.\n\n1 warning.\n',
      );
      expect((await home.run(['doctor', 'Unknown model: acme/d'])).stdout).not.toContain('Nothing here explains');
    });
  });

  it('takes no model for embeddings or transcripts for a mistake', async () => {
    const config = { tools: { media: { audio: { models: [{ provider: 'openai', model: 'own-transcribe-1' }] } } } };
    const defaults = { memorySearch: { provider: 'openai', model: 'm3e-large' } };
    await withHomeHere(filesOf({ fault: '', command: '', config, defaults }), async (home) => {
      expect((await home.run(['doctor'])).stdout).not.toMatch(/m3e|transcribe/);
    });
  });

  it('names the chat that keeps a model that was shut down, and the command that clears it', async () => {
    const session = { providerOverride: 'google', modelOverride: 'gemini-2.0-flash' };
    const files = { [SESSIONS]: JSON.stringify({ 'agent:main:main': session }) };
    await withHomeHere(filesOf({ fault: '', command: '', store: BOTH, files }), async (home) => {
      const { stdout } = expectCode(await home.run(['doctor', 'Unknown model: google/gemini-2.0-flash']), 1);
      expect(stdout).toMatch(
        /^✗ google\/gemini-2\.0-flash was shut down .* It is at chat agent:main:main\.\n {4}openclaw-models pins clear --model google\/gemini-2\.0-flash\n/,
      );
    });
  });

  it('finds no fault in a sound home, and says that of a message that nothing explains', async () => {
    await withHomeHere(filesOf({ fault: '', command: '' }), async (home) => {
      expect(expectCode(await home.run(['doctor']), 0).stdout).toBe('No faults found.\n');
      const asked = expectCode(await home.run(['doctor', 'No API key found for provider "anthropic"']), 0);
      expect(asked.stdout).toContain('Nothing here explains that about anthropic now.');
      const strange = expectCode(await home.run(['doctor', 'my cat sat on the keyboard']), 0);
      expect(strange.stdout).toContain('That is no message that this knows; everything was checked.');
    });
  });

  it('exits with 2 for what expires soon', async () => {
    const token = { type: 'token', provider: 'anthropic', token: 'planted', expires: NOW + DAY };
    const row = { fault: '', command: '', store: { version: 1, profiles: { 'anthropic:t': token } } };
    await withHomeHere(filesOf(row), async (home) => {
      expectCode(await home.run(['doctor']), 2);
      expectCode(await home.run(['doctor', '--expiring-within', '1h']), 0);
    });
  });

  it('writes nothing without --fix, and asks before it does', async () => {
    const row = ROWS.find(({ command }) => command.endsWith('--fix --yes'));
    if (!row) throw new Error('no such row');
    await withHomeHere(filesOf(row), async (home) => {
      const store = await home.read(STORE);
      const refused = expectCode(await home.run(['doctor', '--fix']), 4);
      expect(refused.stdout).toContain(`+ anthropic:default in ~/${STORE}, from ~/.openclaw/credentials/oauth.json`);
      expect(await home.read(STORE)).toBe(store);
      const { fixed } = documentOf(expectCode(await home.run(['doctor', '--fix', '--yes', '--json']), 0));
      expect(fixed).toEqual(['anthropic:default']);
    });
  });
});
