import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pruneHistory, readHistoryEntry } from '../../src/apply/history.ts';
import { applyWrites, recover } from '../../src/apply/index.ts';
import { describeOwnFolder } from '../../src/apply/own-folder.ts';
import {
  codesOf,
  digest,
  historyCopy,
  messageOf,
  readHistory,
  request,
  text,
  unwrap,
  withFolder,
  write,
} from './homes.ts';

async function applied(state: string, count: number): Promise<string[]> {
  const config = join(state, 'openclaw.json');
  const ids: string[] = [];
  for (let turn = 0; turn < count; turn += 1) {
    const clock = () => new Date(Date.UTC(2026, 0, 1, 0, 0, turn));
    const one = write(config, turn === 0 ? null : String(turn), String(turn + 1));
    ids.push(unwrap(await applyWrites(request(state, [one], { clock }))).id ?? '');
  }
  return ids;
}

describe('the history', () => {
  it('is read newest first, and an entry is found by its id', () =>
    withFolder(async (state) => {
      const ids = await applied(state, 3);
      expect((await readHistory(state)).map((entry) => entry.id)).toEqual([...ids].reverse());
      expect(unwrap(await readHistoryEntry(state, ids[1] ?? '')).id).toBe(ids[1]);
      for (const wrong of ['', '2026', ids[1]?.slice(0, 15) ?? '', '../intent', 'originals']) {
        expect(codesOf(await readHistoryEntry(state, wrong))).toEqual(['E430']);
      }
    }));

  it('returns the earlier bytes, and says if there were none', () =>
    withFolder(async (state) => {
      const config = join(state, 'openclaw.json');
      const [first = '', second = ''] = await applied(state, 2);
      expect(unwrap(await historyCopy(state, first, config))).toBeNull();
      expect(unwrap(await historyCopy(state, second, config))?.toString()).toBe('1');
      expect(codesOf(await historyCopy(state, second, join(state, 'other.json')))).toEqual(['E430']);
      await writeFile(config, '3');
      expect(messageOf(await historyCopy(state, second, config))).toContain('changed since');
    }));

  it('keeps no copy of a file, but the spans that differ', () =>
    withFolder(async (state) => {
      const config = join(state, 'openclaw.json');
      const old = '{"key": "planted-key", "model": "a", "more": "\u{1f600}"}';
      const now = old.replace('"a"', '"bb"');
      await writeFile(config, old);
      const { id } = unwrap(await applyWrites(request(state, [write(config, old, now)])));
      const entry = join(state, 'openclaw-models/history', id ?? '');
      expect(await readdir(entry)).toEqual(['record.json']);
      expect(await text(join(entry, 'record.json'))).not.toContain('planted-key');
      expect(unwrap(await historyCopy(state, id ?? '', config))?.toString()).toBe(old);
    }));

  it('keeps no span of a file that its caller does not want kept', () =>
    withFolder(async (state) => {
      const config = join(state, 'openclaw.json');
      await writeFile(config, 'planted-key');
      const mayKeep = (part: string) => !part.includes('planted');
      const { id } = unwrap(await applyWrites(request(state, [write(config, 'planted-key', 'new')], { mayKeep })));
      expect(await text(join(state, 'openclaw-models/history', id ?? '', 'record.json'))).not.toContain('planted');
      expect(codesOf(await historyCopy(state, id ?? '', config))).toEqual(['E431']);
    }));

  it('is tidied of the copies that a kill, or an earlier release, has left, by any run under the lock', () =>
    withFolder(async (state) => {
      const ids = await applied(state, 2);
      const entry = (id = '') => join(state, 'openclaw-models/history', id);
      const leave = async () => {
        for (const id of ids) {
          await mkdir(join(entry(id), 'originals'));
          await writeFile(join(entry(id), 'originals/0'), 'planted-key');
          await writeFile(join(entry(id), 'originals/0.bak.4'), 'planted-key');
          await writeFile(join(entry(id), 'staged'), '');
        }
      };
      await leave();
      await applyWrites(request(state, [write(join(state, 'openclaw.json'), '2', '3')]));
      for (const id of ids) expect(await readdir(entry(id))).toEqual(['record.json']);
      await leave();
      expect(unwrap(await recover({ stateDir: state }))).toBeNull();
      for (const id of ids) expect(await readdir(entry(id))).toEqual(['record.json']);
    }));

  it("keeps an earlier release's copy of a manifest, which cannot be restored otherwise", () =>
    withFolder(async (state) => {
      const [first = ''] = await applied(state, 1);
      const entry = join(state, 'openclaw-models/history', first);
      const record = JSON.parse((await text(join(entry, 'record.json'))) ?? '');
      const manifest = { ...record.files[0], role: 'manifest', before: digest('old manifest') };
      const files = [{ ...record.files[0], before: digest('planted-key') }, manifest];
      await writeFile(join(entry, 'record.json'), JSON.stringify({ ...record, files }));
      await mkdir(join(entry, 'originals'));
      await writeFile(join(entry, 'originals/0'), 'planted-key');
      await writeFile(join(entry, 'originals/1'), 'old manifest');
      unwrap(await recover({ stateDir: state }));
      expect(await readdir(join(entry, 'originals'))).toEqual(['1']);
      unwrap(await recover({ stateDir: state }));
    }));

  it('skips what it cannot read, and keeps the newest entries only', () =>
    withFolder(async (state) => {
      const ids = await applied(state, 4);
      const broken = join(state, 'openclaw-models/history/20250101-000000-abcd');
      await mkdir(broken);
      await writeFile(join(broken, 'record.json'), '{"formatVersion": 99}');
      expect(await readHistory(state)).toHaveLength(4);
      await pruneHistory(await describeOwnFolder(state), 2);
      expect((await readHistory(state)).map((entry) => entry.id)).toEqual([ids[3], ids[2]]);
    }));
});
