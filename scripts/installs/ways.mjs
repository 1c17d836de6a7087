// The ways to install, by name.
import assert from 'node:assert/strict';
import { copyFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { containerChecks, nixChecks } from './images.mjs';
import { clone, folder, isThere, root, run, works, worksIn } from './place.mjs';

const program = (name) => ({ name, isThere: () => isThere(name) });
const globally = (prefix, what, ...options) =>
  run(['npm', 'install', '--global', '--prefix', prefix, ...options, what], { cwd: folder('elsewhere') });

let packed;
/** The package, and what `npm pack` printed. */
function pack() {
  if (packed) return packed;
  const printed = run(['npm', 'pack', '--pack-destination', folder('packed')], { cwd: clone() });
  packed = { printed, file: path.join(folder('packed'), printed.trim()) };
  return packed;
}

const TAG = 'v0.0.1';
/** A release tag in the clone, as `npm run action:tag` makes it. */
function tagged() {
  pack();
  run(['git', '-c', 'user.name=t', '-c', 'user.email=t@example.org', 'checkout', '--quiet', '-B', 'release'], {
    cwd: clone(),
  });
  const env = Object.fromEntries(
    ['AUTHOR', 'COMMITTER'].flatMap((who) => [
      [`GIT_${who}_NAME`, 't'],
      [`GIT_${who}_EMAIL`, 't@example.org'],
    ]),
  );
  run(['node', 'scripts/release-tag.mjs', TAG], { cwd: clone(), env });
  return `git+file://${clone()}#${TAG}`;
}

export const WAYS = {
  tarball: {
    what: '`npm pack`, then `npm install --global FILE`',
    check() {
      const { printed, file } = pack();
      // pre-commit takes all of it for the name.
      assert.match(printed, /^openclaw-models-[\w.-]+\.tgz\n$/);
      const prefix = folder('tarball');
      globally(prefix, file);
      // Once more, as an upgrade does.
      globally(prefix, file);
      worksIn(prefix);
    },
  },
  git: {
    what: '`npm install --global git+URL`',
    check() {
      const prefix = folder('git');
      globally(prefix, `git+file://${clone()}`);
      worksIn(prefix);
    },
  },
  'git-links': {
    what: '`npm install --global --install-links git+URL`',
    check() {
      const prefix = folder('git-links');
      globally(prefix, `git+file://${clone()}`, '--install-links');
      worksIn(prefix);
    },
  },
  tag: {
    what: '`npm install --global git+URL#TAG`, without a build',
    check() {
      const prefix = folder('tag');
      const cache = folder('tag-cache');
      // Nothing is fetched from a registry: it is not reachable.
      run([
        'npm',
        'install',
        '--global',
        '--prefix',
        prefix,
        '--cache',
        cache,
        '--registry',
        'http://127.0.0.1:9',
        tagged(),
      ]);
      worksIn(prefix);
    },
  },
  npx: {
    what: '`npx --package git+URL openclaw-models`',
    check() {
      const words = ['npx', '--yes', '--package', `git+file://${clone()}`, 'openclaw-models'];
      works(words, { cwd: folder('npx'), env: { npm_config_cache: folder('npx-cache') } });
    },
  },
  file: {
    what: 'the copied file, with and without its data',
    check() {
      pack();
      const bin = folder('file');
      copyFileSync(path.join(clone(), 'dist/openclaw-models.js'), path.join(bin, 'openclaw-models'));
      works([path.join(bin, 'openclaw-models')], { data: false });
      copyFileSync(path.join(clone(), 'dist/openclaw-models.data.json'), path.join(bin, 'openclaw-models.data.json'));
      works([path.join(bin, 'openclaw-models')]);
      const megabytes = statSync(path.join(bin, 'openclaw-models')).size / 2 ** 20;
      return `${megabytes.toFixed(1)} MiB`;
    },
  },
  'pre-commit': {
    what: 'pre-commit, hooks from git',
    needs: [program('pre-commit')],
    check() {
      const repository = folder('hooked');
      const manifest = path.join(repository, 'openclaw.models.yaml');
      copyFileSync(path.join(root, 'openclaw.models.yaml.example'), manifest);
      const env = { PRE_COMMIT_HOME: folder('pre-commit-home') };
      run(['git', 'init', '--quiet'], { cwd: repository });
      const head = run(['git', 'rev-parse', 'HEAD'], { cwd: clone() }).trim();
      const hooks = ['validate', 'fmt'].map((id) => `      - id: openclaw-models-${id}\n`).join('');
      writeFileSync(
        path.join(repository, '.pre-commit-config.yaml'),
        `repos:\n  - repo: ${clone()}\n    rev: ${head}\n    hooks:\n${hooks}`,
      );
      run(['git', 'add', '--all'], { cwd: repository });
      const shown = run(['pre-commit', 'run', '--all-files'], { cwd: repository, env });
      assert.equal(shown.match(/Passed/g)?.length, 2, shown);
      return run(['pre-commit', '--version']).trim();
    },
  },
  container: {
    what: 'a container, from the `Containerfile`',
    needs: [{ name: 'container engine', isThere: () => engine() !== undefined }],
    check: () => containerChecks.built(engine(), pack() && clone()),
    partly: () => containerChecks.without(pack() && clone()),
  },
  nix: {
    what: 'Nix, from `flake.nix`',
    needs: [{ name: 'Nix with nixpkgs', isThere: hasNixpkgs }],
    check: () => nixChecks.built(clone()),
    partly: () => nixChecks.without(pack() && clone()),
  },
};

/** Nix alone is not enough: it builds with what it fetches. */
function hasNixpkgs() {
  try {
    const words = [
      '--extra-experimental-features',
      'nix-command flakes',
      'flake',
      'metadata',
      'nixpkgs/nixos-unstable',
    ];
    return isThere('nix') && run(['timeout', '20', 'nix', ...words]) !== '';
  } catch {
    return false;
  }
}

function engine() {
  return ['docker', 'podman'].find((name) => {
    try {
      return isThere(name) && run([name, 'info']) !== '';
    } catch {
      return false;
    }
  });
}
