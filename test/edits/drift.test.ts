/** A command changes what it is about; where manifest and live differ elsewhere, they still do afterwards. */
import { afterEach, describe, expect, it } from 'vitest';
import { CLASSIC, CONFIG, DRIFTED, MAIN_STORE, removeHomes, SAME, Scene, STORE, WORK_STORE } from './scenes.ts';

afterEach(removeHomes);

describe('other differences stay, and are counted', () => {
  const left = (count: number) =>
    count === 0
      ? undefined
      : `${count === 1 ? '1 other setting differs' : `${count} other settings differ`} from the manifest: openclaw-models plan\n`;
  const model = '{ primary: "anthropic/claude-sonnet-4-5", fallbacks: ["openai/gpt-5.2", "google/gemini-2.5-pro"] }';

  it('the starting point: they differ', async () => {
    expect(await new Scene(SAME).drift()).toEqual([]);
    expect(await new Scene(DRIFTED).drift()).toEqual(['aliases.claude', 'aliases.sonnet', 'fallbacks', 'primary']);
  });

  it.each([
    {
      argv: ['set', 'openai/gpt-5.2'],
      manifest: DRIFTED.replace('primary: openai/gpt-5-mini #', 'primary: openai/gpt-5.2 #'),
      config: CLASSIC.replace('primary: "anthropic/claude-sonnet-4-5"', 'primary: "openai/gpt-5.2"'),
    },
    {
      argv: ['fallbacks', 'add', 'anthropic/claude-opus-4-5'],
      manifest: DRIFTED.replace('mistral-large\n', 'mistral-large\n  - anthropic/claude-opus-4-5\n'),
      config: CLASSIC.replace('"google/gemini-2.5-pro"]', '"google/gemini-2.5-pro", "anthropic/claude-opus-4-5"]'),
    },
    {
      argv: ['fallbacks', 'remove', 'openai/gpt-5.2'],
      manifest: DRIFTED.replace('  - openai/gpt-5.2 # cheap\n', ''),
      config: CLASSIC.replace('["openai/gpt-5.2", ', '['),
    },
    {
      argv: ['aliases', 'add', 'deep', 'anthropic/claude-opus-4-5'],
      manifest: DRIFTED.replace('gemini-2.5-pro\nauth', 'gemini-2.5-pro\n  deep: anthropic/claude-opus-4-5\nauth'),
      config: CLASSIC.replace('opus-4-5": {}', 'opus-4-5": { alias: "deep" }'),
    },
    {
      argv: ['aliases', 'remove', 'pro'],
      manifest: DRIFTED.replace('  pro: google/gemini-2.5-pro\n', ''),
      config: CLASSIC.replace('{ alias: "pro" }', '{}'),
    },
    {
      argv: ['auth', 'order', 'set', '--provider', 'anthropic', 'anthropic:b'],
      manifest: DRIFTED.replace('[anthropic:a, anthropic:b]', '[anthropic:b]'),
      config: CLASSIC.replace('["anthropic:a", "anthropic:b"]', '["anthropic:b"]'),
    },
    {
      argv: ['auth', 'order', 'clear', '--provider', 'anthropic'],
      manifest: DRIFTED.replace('order:\n    anthropic: [anthropic:a, anthropic:b]', 'order: {}'),
      config: undefined,
    },
  ])('$argv', async ({ argv, manifest, config }) => {
    const scene = new Scene(DRIFTED);
    const before = await scene.drift();
    const said = await scene.does(...argv);
    expect(scene.manifest).toBe(manifest);
    if (config !== undefined) expect(scene.config).toBe(config);
    else expect(scene.config).not.toContain('anthropic:a');
    const after = await scene.drift();
    expect(said).toContain(left(after.length));
    expect(after).toEqual(argv[0] === 'set' ? before.filter((setting) => setting !== 'primary') : before);
    expect(scene.read(MAIN_STORE)).toBe(STORE);
    if (!['set', 'fallbacks'].includes(argv[0] ?? '')) expect(scene.config).toContain(model);
    expect(scene.config).toContain('// the usual one');
  });

  it('nothing is printed if there are none', async () => {
    const scene = new Scene(SAME);
    expect(await scene.does('set', 'openai/gpt-5.2')).not.toContain('openclaw-models plan');
    expect(await scene.drift()).toEqual([]);
  });

  it('the document counts them', async () => {
    const scene = new Scene(DRIFTED);
    const { stdout } = await scene.run('set', 'openai/gpt-5.2', '--json');
    const document = JSON.parse(stdout) as { remaining: number };
    expect(document).toMatchObject({ created: false, edited: true, applied: true });
    expect(document.remaining).toBe((await scene.drift()).length);
    expect(document.remaining).toBeGreaterThan(0);
  });
});

