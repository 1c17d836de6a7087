import { execFileSync, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { KEPT_CODE } from '../e2e/cli.ts';
import { ROOT, read } from './tree.ts';

interface Manifest {
  readonly bin: Readonly<Record<string, string>>;
  readonly exports: { readonly '.': Readonly<Record<string, string>> };
  readonly files: readonly string[];
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly scripts: Readonly<Record<string, string>>;
}

const CLI = path.join(ROOT, 'dist/cli.js');
const DATA = 'dist/openclaw-models.data.json';
const bundle = path.join(ROOT, 'dist/openclaw-models.js');
const manifest = JSON.parse(read('package.json')) as Manifest;
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'openclaw-models-project-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('what package.json points to is there', () => {
  const named = [...Object.values(manifest.bin), ...Object.values(manifest.exports['.']), ...manifest.files];
  expect(named.filter((file) => !existsSync(path.join(ROOT, file)))).toEqual([]);
});

test('nothing is installed with the package', () => {
  expect(manifest.dependencies ?? {}).toEqual({});
  expect(Object.keys(manifest.scripts).filter((name) => /^(pre|post)?install$/.test(name))).toEqual([]);
});

test('the package holds what it should and nothing else', () => {
  const options = ['pack', '--dry-run', '--json', '--ignore-scripts', '--loglevel=silent'];
  const packed = execFileSync('npm', options, { cwd: ROOT, encoding: 'utf8', shell: process.platform === 'win32' });
  const [{ files }] = JSON.parse(packed) as [{ files: { path: string }[] }];
  const paths = files.map((file) => file.path);
  const expected = [
    'CHANGELOG.md',
    'LICENSE',
    'README.ja.md',
    'README.md',
    'SECURITY.md',
    'dist/cli.js',
    'dist/cli/parts.js',
    'dist/package.json',
    'dist/openclaw-models.js',
    'dist/openclaw-models.1',
    'dist/openclaw-models.data.json',
    'dist/index.js',
    'dist/index.js.map',
    'dist/third-party-notices.txt',
    'dist/types/index.d.ts',
    'docs/errors.md',
    'openclaw.models.yaml.example',
    'package.json',
    'schema/manifest.schema.json',
    'schema/plan.schema.json',
    'schema/result.schema.json',
  ];
  expect(paths).toEqual(expect.arrayContaining(expected));
  const known = /^(dist\/types\/.+\.d\.ts|dist\/cli\/[\w.-]+\.json|schema\/[\w.-]+\.schema\.json|docs\/[\w-]+\.md)$/;
  expect(paths.filter((file) => !expected.includes(file) && !known.test(file))).toEqual([]);
});

describe('the program', () => {
  const example = path.join(ROOT, 'openclaw.models.yaml.example');
  const plan = (file: string): string =>
    execFileSync(process.execPath, [file, 'plan', '-f', example, '--json'], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...KEPT_CODE, PATH: process.env.PATH, OPENCLAW_HOME: path.join(ROOT, 'fixtures/demo/home') },
    });

  test('knows the models of the catalogue if the file is beside it, and works without the file', () => {
    const models = () => {
      const words = [path.join(folder, 'models.js'), 'list', '--all', '--json'];
      const env = { PATH: process.env.PATH, OPENCLAW_HOME: path.join(ROOT, 'fixtures/demo/home') };
      const options = { cwd: folder, encoding: 'utf8', env, maxBuffer: 2 ** 25 } as const;
      return (JSON.parse(execFileSync(process.execPath, words, options)) as unknown[]).length;
    };
    copyFileSync(bundle, path.join(folder, 'models.js'));
    const alone = models();
    const without = spawnSync(process.execPath, [path.join(folder, 'models.js'), 'schema'], { encoding: 'utf8' });
    expect([without.status, without.stdout]).toEqual([1, '']);
    expect(without.stderr).toContain('E550');
    copyFileSync(path.join(ROOT, DATA), path.join(folder, path.basename(DATA)));
    expect(models()).toBeGreaterThan(alone + 500);
    rmSync(path.join(folder, path.basename(DATA)));
  });

  test.each(['cli.js', 'openclaw-models', 'openclaw-models.cjs', 'openclaw-models.mjs'])('runs alone as %s', (name) => {
    const copy = path.join(folder, name);
    copyFileSync(bundle, copy);
    expect(JSON.parse(plan(copy)).summary).toMatchObject({ add: 12, change: 2, move: 1 });
  });

  test('runs alone where a package.json says module or commonjs', () => {
    for (const type of ['module', 'commonjs']) {
      writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ type }));
      copyFileSync(bundle, path.join(folder, 'cli.js'));
      expect(JSON.parse(plan(path.join(folder, 'cli.js'))).formatVersion).toBe(1);
      rmSync(path.join(folder, 'package.json'));
    }
  });

  test.skipIf(process.platform === 'win32').each(['dist/openclaw-models.js', 'dist/cli.js'])(
    '%s runs through a symlink, as npm installs it',
    (program) => {
      const link = path.join(folder, 'linked');
      symlinkSync(path.join(ROOT, program), link);
      expect(JSON.parse(plan(link)).formatVersion).toBe(1);
      expect(execFileSync(link, ['--version'], { encoding: 'utf8' })).toMatch(/^\d+\.\d+\.\d+\n/);
      rmSync(link);
    },
  );

  test.each([CLI, bundle])('%s needs no code made from text', (program) => {
    const flags = ['--disallow-code-generation-from-strings', program, 'plan', '-f', example, '--json'];
    const env = { PATH: process.env.PATH, OPENCLAW_HOME: path.join(ROOT, 'fixtures/demo/home') };
    expect(
      JSON.parse(execFileSync(process.execPath, flags, { cwd: folder, encoding: 'utf8', env })).formatVersion,
    ).toBe(1);
  });
});

