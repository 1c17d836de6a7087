/** A journal of lines names no paths: who did it, by the chain of hashes, the commands and OpenClaw's own backups. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { DriftedSetting } from '../../src/drift/compare.ts';
import { settingKey } from '../../src/settings/address.ts';
import { observedSettings } from '../../src/settings/observed.ts';
import { shownSetting } from '../../src/settings/value.ts';
import { attributeDrift } from '../../src/use-cases/attribute-drift.ts';
import { liveChangeText } from '../../src/views/text/drift.ts';
import { ROOT } from '../e2e/cli.ts';
import { liveOf, makeHome, type TestHome } from '../use-cases/homes.ts';
import { type Payload, writeLines } from './journals.ts';

interface Recorded {
  readonly configs: readonly { readonly made: string; readonly text: string }[];
  readonly rows: readonly Payload[];
}

/**
 * A real run of 2026.7.35. The configs: 0 models set, 1 fallbacks add, 2 aliases add fast, 3 set-image, 4 config set
 * agents.list, 5 models set, 6 an edit of the fallbacks by hand, 7 config patch of the image model, 8 aliases add
 * flash for the same model, 9 fallbacks remove, 10 doctor.
 */
const RECORDED = JSON.parse(readFileSync(path.join(ROOT, 'fixtures/recorded/journal-lines.json'), 'utf8')) as Recorded;
const BACKUPS = ['.bak', '.bak.1', '.bak.2', '.bak.3', '.bak.4'];

let homes: TestHome[] = [];
afterEach(() => {
  for (const home of homes) home.remove();
  homes = [];
});

const textOf = (index: number) => RECORDED.configs[index]?.text ?? '';
const hashOf = (index: number) => createHash('sha256').update(textOf(index)).digest('hex');
const indexOf = (hash: unknown) => RECORDED.configs.findIndex((_, index) => hashOf(index) === hash);

/** The home as it was after a step, with the last backups that OpenClaw keeps. */
async function homeAt(index: number, backups: number) {
  const home = makeHome({ '.openclaw/openclaw.json': textOf(index) });
  homes.push(home);
  const stateDir = path.join(home.dir, '.openclaw');
  const configPath = path.join(stateDir, 'openclaw.json');
  const rows = RECORDED.rows.filter(({ nextHash }) => indexOf(nextHash) <= index);
  writeLines(
    stateDir,
    rows.map((row) => ({ ...row, configPath })),
  );
  // Each write keeps the file that it found.
  const found = rows.map(({ previousHash }) => indexOf(previousHash)).filter((one) => one >= 0);
  for (const [age, ending] of BACKUPS.slice(0, backups).entries()) {
    const one = found.at(-1 - age);
    if (one !== undefined) writeFileSync(`${configPath}${ending}`, textOf(one));
  }
  return liveOf(home);
}

/** Who changed it between two steps. */
async function who(address: string, from: number, to: number, backups: number): Promise<string> {
  const live = await homeAt(to, backups);
  const value = async (index: number) =>
    shownSetting(observedSettings(index === to ? live : await homeAt(index, 0)), settingKey(address));
  const made = RECORDED.rows.find(({ nextHash }) => indexOf(nextHash) === from);
  const time = new Date(Date.parse(String(made?.ts)) + 1).toISOString();
  const drifted: DriftedSetting = {
    address,
    state: 'live-changed',
    applied: { value: await value(from), id: 'one', time },
    live: await value(to),
    manifest: await value(from),
    file: undefined,
  };
  const entry = { id: 'one', time, changes: [], applied: undefined, config: { before: null, after: hashOf(from) } };
  const { changes, problem } = await attributeDrift([drifted], live, [entry]);
  expect(problem).toBeUndefined();
  const change = changes.get(address);
  const said = change ? liveChangeText(change, Date.UTC(2026, 11, 1)) : 'nothing';
  return said.replaceAll(/ (on|between) \d[^,]*?\d\d:\d\d(?: and [\d:]+)?(?: on \d+ \w+)?/g, '');
}

