/** Unknown models on the command line: what is refused, the messages, and what `--force` does. */
import { afterEach, describe, expect, it } from 'vitest';
import { CONFIG, removeHomes, SAME, Scene } from './scenes.ts';

afterEach(removeHomes);

const OWN = `{
  meta: { lastTouchedVersion: "2026.1.30", lastTouchedAt: "2026-01-30T00:00:00.000Z" },
  agents: {
    defaults: { model: { primary: "live-only/m" }, models: { "live-only/m": {} } },
    list: [{ id: "main", default: true }, { id: "work" }],
  },
  auth: { profiles: { "stored:a": { provider: "stored", mode: "api_key" } } },
  models: { providers: {
    gateway: { baseUrl: "https://gateway.invalid/v1", models: [{ id: "qwen:7b", name: "q" }, { id: "both", name: "b" }, { id: "blind", name: "x", input: ["text"] }] },
    other: { baseUrl: "https://other.invalid/v1", models: [{ id: "both", name: "b" }] },
  } },
}
`;

const STORING: readonly (readonly [before: readonly string[], after: readonly string[]])[] = [
  [['set'], []],
  [['set'], ['--agent', 'work']],
  [['set-image'], []],
  [['fallbacks', 'add'], []],
  [
    ['fallbacks', 'add'],
    ['--agent', 'work'],
  ],
  [['image-fallbacks', 'add'], []],
  [['aliases', 'add', 'fresh'], []],
];

describe.each(STORING)('%j ... %j', (before, after) => {
  it.each([
    ['nope/nope', 'E540', 'Unknown provider "nope".'],
    ['antropic/claude-opus-4-5', 'E540', 'did you mean "anthropic"?'],
    ['sonet', 'E541', 'did you mean sonnet?'],
    ['zzz', 'E541', 'OpenClaw would read it as anthropic/zzz'],
    ['gpt-5.2', 'E541', 'did you mean openai/gpt-5.2?'],
    ['openai/gpt\u20135.2', 'E175', 'an en dash (U+2013)'],
    ['\u201copenai/gpt-5.2\u201d', 'E175', 'a typographic quote (U+201C)'],
    ['openai/*', 'E114', 'for all models of a provider'],
  ])('%s is refused, and nothing is written', async (model, code, says) => {
    const said = await new Scene(SAME).refuses(code, ...before, model, ...after);
    expect(said).toContain(says);
  });

  it('--force goes on', async () => {
    const scene = new Scene(SAME);
    expect(await scene.does(...before, 'nope/nope', ...after, '--force')).toContain('[W144]');
    expect(scene.manifest).toContain('nope/nope');
  });
});

describe('a model that only the config declares', () => {
  const scene = () => new Scene(SAME, { [CONFIG]: OWN });

  it.each(['gateway/anything', 'stored/m', 'live-only/n', 'vllm/m', 'ollama/m'])(
    '%s has a known provider',
    async (model) => {
      expect(await scene().does('set', model, '--dry-run')).not.toMatch(/E540|W144|W146/);
    },
  );

  it('is named where a bare word is its id', async () => {
    expect(await scene().refuses('E541', 'set', 'qwen:7b')).toContain('did you mean gateway/qwen:7b?');
    expect(await scene().refuses('E541', 'set', 'both')).toContain('did you mean gateway/both or other/both?');
  });

  it('does not accept images where the config says so, unless forced', async () => {
    expect(await scene().refuses('E504', 'set-image', 'gateway/blind')).toContain(
      'gateway/blind does not accept images',
    );
    await scene().refuses('E504', 'image-fallbacks', 'add', 'gateway/blind');
    expect(await scene().does('image-fallbacks', 'add', 'gateway/blind', '--force')).toContain('[W142]');
  });

  it('a provider that the manifest uses already is known', async () => {
    const manifest = `${SAME}image: mine/a\n`;
    expect(await new Scene(manifest).does('set', 'mine/b', '--dry-run')).not.toContain('E540');
  });
});

it('plan names unknown providers and unknown models', async () => {
  const plan = (primary: string) => new Scene(`version: 1\nprimary: ${primary}\n`, { [CONFIG]: OWN }).shows('plan');
  expect(await plan('nope/nope')).toMatch(
    /openclaw\.models\.yaml:2:10 {2}warn {2}Unknown provider "nope"\. {2}\[W144\]/,
  );
  expect(await plan('openai/gpt5.2')).toMatch(/:2:10 {2}warn .*did you mean openai\/gpt-5\.2\? {2}\[W146\]/);
  for (const fine of [
    'gateway/any',
    'live-only/x',
    'openai/gpt-5.1-codex',
    'openai/gpt-5.2-2025-12-11',
    'openrouter/x/y',
  ])
    expect(await plan(fine), fine).not.toMatch(/W144|W146/);
});
