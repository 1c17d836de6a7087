/** Which OpenClaw release a home is of: who says so, who wins, and what is said where they disagree. */
import { chmodSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it, test } from 'vitest';
import { lockForEdit } from '../../src/apply/index.ts';
import { setPrimary } from '../../src/edits/set.ts';
import { Secret } from '../../src/openclaw/auth/secret.ts';
import { credentialChoices } from '../../src/use-cases/credential-choices.ts';
import { editSettings } from '../../src/use-cases/edit.ts';
import { explain } from '../../src/use-cases/explain.ts';
import { importManifest } from '../../src/use-cases/import.ts';
import { planManifest } from '../../src/use-cases/plan.ts';
import { prepareEdit } from '../../src/use-cases/prepare-edit.ts';
import { previewCredential, storeCredential } from '../../src/use-cases/store-credential.ts';
import { validateText } from '../../src/use-cases/validate.ts';
import { type ManifestOptions, readManifest } from '../../src/workspace/manifest-file.ts';
import { Workspace } from '../../src/workspace/workspace.ts';
import { type Files, makeHome, type TestHome, unwrap } from '../use-cases/homes.ts';

const MODEL = { defaults: { model: { primary: 'openai/gpt-5.1' } } };
const config = (value: object) => ({ '.openclaw/openclaw.json': JSON.stringify(value) });
const NOTHING = config({ agents: MODEL });
const CLASSIC = config({ meta: { lastTouchedAt: 'x' }, agents: MODEL });
const WRITTEN_BY = (release: string) => config({ meta: { lastTouchedVersion: release }, agents: MODEL });
const manifest = (openclaw: string) => `version: 1\nopenclaw: ${openclaw}\nprimary: openai/gpt-5.2\n`;

let home: TestHome;
afterEach(() => home.remove());

/** @param openclaw the release that an `openclaw` on PATH says it is */
function open(files: Files, extra: Partial<ManifestOptions> = {}, openclaw?: string): ManifestOptions {
  const script = openclaw && { 'bin/openclaw': `#!/bin/sh\necho "OpenClaw ${openclaw}"\n` };
  home = makeHome({ ...files, ...script });
  if (script) chmodSync(path.join(home.dir, 'bin/openclaw'), 0o755);
  const env = { PATH: `${path.join(home.dir, 'bin')}:/bin:/usr/bin`, ...extra.env };
  return { ...home.options, machine: 'nowhere', ...extra, env };
}

async function targetOf(options: ManifestOptions) {
  const { plan } = unwrap(await planManifest(options));
  const { release, releaseSource, measured, behavesAs } = plan.target;
  const codes = plan.diagnostics.map(({ code }) => code);
  return { release, releaseSource, measured, behavesAs, codes };
}

const given = (text: string): Files => ({ 'openclaw.models.yaml': text });
const variable = (release: string) => ({ env: { OPENCLAW_MODELS_OPENCLAW_VERSION: release } });

describe('the release of a home', () => {
  it('is that of the flag, then that of the variable, then that of the files', async () => {
    const files = { ...WRITTEN_BY('2026.9.4'), ...given('version: 1\nprimary: openai/gpt-5.2\n') };
    const flag = { openclawVersion: '2026.9.6', ...variable('2026.8.2') };
    expect(await targetOf(open(files, flag))).toMatchObject({ release: '2026.9.6', releaseSource: 'flag' });
    home.remove();
    expect(await targetOf(open(files, variable('2026.8.2')))).toMatchObject({
      release: '2026.8.2',
      releaseSource: 'variable',
    });
    home.remove();
    expect(await targetOf(open(files, variable('')))).toMatchObject({ release: '2026.9.4', releaseSource: 'files' });
  });

  it('is that of the manifest if the files do not show it, and only then that of the binary', async () => {
    const text = manifest('2026.9.6');
    expect(await targetOf(open({ ...NOTHING, ...given(text) }, {}, '2026.9.6'))).toMatchObject({
      release: '2026.9.6',
      releaseSource: 'manifest',
      measured: true,
      codes: [],
    });
    home.remove();
    const plain = given('version: 1\nprimary: openai/gpt-5.2\n');
    expect(await targetOf(open({ ...NOTHING, ...plain }, {}, '2026.9.5'))).toMatchObject({
      release: '2026.9.5',
      releaseSource: 'path',
      measured: false,
      behavesAs: '2026.9.4',
    });
  });

  it('is narrowed by the manifest if the files show only the generation', async () => {
    const found = await targetOf(open({ ...CLASSIC, ...given(manifest('2026.4.29')) }));
    expect(found).toMatchObject({ release: '2026.4.29', releaseSource: 'manifest', measured: true });
  });

  it('is what the entry of the host says', async () => {
    const text = `${manifest('2026.9.6')}hosts:\n  old: {openclaw: 2026.1.30}\n`;
    const found = await targetOf(open({ ...NOTHING, ...given(text) }, { host: 'old' }));
    expect(found).toMatchObject({ release: '2026.1.30', releaseSource: 'manifest' });
  });

  it('is the newest measured one for a home that does not exist yet', async () => {
    const found = await targetOf(open(given('version: 1\nprimary: openai/gpt-5.2\n')));
    expect(found).toMatchObject({ releaseSource: 'assumed', measured: true, codes: ['W536'] });
  });

  it('is unknown if nothing shows it, with the reason and all remedies', async () => {
    const planned = await planManifest(open({ ...NOTHING, ...given('version: 1\nprimary: openai/gpt-5.2\n') }));
    expect(planned).toMatchObject({ ok: false, problems: [{ code: 'E212' }] });
    const [problem] = planned.ok ? [] : planned.problems;
    expect(problem?.message).toContain('keep the allowlist in another place');
    for (const way of ['openclaw:', '--openclaw-version', 'OPENCLAW_MODELS_OPENCLAW_VERSION'])
      expect(problem?.remedy).toContain(way);
  });
});

