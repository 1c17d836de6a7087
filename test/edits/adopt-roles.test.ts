/** `adopt` of a model with what stands beside it, whatever form the manifest has for it. */
import { afterEach, describe, expect, it } from 'vitest';
import { CONFIG, removeHomes, Scene } from './scenes.ts';

afterEach(removeHomes);

const HAIKU = 'anthropic/claude-haiku-4-5';
const FLASH = 'google/gemini-2.5-flash';
const MINI = 'openai/gpt-5-mini';

const scene = (manifest: string, defaults: string, agents = 'main: {}', rest = '') =>
  new Scene(`version: 1\n${manifest}`, {
    [CONFIG]: `{agents: {defaults: {model: "openai/gpt-5.2", ${defaults}}, ownership: "explicit", entries: {${agents}}}, ${rest}meta: {lastTouchedVersion: "2026.9.6"}}`,
  });

const SUBAGENTS = `subagents: {model: {primary: "${MINI}", fallbacks: ["${FLASH}"]}, thinking: "low"}`;

describe('adopt, while the manifest has a text for the role', () => {
  it.each([
    {
      what: 'the model',
      adopt: ['roles.subagents.primary'],
      manifest: `roles: {subagents: ${HAIKU}} # cheap\n`,
      after: `roles: {subagents: ${MINI}} # cheap\n`,
    },
    {
      what: 'the model, by the name of the role',
      adopt: ['roles.subagents'],
      manifest: `roles: {subagents: ${HAIKU}}\n`,
      after: `roles: {subagents: ${MINI}}\n`,
    },
    {
      what: 'the fallbacks, and the word stays',
      adopt: ['roles.subagents.fallbacks'],
      manifest: `aliases: {fast: ${HAIKU}}\nroles:\n  subagents: fast\n`,
      after: `aliases: {fast: ${HAIKU}}\nroles:\n  subagents:\n    primary: fast\n    fallbacks: [${FLASH}]\n`,
    },
    {
      what: 'what stands beside the model',
      adopt: ['roles.subagents.thinking'],
      manifest: `roles:\n  subagents: ${MINI}\n`,
      after: `roles:\n  subagents:\n    primary: ${MINI}\n    thinking: low\n`,
    },
    {
      what: 'all of it',
      adopt: ['roles.subagents.thinking', 'roles.subagents.fallbacks', 'roles.subagents.primary'],
      manifest: `roles:\n  subagents: ${HAIKU}\n`,
      after: `roles:\n  subagents:\n    primary: ${MINI}\n    fallbacks: [${FLASH}]\n    thinking: low\n`,
    },
  ])('$what', async ({ adopt, manifest, after }) => {
    const home = scene(manifest, SUBAGENTS);
    const config = home.config;
    await home.does('adopt', ...adopt);
    expect(home.manifest).toBe(`version: 1\n${after}`);
    expect(home.config).toBe(config);
    expect((await home.drift()).filter((address) => adopt.includes(address))).toEqual([]);
    expect(await home.does('adopt', ...adopt)).toContain('No change');
  });

  it('an alias that gets another model with it', async () => {
    const home = scene(
      `aliases: {fast: ${HAIKU}}\nroles: {subagents: fast}\n`,
      `models: {"${MINI}": {alias: "fast"}}, ${SUBAGENTS}`,
    );
    await home.does('adopt', 'aliases.fast', 'roles.subagents.fallbacks');
    expect(home.manifest).toContain(`aliases: {fast: ${MINI}}\n`);
    expect(home.manifest).toContain(`{subagents: {primary: ${HAIKU}, fallbacks: [${FLASH}]}}`);
  });

  it('of an agent', async () => {
    const home = scene(
      `agents: {work: {roles: {subagents: ${HAIKU}, heartbeat: ${HAIKU}}}}\n`,
      '',
      `main: {}, work: {${SUBAGENTS}, heartbeat: {model: "${MINI}"}}`,
    );
    const all = ['agents.work.roles.subagents', 'agents.work.roles.subagents.thinking', 'agents.work.roles.heartbeat'];
    await home.does('adopt', ...all);
    expect(home.manifest).toBe(
      `version: 1\nagents: {work: {roles: {subagents: {primary: ${MINI}, thinking: low}, heartbeat: ${MINI}}}}\n`,
    );
    expect(await home.drift()).toEqual([]);
  });

  it('of the image model, and of a hook', async () => {
    const home = scene(
      `image: ${FLASH}\nhooks: {gmail: ${HAIKU}}\n`,
      `imageModel: {primary: "${FLASH}", timeoutMs: 9000}`,
      'main: {}',
      `hooks: {gmail: {model: "${MINI}"}}, `,
    );
    await home.does('adopt', 'image.timeoutMs', 'hooks.gmail');
    expect(home.manifest).toBe(`version: 1\nimage:\n  primary: ${FLASH}\n  timeoutMs: 9000\nhooks: {gmail: ${MINI}}\n`);
    expect(await home.drift()).toEqual([]);
  });

  it('of memory search', async () => {
    const home = scene(
      'roles: {memory-search: openai/text-embedding-3-small}\n',
      '',
      'main: {}',
      'memory: {search: {provider: "local", model: "x", fallback: "none"}}, ',
    );
    await home.does('adopt', 'roles.memory-search');
    expect(home.manifest).toContain('memory-search: {provider: local, model: x, fallback: none}');
    expect(await home.drift()).toEqual([]);
  });
});

