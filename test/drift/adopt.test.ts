import { writeFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { CLASSIC, CONFIG, MANIFEST, removeHomes, SAME, Scene, WORK_STORE } from '../edits/scenes.ts';

afterEach(removeHomes);

interface Values {
  readonly primary: string;
  readonly second: string;
  readonly image: string;
  readonly alias: string;
  readonly order: string;
  readonly agent: string;
  readonly last: string;
  readonly stored: string;
}

const DECLARED: Values = {
  primary: 'anthropic/claude-opus-4-5',
  second: 'openai/gpt-5.2',
  image: 'google/gemini-2.5-flash',
  alias: 'google/gemini-2.5-pro',
  order: 'anthropic:b',
  agent: 'openai/gpt-5-mini',
  last: 'mistral/mistral-large',
  stored: 'anthropic:a',
};

const LIVE: Values = {
  primary: 'xai/grok-4',
  second: 'groq/llama-3.3-70b',
  image: 'openai/gpt-5.2',
  alias: 'google/gemini-2.0-flash',
  order: 'anthropic:a',
  agent: 'xai/grok-4-mini',
  last: 'deepseek/deepseek-chat',
  stored: 'anthropic:b',
};

/** The setting that each of the values is. */
const ADDRESS: Readonly<Record<keyof Values, string>> = {
  primary: 'primary',
  second: 'fallbacks',
  image: 'image.primary',
  alias: 'aliases.pro',
  order: 'auth.order.anthropic',
  agent: 'agents.work.primary',
  last: 'agents.work.fallbacks',
  stored: 'agents.work.auth.order.anthropic',
};

const BLOCK = (v: Values) => `# how we answer
version: 1

primary: ${v.primary}   # answers
fallbacks:
  - mistral/mistral-large # cheap
  - ${v.second}
image: ${v.image}
aliases:
  sonnet: anthropic/claude-sonnet-4-5
  pro: ${v.alias} # long
auth:
  order:
    anthropic:
      - ${v.order}
agents:
  work:
    # the second one
    primary: ${v.agent}
    fallbacks:
      - ${v.last}
    auth:
      order:
        anthropic:
          - ${v.stored}
`;

const STYLES: Readonly<Record<string, (v: Values) => string>> = {
  block: BLOCK,
  'carriage returns': (v) => BLOCK(v).replaceAll('\n', '\r\n'),
  'a byte order mark': (v) => `\uFEFF${BLOCK(v)}`,
  'no line break at the end': (v) => BLOCK(v).trimEnd(),
  'a document mark': (v) => `---\n${BLOCK(v)}`,
  'four blanks': (v) => BLOCK(v).replace(/^( +)/gm, '$1$1'),
  'lists at the edge': (v) => BLOCK(v).replace(/^ {2}- /gm, '- '),
  flow: (v) => `version: 1
primary: ${v.primary}
fallbacks: [ mistral/mistral-large,   ${v.second} ] # two
image: {primary: ${v.image}}
aliases: { sonnet: anthropic/claude-sonnet-4-5, pro: ${v.alias} }
auth: {order: {anthropic: [${v.order}]}}
agents: {work: {primary: ${v.agent}, fallbacks: [${v.last}], auth: {order: {anthropic: [${v.stored}]}}}}
`,
  'flow over several lines': (v) => `version: 1
primary: ${v.primary}
fallbacks: [
  mistral/mistral-large, # cheap
  ${v.second},
]
image: {
  primary: ${v.image},
}
aliases: {
  sonnet: anthropic/claude-sonnet-4-5,
  pro: ${v.alias},
}
auth: { order: {
    anthropic: [ ${v.order} ] } }
agents:
  work: { primary: ${v.agent}, fallbacks: [ ${v.last} ],
    auth: { order: { anthropic: [ ${v.stored} ] } } }
`,
  'other order, blank lines and comments': (v) => `# a

agents:
  # b
  work:
    auth: {order: {anthropic: [${v.stored}]}}


    fallbacks: [${v.last}]
    primary:    ${v.agent}
auth:
  order:
    anthropic: [${v.order}]

aliases:

  pro:   ${v.alias}
  # c
  sonnet: anthropic/claude-sonnet-4-5
image:   ${v.image}
# d
fallbacks: [mistral/mistral-large, ${v.second}]
primary: ${v.primary}
version: 1
# e
`,
  'single quotes': (v) => `version: 1
primary: '${v.primary}'
fallbacks: ['mistral/mistral-large', '${v.second}']
image: '${v.image}'
aliases: {'sonnet': 'anthropic/claude-sonnet-4-5', 'pro': '${v.alias}'}
auth: {'order': {'anthropic': ['${v.order}']}}
agents: {'work': {'primary': '${v.agent}', 'fallbacks': ['${v.last}'], 'auth': {'order': {'anthropic': ['${v.stored}']}}}}
`,
  'JSON, which is YAML, too': (v) =>
    `${JSON.stringify(
      {
        version: 1,
        primary: v.primary,
        fallbacks: ['mistral/mistral-large', v.second],
        image: { primary: v.image },
        aliases: { sonnet: 'anthropic/claude-sonnet-4-5', pro: v.alias },
        auth: { order: { anthropic: [v.order] } },
        agents: { work: { primary: v.agent, fallbacks: [v.last], auth: { order: { anthropic: [v.stored] } } } },
      },
      null,
      2,
    )}\n`,
};

/** A home where `declared` was applied and then live was changed to `live`. */
async function drifted(declared: string, live: string): Promise<Scene> {
  const [scene, other] = [new Scene(declared), new Scene(live)];
  for (const one of [scene, other]) await one.does('apply', '--yes', '--allow-destructive');
  for (const file of [CONFIG, WORK_STORE]) if (other.read(file)) writeFileSync(scene.at(file), other.read(file));
  return scene;
}

describe('adopt takes live over and leaves every other byte', () => {
  test.each(Object.entries(STYLES))('%s', async (_name, style) => {
    const scene = await drifted(style(DECLARED), style(LIVE));
    const live = scene.config;
    expect((await scene.drift()).length).toBe(Object.keys(ADDRESS).length);
    for (const [name, address] of Object.entries(ADDRESS) as [keyof Values, string][]) {
      writeFileSync(scene.at(MANIFEST), style(DECLARED));
      await scene.does('adopt', address);
      expect(scene.manifest).toBe(style({ ...DECLARED, [name]: LIVE[name] }));
    }
    writeFileSync(scene.at(MANIFEST), style(DECLARED));
    expect(await scene.shows('adopt', '--dry-run')).toContain('Nothing was written.');
    await scene.does('adopt', ...Object.values(ADDRESS));
    expect(scene.manifest).toBe(style(LIVE));
    expect(await scene.drift()).toEqual([]);
    expect(scene.config).toBe(live);
  });

  test('without an address everything that was changed live, and nothing that was changed in the manifest', async () => {
    const scene = await drifted(BLOCK(DECLARED), BLOCK({ ...DECLARED, primary: 'xai/grok-4', order: 'anthropic:a' }));
    const ahead = (text: string) => text.replace('mistral/mistral-large # cheap', 'openai/gpt-4.1 # cheap');
    writeFileSync(scene.at(MANIFEST), ahead(scene.manifest));
    const said = await scene.does('adopt');
    expect(said).toContain('Adopted: primary xai/grok-4; auth.order.anthropic anthropic:a');
    expect(scene.manifest).toBe(ahead(BLOCK({ ...DECLARED, primary: 'xai/grok-4', order: 'anthropic:a' })));
    expect(await scene.drift()).toEqual(['fallbacks']);
    expect(await scene.shows('adopt')).toContain('no live setting has changed');
  });

  test('what was adopted is the last applied from then on', async () => {
    const scene = await drifted(SAME.replace('primary: sonnet', 'primary: pro'), SAME);
    await scene.does('adopt');
    writeFileSync(scene.at(MANIFEST), scene.manifest.replace(/^primary: .*$/m, 'primary: openai/gpt-5.2'));
    expect(await scene.shows('drift', '--plain')).toBe('primary\tmanifest-ahead\n');
    await scene.does('apply', '--yes', '--fail-on-drift');
  });

  test('in a pipeline, too, and in JSON', async () => {
    const scene = await drifted(BLOCK(DECLARED), BLOCK({ ...DECLARED, primary: 'xai/grok-4' }));
    scene.env = { CI: 'true' };
    const ran = await scene.run('adopt', '--json');
    expect(JSON.parse(ran.stdout)).toMatchObject({
      edited: true,
      applied: false,
      outcome: ['primary xai/grok-4'],
      changes: [],
    });
    expect(scene.manifest).toBe(BLOCK({ ...DECLARED, primary: 'xai/grok-4' }));
  });
});

describe('what is there, gone, or empty', () => {
  const base = `version: 1
primary: anthropic/claude-sonnet-4-5
fallbacks: [pro]
aliases: {pro: google/gemini-2.5-pro, deep: anthropic/claude-opus-4-5}
auth: {order: {anthropic: [anthropic:a]}}
agents: {work: {primary: openai/gpt-5.2, fallbacks: [deep]}}
`;
  test.each([
    ['fallbacks', 'fallbacks: [pro]', 'fallbacks: []'],
    ['aliases.fast', 'deep: anthropic/claude-opus-4-5}', 'deep: anthropic/claude-opus-4-5, fast: x/y}'],
    ['auth.order.openai', '[anthropic:a]}}', '[anthropic:a], openai: [openai:a]}}'],
    ['auth.order.anthropic', '{anthropic: [anthropic:a]}', '{}'],
    ['agents.work.fallbacks', 'fallbacks: [deep]', 'fallbacks: []'],
    ['agents.work.fallbacks', 'fallbacks: [deep]', 'fallbacks: null'],
    ['agents.work.primary', 'primary: openai/gpt-5.2', 'primary: null'],
  ])('%s', async (address, from, to) => {
    const live = base.replace(from, to);
    expect(live).not.toBe(base);
    const scene = await drifted(base, live);
    expect(await scene.drift()).toEqual([address]);
    await scene.does('adopt');
    expect(scene.manifest).toBe(live);
    expect(await scene.drift()).toEqual([]);
  });

  test('a name that would get another meaning is written out, if it is not adopted', async () => {
    const live = base
      .replace('pro: google/gemini-2.5-pro', 'pro: google/gemini-2.0-flash')
      .replace('[pro]', '[google/gemini-2.5-pro]');
    const scene = await drifted(base, live);
    expect(await scene.drift()).toEqual(['aliases.pro']);
    await scene.does('adopt');
    expect(scene.manifest).toBe(live);
    expect(await scene.drift()).toEqual([]);
  });

  test('a removed alias is also removed from the settings that use it', async () => {
    const live = base.replace(', deep: anthropic/claude-opus-4-5', '').replace('[deep]', '[anthropic/claude-opus-4-5]');
    const scene = await drifted(base, live);
    await scene.does('adopt');
    expect(scene.manifest).toBe(live);
    expect(await scene.drift()).toEqual([]);
  });

  test.each([
    ['primary', 'version: 1\n', 'primary: anthropic/claude-sonnet-4-5\n'],
    ['fallbacks', 'version: 1\n', 'fallbacks: [openai/gpt-5.2, google/gemini-2.5-pro]\n'],
    ['aliases.pro', 'version: 1\n', 'aliases:\n  sonnet: anthropic/claude-sonnet-4-5\n  pro: google/gemini-2.5-pro\n'],
    ['auth.order.anthropic', 'version: 1\n', 'auth:\n  order:\n    anthropic: [anthropic:a, anthropic:b]\n'],
    ['agents.work.primary', 'version: 1\n', 'agents:\n  work:\n    primary: openai/gpt-5.2\n'],
  ])('%s, which the manifest does not speak of yet', async (address, manifest, added) => {
    const scene = new Scene(manifest);
    await scene.does('adopt', address);
    expect(scene.manifest).toBe(manifest + added);
    expect(await scene.drift()).toEqual([]);
  });

  test.each([
    ['image: google/gemini-2.5-flash\n', 'image: xai/grok-4\n', ['image.primary']],
    ['image: {primary: null}\n', 'image: {primary: xai/grok-4}\n', ['image']],
    ['image: null\n', 'image: {primary: xai/grok-4, fallbacks: [x/y]}\n', ['image.primary', 'image.fallbacks']],
    [
      'image: google/gemini-2.5-flash\n',
      'image: {primary: xai/grok-4, fallbacks: [x/y]}\n',
      ['image.primary', 'image.fallbacks'],
    ],
  ])('%j, live as %j', async (declared, live, addresses) => {
    const scene = await drifted(`version: 1\n${declared}`, `version: 1\n${live}`);
    await scene.does('adopt', ...addresses);
    expect(await scene.drift()).toEqual([]);
    const { stdout } = await scene.run('plan', '--json');
    expect(JSON.parse(stdout)).toMatchObject({ changes: [], unchanged: addresses.length });
  });
});

describe('what is refused', () => {
  test('an address that nothing has, with the nearest ones', async () => {
    const scene = new Scene(SAME);
    expect(await scene.refuses('E530', 'adopt', 'primry')).toContain('Did you mean primary?');
    expect(await scene.refuses('E530', 'adopt', 'sonnet')).toContain('aliases.sonnet');
    expect(await scene.refuses('E530', 'adopt', 'agents.nobody.primary')).toContain('agents.nobody.primary');
    expect(await scene.refuses('E530', 'adopt', 'primary', 'zzz')).toContain('"zzz"');
  });

  test.each([
    ['primary', 'primary: "anthropic/claude-sonnet-4-5"', `primary: "\${MODEL}"`, 'set through $'],
    ['fallbacks', '"openai/gpt-5.2", "google', `"\${MODEL}", "google`, 'set through $'],
    ['fallbacks', '"openai/gpt-5.2", "google', '"openai/gpt-5.2", "openai/gpt-5.2", "google', 'twice'],
    ['aliases.my:/pro', 'alias: "pro"', 'alias: "my:/pro"', 'slash'],
    ['auth.order.anthropic', '"anthropic:a", "anthropic:b"', '"anthropic:a", "openai:a"', 'another provider'],
    ['agents.work.primary', 'model: "openai/gpt-5.2"', 'model: 5', 'neither a string nor an object'],
  ])('%s: %s -> %s', async (address, from, to, reason) => {
    const config = CLASSIC.replace(from, to);
    expect(config).not.toBe(CLASSIC);
    const scene = new Scene(SAME, { [CONFIG]: config });
    scene.env = { MODEL: 'planted/model' };
    const said = await scene.refuses('E531', 'adopt', address);
    expect(said).toContain(reason);
    expect(said).not.toContain('planted');
  });

  test('a manifest that holds the value by a YAML alias', async () => {
    const scene = new Scene('version: 1\nprimary: &p pro\nfallbacks: [*p]\naliases: {pro: google/gemini-2.5-pro}\n');
    expect(await scene.refuses('E150', 'adopt', 'primary', 'fallbacks')).toContain('YAML');
  });
});
