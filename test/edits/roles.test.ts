/** `roles list`, `roles set`, `roles clear`. */
import { afterEach, describe, expect, it } from 'vitest';
import { roleLines } from '../../src/views/text/live-roles.ts';
import { plainPalette } from '../../src/views/text/terminal.ts';
import { CONFIG, removeHomes, Scene } from './scenes.ts';

afterEach(removeHomes);

const HAIKU = 'anthropic/claude-haiku-4-5';
const FLASH = 'google/gemini-2.5-flash';
const MINI = 'openai/gpt-5-mini';
const EMPTY = 'version: 1\n';

const home = (defaults: string, release = '2026.9.6', rest = '') => {
  const roster =
    release === '2026.9.6'
      ? 'ownership: "explicit", entries: {main: {}, work: {}}'
      : 'list: [{id: "main"}, {id: "work"}]';
  return {
    [CONFIG]: `{agents: {defaults: {model: "openai/gpt-5.2", ${defaults}}, ${roster}}, ${rest}meta: {lastTouchedVersion: "${release}"}}`,
  };
};
const LIVE = home(`subagents: {model: {primary: "${MINI}", fallbacks: ["${FLASH}"]}, thinking: "low"}`);

describe('roles set', () => {
  it('declares the model alone, and leaves fallbacks and what is beside them as they are', async () => {
    const scene = new Scene(EMPTY, LIVE);
    await scene.does('roles', 'set', 'subagents', HAIKU);
    expect(scene.manifest).toBe(`${EMPTY}roles:\n  subagents: ${HAIKU}\n`);
    expect(scene.config).toContain(
      `subagents: {model: {primary: "${HAIKU}", fallbacks: ["${FLASH}"]}, thinking: "low"}`,
    );
    expect(await scene.does('roles', 'set', 'subagents', HAIKU)).toContain('No change');
    expect(await scene.drift()).toEqual([]);
  });

  it('declares the fallbacks that are passed, in their order', async () => {
    const scene = new Scene(`${EMPTY}roles: {subagents: ${HAIKU}}\n`, LIVE);
    await scene.does('roles', 'set', 'subagents', MINI, '--fallback', HAIKU, '--fallback', FLASH);
    expect(scene.config).toContain(`primary: "${MINI}", fallbacks: ["${HAIKU}", "${FLASH}"]`);
    expect(await scene.drift()).toEqual([]);
    await scene.does('roles', 'set', 'subagents', MINI, '--fallback', FLASH);
    expect(scene.config).toContain(`primary: "${MINI}", fallbacks: ["${FLASH}"]`);
  });

  it('changes the object of the manifest in place, with its comments', async () => {
    const manifest = `${EMPTY}aliases: {fast: ${HAIKU}}\nroles:\n  subagents:\n    primary: ${MINI} # cheap\n    thinking: low # enough\n`;
    const scene = new Scene(manifest, LIVE);
    await scene.does('roles', 'set', 'subagents', 'fast');
    expect(scene.manifest).toBe(manifest.replace(`primary: ${MINI}`, 'primary: fast'));
    expect(scene.config).toContain(`primary: "${HAIKU}"`);
  });

  it('keeps it declared that a cleared role has no fallbacks', async () => {
    const scene = new Scene(`${EMPTY}roles: {subagents: null}\n`, home(''));
    await scene.does('roles', 'set', 'subagents', HAIKU);
    expect(scene.manifest).toContain(`roles: {subagents: {primary: ${HAIKU}, fallbacks: [], thinking: null}}`);
    await scene.does('roles', 'clear', 'heartbeat');
    await scene.does('roles', 'set', 'heartbeat', HAIKU);
    expect(scene.manifest).toContain(`heartbeat: ${HAIKU}`);
    expect(await scene.drift()).toEqual([]);
  });

  it('sets the role of one agent', async () => {
    const scene = new Scene(EMPTY, LIVE);
    await scene.does('roles', 'set', 'subagents', HAIKU, '--agent', 'Work');
    expect(scene.manifest).toContain(`agents:\n  work:\n    roles:\n      subagents: ${HAIKU}\n`);
    expect(scene.config).toContain(`work: {subagents: {model: {primary: "${HAIKU}"}}}`);
    await scene.refuses('E309', 'roles', 'set', 'subagents', HAIKU, '--agent', 'nobody');
    await scene.refuses('E558', 'roles', 'set', 'compaction', HAIKU, '--agent', 'work');
  });

  it('sets roles that OpenClaw keeps in words of its own', async () => {
    const scene = new Scene(EMPTY, home('', '2026.9.6', 'memory: {search: {provider: "local", query: {}}}, '));
    await scene.does('roles', 'set', 'memory-search', 'openai/text-embedding-3-small');
    expect(scene.config).toContain('search: {provider: "openai", query: {}, model: "text-embedding-3-small"}');
    await scene.does('roles', 'set', 'media', FLASH, '--fallback', MINI);
    expect(scene.manifest).toContain(`models: [${FLASH}, ${MINI}]\n`);
    expect(scene.config.replace(/\s/g, '')).toContain(
      'tools:{media:{models:[{provider:"google",model:"gemini-2.5-flash"}',
    );
    await scene.does('roles', 'set', 'media', MINI);
    expect(scene.manifest).toContain(`models: [${MINI}]\n`);
    expect(await scene.drift()).toEqual([]);
    await scene.refuses('E114', 'roles', 'set', 'memory-search', 'openai');
    await scene.refuses('E558', 'roles', 'set', 'memory-search', 'openai/x', '--fallback', 'local/y');
  });

  it('keeps what else the manifest says of memory search', async () => {
    const manifest = `${EMPTY}roles:\n  memory-search:\n    provider: local # slow\n    model: x\n    fallback: none\n`;
    const scene = new Scene(manifest, home(''));
    await scene.does('roles', 'set', 'memory-search', 'openai/text-embedding-3-small');
    expect(scene.manifest).toBe(
      manifest.replace('local # slow', 'openai # slow').replace('model: x', 'model: text-embedding-3-small'),
    );
  });

  it('refuses a role that there is not, fallbacks where none can be, and what the release does not have', async () => {
    const scene = new Scene(EMPTY, home('', '2026.1.30'));
    expect(await scene.refuses('E558', 'roles', 'set', 'subagent', HAIKU)).toContain('Did you mean subagents?');
    await scene.refuses('E558', 'roles', 'set', 'heartbeat', HAIKU, '--fallback', MINI);
    await scene.refuses('E334', 'roles', 'set', 'utility', HAIKU);
    await scene.refuses('E540', 'roles', 'set', 'subagents', 'anthropc/claude-haiku-4-5');
  });

  it('refuses to let a model without images describe them', async () => {
    const own = 'own: {baseUrl: "http://127.0.0.1:8000/v1", models: [{id: "blind", name: "b", input: ["text"]}]}';
    const scene = new Scene(EMPTY, home('', '2026.1.30', `models: {providers: {${own}}}, `));
    await scene.refuses('E504', 'roles', 'set', 'media.image', 'own/blind');
    expect(await scene.does('roles', 'set', 'media.image', 'own/blind', '--force')).toContain('W142');
    expect(scene.config).toContain('blind');
    expect(await scene.drift()).toEqual([]);
  });

  it('adds the model to a list of models that chats may choose, where the manifest has one', async () => {
    const scene = new Scene(`${EMPTY}allow: [openai/gpt-5.2]\n`, home(''));
    await scene.does('roles', 'set', 'subagents', HAIKU);
    expect(scene.manifest).toContain(`allow: [openai/gpt-5.2, ${HAIKU}]`);
  });
});