describe('adopt, while the manifest says that there is none', () => {
  it('keeps the rest declared', async () => {
    const home = scene(
      'roles: {subagents: null, heartbeat: null}\nimage: null\n',
      `${SUBAGENTS}, heartbeat: {model: "${MINI}"}, imageModel: "${FLASH}"`,
    );
    await home.does('adopt', 'roles.subagents.primary', 'roles.heartbeat.primary', 'image.primary');
    expect(home.manifest).toBe(
      `version: 1\nroles: {subagents: {primary: ${MINI}, fallbacks: [], thinking: null}, heartbeat: ${MINI}}\nimage:\n  primary: ${FLASH}\n  fallbacks: []\n  timeoutMs: null\n`,
    );
    expect(await home.drift()).toEqual(['roles.subagents.fallbacks', 'roles.subagents.thinking']);
  });

  it('of a detail, which alone is no model', async () => {
    const home = scene('roles: {subagents: null}\n', SUBAGENTS);
    await home.does('adopt', 'roles.subagents.thinking');
    expect(home.manifest).toContain('roles: {subagents: {primary: null, fallbacks: [], thinking: low}}\n');
  });
});

describe('adopt, while the manifest has an object, or nothing', () => {
  it('changes the object in place', async () => {
    const home = scene(`roles:\n  subagents:\n    primary: ${HAIKU} # cheap\n    thinking: high # slow\n`, SUBAGENTS);
    await home.does('adopt', 'roles.subagents.primary', 'roles.subagents.thinking');
    expect(home.manifest).toBe(
      `version: 1\nroles:\n  subagents:\n    primary: ${MINI} # cheap\n    thinking: low # slow\n`,
    );
  });

  it('begins with the short form', async () => {
    const home = scene('primary: openai/gpt-5.2\n', SUBAGENTS);
    await home.does('adopt', 'roles.subagents.primary');
    expect(home.manifest).toContain(`roles:\n  subagents: ${MINI}\n`);
    await home.does('adopt', 'roles.subagents.fallbacks');
    expect(home.manifest).toContain(`primary: ${MINI}`);
    expect(home.manifest).toContain(FLASH);
    expect(await home.drift()).toEqual([]);
  });

  it('declares that a role is gone', async () => {
    const home = scene(`roles: {subagents: ${HAIKU}}\n`, '');
    await home.does('adopt', 'roles.subagents.primary');
    expect(home.manifest).toContain('roles: {subagents: {primary: null}}');
    expect(await home.drift()).toEqual([]);
  });
});