describe('a manifest for another release', () => {
  it('is a warning that names the difference', async () => {
    const { plan } = unwrap(await planManifest(open({ ...WRITTEN_BY('2026.4.29'), ...given(manifest('2026.1.30')) })));
    const said = plan.diagnostics.find(({ code }) => code === 'W178');
    expect(said?.message).toMatch(/2026\.1\.30.*2026\.4\.29.*differ in: /);
    expect(said?.position).toMatchObject({ line: 2 });
  });

  it('is empty if both do the same', async () => {
    const found = await targetOf(open({ ...WRITTEN_BY('2026.9.6'), ...given(manifest('2026.9.6')) }));
    expect(found.codes).toEqual([]);
  });

  it('is an error across the generations, unless the release is named for this run', async () => {
    const files = { ...WRITTEN_BY('2026.9.6'), ...given(manifest('2026.1.30')) };
    expect(await planManifest(open(files))).toMatchObject({ ok: false, problems: [{ code: 'E179' }] });
    home.remove();
    const named = await targetOf(open(files, { openclawVersion: '2026.9.6' }));
    expect(named.codes).toEqual(['W178']);
  });

  it('is compared with the binary where the manifest decides', async () => {
    const planned = await planManifest(open({ ...NOTHING, ...given(manifest('2026.1.30')) }, {}, '2026.9.6'));
    expect(planned).toMatchObject({ ok: false, problems: [{ code: 'E179' }] });
  });
});

describe('without a machine', () => {
  const problems = async (text: string) => {
    const checked = await validateText({ path: '/m.yaml', name: 'm.yaml', text }, {});
    return checked.ok ? checked.value.warnings : checked.problems;
  };

  it('names are judged for the release of the manifest', async () => {
    home = makeHome({});
    const word = (release: string) => `version: 1\nopenclaw: ${release}\nprimary: gpt\naliases: {}\nmanage: {}\n`;
    expect((await problems(word('2026.1.30'))).map(({ code }) => code)).toContain('E112');
    const aliased = (release: string) =>
      `version: 1\nopenclaw: ${release}\naliases:\n  opus: openai/gpt-5.2\nprimary: opus\n`;
    expect((await problems(aliased('2026.1.30'))).map(({ code }) => code)).toContain('W143');
  });

  test.each([
    ['latest', 'E110'],
    ['2026.9', 'E110'],
    ['2025.1.1', 'E213'],
    ['2026.7.2-beta.5', 'E211'],
  ])('%s is refused', async (release, code) => {
    home = makeHome({});
    expect(await problems(`version: 1\nopenclaw: ${release}\n`)).toMatchObject([{ code, position: { line: 2 } }]);
  });

  it('explain asks about a home that is not there', async () => {
    const options = open(given(manifest('2026.1.30')));
    const explained = await explain({ ...options, manifestOnly: true, image: false, failures: [], now: 0 });
    expect(unwrap(explained).explanation.dialect).toBe('classic');
  });
});

describe('a new manifest', () => {
  it('names the known release, so that it need not be passed again', async () => {
    const imported = unwrap(await importManifest(open(WRITTEN_BY('2026.9.6')), 'm.yaml'));
    expect(imported.text).toContain('\nopenclaw: 2026.9.6\n');
    home.remove();
    const again = open({ ...NOTHING, ...given('version: 1\n') }, { openclawVersion: 'v2026.9.6' });
    expect(unwrap(await importManifest(again, 'm.yaml')).manifest.openclaw).toBe('2026.9.6');
  });

  it('names none that is only assumed', async () => {
    const imported = unwrap(await importManifest(open({}), 'm.yaml'));
    expect(imported.manifest.openclaw).toBeUndefined();
  });
});

