/** What the arguments of each command do to the manifest and to live, if the two agreed before. */
import { afterEach, describe, expect, it } from 'vitest';
import { CLASSIC, CONFIG, MAIN_STORE, removeHomes, SAME, Scene, STORE } from './scenes.ts';

afterEach(removeHomes);

const model = (text: string) => CLASSIC.replace(/model: \{ primary: .* \},\n/, `model: ${text},\n`);

it('set keeps the alias in the manifest, and stores the reference', async () => {
  const scene = new Scene(SAME);
  expect(await scene.does('set', 'pro')).toContain('Applied: Default model: google/gemini-2.5-pro\n');
  expect(scene.manifest).toBe(SAME.replace('primary: sonnet #', 'primary: pro #'));
  expect(scene.config).toContain('primary: "google/gemini-2.5-pro"');
  expect(await scene.drift()).toEqual([]);
});

it('set with a built-in alias that the manifest does not own keeps the alias', async () => {
  const scene = new Scene('version: 1\nprimary: anthropic/claude-sonnet-4-5\n');
  await scene.does('set', 'opus');
  expect(scene.manifest).toBe('version: 1\nprimary: opus\n');
  expect(scene.config).toContain('primary: "anthropic/claude-opus-4-5"');
});

it('set --agent edits the agent', async () => {
  const scene = new Scene(SAME);
  await scene.does('set', 'pro', '--agent', 'Work');
  expect(scene.manifest).toBe(`${SAME}agents:\n  work:\n    primary: pro\n`);
  expect(scene.config).toBe(CLASSIC.replace('model: "openai/gpt-5.2"', 'model: "google/gemini-2.5-pro"'));
});

it('promote changes places in one plan', async () => {
  const scene = new Scene(SAME);
  await scene.does('fallbacks', 'promote', 'google/gemini-2.5-pro');
  expect(scene.manifest).toBe(
    SAME.replace('primary: sonnet #', 'primary: pro #').replace(
      '  - openai/gpt-5.2 # cheap\n  - pro\n',
      '  - sonnet\n  - openai/gpt-5.2 # cheap\n',
    ),
  );
  expect(scene.config).toBe(
    model('{ primary: "google/gemini-2.5-pro", fallbacks: ["anthropic/claude-sonnet-4-5", "openai/gpt-5.2"] }'),
  );
  expect(await scene.drift()).toEqual([]);
  await scene.does('rollback', '--yes');
  expect([scene.manifest, scene.config]).toEqual([SAME, CLASSIC]);
});

it("promote for an agent takes the agent's own live primary", async () => {
  const scene = new Scene(SAME);
  await scene.does('fallbacks', 'promote', 'pro', '--agent', 'work');
  expect(scene.manifest).toBe(
    `${SAME}agents:\n  work:\n    fallbacks: [openai/gpt-5.2]\n    primary: google/gemini-2.5-pro\n`,
  );
  expect(scene.config).toContain('primary: "google/gemini-2.5-pro", fallbacks: ["openai/gpt-5.2"]');
  expect(await scene.drift()).toEqual([]);
});

it.each([
  { argv: ['move', 'pro', '1'], list: '  - pro\n  - openai/gpt-5.2 # cheap\n' },
  { argv: ['add', 'xai/y', '--at', '1'], list: '  - xai/y\n  - openai/gpt-5.2 # cheap\n  - pro\n' },
  { argv: ['add', 'xai/y', '--at', '3'], list: '  - openai/gpt-5.2 # cheap\n  - pro\n  - xai/y\n' },
  { argv: ['add', 'pro', '--at', '1'], list: '  - pro\n  - openai/gpt-5.2 # cheap\n' },
  { argv: ['remove', 'google/gemini-2.5-pro'], list: '  - openai/gpt-5.2 # cheap\n' },
])('fallbacks $argv', async ({ argv, list }) => {
  const scene = new Scene(SAME);
  await scene.does('fallbacks', ...argv);
  expect(scene.manifest).toBe(SAME.replace('  - openai/gpt-5.2 # cheap\n  - pro\n', list));
  expect(await scene.drift()).toEqual([]);
});

it('a model that the manifest repeats does not shift positions', async () => {
  const manifest = SAME.replace('  - pro\n', '  - pro\n  - google/gemini-2.5-pro\n  - x/y\n');
  const scene = new Scene(manifest);
  await scene.does('apply', '--yes');
  await scene.does('fallbacks', 'add', 'x/z', '--at', '4');
  expect(scene.manifest).toContain('  - google/gemini-2.5-pro\n  - x/z\n  - x/y\n');
  expect(scene.config).toContain('["openai/gpt-5.2", "google/gemini-2.5-pro", "x/z", "x/y"]');
  expect(await scene.drift()).toEqual([]);
});

