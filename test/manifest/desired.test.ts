import { describe, expect, it } from 'vitest';
import {
  aliasesOf,
  chainOf,
  type Desired,
  type DesiredModel,
  loadManifest,
  ordersOf,
  toDesired,
} from '../../src/manifest/index.ts';
import type { VocabularyOptions } from '../../src/manifest/words.ts';
import { FACTS } from '../releases.ts';

/** The parts of what is desired, each read as its users read it. */
function partsOf(desired: Desired) {
  return {
    settings: desired.settings,
    ...chainOf(desired, ''),
    image: chainOf(desired, 'image.'),
    aliases: aliasesOf(desired),
    authOrder: ordersOf(desired),
    agents: new Map(
      [...desired.agents.keys()].map((id) => [
        id,
        { ...chainOf(desired, `agents.${id}.`), authOrder: ordersOf(desired, id) },
      ]),
    ),
  };
}

function desiredOf(text: string, options: VocabularyOptions = {}): ReturnType<typeof partsOf> {
  const loaded = loadManifest(`version: 1\n${text}`, 'm.yaml', options);
  if (!loaded.ok) throw new Error(loaded.problems.map(({ message }) => message).join('\n'));
  const desired = toDesired(loaded.value, options);
  if (!desired.ok) throw new Error(desired.problems.map(({ message }) => message).join('\n'));
  return partsOf(desired.value);
}

const refs = (models: readonly DesiredModel[] | null | undefined) => models?.map(({ ref }) => ref);

describe('absent is not empty', () => {
  it('manages nothing without keys', () => {
    const { settings, agents } = desiredOf('');
    expect([settings.size, agents.size]).toEqual([0, 0]);
  });

  it('manages null and empty', () => {
    const desired = desiredOf('primary: null\nfallbacks: null\nimage: null\naliases: null\nauth: {order: null}\n');
    expect(desired).toMatchObject({
      primary: null,
      fallbacks: [],
      image: { primary: null, fallbacks: [] },
      aliases: { mode: 'exact', entries: new Map() },
      authOrder: { mode: 'exact', entries: new Map() },
      agents: new Map(),
    });
    expect(desiredOf('fallbacks: []\naliases: {}\nauth: {order: {}}\n')).toMatchObject({
      fallbacks: [],
      aliases: { entries: new Map() },
      authOrder: { entries: new Map() },
    });
  });

  it('treats an auth section without an order, and an agent without keys, as unmanaged', () => {
    expect(desiredOf('auth: null\n').authOrder).toBeUndefined();
    expect(desiredOf('auth: {}\n').authOrder).toBeUndefined();
    const agents = desiredOf('agents:\n  a: {}\n  b: null\n').agents;
    expect([...agents.keys()]).toEqual(['a']);
    expect(agents.get('a')).toMatchObject({ primary: undefined, fallbacks: undefined, authOrder: undefined });
  });

  it('takes a text for the image primary alone', () => {
    const { image } = desiredOf('image: x/y\n');
    expect(image?.primary?.ref).toBe('x/y');
    expect(image?.fallbacks).toBeUndefined();
    expect(desiredOf('image: {}\n').image).toEqual({ primary: undefined, fallbacks: undefined });
    expect(desiredOf('image: {fallbacks: null}\n').image).toEqual({ primary: undefined, fallbacks: [] });
  });

  it("keeps no agent's own list except an explicitly empty one", () => {
    const { agents } = desiredOf(
      'agents:\n  a: {primary: null, fallbacks: null}\n  b: {fallbacks: []}\n  c: {fallbacks: [x/y]}\n',
    );
    expect(agents.get('a')).toMatchObject({ primary: null, fallbacks: null });
    expect(agents.get('b')).toMatchObject({ primary: undefined, fallbacks: [] });
    expect(refs(agents.get('c')?.fallbacks)).toEqual(['x/y']);
  });

  it('treats an empty order as no declared order', () => {
    const { authOrder } = desiredOf('auth:\n  order:\n    openai: []\n    google: null\n');
    expect([...(authOrder?.entries ?? [])].map(([provider, { ids }]) => [provider, ids])).toEqual([
      ['openai', []],
      ['google', []],
    ]);
  });
});

