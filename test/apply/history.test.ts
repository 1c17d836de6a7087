import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pruneHistory } from '../../src/apply/history.ts';
import { applyWrites, historyCopy, readHistory, readHistoryEntry } from '../../src/apply/index.ts';
import { describeOwnFolder } from '../../src/apply/own-folder.ts';
import { codesOf, messageOf, request, unwrap, withFolder, write } from './homes.ts';

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
  it('is read newest first, and an entry is found by the beginning of its id', () =>
    withFolder(async (state) => {
      const ids = await applied(state, 3);
      expect((await readHistory(state)).map((entry) => entry.id)).toEqual([...ids].reverse());
      expect(unwrap(await readHistoryEntry(state, '20260101-000001')).id).toBe(ids[1]);
      expect(messageOf(await readHistoryEntry(state, '2026'))).toContain('several');
      for (const wrong of ['', '2027', '../intent', 'originals']) {
        expect(codesOf(await readHistoryEntry(state, wrong))).toEqual(['E430']);
      }
    }));

  it('gives the bytes back that were there before, and says when there were none', () =>
    withFolder(async (state) => {
      const config = join(state, 'openclaw.json');
      const [first = '', second = ''] = await applied(state, 2);
      expect(unwrap(await historyCopy(state, first, config))).toBeNull();
      expect(unwrap(await historyCopy(state, second, config))?.toString()).toBe('1');
      expect(codesOf(await historyCopy(state, second, join(state, 'other.json')))).toEqual(['E430']);
      await writeFile(join(state, 'openclaw-models/history', second, 'originals/0'), 'damaged');
      expect(messageOf(await historyCopy(state, second, config))).toContain('damaged');
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