it('clear --agent writes the empty list, inherit removes it', async () => {
  const scene = new Scene(SAME);
  expect(await scene.does('fallbacks', 'clear', '--agent', 'work')).toContain('Fallback list cleared.');
  expect(scene.manifest).toBe(`${SAME}agents:\n  work:\n    fallbacks: []\n`);
  expect(scene.config).toMatch(/model: \{\s*primary: "openai\/gpt-5.2",\s*fallbacks: \[\],?\s*\}/);
  await scene.does('fallbacks', 'inherit', '--agent', 'work');
  expect(scene.manifest).toBe(`${SAME}agents:\n  work:\n    fallbacks: null\n`);
  expect(scene.config).not.toContain('fallbacks: []');
  expect(await scene.drift()).toEqual([]);
});

describe('aliases remove', () => {
  it('puts the reference where the alias was used', async () => {
    const manifest = SAME.replace('  - pro\n', '  - pro\n  - x/y # last\n').replace(
      'aliases:',
      'image: {primary: pro, fallbacks: [sonnet, PRO]}\naliases:',
    );
    const scene = new Scene(manifest);
    await scene.does('aliases', 'remove', 'pro');
    expect(scene.manifest).toBe(
      manifest
        .replace('- pro\n', '- google/gemini-2.5-pro\n')
        .replace(
          '{primary: pro, fallbacks: [sonnet, PRO]}',
          '{primary: google/gemini-2.5-pro, fallbacks: [sonnet, google/gemini-2.5-pro]}',
        )
        .replace('  pro: google/gemini-2.5-pro\n', ''),
    );
  });

  it('of the alias of the primary', async () => {
    const scene = new Scene(SAME);
    await scene.does('aliases', 'remove', 'sonnet');
    expect(scene.manifest).toContain('primary: anthropic/claude-sonnet-4-5 # answers\n');
    expect(scene.config).toContain('primary: "anthropic/claude-sonnet-4-5"');
  });
});

it('aliases add gives a model another name, also where the manifest uses the old one', async () => {
  const scene = new Scene(SAME);
  await scene.does('aliases', 'add', 'gem', 'pro');
  expect(scene.manifest).toBe(SAME.replace('  - pro\n', '  - gem\n').replace('  pro: google', '  gem: google'));
  expect(scene.config).toBe(CLASSIC.replace('alias: "pro"', 'alias: "gem"'));
});

