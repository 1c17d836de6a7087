// The container and Nix: built where there is an engine; elsewhere, what of them can be tried.
import assert from 'node:assert/strict';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { folder, isThere, root, run, scratch, works } from './place.mjs';

export const containerChecks = {
  built(engine, context) {
    run([engine, 'build', '--file', 'Containerfile', '--tag', 'openclaw-models:installs', '.'], { cwd: context });
    const mounts = ['--volume', `${root}:${root}:ro`, '--env', `OPENCLAW_HOME=${root}/fixtures/demo/home`];
    works([engine, 'run', '--rm', ...mounts, 'openclaw-models:installs']);
    run([engine, 'image', 'rm', 'openclaw-models:installs']);
  },

  /** The last stage, laid out in a folder and run as its user. */
  without(built) {
    const text = readFileSync(path.join(root, 'Containerfile'), 'utf8');
    assert.match(text, /^FROM node:\d+-slim$/m);
    assert.match(text, /^USER node$/m);
    const image = folder('image');
    for (const [, sources, target] of text.matchAll(/^COPY --from=build (?:--chmod=755 )?(\/src\/.*) (\/usr\S+)$/gm)) {
      const into = path.join(image, target);
      mkdirSync(target.endsWith('/') ? into : path.dirname(into), { recursive: true });
      for (const source of sources.split(' ')) {
        const to = target.endsWith('/') ? path.join(into, path.basename(source)) : into;
        cpSync(path.join(built, path.relative('/src', source)), to);
        if (to.endsWith('.js')) chmodSync(to, 0o755);
      }
    }
    const program = path.join(image, 'usr/local/lib/openclaw-models/openclaw-models.js');
    if (process.getuid?.() === 0 && isThere('setpriv')) {
      chmodSync(scratch, 0o755);
      works(['setpriv', '--reuid', '1000', '--regid', '1000', '--clear-groups', process.execPath, program]);
      return 'its files were run as user 1000';
    }
    works([process.execPath, program]);
    return 'its files were run';
  },
};

export const nixChecks = {
  built(flake) {
    const out = path.join(scratch, 'nix-result');
    run([
      'nix',
      '--extra-experimental-features',
      'nix-command flakes',
      'build',
      `git+file://${flake}`,
      '--out-link',
      out,
    ]);
    works([path.join(out, 'bin/openclaw-models')]);
  },

  /** The shell lines that make a config are run; the expressions are read, and the lockfile is completed, where Nix is. */
  without(built) {
    const lines = /\n +'' *\n([\s\S]*?)\n +''/.exec(
      readFileSync(path.join(root, 'integrations/nix/models-of.nix'), 'utf8'),
    )?.[1];
    assert.ok(lines, 'models-of.nix has no script');
    const bin = folder('nix-bin');
    cpSync(path.join(built, 'dist/openclaw-models.js'), path.join(bin, 'openclaw-models'));
    cpSync(path.join(built, 'dist/openclaw-models.data.json'), path.join(bin, 'openclaw-models.data.json'));
    const cwd = folder('nix-build');
    writeFileSync(path.join(cwd, 'rest'), '{"gateway":{"mode":"local"}}');
    const manifest = path.join(cwd, 'openclaw.models.yaml');
    writeFileSync(manifest, 'version: 1\nprimary: openai/gpt-5.2\n');
    const env = {
      PATH: `${bin}:${process.env.PATH}`,
      restPath: path.join(cwd, 'rest'),
      manifest,
      release: '2026.9.6',
      out: path.join(cwd, 'out'),
      HOME: cwd,
    };
    run(['sh', '-eu', '-c', lines], { cwd, env });
    const config = JSON.parse(readFileSync(env.out, 'utf8'));
    assert.deepEqual([config.gateway, config.agents.defaults.model.primary], [{ mode: 'local' }, 'openai/gpt-5.2']);
    const said = 'the script of `models-of.nix` was run';
    if (!isThere('nix-instantiate')) return said;
    const nix = { NIX_STATE_DIR: folder('nix-state'), NIX_STORE_DIR: folder('nix-store') };
    const files = [
      'flake.nix',
      ...['package', 'lock', 'models-of', 'home-manager'].map((name) => `integrations/nix/${name}.nix`),
    ];
    for (const file of files) run(['nix-instantiate', '--parse', file], { cwd: root, env: nix });
    const expression =
      'import ./integrations/nix/lock.nix "https://npm.example.org" (builtins.fromJSON (builtins.readFile ./package-lock.json))';
    const lock = JSON.parse(
      run(['nix-instantiate', '--eval', '--strict', '--json', '-E', expression], { cwd: root, env: nix }),
    );
    for (const [at, { resolved }] of Object.entries(lock.packages))
      if (at !== '') assert.match(resolved, /^https:\/\/npm\.example\.org\/.*\.tgz$/, at);
    assert.ok(existsSync(path.join(root, 'integrations/nix/package.nix')));
    return `${said}, the expressions were parsed, and \`lock.nix\` was evaluated`;
  },
};
