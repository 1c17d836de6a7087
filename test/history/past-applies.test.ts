import { chmodSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findPastApply, pastApplies } from '../../src/history/past-applies.ts';
import { codesOf, messageOf, unwrap, withFolder } from '../apply/homes.ts';
import { isRoot } from '../e2e/cli.ts';
import { run } from '../edits/commands.ts';

test('an apply is found by its id, its end, and its beginning where that is enough', () =>
  withFolder(async (dir) => {
    const state = join(dir, '.openclaw');
    mkdirSync(state);
    writeFileSync(join(state, 'openclaw.json'), '{"meta": {"lastTouchedVersion": "2026.1.30"}}');
    for (const model of ['openai/gpt-5.2', 'google/gemini-2.5-pro']) {
      expect((await run({ dir, cwd: dir, env: { HOME: dir, PATH: '/nowhere' } }, ['set', model])).code).toBe(0);
    }
    const ids = readdirSync(join(state, 'openclaw-models', 'history'));
    expect(ids).toHaveLength(2);
    for (const id of ids) {
      const names = [id, id.slice(-4), id.slice(0, -1)];
      for (const name of names) {
        const fits = ids.filter((other) => other === name || other.endsWith(`-${name}`) || other.startsWith(name));
        if (fits.length === 1) expect(unwrap(findPastApply(state, name)).id).toBe(id);
      }
    }
    expect(ids).toContain(unwrap(findPastApply(state, undefined)).id);
    expect(messageOf(findPastApply(state, ids[0]?.slice(0, 4)))).toContain('several');
    for (const wrong of ['', '1999', '../intent', 'originals']) {
      expect(codesOf(findPastApply(state, wrong))).toEqual(['E430']);
    }
  }));

test('a record that we did not write is named, and not followed', () =>
  withFolder(async (state) => {
    const id = '20260101-000000-abcd';
    mkdirSync(join(state, 'openclaw-models', 'history', id), { recursive: true });
    writeFileSync(join(state, 'openclaw-models', 'history', id, 'record.json'), '{"id": "20260101-000000-abcd"}');
    for (const name of [undefined, id, 'abcd', '2026']) {
      expect(codesOf(findPastApply(state, name))).toEqual(['E435']);
    }
  }));

test.skipIf(isRoot)('a folder that may not be read is named', () =>
  withFolder(async (state) => {
    const own = join(state, 'openclaw-models');
    const history = join(own, 'history');
    mkdirSync(join(history, '20260101-000000-abcd'), { recursive: true });
    for (const closed of [history, own]) {
      chmodSync(closed, 0);
      const { entries, notes } = pastApplies(state);
      chmodSync(closed, 0o700);
      expect(entries).toEqual([]);
      const message = `${history} cannot be read: permission denied (EACCES). What it holds counts as not there.`;
      expect(notes).toMatchObject([{ code: 'W436', message }]);
    }
  }),
);

test('a record is read once, and again when it has changed', () =>
  withFolder(async (dir) => {
    const state = join(dir, '.openclaw');
    mkdirSync(state);
    writeFileSync(join(state, 'openclaw.json'), '{"meta": {"lastTouchedVersion": "2026.1.30"}}');
    const place = { dir, cwd: dir, env: { HOME: dir, PATH: '/nowhere' } };
    expect((await run(place, ['set', 'openai/gpt-5.2'])).code).toBe(0);
    const [entry] = pastApplies(state).entries;
    expect(entry).toBeDefined();
    expect(pastApplies(state).entries[0]).toBe(entry);
    const record = join(state, 'openclaw-models', 'history', entry?.id ?? '', 'record.json');
    writeFileSync(record, JSON.stringify({ ...entry, toolVersion: '9.9.9' }));
    expect(pastApplies(state).entries[0]).toMatchObject({ toolVersion: '9.9.9' });
    writeFileSync(record, '{}');
    expect(pastApplies(state)).toMatchObject({ entries: [], notes: [{ code: 'W436' }] });
  }));