describe('if the release is unknown and it matters', () => {
  const asking = (answer: string | undefined) => {
    const asked: string[] = [];
    const askRelease = async (where: string) => {
      asked.push(where);
      return answer;
    };
    return { asked, askRelease };
  };

  it('a person is asked, and the answer holds for the run', async () => {
    const { asked, askRelease } = asking('2026.4.29');
    const files = { ...NOTHING, ...given('version: 1\nprimary: openai/gpt-5.2\n') };
    const found = await targetOf(open(files, { askRelease }));
    expect(found).toMatchObject({ release: '2026.4.29', releaseSource: 'asked', measured: true });
    expect(asked).toEqual(['~/.openclaw']);
  });

  it('the answer is written into the manifest that a command edits anyway', async () => {
    const { askRelease } = asking('2026.4.29');
    const files = { ...NOTHING, ...given('version: 1\nprimary: openai/gpt-5.1\n') };
    const edit = setPrimary('openai/gpt-5.2', { agent: undefined, strict: false, force: true });
    const prepared = unwrap(await prepareEdit(edit, open(files, { askRelease }), false));
    expect(prepared.manifest.after).toBe('version: 1\nopenclaw: 2026.4.29\nprimary: openai/gpt-5.2\n');
  });

  it.each([
    [undefined, 'E212'],
    ['latest', 'E212'],
    ['2025.1.1', 'E213'],
  ])('the answer %s ends it', async (answer, code) => {
    const files = { ...NOTHING, ...given('version: 1\nprimary: openai/gpt-5.2\n') };
    const planned = await planManifest(open(files, { askRelease: asking(answer).askRelease }));
    expect(planned).toMatchObject({ ok: false, problems: [{ code }] });
  });

  it('a credential asks for it, although the edit is the same for every release', async () => {
    const { asked, askRelease } = asking('2026.4.29');
    const files = { ...NOTHING, ...given('version: 1\nprimary: openai/gpt-5.1\n') };
    const workspace = new Workspace(open(files, { askRelease }));
    const choices = unwrap(await credentialChoices(workspace, undefined));
    expect([choices.isStored('openai:a'), asked.length]).toEqual(['no', 1]);
    const about = { profileId: 'openai:a', provider: 'openai', agent: undefined, rotation: null } as const;
    expect(unwrap(await previewCredential({ ...about, mode: 'api_key' }, workspace)).live.dialect.release).toBe(
      '2026.4.29',
    );
    home.remove();
    const silent = new Workspace(open(files));
    expect(await credentialChoices(silent, undefined)).toMatchObject({ ok: false, problems: [{ code: 'E212' }] });
  });

  it('the question comes before the lock of the manifest, for an edit and for a credential', async () => {
    const files = { ...NOTHING, ...given('version: 1\nprimary: openai/gpt-5.1\n') };
    const free: boolean[] = [];
    const askRelease = async () => {
      const lock = await lockForEdit(path.join(home.dir, 'openclaw.models.yaml'), { milliseconds: 0 });
      free.push(lock.ok);
      if (lock.ok) await lock.value.release();
      return '2026.4.29';
    };
    const signal = new AbortController().signal;
    const options = { ...open(files, { askRelease }), signal, apply: true };
    const edit = setPrimary('openai/gpt-5.2', { agent: undefined, strict: false, force: true });
    const edited = unwrap(await editSettings(edit, options));
    expect(edited.prepared.live.found).toMatchObject({ source: 'asked' });
    expect(free).toEqual([true]);
    home.remove();
    const again = { ...open(files, { askRelease }), signal };
    const credential = { type: 'api_key', key: new Secret('fake-key') } as const;
    const about = { profileId: 'openai:a', provider: 'openai', agent: undefined, rotation: null } as const;
    const stored = unwrap(await storeCredential({ ...about, credential, replaces: false }, again));
    expect(stored.store).toBe('~/.openclaw/agents/main/agent/auth-profiles.json');
    expect(free).toEqual([true, true]);
  });

  it('no process is run if the files show it', async () => {
    const { asked, askRelease } = asking('2026.1.30');
    await targetOf(open({ ...CLASSIC, ...given('version: 1\nprimary: openai/gpt-5.2\n') }, { askRelease }));
    expect(asked).toEqual([]);
  });
});

it('a manifest that cannot be read tells no release', async () => {
  const options = open({ ...NOTHING, ...given("version: 1\nopenclaw: '2026.9.6\n") });
  expect((await readManifest(options)).ok).toBe(true);
  expect(unwrap(await new Workspace(options).home()).candidates).toHaveLength(2);
});
