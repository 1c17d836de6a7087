/** The init container: what kustomize makes of the component, and its very command in the mounts of a pod. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { chmod, chown, cp, mkdir, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { packConfigMaps } from '../../scripts/build/config-maps.mjs';
import { inOneFile, optionsFor } from '../../scripts/build/options.mjs';
import { CLASSIC, execute, fingerprint, type Home, isRoot, type Outcome, ROOT, withHome } from '../e2e/cli.ts';
import { read } from '../project/tree.ts';

const FOLDER = path.join(ROOT, 'integrations', 'kubernetes');
/** What bundle.mjs writes beside the component. */
const FILES = await packConfigMaps(inOneFile(await optionsFor(ROOT)), 'src/cli.ts');
const PARTS = 'openclaw-models.parts.cjs';
const STATE = '/home/node/.openclaw';
const OPT = '/opt/openclaw-models';
const MANIFEST = 'version: 1\nprimary: anthropic/claude-opus-4-5\n';
const AGREES = 'version: 1\nprimary: anthropic/claude-sonnet-4-5\n';

interface Container {
  readonly name: string;
  readonly image: string;
  readonly command: readonly string[];
  readonly volumeMounts: readonly { readonly name: string; readonly mountPath: string }[];
}

interface Volume {
  readonly name: string;
  readonly configMap?: { readonly name: string };
  readonly projected?: { readonly sources: readonly { readonly configMap: { readonly name: string } }[] };
}

const patch = parse(read('integrations/kubernetes/component/init-container.yaml')) as { value: Container }[];
const container = patch[0]?.value as Container;

const kustomize = spawnSync('kubectl', ['kustomize', '--help']).status === 0;
describe.skipIf(!kustomize)(`the component${kustomize ? '' : ' (skipped: no kubectl here)'}`, () => {
  const render = (home: Home) =>
    execute('kubectl', ['kustomize', home.at('kubernetes', 'example')], { env: { HOME: home.dir } });

  test('comes after the init containers of the chart, and changes its name with the manifest', () =>
    withHome({}, async (home) => {
      await cp(FOLDER, home.at('kubernetes'), { recursive: true });
      for (const [name, text] of FILES) await writeFile(home.at('kubernetes', 'component', name), text);
      const { code, stdout, stderr } = await render(home);
      expect(code, stderr).toBe(0);
      const documents = parseAllDocuments(stdout).map((document) => document.toJS());
      const maps = documents.filter(({ kind }) => kind === 'ConfigMap');
      const named = (prefix: string) => maps.find(({ metadata }) => metadata.name.startsWith(prefix));
      // Not a byte is lost on the way, and they fit.
      const data = (prefix: string): Record<string, string> => named(prefix).data;
      const arrived = { ...data('openclaw-models-program'), ...data('openclaw-models-data') };
      expect([...FILES].filter(([name, text]) => arrived[name] !== text).map(([name]) => name)).toEqual([]);
      for (const prefix of ['openclaw-models-program', 'openclaw-models-data'])
        expect(Buffer.byteLength(Object.entries(data(prefix)).flat().join(''))).toBeLessThan(1024 * 1024);
      const { spec } = documents.find(({ kind }) => kind === 'Deployment').spec.template;
      expect(spec.initContainers.map(({ name }: Container) => name)).toEqual(['init-config', 'openclaw-models']);
      const images = [spec.initContainers[1], ...spec.containers].map(({ image }: Container) => image);
      expect(new Set(images)).toEqual(new Set(['ghcr.io/openclaw/openclaw:2026.9.6']));
      // The volume is one that the example brings along.
      const claims = documents
        .filter(({ kind }) => kind === 'PersistentVolumeClaim')
        .map(({ metadata }) => metadata.name);
      const claimed = spec.volumes.find(({ name }: Volume) => name === 'openclaw-home').persistentVolumeClaim.claimName;
      expect(claims).toEqual([claimed]);
      const volumes = Object.fromEntries(
        spec.volumes.map((volume: Volume) => [
          volume.name,
          volume.projected?.sources.map(({ configMap }) => configMap.name) ?? volume.configMap?.name,
        ]),
      );
      expect(volumes).toEqual({
        config: 'openclaw-config',
        'openclaw-home': undefined,
        'openclaw-models-program': [
          named('openclaw-models-program').metadata.name,
          named('openclaw-models-data').metadata.name,
        ],
        'openclaw-models-manifest': named('openclaw-models-manifest').metadata.name,
      });
      for (const { name } of spec.initContainers[1].volumeMounts) expect(Object.keys(volumes)).toContain(name);

      await writeFile(home.at('kubernetes', 'example', 'openclaw.models.yaml'), 'version: 1\n');
      expect((await render(home)).stdout).not.toContain(named('openclaw-models-manifest').metadata.name);
    }));
});

