/** `replace`: one model in the place of another, in the manifest and wherever it is used live. */
import { writeFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { CLASSIC, CONFIG, MAIN_STORE, removeHomes, SAME, Scene, STORE } from './scenes.ts';

afterEach(removeHomes);

const USED = CLASSIC.replace(
  'list: [{ id: "main", default: true }',
  'list: [{ id: "main", default: true, heartbeat: { model: "openai/gpt-5.2" } }',
).replace('  auth:', '  hooks: { mappings: [{ model: "openai/gpt-5.2" /* mail */ }] },\n  auth:');
// biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of the config
const VARIABLE = '"${CHEAP}"';
const FILES = { [CONFIG]: USED, [MAIN_STORE]: STORE };

describe('replace', () => {
  it('changes every use, declared or not, and no other byte', async () => {
    const scene = new Scene(SAME, FILES);
    const said = await scene.does('replace', 'openai/gpt-5.2', 'openai/gpt-5-mini');
    expect(said).toContain('openai/gpt-5.2 -> openai/gpt-5-mini in 5 places of the config');
    expect(scene.config).toBe(USED.replaceAll('openai/gpt-5.2', 'openai/gpt-5-mini'));
    expect(scene.manifest).toBe(SAME.replaceAll('openai/gpt-5.2', 'openai/gpt-5-mini'));
    expect(await scene.drift()).toEqual([]);
  });

  it('is undone exactly', async () => {
    const scene = new Scene(SAME, FILES);
    await scene.does('replace', 'openai/gpt-5.2', 'openai/gpt-5-mini');
    await scene.does('rollback', '--yes');
    expect(scene.config).toBe(USED);
    expect(scene.manifest).toBe(SAME);
  });

  it('is undone in place where the config has changed since', async () => {
    const scene = new Scene(SAME, FILES);
    await scene.does('replace', 'openai/gpt-5.2', 'openai/gpt-5-mini');
    writeFileSync(scene.at(CONFIG), scene.config.replace('by hand', 'by another hand'));
    await scene.does('rollback', '--yes');
    expect(scene.config).toBe(USED.replace('by hand', 'by another hand'));
  });

  it('takes the model that an alias names, whose uses stay as they are', async () => {
    const scene = new Scene(SAME, FILES);
    await scene.does('replace', 'sonnet', 'anthropic/claude-sonnet-4-6');
    expect(scene.manifest).toBe(SAME.replace('sonnet-4-5', 'sonnet-4-6'));
    expect(scene.config).toBe(USED.replaceAll('sonnet-4-5', 'sonnet-4-6'));
  });

  it('writes an alias in the manifest and the model in the config', async () => {
    const scene = new Scene(SAME.replace('  - pro\n', ''), FILES);
    await scene.does('replace', 'openai/gpt-5.2', 'pro', '--force');
    expect(scene.manifest).toContain('- pro # cheap');
    expect(scene.config).toContain('{ model: "google/gemini-2.5-pro" /* mail */ }');
    expect(scene.config).not.toContain('openai/gpt-5.2');
  });

  it('repeats no model in a list', async () => {
    const scene = new Scene(SAME, FILES);
    await scene.does('replace', 'openai/gpt-5.2', 'google/gemini-2.5-pro', '--force');
    expect(scene.manifest.match(/^ {2}- .*/gm)).toEqual(['  - google/gemini-2.5-pro # cheap']);
    expect(scene.config).toContain('fallbacks: ["google/gemini-2.5-pro"]');
    expect(await scene.drift()).toEqual([]);
  });

  it('leaves a fallback that becomes the primary out', async () => {
    const scene = new Scene(SAME, FILES);
    await scene.does('replace', 'openai/gpt-5.2', 'anthropic/claude-sonnet-4-5');
    expect(scene.manifest).toContain('fallbacks:\n  - pro\n');
    expect(scene.config).toContain('primary: "anthropic/claude-sonnet-4-5", fallbacks: ["google/gemini-2.5-pro"]');
  });

  it('leaves alone what differs for other reasons', async () => {
    const scene = new Scene(SAME.replace('  - pro\n', '  - mistral/mistral-large\n'), FILES);
    const said = await scene.does('replace', 'openai/gpt-5.2', 'openai/gpt-5-mini');
    expect(scene.config).toContain('fallbacks: ["openai/gpt-5-mini", "google/gemini-2.5-pro"]');
    expect(said).toContain('1 other setting differs');
  });

  it('moves what `allow` and `moved` name along', async () => {
    const scene = new Scene(
      `${SAME}allow: [sonnet, pro, openai/gpt-5.2, anthropic/claude-opus-4-5]\nmoved: {openai/gpt-4o: openai/gpt-5.2}\n`,
      FILES,
    );
    await scene.does('replace', 'openai/gpt-5.2', 'openai/gpt-5-mini');
    expect(scene.manifest).not.toContain('gpt-5.2');
    expect(scene.manifest).toContain('moved: {openai/gpt-4o: openai/gpt-5-mini}');
    expect(await scene.drift()).toEqual([]);
  });

  it('moves what the manifest says of the model under `models` along', async () => {
    const scene = new Scene(`${SAME}models:\n  openai/gpt-5.2: {params: {temperature: 0.2}} # calm\n`, FILES);
    await scene.does('apply', '--yes');
    await scene.does('replace', 'openai/gpt-5.2', 'openai/gpt-5-mini');
    expect(scene.manifest).not.toContain('gpt-5.2');
    expect(scene.manifest).toMatch(/models:\n\s+openai\/gpt-5-mini:[\s\S]*temperature: 0\.2/);
    expect(scene.config).not.toContain('openai/gpt-5.2');
    expect(await scene.drift()).toEqual([]);
  });

  it('shows everything and writes nothing with --dry-run', async () => {
    const scene = new Scene(SAME, FILES);
    const said = await scene.does('replace', 'openai/gpt-5.2', 'openai/gpt-5-mini', '--dry-run');
    expect(said).toContain('moved openai/gpt-5.2 -> openai/gpt-5-mini in 5 places: fallbacks[0], agents.work.primary,');
    expect(said).toMatch(/^\+.*heartbeat: \{ model: "openai\/gpt-5-mini" \}/m);
    expect(scene.config).toBe(USED);
    expect(scene.manifest).toBe(SAME);
  });

  it('is a document with --json', async () => {
    const scene = new Scene(SAME, FILES);
    const said = JSON.parse(await scene.does('replace', 'openai/gpt-5.2', 'openai/gpt-5-mini', '--json'));
    expect(said).toMatchObject({ formatVersion: 1, edited: true, applied: true, summary: { moved: 5, entries: 0 } });
    expect(said.changes).toContainEqual({
      address: 'hooks.mappings.0.model',
      action: 'change',
      kind: 'moved',
      before: 'openai/gpt-5.2',
      after: 'openai/gpt-5-mini',
      file: '~/.openclaw/openclaw.json',
      reason: null,
      destructive: false,
    });
  });

  it.each([
    ['E551', 'sonnet', 'anthropic/claude-sonnet-4-5'],
    ['E552', 'openai/gpt-5.2', 'mistral/mistral-large'],
    ['E540', 'openai/gpt-5.2', 'nobody/model'],
    ['E541', 'openai/gpt-5.2', 'nothing-like-it'],
    ['E541', 'nothing-like-it', 'openai/gpt-5.2'],
    ['E121', 'sonnet', 'pro'],
  ])('%s: %s cannot become %s', async (code, old, to) => {
    const scene = new Scene(SAME, FILES);
    await scene.refuses(code, 'replace', old, to);
    expect(scene.config).toBe(USED);
    expect(scene.manifest).toBe(SAME);
  });

  it('says which credential is missing, and does it with --force', async () => {
    const scene = new Scene(SAME, FILES);
    const said = await scene.does('replace', 'openai/gpt-5.2', 'mistral/mistral-large', '--force');
    expect(said).toContain('mistral has no credential that agent main and work could use.');
    expect(scene.config).not.toContain('openai/gpt-5.2');
  });

  it('does not touch a variable', async () => {
    const config = USED.replace('model: "openai/gpt-5.2" }],', `model: ${VARIABLE} }],`);
    const scene = new Scene(SAME, { ...FILES, [CONFIG]: config });
    scene.env = { CHEAP: 'openai/gpt-5.2' };
    await scene.refuses('E308', 'replace', 'openai/gpt-5.2', 'openai/gpt-5-mini');
    expect(scene.config).toBe(config);
  });

  describe('with what is known about the end of models', () => {
    const GOING = SAME.replace('openai/gpt-5.2', 'google/gemini-2.0-flash');

    it('names the successor and the command where no new model is given', async () => {
      const scene = new Scene(GOING, FILES);
      const said = await scene.refuses('E565', 'replace', 'google/gemini-2.0-flash');
      expect(said).toContain('The successor of google/gemini-2.0-flash is google/gemini-2.5-flash.');
      expect(said).toContain('was shut down on 2026-06-01');
      expect(said).toContain('openclaw-models replace google/gemini-2.0-flash google/gemini-2.5-flash');
      expect(scene.manifest).toBe(GOING);
    });

    it('says where no successor is known', async () => {
      const scene = new Scene(SAME, FILES);
      const said = await scene.refuses('E565', 'replace', 'anthropic/claude-opus-5');
      expect(said).toContain('No successor of anthropic/claude-opus-5 is known');
    });

    it('refuses a new model that is shut down, and warns with --force', async () => {
      const scene = new Scene(SAME, FILES);
      const said = await scene.refuses('E552', 'replace', 'google/gemini-2.5-pro', 'google/gemini-2.0-flash');
      expect(said).toContain('google/gemini-2.0-flash was shut down on 2026-06-01');
      expect(said).toContain('Use google/gemini-2.5-flash, or pass `--force`.');
      expect(scene.config).toBe(USED);
      expect(await scene.does('replace', 'google/gemini-2.5-pro', 'google/gemini-2.0-flash', '--force')).toContain(
        'W180',
      );
    });

    it('warns of a new model that is deprecated', async () => {
      const scene = new Scene(SAME, FILES);
      expect(await scene.does('replace', 'openai/gpt-5.2', 'openai/gpt-5.5')).toContain('W181');
    });
  });
});