describe('what the manifest did not manage', () => {
  const PRIMARY_ONLY = 'version: 1\n# mine\nprimary: anthropic/claude-sonnet-4-5\n';
  it.each([
    {
      argv: ['fallbacks', 'add', 'anthropic/claude-opus-4-5'],
      added: 'fallbacks: [openai/gpt-5.2, google/gemini-2.5-pro, anthropic/claude-opus-4-5]\n',
      config: CLASSIC.replace('"google/gemini-2.5-pro"]', '"google/gemini-2.5-pro", "anthropic/claude-opus-4-5"]'),
    },
    {
      argv: ['aliases', 'add', 'deep', 'anthropic/claude-opus-4-5'],
      added:
        'aliases:\n  sonnet: anthropic/claude-sonnet-4-5\n  pro: google/gemini-2.5-pro\n  deep: anthropic/claude-opus-4-5\n',
      config: CLASSIC.replace('opus-4-5": {}', 'opus-4-5": { alias: "deep" }'),
    },
    {
      argv: ['aliases', 'remove', 'pro'],
      added: 'aliases:\n  sonnet: anthropic/claude-sonnet-4-5\n',
      config: CLASSIC.replace('{ alias: "pro" }', '{}'),
    },
    {
      argv: ['auth', 'order', 'set', '--provider', 'openai', 'openai:a'],
      added: 'auth:\n  order:\n    anthropic: [anthropic:a, anthropic:b]\n    openai: [openai:a]\n',
      config: undefined,
    },
  ])('is adopted from live by $argv', async ({ argv, added, config }) => {
    const scene = new Scene(PRIMARY_ONLY);
    await scene.does(...argv);
    expect(scene.manifest).toBe(PRIMARY_ONLY + added);
    if (config !== undefined) expect(scene.config).toBe(config);
    else expect(scene.config).toContain('anthropic: ["anthropic:a", "anthropic:b"]');
    expect(await scene.drift()).toEqual([]);
  });

  it('stays so where the command is about something else', async () => {
    const scene = new Scene(PRIMARY_ONLY);
    await scene.does('set', 'openai/gpt-5.2');
    expect(scene.manifest).toBe('version: 1\n# mine\nprimary: openai/gpt-5.2\n');
    expect(scene.config).toBe(CLASSIC.replace('primary: "anthropic/claude-sonnet-4-5"', 'primary: "openai/gpt-5.2"'));
  });

  it('an agent gets its own list from the global one', async () => {
    const scene = new Scene(PRIMARY_ONLY);
    const said = await scene.does('fallbacks', 'add', 'anthropic/claude-opus-4-5', '--agent', 'work');
    expect(said).toContain('Agent work inherited the global fallbacks; it now gets its own list.  [W317]');
    expect(said).toContain('To inherit them again: openclaw-models fallbacks inherit --agent work');
    expect(scene.manifest).toBe(
      `${PRIMARY_ONLY}agents:\n  work:\n    fallbacks:\n      - openai/gpt-5.2\n      - google/gemini-2.5-pro\n      - anthropic/claude-opus-4-5\n`,
    );
    expect(scene.config).toContain(
      '{ primary: "anthropic/claude-sonnet-4-5", fallbacks: ["openai/gpt-5.2", "google/gemini-2.5-pro"] }',
    );
    await scene.does('fallbacks', 'inherit', '--agent', 'work');
    expect(await scene.drift()).toEqual([]);
    expect(scene.config).not.toContain('claude-opus-4-5"]');
  });
});

describe('aliases that are only partly managed', () => {
  const LISTED = `version: 1
primary: anthropic/claude-opus-4-5
aliases:
  sonnet: anthropic/claude-sonnet-4-5
manage: {aliases: listed}
`;

  it('others stay live and can be used', async () => {
    const scene = new Scene(LISTED);
    await scene.does('set', 'pro');
    expect(scene.manifest).toBe(LISTED.replace('anthropic/claude-opus-4-5', 'pro'));
    const changed = CLASSIC.replace('primary: "anthropic/claude-sonnet-4-5"', 'primary: "google/gemini-2.5-pro"');
    expect(scene.config).toBe(changed);
    await scene.does('aliases', 'add', 'deep', 'anthropic/claude-opus-4-5');
    expect(scene.config).toBe(changed.replace('opus-4-5": {}', 'opus-4-5": { alias: "deep" }'));
  });

  it('one that is only live can be removed', async () => {
    const scene = new Scene(LISTED);
    await scene.does('aliases', 'remove', 'pro');
    expect(scene.config).toBe(CLASSIC.replace('{ alias: "pro" }', '{}'));
    expect(scene.manifest).toBe(LISTED);
  });

  it('one that is only live, and that the manifest uses, leaves its reference there', async () => {
    const scene = new Scene(LISTED.replace('anthropic/claude-opus-4-5', 'pro'));
    await scene.does('aliases', 'remove', 'pro');
    expect(scene.manifest).toBe(LISTED.replace('anthropic/claude-opus-4-5', 'google/gemini-2.5-pro'));
  });
});

it('an order without --agent says which store hides it', async () => {
  const scene = new Scene(SAME, {
    [WORK_STORE]: JSON.stringify({ version: 1, profiles: {}, order: { anthropic: ['anthropic:b'] } }),
  });
  const said = await scene.does('auth', 'order', 'set', '--provider', 'anthropic', 'anthropic:b', 'anthropic:a');
  expect(said).toContain('[W301]');
  expect(said).toMatch(/\bwork\b/);
  expect(scene.config).toContain('anthropic: ["anthropic:b", "anthropic:a"]');
  const cleared = await scene.does('auth', 'order', 'clear', '--provider', 'anthropic');
  expect(cleared).toContain('Agent work keeps its stored order: anthropic:b.');
});

it('an order with --agent goes to the store, never to agents.list', async () => {
  const scene = new Scene(SAME);
  await scene.does('auth', 'order', 'set', '--provider', 'anthropic', '--agent', 'work', 'anthropic:b');
  expect(JSON.parse(scene.read(WORK_STORE))).toMatchObject({ order: { anthropic: ['anthropic:b'] } });
  expect(scene.read(CONFIG)).toBe(CLASSIC);
  expect(scene.manifest).toContain('agents:\n  work:\n    auth:\n      order:\n        anthropic: [anthropic:b]\n');
  expect(await scene.drift()).toEqual([]);
});