test('the program in two files runs what each of them holds', () =>
  withHome({ '.openclaw/openclaw.json': CLASSIC, 'openclaw.models.yaml': AGREES }, async (home) => {
    for (const [name, text] of FILES) await writeFile(home.at(name), text);
    const run = (...words: string[]) =>
      execute(process.execPath, [home.at('openclaw-models.js'), ...words], { env: { HOME: home.dir }, cwd: home.dir });
    expect(await run('plan')).toMatchObject({ code: 0, stderr: '' });
    expect((await run('list', '--all', '--plain')).stdout.split('\n').length).toBeGreaterThan(500);
    expect((await run('scan', '--help')).stdout).toContain('--max-candidates');
    expect(JSON.parse((await run('schema', 'plan')).stdout)).toHaveProperty('properties');
    await rm(home.at(PARTS));
    expect(await run('plan')).toMatchObject({ code: 0, stderr: '' });
  }));

test('the manifest of the example is valid, and the command names what is mounted', () =>
  withHome({}, async (home) => {
    const { code } = await home.run(['validate', '-f', path.join(FOLDER, 'example', 'openclaw.models.yaml')]);
    expect(code).toBe(0);
    const mounts = container.volumeMounts.map(({ mountPath }) => mountPath);
    for (const word of container.command.filter((word) => word.startsWith('/')))
      expect(
        mounts.some((mount) => word === mount || word.startsWith(`${mount}/`)),
        word,
      ).toBe(true);
  }));

/** The flags that give a mount namespace here; undefined where the machine allows none. */
const UNSHARE = [['-m'], ['-U', '-r', '-m']].find((flags) => {
  const script = 'd=$0; mount --bind "$d" "$d" && mount -o remount,ro,bind "$d" && ! touch "$d/x"';
  const folder = mkdtempSync(path.join(tmpdir(), 'oc-mount-'));
  const { status } = spawnSync('unshare', [...flags, 'sh', '-c', script, folder]);
  rmSync(folder, { recursive: true });
  return status === 0;
});
const noMounts = UNSHARE ? '' : ' (skipped: `unshare` gives no mount namespace here)';
const setpriv = isRoot && UNSHARE?.length === 1 && spawnSync('setpriv', ['--version']).status === 0;

/** The volumes of a pod below HOME: the state, and two ConfigMaps, which are symlinks through `..data`. */
async function pod(home: Home, manifest: string, config = CLASSIC): Promise<void> {
  await chmod(home.dir, 0o755);
  await mkdir(home.at('state'), { mode: 0o755 });
  await writeFile(home.at('state', 'openclaw.json'), config, { mode: 0o600 });
  for (const [name, files] of [
    ['program', FILES],
    ['manifest', new Map([['openclaw.models.yaml', manifest]])],
  ] as const) {
    await mkdir(home.at('opt', name, '..2026'), { recursive: true });
    await symlink('..2026', home.at('opt', name, '..data'));
    for (const [file, text] of files) {
      await writeFile(home.at('opt', name, '..2026', file), text);
      await symlink(`..data/${file}`, home.at('opt', name, file));
    }
  }
}

/** Runs the container's command where all but the state is read-only, after the mounts of `script`. */
function start(home: Home, script = '', run: readonly string[] = []): Promise<Outcome> {
  const here = (word: string) => word.replace(STATE, home.at('state')).replace(OPT, home.at('opt'));
  const command = container.command.map((word) => (word === 'node' ? process.execPath : here(word)));
  const mounts = `set -e; cd /; mount --bind "$HOME" "$HOME"; mount --bind "$HOME/state" "$HOME/state"
    mount -o remount,ro,bind "$HOME"; ${script}
    exec "$@"`;
  const env = { HOME: home.dir, TMPDIR: home.dir, NO_COLOR: '1' };
  return execute('unshare', [...(UNSHARE ?? []), 'sh', '-c', mounts, 'sh', ...run, ...command], { env });
}