describe('roles clear', () => {
  it('declares that there is none, and removes what is live of it', async () => {
    const scene = new Scene(`${EMPTY}roles: {subagents: {primary: ${MINI}, thinking: low}}\n`, LIVE);
    await scene.does('roles', 'clear', 'subagents');
    expect(scene.manifest).toContain('roles: {subagents: null}');
    expect(scene.config).not.toContain('thinking');
    expect(scene.config).not.toContain(MINI);
    expect(await scene.does('roles', 'clear', 'subagents')).toContain('No change');
    expect(await scene.drift()).toEqual([]);
  });

  it('lets an agent use that of all agents again', async () => {
    const own = LIVE[CONFIG]?.replace('work: {}', `work: {subagents: {model: "${HAIKU}"}}`) ?? '';
    const scene = new Scene(EMPTY, { [CONFIG]: own });
    await scene.does('roles', 'clear', 'subagents', '--agent', 'work');
    expect(scene.config).not.toContain(HAIKU);
    expect(scene.config).toContain(MINI);
    expect(scene.manifest).toContain('      subagents: null\n');
  });
});

describe('roles list', () => {
  it('fits on a narrow screen', () => {
    const models = { model: HAIKU, fallbacks: [FLASH] };
    const role = { role: 'subagents', ...models, source: 'defaults', place: 'roles.subagents', differs: true } as const;
    const manifest = { model: MINI, fallbacks: [HAIKU, FLASH] };
    const lines = roleLines([{ ...role, manifest }], { palette: plainPalette, width: 60 });
    expect(lines.slice(3)).toEqual([
      '           (manifest: openai/gpt-5-mini, then',
      '            anthropic/claude-haiku-4-5, then',
      '            google/gemini-2.5-flash)',
    ]);
  });

  const manifest = `${EMPTY}roles:\n  subagents: ${HAIKU}\n  heartbeat: ${MINI}\n  media: {image: {models: [${FLASH}]}}\n`;
  const own = `{agents: {defaults: {model: "openai/gpt-5.2", subagents: {model: {primary: "${MINI}", fallbacks: ["${FLASH}"]}}, heartbeat: {model: "${MINI}"}, utilityModel: ""}, ownership: "explicit", entries: {main: {}, work: {heartbeat: {model: "${HAIKU}"}}}}, memory: {search: {provider: "local"}}, meta: {lastTouchedVersion: "2026.9.6"}}`;

  it('shows the model that counts, where it is said, and where the manifest differs', async () => {
    const said = await new Scene(manifest, { [CONFIG]: own }).shows('roles', 'list');
    const lines = said.split('\n');
    expect(lines[0]).toMatch(/^Role +Model +Said in$/);
    expect(said).toMatch(
      /subagents +openai\/gpt-5-mini +roles\.subagents\n +then google\/gemini-2\.5-flash\n +\(manifest: anthropic\/claude-haiku-4-5, then google\/gemini-2\.5-flash\)\n/,
    );
    expect(said).toMatch(/heartbeat +openai\/gpt-5-mini +roles\.heartbeat\ncompaction +openai\/gpt-5\.2 +primary\n/);
    expect(said).toMatch(/utility +switched off +roles\.utility\n/);
    expect(said).toMatch(/memory-search +local +roles\.memory-search\n/);
    expect(said).toMatch(/media\.image +- +-\n +\(manifest: google\/gemini-2\.5-flash\)\n/);
  });

  it('shows what counts for an agent, and has JSON and plain lines', async () => {
    const scene = new Scene(manifest, { [CONFIG]: own });
    const { roles } = JSON.parse(await scene.shows('roles', 'list', '--agent', 'work', '--json')) as {
      roles: { role: string }[];
    };
    expect(roles.find(({ role }) => role === 'heartbeat')).toEqual({
      role: 'heartbeat',
      model: HAIKU,
      fallbacks: [],
      source: 'agent',
      place: 'agents.work.roles.heartbeat',
      manifest: null,
      differs: false,
    });
    expect(roles.find(({ role }) => role === 'subagents')).toMatchObject({ source: 'defaults', differs: true });
    expect(await scene.shows('roles', 'list', '--plain')).toContain(`subagents  ${MINI}  ${FLASH}\n`);
    await scene.refuses('E309', 'roles', 'list', '--agent', 'nobody');
  });

  it('shows only the roles that the release has', async () => {
    const said = await new Scene(EMPTY, home('', '2026.1.30')).shows('roles', 'list', '--plain');
    expect(said).toContain('subagents  openai/gpt-5.2\n');
    expect(said).not.toContain('utility');
  });
});

it('the names of roles are completed', async () => {
  const scene = new Scene(EMPTY, home(''));
  const offered = await scene.does('__complete', '--', 'roles', 'set', '');
  const names = offered.split('\n').map((line) => line.split('\t')[0]);
  expect(names).toEqual(expect.arrayContaining(['subagents', 'memory-search', 'media.image', 'hooks.gmail']));
});
