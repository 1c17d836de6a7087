/** The homes that the commands run in. */
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const MANIFEST = 'openclaw.models.yaml';

/** The demo home, as it was before any command, with the example as its manifest. */
export function demoHome(folder) {
  rmSync(folder, { recursive: true, force: true });
  cpSync(path.join(root, 'fixtures/demo/home'), folder, { recursive: true });
  cpSync(path.join(root, 'openclaw.models.yaml.example'), path.join(folder, MANIFEST));
  return folder;
}

/**
 * A home of 2026.9.6. There is no model of OpenAI in it: for one, 2026.9.6 looks for a plugin on the network, for
 * up to a minute (measured).
 */
export function modernHome(folder) {
  const config = {
    meta: { lastTouchedVersion: '2026.9.6' },
    agents: {
      ownership: 'explicit',
      defaults: {
        model: { primary: 'anthropic/claude-sonnet-4-6', fallbacks: ['google/gemini-2.5-pro'] },
        models: {
          'anthropic/claude-sonnet-4-6': { alias: 'sonnet' },
          'anthropic/claude-opus-4-6': { alias: 'opus' },
          'google/gemini-2.5-pro': {},
        },
        systemAgent: { agentId: 'main' },
      },
      entries: { main: {}, work: { model: 'google/gemini-2.5-pro' } },
    },
    gateway: { mode: 'local' },
  };
  const state = path.join(folder, '.openclaw');
  mkdirSync(state, { recursive: true });
  writeFileSync(path.join(state, 'openclaw.json'), `${JSON.stringify(config, null, 2)}\n`);
  writeFileSync(
    path.join(folder, MANIFEST),
    'version: 1\nprimary: sonnet\nfallbacks: [google/gemini-2.5-flash]\naliases:\n  sonnet: anthropic/claude-sonnet-4-6\n  opus: anthropic/claude-opus-4-6\n',
  );
  return folder;
}

/** A fresh copy of a home in the place of whatever is there. */
export function copyHome(home, target) {
  rmSync(target, { recursive: true, force: true });
  cpSync(home, target, { recursive: true });
}

/**
 * A home with that many agents, or with that many bytes of settings that are not ours, and its manifest; with so many
 * stored profiles for each agent.
 */
export function madeHome(folder, { agents, bytes, profiles = 0 }) {
  const state = path.join(folder, '.openclaw');
  mkdirSync(state, { recursive: true });
  const list = Array.from({ length: agents }, (_, index) => ({
    id: index === 0 ? 'main' : `agent${index}`,
    model: 'openai/gpt-5.2',
  }));
  const filler = Array.from({ length: Math.ceil(bytes / 200) }, (_, index) => ({
    agentId: 'main',
    match: { channel: 'telegram', peer: { kind: 'dm', id: String(index).padStart(80, '0') } },
  }));
  const models = { 'openai/gpt-5.2': {}, 'anthropic/claude-opus-4-5': { alias: 'opus' } };
  const config = {
    meta: { lastTouchedVersion: '2026.1.30' },
    agents: { defaults: { model: { primary: 'openai/gpt-5.2' }, models }, list },
    ...(bytes > 0 ? { bindings: filler } : {}),
  };
  writeFileSync(path.join(state, 'openclaw.json'), `${JSON.stringify(config, null, 2)}\n`);
  for (const { id } of profiles > 0 ? list : []) {
    const stored = Array.from({ length: profiles }, (_, index) => [
      `openai:${id}-${index}`,
      { type: 'api_key', provider: 'openai', key: `fake-${index}` },
    ]);
    const store = path.join(state, 'agents', id, 'agent');
    mkdirSync(store, { recursive: true });
    writeFileSync(
      path.join(store, 'auth-profiles.json'),
      JSON.stringify({ version: 1, profiles: Object.fromEntries(stored) }),
    );
  }
  const declared = list.map(({ id }, index) => `  ${id}: {primary: ${index % 2 === 0 ? 'opus' : 'openai/gpt-5.2'}}\n`);
  writeFileSync(
    path.join(folder, MANIFEST),
    `version: 1\nprimary: opus\naliases: {opus: anthropic/claude-opus-4-5}\nagents:\n${declared.join('')}`,
  );
  return folder;
}

/** A home with a manifest of that many hosts, which differ in two settings. */
export function hostsHome(folder, count) {
  modernHome(folder);
  const entries = Array.from(
    { length: count },
    (_, index) =>
      `  host-${index}: {primary: ${index % 3 ? 'sonnet' : 'opus'}, fallbacks: [vllm/model-${index % 7}]}\n`,
  );
  writeFileSync(
    path.join(folder, MANIFEST),
    `version: 1\nprimary: sonnet\naliases:\n  sonnet: anthropic/claude-sonnet-4-6\n  opus: anthropic/claude-opus-4-6\nhosts:\n${entries.join('')}`,
  );
  return folder;
}
