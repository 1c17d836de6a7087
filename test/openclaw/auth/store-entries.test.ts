import { describe, expect, it } from 'vitest';
import { readEntry, readingOf, strayEntries } from '../../../src/openclaw/auth/store-entries.ts';

const SECRET = 'fake-secret-0123456789';
const variable = (name: string) => ['$', `{${name}}`].join('');
const early = readingOf('profiles-json', '2026.2.25');
const later = readingOf('profiles-json', '2026.2.26');

describe('an entry of a store', () => {
  it.each([
    ['a text', SECRET, 'not an object; OpenClaw expects one with type, provider and key'],
    ['a list', [SECRET], 'not an object; OpenClaw expects one with type, provider and key'],
    ['null', null, 'not an object; OpenClaw expects one with type, provider and key'],
    ['no type', { provider: 'a', key: SECRET }, 'no type; OpenClaw expects type and key'],
    [
      'another type',
      { type: 'apikey', provider: 'a', key: SECRET },
      'unknown type "apikey"; OpenClaw expects api_key, token or oauth',
    ],
    ['a secret for a type', { type: SECRET, provider: 'a' }, 'unknown type; OpenClaw expects api_key, token or oauth'],
    [
      'no provider',
      { type: 'api_key', provider: ' ', key: SECRET },
      'no provider; OpenClaw expects type, provider and key',
    ],
  ])('that is not understood says why: %s', (_, value, problem) => {
    for (const reading of [early, later])
      expect(readEntry('a:1', value, reading)).toEqual({
        kind: 'unread',
        entry: { id: 'a:1', provider: 'a', problem },
      });
  });

  it.each([
    ['a blank key', { key: ' ' }, 'key is blank'],
    ['a key that is no text', { key: 7 }, 'key is not a string'],
    ['none', {}, 'no key'],
    ['a variable that is not set', { key: variable('NO') }, 'the variable NO is not set'],
    ['a reference to one', { keyRef: { source: 'env', provider: 'default', id: 'NO' } }, 'the variable NO is not set'],
    ['a variable that is set', { key: variable('YES') }, undefined],
    ['a reference to elsewhere', { keyRef: { source: 'exec', provider: 'default', id: 'x' } }, undefined],
    ['a reference in the place of the key', { key: { source: 'env', id: 'YES' } }, undefined],
    ['a key', { key: SECRET }, undefined],
  ])('that is understood may hold nothing: %s', (_, given, lack) => {
    const reading = readingOf('agent-db', undefined, (name) => name === 'YES');
    const read = readEntry('a:1', { type: 'api_key', provider: 'a', ...given }, reading);
    expect(read).toMatchObject({ kind: 'profile', lack });
  });

  it('with mode and apiKey is read since 2026.2.26', () => {
    const value = { provider: 'a', mode: 'api_key', apiKey: SECRET };
    expect(readEntry('a:1', value, early)).toMatchObject({
      kind: 'unread',
      entry: { problem: 'no type; OpenClaw expects type and key' },
    });
    expect(readEntry('a:1', value, later)).toMatchObject({
      kind: 'profile',
      spelling: ['mode', 'apiKey'],
      lack: undefined,
      stored: { type: 'api_key', key: SECRET },
    });
    expect(readEntry('a:1', { ...value, mode: undefined, type: 'api_key' }, early)).toMatchObject({
      lack: 'no key, but apiKey; OpenClaw expects type and key',
    });
    expect(readEntry('a:1', value, readingOf('profiles-json', undefined)).kind).toBe('unread');
    expect(readEntry('a:1', value, readingOf('state-json', undefined)).kind).toBe('profile');
  });

  it('with a reference is empty before 2026.2.26', () => {
    const reference = { type: 'token', provider: 'a', tokenRef: { source: 'env', provider: 'default', id: 'X' } };
    expect(readEntry('a:1', reference, early)).toMatchObject({ lack: 'tokenRef needs OpenClaw 2026.2.26 or later' });
    expect(readEntry('a:1', { type: 'api_key', provider: 'a', key: variable('X') }, early)).toMatchObject({
      lack: 'a variable in key needs OpenClaw 2026.2.26 or later',
    });
    expect(readEntry('a:1', reference, later)).toMatchObject({ lack: undefined });
  });
});

it('credentials beside `profiles` are found, and nothing else there', () => {
  const found = strayEntries({
    version: 1,
    profiles: { key: { key: SECRET } },
    order: { key: ['a:1'] },
    lastGood: {},
    google: { apiKey: SECRET },
    'openai:x': { provider: 'OpenAI', access: SECRET },
  });
  expect(found.map(({ id, provider }) => [id, provider])).toEqual([
    ['google', 'google'],
    ['openai:x', 'OpenAI'],
  ]);
  expect(JSON.stringify(found)).not.toContain(SECRET);
});