describe('words', () => {
  it('resolves aliases in any case and keeps the word and its place', () => {
    const desired = desiredOf(
      'primary: FAST\nfallbacks:\n  - " OpenAI / gpt-5.2 "\naliases:\n  fast: google/gemini-3-flash\n',
    );
    expect(desired.primary).toMatchObject({
      ref: 'google/gemini-3-flash-preview',
      word: 'FAST',
      position: { file: 'm.yaml', line: 2, column: 10 },
    });
    expect(desired.fallbacks?.[0]).toMatchObject({
      ref: 'openai/gpt-5.2',
      word: 'OpenAI / gpt-5.2',
      position: { line: 4, column: 5 },
    });
    expect(desired.aliases?.entries.get('fast')).toMatchObject({
      ref: 'google/gemini-3-flash-preview',
      word: 'google/gemini-3-flash',
      position: { line: 6, column: 9 },
    });
  });

  it('normalises by the release', () => {
    const text =
      'primary: google/gemini-3-pro\nfallbacks: [z.ai/glm, anthropic/opus-4.5]\nauth: {order: {Z.AI: ["zai:a"]}}\n';
    const classic = desiredOf(text, { naming: FACTS.classic });
    expect([classic.primary?.ref, ...(refs(classic.fallbacks) ?? [])]).toEqual([
      'google/gemini-3-pro-preview',
      'zai/glm',
      'anthropic/claude-opus-4-5',
    ]);
    expect([...(classic.authOrder?.entries.keys() ?? [])]).toEqual(['zai']);
    const modern = desiredOf(text.replace('zai:a', 'z.ai:a'), { naming: FACTS.modern });
    expect([modern.primary?.ref, ...(refs(modern.fallbacks) ?? [])]).toEqual([
      'google/gemini-3.1-pro-preview',
      'z.ai/glm',
      'anthropic/opus-4.5',
    ]);
    expect([...(modern.authOrder?.entries.keys() ?? [])]).toEqual(['z.ai']);
  });

  it('lets live aliases win over built-in ones, and declared ones over both', () => {
    const liveAliases = new Map([
      ['opus', 'live/opus'],
      ['gpt', 'live/gpt'],
    ]);
    const text = 'fallbacks: [opus, gpt, sonnet]\naliases: {opus: my/opus}\nmanage: {aliases: listed}\n';
    expect(refs(desiredOf(text, { liveAliases, naming: FACTS.classic }).fallbacks)).toEqual([
      'my/opus',
      'live/gpt',
      'anthropic/claude-sonnet-4-5',
    ]);
    expect(refs(desiredOf(text, { liveAliases, naming: FACTS.modern }).fallbacks)?.[2]).toBe(
      'anthropic/claude-sonnet-5',
    );
  });

  it('fails on an alias that the live config does not have', () => {
    const loaded = loadManifest('version: 1\nprimary: sunflower\n', 'm.yaml');
    if (!loaded.ok) throw new Error('not loaded');
    const desired = toDesired(loaded.value, { liveAliases: new Map() });
    expect(desired.ok ? [] : desired.problems.map(({ code, severity }) => [code, severity])).toEqual([
      ['E112', 'error'],
    ]);
  });

  it('drops repeated fallbacks and profiles, the first one staying', () => {
    const desired = desiredOf(
      'fallbacks: [x/a, x/b, X/a]\nauth: {order: {openai: ["openai:a", "openai:b", "openai:a"]}}\n',
    );
    expect(refs(desired.fallbacks)).toEqual(['x/a', 'x/b']);
    expect(desired.authOrder?.entries.get('openai')?.ids).toEqual(['openai:a', 'openai:b']);
  });
});

describe('ownership', () => {
  it('is exact unless narrowed, for each section', () => {
    const text = 'aliases: {a: x/y}\nauth: {order: {openai: []}}\nagents: {w: {auth: {order: {}}}}\n';
    const modes = ({ aliases, authOrder, agents }: ReturnType<typeof partsOf>) => [
      aliases?.mode,
      authOrder?.mode,
      agents.get('w')?.authOrder?.mode,
    ];
    expect(modes(desiredOf(text))).toEqual(['exact', 'exact', 'exact']);
    expect(modes(desiredOf(`${text}manage: {aliases: listed}\n`))).toEqual(['listed', 'exact', 'exact']);
    expect(modes(desiredOf(`${text}manage: {auth.order: listed}\n`))).toEqual(['exact', 'listed', 'listed']);
  });
});
