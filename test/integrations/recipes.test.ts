/** Recipes that other programs read: systemd, Renovate, the container, Nix. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesBelow, ROOT, read } from '../project/tree.ts';

const UNITS = ['service', 'timer'].map((kind) => `integrations/systemd/openclaw-models-drift.${kind}`);

describe('systemd', () => {
  const verifies = spawnSync('systemd-analyze', ['--version']).status === 0;
  test.skipIf(!verifies)('finds nothing wrong in the units', () => {
    const files = UNITS.map((unit) => path.join(ROOT, unit));
    const { stderr, status } = spawnSync('systemd-analyze', ['verify', '--user', '--man=no', ...files], {
      encoding: 'utf8',
      env: { ...process.env, XDG_RUNTIME_DIR: process.env.XDG_RUNTIME_DIR ?? tmpdir() },
    });
    expect(stderr.split('\n').filter((line) => line.includes('openclaw-models'))).toEqual([]);
    expect(status, stderr).toBe(0);
  });

  test('the timer starts the service of its name, which takes drift for a result', () => {
    expect(UNITS.map((unit) => path.basename(unit, path.extname(unit)))).toEqual(
      Array(2).fill('openclaw-models-drift'),
    );
    expect(read(UNITS[0] ?? '')).toMatch(/drift --detailed-exitcode[\s\S]*^SuccessExitStatus=2$/m);
  });
});

describe('the manager for Renovate', () => {
  const config = JSON.parse(read('integrations/renovate/openclaw-models.json'));
  const [manager] = config.customManagers;
  const found = (text: string) =>
    [...text.matchAll(new RegExp(manager.matchStrings[0], 'g'))].map(({ groups }) => ({ ...groups }));

  test.each([
    ['  opus: anthropic/claude-opus-4-5   # renovate: claude-opus', 'anthropic/claude-opus', '4-5', 'claude-opus'],
    ['  gpt: openai/gpt-5.2 # renovate: gpt', 'openai/gpt', '5.2', 'gpt'],
    ['primary: "openai/gpt-5.2" # renovate: gpt', 'openai/gpt', '5.2', 'gpt'],
    ['  - openrouter/moonshotai/kimi-k-2 # renovate: kimi', 'openrouter/moonshotai/kimi-k', '2', 'kimi'],
    ['fallbacks: [openai/gpt-5.2] # renovate: gpt', 'openai/gpt', '5.2', 'gpt'],
    ['roles: {heartbeat: openai/gpt-5.2}  # renovate: gpt', 'openai/gpt', '5.2', 'gpt'],
  ])('reads %s', (line, depName, currentValue, packageName) => {
    expect(found(`version: 1\n${line}\n`)).toEqual([{ depName, currentValue, packageName }]);
  });

  test.each([
    'primary: anthropic/claude-opus-4-5',
    'primary: opus # renovate: claude-opus',
    '# renovate: claude-opus',
    'opus: anthropic/claude-opus-4-5 # the best',
    'opus: anthropic/claude-opus-4-5\n# renovate: claude-opus',
  ])('leaves %j alone', (text) => {
    expect(found(text)).toEqual([]);
  });

  test('replaces only the version, and orders versions', () => {
    const text = 'opus: anthropic/claude-opus-4-5 # renovate: claude-opus';
    const [one] = [...text.matchAll(new RegExp(manager.matchStrings[0], 'dg'))];
    const [from, to] = one?.indices?.groups?.currentValue ?? [0, 0];
    expect(`${text.slice(0, from)}4-6${text.slice(to)}`).toBe(
      'opus: anthropic/claude-opus-4-6 # renovate: claude-opus',
    );
    const version = new RegExp(manager.versioningTemplate.slice('regex:'.length));
    expect(['4-5', '4.6', '5', '5-1-2', '4-5-x'].map((text) => version.test(text))).toEqual([
      true,
      true,
      true,
      true,
      false,
    ]);
  });

  test('reads the files that are manifests', () => {
    const [pattern = ''] = manager.managerFilePatterns as string[];
    const file = new RegExp(pattern.slice(1, -1));
    expect(['openclaw.models.yaml', 'fleet/openclaw.models.yml', 'models.yaml'].map((name) => file.test(name))).toEqual(
      [true, true, false],
    );
  });
});

test('the container copies what the build makes, and does not run as root', () => {
  const text = read('Containerfile');
  const copied = [...text.matchAll(/\/src\/(\S+)/g)].map(([, file = '']) => file);
  expect(copied.length).toBeGreaterThan(2);
  expect(copied.filter((file) => !existsSync(path.join(ROOT, file)))).toEqual([]);
  expect(text.indexOf('USER node')).toBeLessThan(text.indexOf('ENTRYPOINT'));
});

test('the flake names files that are there', () => {
  const named = [...read('flake.nix').matchAll(/\.\/(integrations\/nix\/[\w-]+\.nix)/g)].map(([, file = '']) => file);
  expect(named.length).toBe(3);
  const files = filesBelow('integrations/nix');
  expect(named.filter((file) => !files.includes(file))).toEqual([]);
});
