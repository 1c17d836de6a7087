// An empty place to install into, and the checks of what was installed.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

/** Everything that is made is below one folder, which is removed at the end. */
export const scratch = mkdtempSync(path.join(tmpdir(), 'openclaw-models-installs-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

export function folder(name) {
  const made = path.join(scratch, name);
  mkdirSync(made, { recursive: true });
  return made;
}

/** Runs a program; an error names what it printed. The cache of npm is shared, a prefix and a home are not. */
export function run(words, { cwd = scratch, env = {}, input } = {}) {
  const [program, ...rest] = words;
  const done = spawnSync(program, rest, {
    cwd,
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    env: { ...process.env, npm_config_update_notifier: 'false', ...env },
  });
  if (done.error) throw done.error;
  assert.equal(done.status, 0, `${words.join(' ')}\n${done.stdout}\n${done.stderr}`);
  return done.stdout;
}

export const isThere = (program) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;

let cloned;
/** A clone of what is committed, without `node_modules` and `dist`. */
export function clone() {
  if (cloned) return cloned;
  cloned = path.join(scratch, 'clone');
  execFileSync('git', ['clone', '--quiet', root, cloned]);
  return cloned;
}

/** Runs the demo with the installed program, which must be the built one and know its data. */
export function works(command, options = {}) {
  const env = { OPENCLAW_HOME: path.join(root, 'fixtures/demo/home'), ...options.env };
  const ours = (...words) => run([...command, ...words], { ...options, env });
  assert.equal(ours('--version').split('\n')[0], version);
  const plan = JSON.parse(ours('plan', '-f', path.join(root, 'openclaw.models.yaml.example'), '--json'));
  assert.ok(plan.changes.length > 5, 'the plan of the demo has changes');
  if (options.data !== false) assert.equal(JSON.parse(ours('schema')).title, 'Manifest');
}

/** Installed by npm into a prefix: the program, its manual page, and nothing left after uninstall. */
export function worksIn(prefix) {
  works([path.join(prefix, 'bin/openclaw-models')]);
  assert.ok(existsSync(path.join(prefix, 'share/man/man1/openclaw-models.1')), 'no manual page');
  run(['npm', 'uninstall', '--global', '--prefix', prefix, 'openclaw-models']);
  const left = readdirSync(prefix, { recursive: true, withFileTypes: true }).filter(
    (entry) => !entry.isDirectory() && entry.name !== '.package-lock.json',
  );
  assert.deepEqual(
    left.map(({ name }) => name),
    [],
  );
}
