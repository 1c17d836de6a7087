/** `params list`, `params set`, `params unset`. */
import { afterEach, describe, expect, it } from 'vitest';
import { CONFIG, removeHomes, SAME, Scene } from './scenes.ts';

afterEach(removeHomes);

const OPUS = 'anthropic/claude-opus-4-5';
const HOME = (models: string) => ({
  [CONFIG]: `{agents: {defaults: {models: {${models}}}, list: [{id: "main"}]}, meta: {lastTouchedVersion: "2026.1.30"}}`,
});
const LIVE = HOME(`"${OPUS}": {alias: "opus", params: {temperature: 0.5, maxTokens: 4096}}, "openai/gpt-5.2": {}`);
const EMPTY = 'version: 1\n';

describe('params set', () => {
  it('declares the params that are live with the new one, and writes only that', async () => {
    const scene = new Scene(EMPTY, LIVE);
    await scene.does('params', 'set', 'opus', 'cacheControlTtl', '1h');
    expect(scene.manifest).toContain(`  ${OPUS}:\n    params:\n      temperature: 0.5\n`);
    expect(scene.config).toContain(
      '{alias: "opus", params: {temperature: 0.5, maxTokens: 4096, cacheControlTtl: "1h"}}',
    );
    expect(await scene.drift()).toEqual([]);
    expect(await scene.does('params', 'set', OPUS, 'cacheControlTtl', '1h')).toContain('No change');
  });

  it('shows the new lines of the manifest in their shape', async () => {
    const scene = new Scene(EMPTY, LIVE);
    const said = await scene.does('params', 'set', 'openai/gpt-5.2', 'temperature', '0.2');
    expect(said).toMatch(
      / \+ models:\n\S+ {2}\+ {3}openai\/gpt-5\.2:\n\S+ {2}\+ {5}params:\n\S+ {2}\+ {7}temperature: 0\.2\n/,
    );
  });

  it('changes one of the declared params, and keeps comments', async () => {
    const scene = new Scene(
      `${EMPTY}models:\n  ${OPUS}:\n    params:\n      temperature: 0.5 # warm\n      maxTokens: 4096\n`,
      LIVE,
    );
    await scene.does('params', 'set', OPUS, 'temperature', '0.2');
    expect(scene.manifest).toContain('temperature: 0.2 # warm\n');
    expect(scene.config).toContain('params: {temperature: 0.2, maxTokens: 4096}');
  });

  it('leaves alone what live and the manifest say differently of other params', async () => {
    const scene = new Scene(`${EMPTY}models: {${OPUS}: {params: {temperature: 0.1}}}\n`, LIVE);
    await scene.does('params', 'set', OPUS, 'cacheControlTtl', '5m');
    expect(scene.config).toContain('params: {temperature: 0.5, maxTokens: 4096, cacheControlTtl: "5m"}');
    expect(scene.manifest).toContain('temperature: 0.1');
  });

  it('warns of a value that OpenClaw ignores, and refuses what the release has no place for', async () => {
    const scene = new Scene(EMPTY, LIVE);
    expect(await scene.does('params', 'set', OPUS, 'temperature', 'warm', '--dry-run')).toContain(
      'Nothing was written',
    );
    await scene.refuses('E334', 'params', 'set', OPUS, 'temperature', '1', '--agent', 'main');
    await scene.refuses('E309', 'params', 'set', OPUS, 'temperature', '1', '--agent', 'nobody');
    expect(scene.manifest).toBe(EMPTY);
  });

  it('adds an entry for a model that has none', async () => {
    const scene = new Scene(EMPTY, LIVE);
    await scene.does('params', 'set', 'google/gemini-2.5-pro', 'temperature', '1');
    expect(scene.config).toContain('"google/gemini-2.5-pro": {params: {temperature: 1}}');
  });
});

describe('params unset', () => {
  it('removes one param, and the map with its last one', async () => {
    const scene = new Scene(EMPTY, LIVE);
    await scene.does('params', 'unset', OPUS, 'temperature');
    expect(scene.config).toContain('params: {maxTokens: 4096}');
    await scene.does('params', 'unset', OPUS, 'maxTokens');
    expect(scene.config).toContain(`"${OPUS}": {alias: "opus"}`);
    expect(await scene.drift()).toEqual([]);
    await scene.refuses('E557', 'params', 'unset', OPUS, 'maxTokens');
  });
});

describe('params list', () => {
  it('shows live by model, and where the manifest differs', async () => {
    const scene = new Scene(`${EMPTY}models: {${OPUS}: {params: {temperature: 0.1, maxTokens: 4096}}}\n`, LIVE);
    const said = await scene.shows('params', 'list');
    expect(said).toContain(`${OPUS}:`);
    expect(said).toContain('temperature: 0.5  (not in the manifest)');
    expect(said).toContain('temperature: 0.1  (only in the manifest)');
    expect(said).toContain('maxTokens: 4096\n');
    expect(await scene.shows('params', 'list', 'opus', '--plain')).toBe(
      `${OPUS}  temperature  0.5\n${OPUS}  maxTokens  4096\n`,
    );
    expect(JSON.parse(await scene.shows('params', 'list', '--json'))).toMatchObject({
      params: [{ model: OPUS, agent: null, params: { temperature: 0.5, maxTokens: 4096 } }],
    });
    expect(await new Scene(SAME).shows('params', 'list')).toContain('No params.');
  });

  it('adds the model to a list of allowed models, where an entry is a choice', async () => {
    const scene = new Scene(`${SAME}allow: [sonnet, pro, openai/gpt-5.2, anthropic/claude-opus-4-5] # chosen\n`);
    const said = await scene.does('params', 'set', 'openai/gpt-5-mini', 'temperature', '0.2');
    expect(said).toContain('`allow` gets openai/gpt-5-mini too.  [W543]');
    expect(scene.manifest).toContain('anthropic/claude-opus-4-5, openai/gpt-5-mini] # chosen');
    expect(await scene.shows('plan')).toMatch(/^No changes\./m);
  });

  it('is refused where chats may choose any model, which an entry would end', async () => {
    const scene = new Scene(`${EMPTY}allow: null\n`, HOME(''));
    await scene.refuses('E333', 'params', 'set', OPUS, 'temperature', '0.2');
  });
});