describe('refused, and nothing written', () => {
  it.each([
    {
      argv: ['set', 'pro', '--agent', 'nobody'],
      code: 'E309',
      says: ['Unknown agent id "nobody". The config has main, work.', 'openclaw agents add nobody'],
    },
    { argv: ['fallbacks', 'add', 'pro', '--agent', 'nobody'], code: 'E309', says: [] },
    { argv: ['fallbacks', 'inherit', '--agent', 'nobody'], code: 'E309', says: [] },
    {
      argv: ['auth', 'order', 'set', '--provider', 'anthropic', '--agent', 'nobody', 'anthropic:a'],
      code: 'E309',
      says: [],
    },
    {
      argv: ['aliases', 'add', 'pro', 'openai/gpt-5.2'],
      code: 'E506',
      says: ['Alias pro already points to google/gemini-2.5-pro.', 'openclaw-models aliases remove pro'],
    },
    { argv: ['aliases', 'remove', 'prp'], code: 'E507', says: ['Alias not found: prp', 'Did you mean pro?'] },
    { argv: ['aliases', 'remove', 'PRO'], code: 'E507', says: ['Alias not found: PRO'] },
    {
      argv: ['aliases', 'add', 'a/b', 'x/y'],
      code: 'E123',
      says: ['"a/b" cannot be an alias: with a slash it is read as provider/model-id.'],
    },
    { argv: ['aliases', 'add', ' ', 'x/y'], code: 'E123', says: ['Alias cannot be empty.'] },
    {
      argv: ['fallbacks', 'remove', 'x/y'],
      code: 'E508',
      says: ['Fallback not found: x/y', 'openclaw-models fallbacks list'],
    },
    { argv: ['fallbacks', 'move', 'x/y', '1'], code: 'E508', says: [] },
    { argv: ['fallbacks', 'promote', 'x/y'], code: 'E508', says: [] },
    {
      argv: ['image-fallbacks', 'remove', 'x/y'],
      code: 'E508',
      says: ['Image fallback not found: x/y', 'openclaw-models image-fallbacks list'],
    },
    {
      argv: ['fallbacks', 'remove', 'x/y', '--agent', 'work'],
      code: 'E508',
      says: ['openclaw-models fallbacks list --agent work'],
    },
    {
      argv: ['fallbacks', 'add', 'xai/y', '--at', '4'],
      code: 'E509',
      says: ['There is no position 4; the last one is 3.'],
    },
    {
      argv: ['fallbacks', 'add', 'pro', '--at', '3'],
      code: 'E509',
      says: ['There is no position 3; the last one is 2.'],
    },
    { argv: ['fallbacks', 'move', 'pro', '3'], code: 'E509', says: [] },
    { argv: ['fallbacks', 'move', 'pro', '0'], code: 'E500', says: ['A position is a number starting at 1, not "0".'] },
    { argv: ['set', '/x'], code: 'E114', says: ['Invalid model reference: /x'] },
    { argv: ['set', 'x/'], code: 'E114', says: ['Invalid model reference: x/'] },
    {
      argv: ['set', 'openai/gpt-5.22', '--strict'],
      code: 'E503',
      says: ['No catalogue lists openai/gpt-5.22; did you mean', 'openai/gpt-5.2', 'Nothing was written.'],
    },
    {
      argv: ['set', 'sonet', '--strict'],
      code: 'E541',
      says: ['"sonet" is not an alias and has no provider', 'did you mean sonnet?'],
    },
    { argv: ['aliases', 'add', 'new', 'openrouter/such', '--strict'], code: 'E503', says: [] },
    { argv: ['fallbacks', 'add', 'openrouter/such', '--strict'], code: 'E503', says: [] },
    {
      argv: ['auth', 'order', 'set', '--provider', 'anthropic', 'anthropic:c'],
      code: 'E505',
      says: [
        'Auth profile "anthropic:c" not found. Nothing was written.',
        'Profiles of anthropic: anthropic:a, anthropic:b',
      ],
    },
    {
      argv: ['auth', 'order', 'set', '--provider', 'anthropic', 'openai:a'],
      code: 'E505',
      says: [
        'Auth profile "openai:a" is for openai, not anthropic.',
        'Profiles of anthropic: anthropic:a, anthropic:b',
      ],
    },
    {
      argv: ['auth', 'order', 'set', '--provider', 'anthropic', '--agent', 'work', 'anthropic:c'],
      code: 'E505',
      says: ['Auth profile "anthropic:c" not found for agent work.'],
    },
    {
      argv: ['auth', 'order', 'set', '--provider', 'google', 'google:a'],
      code: 'E505',
      says: ['openclaw models auth login --provider google'],
    },
    { argv: ['auth', 'order', 'set', '--provider', 'anthropic'], code: 'E500', says: [] },
    { argv: ['auth', 'order', 'set', 'anthropic:a'], code: 'E500', says: [] },
  ])('$argv: $code', async ({ argv, code, says }) => {
    const scene = new Scene(SAME);
    const said = await scene.refuses(code, ...argv);
    for (const text of says) expect(said).toContain(text);
    expect(said).not.toContain('E599');
  });
});

it('an unknown model is warned about with the nearest names, and stored', async () => {
  const scene = new Scene(SAME);
  const { stderr, code } = await scene.run('set', 'openai/gpt-5.22');
  expect(code).toBe(0);
  expect(stderr).toMatch(
    /warn {2}No catalogue lists openai\/gpt-5\.22; did you mean .*openai\/gpt-5\.2\b.* {2}\[W146\]/,
  );
  expect(scene.config).toContain('primary: "openai/gpt-5.22"');
  const { stderr: guessed } = await scene.run('set', 'sonet', '--force');
  expect(guessed).toContain(
    '"sonet" is not an alias and has no provider (OpenClaw would read it as anthropic/sonet); did you mean sonnet?',
  );
  expect(scene.manifest).toContain('primary: anthropic/sonet # answers');
  expect((await scene.run('set', 'openai/gpt-5.2')).stderr).not.toContain('W146');
});

it('a text-only model is no image model, unless forced', async () => {
  const scene = new Scene(SAME);
  const textOnly = 'openai/gpt-4';
  const said = await scene.refuses('E504', 'set-image', textOnly);
  expect(said).toContain(`${textOnly} does not accept images, according to catalogue and config. Nothing was written.`);
  expect(said).toContain('--force');
  expect(await scene.does('set-image', textOnly, '--force')).toContain('[W142]');
  expect(scene.manifest).toContain(`image: ${textOnly}\n`);
  expect(scene.read(MAIN_STORE)).toBe(STORE);
  expect(scene.read(CONFIG)).toContain(`"${textOnly}"`);
});