describe.skipIf(UNSHARE === undefined)(`in the mounts of a pod${noMounts}`, () => {
  test('creates the config on an empty volume, and agrees with it afterwards', () =>
    withHome({}, async (home) => {
      await pod(home, MANIFEST);
      await rm(home.at('state', 'openclaw.json'));
      const first = await start(home);
      expect(first.code, first.stderr).toBe(0);
      expect(JSON.parse(await home.read('state', 'openclaw.json')).agents.defaults.model.primary).toBe(
        'anthropic/claude-opus-4-5',
      );
      expect((await start(home)).stdout).toContain('No changes');
    }));

  test('applies with nothing but the state to write to, and again without a change', () =>
    withHome({}, async (home) => {
      await pod(home, MANIFEST);
      const first = await start(home);
      expect(first.code, first.stderr).toBe(0);
      expect(await home.read('state', 'openclaw.json')).toBe(
        CLASSIC.replace('primary: "anthropic/claude-sonnet-4-5"', 'primary: "anthropic/claude-opus-4-5"').replace(
          '"google/gemini-2.5-pro": { alias: "pro" },\n',
          '"google/gemini-2.5-pro": { alias: "pro" },\n        "anthropic/claude-opus-4-5": {},\n',
        ),
      );
      const after = await fingerprint(home.at('state'));
      const second = await start(home);
      expect([second.code, second.stdout]).toEqual([0, expect.stringContaining('No changes.')]);
      expect(await fingerprint(home.at('state'))).toBe(after);
    }));

  test.each([
    ['as it was, it says what to mount', MANIFEST, 1],
    ['and agrees already, there is nothing to say', AGREES, 0],
  ])('where openclaw.json is mounted by subPath %s', (_, manifest, code) =>
    withHome({}, async (home) => {
      await pod(home, manifest);
      await writeFile(home.at('volume.json'), CLASSIC, { mode: 0o600 });
      await writeFile(home.at('state', 'openclaw.json'), '');
      const ran = await start(home, 'mount --bind "$HOME/volume.json" "$HOME/state/openclaw.json"');
      expect(ran.code, ran.stderr).toBe(code);
      if (code !== 0) {
        expect(ran.stderr).toMatch(/openclaw\.json is itself a mount point/);
        expect(ran.stderr).toMatch(/Mount the folder that holds it instead\. Nothing was written\.\s+\[E414\]/);
      }
      expect(await home.read('volume.json')).toBe(CLASSIC);
      expect((await readdir(home.at('state'))).filter((name) => name !== 'openclaw-models')).toEqual(['openclaw.json']);
    }),
  );

  test.each([
    ['it says so', MANIFEST, 1],
    ['and agrees already, there is nothing to say', AGREES, 0],
  ])('where the state is a ConfigMap %s', (_, manifest, code) =>
    withHome({}, async (home) => {
      await pod(home, manifest);
      const before = await fingerprint(home.at('state'));
      const ran = await start(home, 'mount -o remount,ro,bind "$HOME/state"');
      expect(ran.code, ran.stderr).toBe(code);
      if (code !== 0) expect(ran.stderr).toMatch(/is on a read-only file system\..*\[E415\]/s);
      expect(await fingerprint(home.at('state'))).toBe(before);
    }),
  );

  test('where the manifest or the program is not mounted it says which', () =>
    withHome({}, async (home) => {
      await pod(home, MANIFEST);
      const ran = await start(home, 'mount -t tmpfs none "$HOME/opt/manifest"');
      expect(ran.code).toBe(1);
      expect(ran.stderr).toMatch(/openclaw\.models\.yaml.*\[E10[08]\]/s);
    }));

  test.skipIf(!setpriv).each([
    // fsGroup makes folder and files the group's; the file's mode decides what is left to a foreign user.
    [
      'can read the config through its group',
      0o660,
      4,
      /belongs to user 1000; if user 1001 writes it, the owner changes/,
      'E413',
    ],
    ['cannot read the config', 0o600, 1, /cannot be read/, 'E200'],
  ])('another user than the gateway who %s is refused (needs root)', (_, mode, code, message, id) =>
    withHome({}, async (home) => {
      await pod(home, MANIFEST);
      await chown(home.at('state'), 0, 2000);
      await chmod(home.at('state'), 0o2775);
      await chown(home.at('state', 'openclaw.json'), 1000, 2000);
      await chmod(home.at('state', 'openclaw.json'), mode);
      const before = await fingerprint(home.at('state'));
      const foreign = [
        'setpriv',
        '--reuid=1001',
        '--regid=1001',
        '--groups=2000',
        '--bounding-set=-all',
        '--no-new-privs',
      ];
      const ran = await start(home, '', foreign);
      expect(ran.code, ran.stdout + ran.stderr).toBe(code);
      expect(ran.stderr).toMatch(message);
      expect(ran.stderr).toContain(`[${id}]`);
      expect(await fingerprint(home.at('state'))).toBe(before);
    }),
  );

  const rootless = setpriv && spawnSync('unshare', ['-U', '-r', 'true']).status === 0;
  test.skipIf(!rootless)('root of a rootless container, which does not know the owner, is refused (needs root)', () =>
    withHome({}, async (home) => {
      await pod(home, MANIFEST);
      for (const file of ['state', 'state/openclaw.json']) {
        await chown(home.at(file), 1000, 1000);
        await chmod(home.at(file), 0o777);
      }
      const ran = await start(home, '', ['unshare', '-U', '-r']);
      expect(ran.code, ran.stdout + ran.stderr).toBe(4);
      expect(ran.stderr).toMatch(/The owner of .* cannot be kept\. Nothing was written\.\s+\[E413\]/);
      expect(await home.read('state', 'openclaw.json')).toBe(CLASSIC);
      expect(await readdir(home.at('state'))).toEqual(['openclaw.json']);
    }),
  );

  test.skipIf(!setpriv)("the gateway's user without any rights but its own applies (needs root)", () =>
    withHome({}, async (home) => {
      await pod(home, MANIFEST);
      await chown(home.at('state'), 0, 1000);
      await chmod(home.at('state'), 0o2775);
      await chown(home.at('state', 'openclaw.json'), 1000, 1000);
      const same = [
        'setpriv',
        '--reuid=1000',
        '--regid=1000',
        '--clear-groups',
        '--bounding-set=-all',
        '--no-new-privs',
      ];
      const ran = await start(home, '', same);
      expect(ran.code, ran.stdout + ran.stderr).toBe(0);
      expect(await home.read('state', 'openclaw.json')).toContain('claude-opus-4-5');
    }),
  );
});