describe('the shipped file can be read', () => {
  const scripts = readdirSync(path.join(ROOT, 'dist'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.c?js$/.test(file))
    .map((file) => path.join(ROOT, 'dist', file));

  test('no code is made from text, or unpacked', () => {
    for (const file of scripts) {
      const text = readFileSync(file, 'utf8');
      expect(text, file).not.toMatch(/\bnew Function\b|\beval\(|brotliDecompress|gunzip|inflateSync/);
      // Nothing that a reader could not read: a long run without a blank is packed code or data.
      if (file !== bundle) expect(/[A-Za-z0-9+/=]{2000}/.test(text), file).toBe(false);
    }
  });

  test('the parts are one script with the names of the modules', () => {
    const text = readFileSync(path.join(ROOT, 'dist/cli/parts.js'), 'latin1');
    expect(() => new Script(text)).not.toThrow();
    for (const name of ['plan/build', 'json5/parse', 'apply/transaction'])
      expect(text).toContain(`\n"src/${name}.ts": (function (exports, require, module, lazy, _export) {\n`);
    expect(text).toMatch(/^function buildPlan\(/m);
  });

  test('no build of the program is in git', () => {
    const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' }).split('\0');
    const built = tracked.filter((file) =>
      /(^|\/)(dist\/|openclaw-models\.(c|m)?js$|cli\.js$|declared\.mjs$)/.test(file),
    );
    expect(built).toEqual([]);
  });
});

describe('the library', () => {
  test('can be imported', async () => {
    const url = pathToFileURL(path.join(ROOT, 'dist/index.js')).href;
    const script = `import(${JSON.stringify(url)}).then((library) => console.log(typeof library.planManifest, library.VERSION))`;
    const version = (JSON.parse(read('package.json')) as { version: string }).version;
    expect(execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' })).toBe(`function ${version}\n`);
  });

  test('has types that a strict consumer compiles with', () => {
    const consumer = `
      import { homedir } from 'node:os';
      import { type Plan, planManifest } from 'openclaw-models';
      export async function plan(): Promise<Plan | undefined> {
        const planned = await planManifest({
          env: process.env,
          homedir: homedir(),
          cwd: process.cwd(),
          manifest: 'openclaw.models.yaml',
          readStdin: async () => new Uint8Array(),
        });
        if (planned.ok) return planned.value.plan;
        for (const problem of planned.problems) console.error(problem.code, problem.message);
        return undefined;
      }
      // @ts-expect-error: a home needs an environment
      void planManifest({});
    `;
    writeFileSync(path.join(folder, 'consumer.mts'), consumer);
    const options = {
      target: 'es2022',
      module: 'nodenext',
      strict: true,
      exactOptionalPropertyTypes: true,
      noEmit: true,
      types: ['node'],
      typeRoots: [path.join(ROOT, 'node_modules/@types')],
      paths: { 'openclaw-models': [path.join(ROOT, 'dist/types/index.d.ts')] },
    };
    writeFileSync(
      path.join(folder, 'tsconfig.json'),
      JSON.stringify({ compilerOptions: options, files: ['consumer.mts'] }),
    );
    const tsc = path.join(ROOT, 'node_modules/typescript/bin/tsc');
    const run = () => execFileSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8', stdio: 'pipe' });
    expect(run).not.toThrow();
  });
});
