import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT, read } from './tree.ts';

interface Manifest {
  readonly bin: Readonly<Record<string, string>>;
  readonly exports: { readonly '.': Readonly<Record<string, string>> };
  readonly files: readonly string[];
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly scripts: Readonly<Record<string, string>>;
}

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
    'README.md',
    'dist/cli.js',
    'dist/index.js',
    'dist/third-party-notices.txt',
    'dist/types/index.d.ts',
    'openclaw.models.yaml.example',
    'package.json',
    'schema/manifest.schema.json',
    'schema/plan.schema.json',
    'schema/result.schema.json',
  ];
  expect(paths).toEqual(expect.arrayContaining(expected));
  const known = /^(dist\/types\/.+\.d\.ts|schema\/[\w.-]+\.schema\.json)$/;
  expect(paths.filter((file) => !expected.includes(file) && !known.test(file))).toEqual([]);
});

describe('the bundle', () => {
  const bundle = path.join(ROOT, 'dist/cli.js');
  const example = path.join(ROOT, 'openclaw.models.yaml.example');
  const plan = (file: string): string =>
    execFileSync(process.execPath, [file, 'plan', '-f', example, '--json'], {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env.PATH, OPENCLAW_HOME: path.join(ROOT, 'fixtures/demo/home') },
    });

  test('is smaller than 1 MiB', () => {
    expect(statSync(bundle).size).toBeLessThan(1024 * 1024);
  });

  test.each(['cli.js', 'openclaw-models', 'openclaw-models.cjs', 'openclaw-models.mjs'])('runs alone as %s', (name) => {
    const copy = path.join(folder, name);
    copyFileSync(bundle, copy);
    expect(JSON.parse(plan(copy)).summary).toMatchObject({ add: 3, change: 2, move: 1 });
  });

  test('runs alone where a package.json says module or commonjs', () => {
    for (const type of ['module', 'commonjs']) {
      writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ type }));
      copyFileSync(bundle, path.join(folder, 'cli.js'));
      expect(JSON.parse(plan(path.join(folder, 'cli.js'))).formatVersion).toBe(1);
      rmSync(path.join(folder, 'package.json'));
    }
  });

  test.skipIf(process.platform === 'win32')('runs through a symlink, as npm installs it', () => {
    const link = path.join(folder, 'linked');
    symlinkSync(bundle, link);
    expect(JSON.parse(plan(link)).formatVersion).toBe(1);
    expect(execFileSync(link, ['--version'], { encoding: 'utf8' })).toMatch(/^\d+\.\d+\.\d+\n$/);
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
