/** `allow list`, `allow add`, `allow remove`, and what other commands do with the list. */
import { afterEach, describe, expect, it } from 'vitest';
import { CLASSIC, CONFIG, removeHomes, SAME, Scene } from './scenes.ts';

afterEach(removeHomes);

const OPUS = 'anthropic/claude-opus-4-5';
const LISTED = `${SAME}allow: [sonnet, pro, openai/gpt-5.2, ${OPUS}] # chosen\n`;

describe('allow list', () => {
  it('shows live, and where the manifest differs', async () => {
    const said = await new Scene(`${SAME}allow: declared\n`).shows('allow', 'list');
    expect(said).toContain(`${OPUS}  (not in the manifest)`);
    expect(said).toContain('google/gemini-2.5-pro\n');
  });

  it('says that any model can be chosen', async () => {
    const scene = new Scene('version: 1\n', { [CONFIG]: '{agents: {defaults: {}}, meta: {lastTouchedAt: "x"}}' });
    expect(await scene.shows('allow', 'list')).toContain('any model');
    expect(JSON.parse(await scene.shows('allow', 'list', '--json'))).toMatchObject({ allow: null });
    expect(await scene.shows('allow', 'list', '--plain')).toBe('');
  });

  it('names the list of all agents for an agent without one', async () => {
    expect(await new Scene(SAME).shows('allow', 'list', '--agent', 'work')).toContain('for all agents');
    await new Scene(SAME).refuses('E309', 'allow', 'list', '--agent', 'nobody');
  });
});

describe('allow add', () => {
  it('adds to the list and to live, and keeps comments', async () => {
    const scene = new Scene(LISTED);
    await scene.does('allow', 'add', 'openai/gpt-5-mini');
    expect(scene.manifest).toContain(`${OPUS}, openai/gpt-5-mini] # chosen`);
    expect(scene.config).toContain('"openai/gpt-5-mini": {}');
    expect(scene.config).toContain('// the usual one');
    expect(await scene.drift()).toEqual([]);
    expect(await scene.does('allow', 'add', 'openai/gpt-5-mini')).toContain('No change');
  });

  it('begins with what is live', async () => {
    const scene = new Scene(SAME);
    await scene.does('allow', 'add', 'openai/gpt-5-mini');
    expect(scene.manifest).toMatch(/^allow:/m);
    expect(await scene.drift()).toEqual([]);
    for (const ref of [OPUS, 'openai/gpt-5.2', 'google/gemini-2.5-pro', 'openai/gpt-5-mini'])
      expect(scene.config).toContain(`"${ref}"`);
  });

  it('begins with what the manifest names where any model can be chosen', async () => {
    const config = CLASSIC.replace(/models: \{[\s\S]*?\n {6}\},/, '');
    const scene = new Scene(
      SAME.replace(/aliases:[\s\S]*?auth/, 'auth')
        .replace('sonnet #', 'openai/gpt-5 #')
        .replace('  - pro\n', ''),
      {
        [CONFIG]: config.replace('google/gemini-2.5-pro', 'openai/gpt-5'),
      },
    );
    await scene.does('allow', 'add', 'openai/gpt-5-mini', '--no-apply');
    expect(scene.manifest).toContain('allow: [openai/gpt-5, openai/gpt-5.2, openai/gpt-5-mini]');
  });

  it.each([
    ['E548', `${SAME}allow: declared\n`, ['openai/gpt-5-mini']],
    ['E540', LISTED, ['nosuch/model']],
    ['E541', LISTED, ['nosuch']],
    ['E309', LISTED, ['openai/gpt-5-mini', '--agent', 'nobody']],
  ])('%s writes nothing', async (code, manifest, words) => {
    await new Scene(manifest).refuses(code, 'allow', 'add', ...words);
  });

  it('shows what it would do', async () => {
    expect(await new Scene(LISTED).shows('allow', 'add', 'openai/gpt-5-mini', '--dry-run')).toContain(
      'allow[openai/gpt-5-mini]',
    );
  });
});

describe('allow remove', () => {
  it('takes the model out of the list and its entry out of live', async () => {
    const scene = new Scene(LISTED);
    await scene.does('allow', 'remove', OPUS);
    expect(scene.manifest).toContain('allow: [sonnet, pro, openai/gpt-5.2] # chosen');
    expect(scene.config).not.toContain(OPUS);
    expect(await scene.drift()).toEqual([]);
  });

  it.each([
    ['E547', LISTED, 'openai/gpt-5-mini'],
    ['E136', LISTED, 'sonnet'],
    ['E548', `${SAME}allow: declared\n`, 'sonnet'],
    ['E548', 'version: 1\nallow: [openai/gpt-5.2]\n', 'openai/gpt-5.2'],
  ])('%s writes nothing', async (code, manifest, model) => {
    await new Scene(manifest).refuses(code, 'allow', 'remove', model);
  });
});

describe('other commands', () => {
  it('add what they declare to the list, in one edit', async () => {
    const scene = new Scene(LISTED);
    expect(await scene.does('set', 'openai/gpt-5-mini')).toContain('W543');
    expect(scene.manifest).toContain(`${OPUS}, openai/gpt-5-mini] # chosen`);
    expect(await scene.drift()).toEqual([]);
  });

  it('leave what else differs of the list alone', async () => {
    const scene = new Scene(LISTED.replace(`, ${OPUS}]`, ', openai/gpt-5.1]'));
    await scene.does('fallbacks', 'add', 'openai/gpt-5-mini');
    expect(scene.config).toContain(OPUS);
    expect(scene.config).not.toContain('openai/gpt-5.1"');
    expect(scene.config).toContain('"openai/gpt-5-mini": {}');
  });

  it('bring what is declared along', async () => {
    const scene = new Scene(`${SAME}allow: declared\n`);
    await scene.does('aliases', 'add', 'mini', 'openai/gpt-5-mini');
    expect(scene.manifest).toContain('allow: declared');
    expect(scene.config).toContain('"openai/gpt-5-mini": { alias: "mini" }');
    // What the manifest does not name goes with the next apply.
    expect(scene.config).toContain(OPUS);
  });

  it('write the model in place of an alias that goes', async () => {
    const scene = new Scene(LISTED);
    await scene.does('aliases', 'remove', 'pro');
    expect(scene.manifest).toContain('allow: [sonnet, google/gemini-2.5-pro, ');
  });

  it('adopt the live list', async () => {
    const scene = new Scene(`${SAME}allow: declared\n`);
    await scene.does('adopt', 'allow');
    expect(scene.manifest).toContain(OPUS);
    expect(await scene.drift()).toEqual([]);
  });
});