describe('the chain of 2026.7.35, with the backups that OpenClaw keeps', () => {
  test('is whole but for the edit by hand', () => {
    const links = RECORDED.rows.map(({ previousHash, nextHash }) => [indexOf(previousHash), indexOf(nextHash)]);
    const whole = [0, 1, 2, 3, 4].map((from) => [from, from + 1]);
    const rest = [6, 7, 8, 9].map((from) => [from, from + 1]);
    expect(links).toEqual([[-1, 0], ...whole, ...rest]);
  });

  test.each([
    ['fallbacks', 5, 10, 'changed by "openclaw models fallbacks remove"'],
    ['image.primary', 5, 10, 'changed by "openclaw config patch"'],
    ['aliases.flash', 5, 10, 'changed by "openclaw models aliases add"'],
    ['aliases.fast', 5, 10, 'changed by "openclaw models aliases add"'],
    ['fallbacks', 5, 8, 'probably changed in an editor, without OpenClaw,'],
    ['agents.work.primary', 0, 10, 'changed by "openclaw config set"'],
    ['image.primary', 2, 4, 'changed by "openclaw models set-image"'],
    ['fallbacks', 0, 4, 'changed by "openclaw models fallbacks add"'],
    ['primary', 4, 10, 'probably changed by "openclaw models set"'],
  ] as const)('%s, from %i to %i: %s', async (address, from, to, expected) => {
    expect(await who(address, from, to, 5)).toBe(expected);
  });
});

describe('without a backup, by what each command does', () => {
  test.each([
    ['primary', 0, 5, 'changed by "openclaw models set"'],
    ['fallbacks', 0, 5, 'changed by "openclaw models fallbacks add"'],
    ['aliases.fast', 0, 5, 'changed by "openclaw models aliases add"'],
    ['image.primary', 0, 5, 'changed by "openclaw models set-image"'],
    ['agents.work.primary', 0, 5, 'changed by "openclaw config set"'],
    // Config patch and doctor may do anything, and the edit by hand may be either of theirs.
    [
      'image.primary',
      5,
      10,
      'changed by "openclaw config patch", or by "openclaw doctor", or in an editor, without OpenClaw,',
    ],
    ['fallbacks', 5, 10, 'changed by "openclaw models fallbacks remove", or by "openclaw doctor"'],
    ['aliases.flash', 5, 9, 'changed by "openclaw models aliases add"'],
    ['aliases.fast', 5, 9, 'changed by "openclaw models aliases add"'],
  ] as const)('%s, from %i to %i: %s', async (address, from, to, expected) => {
    expect(await who(address, from, to, 0)).toBe(expected);
  });
});

describe.each(['2026.4.29', '2026.6.11'])('a home that %s made, without its backups', (release) => {
  const folder = path.join(ROOT, 'fixtures/homes', release, 'home');
  const rows = readFileSync(path.join(folder, 'logs/config-audit.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Payload);

  test.each([
    ['fallbacks', 'models fallbacks add'],
    ['aliases.fast', 'models aliases add'],
    ['image.primary', 'models set-image'],
    ['agents.work.primary', 'config set'],
  ] as const)('%s: %s', async (address, command) => {
    const home = makeHome({ '.openclaw/openclaw.json': readFileSync(path.join(folder, 'openclaw.json'), 'utf8') });
    homes.push(home);
    const configPath = path.join(home.dir, '.openclaw', 'openclaw.json');
    writeLines(
      path.dirname(configPath),
      rows.map((row) => ({ ...row, configPath })),
    );
    const live = await liveOf(home);
    const time = new Date(Date.parse(String(rows[0]?.ts)) + 1).toISOString();
    const value = shownSetting(observedSettings(live), settingKey(address));
    expect(value).not.toBeNull();
    const drifted: DriftedSetting = {
      address,
      state: 'live-changed',
      applied: { value: null, id: 'one', time },
      live: value,
      manifest: null,
      file: undefined,
    };
    const config = { before: null, after: String(rows[0]?.nextHash) };
    const { changes } = await attributeDrift([drifted], live, [
      { id: 'one', time, changes: [], applied: undefined, config },
    ]);
    expect(changes.get(address)).toMatchObject({ by: 'command', command, confidence: 'certain' });
  });
});
