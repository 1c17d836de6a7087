import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, describe, expect, test } from 'vitest';
import {
  complaintAbout,
  MAX_SECRET,
  oneSource,
  readSecret,
  type SecretFlags,
} from '../../src/commands/secret-input.ts';

const dir = mkdtempSync(path.join(tmpdir(), 'secret-input-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const NO_SOURCE: SecretFlags = { stdin: false, fromEnv: undefined, fromFile: undefined };

/** The secret, or the codes of what went wrong. */
async function read(flags: Partial<SecretFlags>, stdin: string | Buffer | null, extra: object = {}, patience?: number) {
  const stream = new PassThrough();
  if (stdin !== null) stream.end(stdin);
  const context = { stdin: stream, stdinIsTTY: false, env: {}, cwd: dir, ...extra };
  const result = await readSecret({ ...NO_SOURCE, ...flags }, context, patience);
  if (!result.ok) return result.problems.map(({ code }) => code).join(' ');
  return [result.value.secret.reveal(), ...result.value.warnings.map(({ code }) => code)].join(' ');
}

describe('standard input', () => {
  test.each(['tok', 'tok\n', 'tok\r\n', 'tok\r', '  tok \n', '\ufefftok\n', 'tok\n\n'])(
    '%j is one secret',
    async (text) => {
      expect(await read({}, text)).toBe('tok');
      expect(await read({ stdin: true }, text)).toBe('tok');
    },
  );

  test.each([
    ['', 'E522'],
    [' \r\n', 'E522'],
    ['one\ntwo\n', 'E524'],
    ['one\rtwo', 'E524'],
    ['one two', 'E524'],
    ['one\u0000two', 'E524'],
    ['one\u001b[2Jtwo', 'E524'],
    ['one\u200btwo', 'E524'],
    [Buffer.from([0x74, 0xff, 0x6b]), 'tok'.replace('o', '\ufffd')],
  ])('%j gives %s', async (text, expected) => {
    expect(await read({ stdin: true }, text)).toBe(expected);
  });

  test('more than 64 KB are not read', async () => {
    expect(await read({}, 'x'.repeat(MAX_SECRET))).toHaveLength(MAX_SECRET);
    expect(await read({}, 'x'.repeat(MAX_SECRET + 1))).toBe('E524');
  });

  test('a pipe that was not requested is not waited for forever', async () => {
    expect(await read({}, null, {}, 5)).toBe('E522');
  });

  test('a terminal is not read, since it would show what is typed', async () => {
    expect(await read({ stdin: true }, null, { stdinIsTTY: true })).toBe('E522');
    expect(await read({}, null, { stdinIsTTY: true })).toBe('E522');
  });
});

test('a variable', async () => {
  const env = { GOOD: 'tok', BLANK: ' ', TWO: 'a\nb' };
  expect(await read({ fromEnv: 'GOOD' }, null, { env })).toBe('tok');
  expect(await read({ fromEnv: 'BLANK' }, null, { env })).toBe('E522');
  expect(await read({ fromEnv: 'TWO' }, null, { env })).toBe('E524');
  expect(await read({ fromEnv: 'toString' }, null, { env })).toBe('E522');
});

test('a variable that is not one is not repeated, since it may be the secret', async () => {
  for (const fromEnv of ['sk-planted-0123456789', 'planted key', 'AIzaplanted0123456789']) {
    const context = { stdin: new PassThrough(), stdinIsTTY: false, env: {}, cwd: dir };
    expect(JSON.stringify(await readSecret({ ...NO_SOURCE, fromEnv }, context))).not.toContain('planted');
  }
});

test('a file, with a warning where others can read it', async () => {
  const file = path.join(dir, 'key.txt');
  writeFileSync(file, 'tok\n');
  chmodSync(file, 0o600);
  expect(await read({ fromFile: 'key.txt' }, null)).toBe('tok');
  chmodSync(file, 0o640);
  expect(await read({ fromFile: file }, null)).toBe('tok W526');
  writeFileSync(file, 'x'.repeat(MAX_SECRET + 1));
  expect(await read({ fromFile: file }, null)).toBe('E524');
  expect(await read({ fromFile: '.' }, null)).toBe('E525');
  expect(await read({ fromFile: 'none' }, null)).toBe('E525');
  // It never ends.
  expect(await read({ fromFile: '/dev/zero' }, null)).toBe('E524');
});

test('one source at a time', () => {
  expect(oneSource({ stdin: true, fromEnv: undefined, fromFile: undefined }).ok).toBe(true);
  expect(oneSource({ stdin: true, fromEnv: 'A', fromFile: undefined }).ok).toBe(false);
  expect(oneSource({ stdin: false, fromEnv: 'A', fromFile: 'b' }).ok).toBe(false);
});

test('a problem of a text is reported without the text', () => {
  for (const text of ['', 'planted secret', 'planted\nsecret', 'planted\u0007secret'])
    expect(complaintAbout(text)).not.toMatch(/planted|undefined/);
  expect(complaintAbout(' sk-good \n')).toBeUndefined();
});
