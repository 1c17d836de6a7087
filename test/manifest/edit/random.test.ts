import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAlias, isMap, isNode, isScalar, parseDocument } from 'yaml';
import { editManifest, type ManifestEdit, type ManifestValue } from '../../../src/manifest/edit/index.ts';
import { loadManifest } from '../../../src/manifest/index.ts';
import { type Path, Random, type RandomManifest, randomManifest } from './random-manifests.ts';

const runs = { seed: 20260901, numRuns: 30 };
/** Places that are tried in one manifest. */
const PLACES = 8;

/** Texts that mean something else without quotes, and ordinary ones. */
const TEXTS = [
  'openai/gpt-5.2',
  'x/y',
  'opus',
  'yes',
  '1e3',
  'null',
  '~',
  'a: b',
  '#x',
  'x #y',
  ' lead',
  'trail ',
  'ünï/😀',
  "it's",
  '"q"',
  'back\\slash',
  '- x',
  '[',
  '{}',
  '*a',
  '&a',
  '!t',
  '%d',
  '@a',
  '`b',
  '',
  'two\nlines',
  'tab\there',
  '\u0001\u0085\u2028\ufeff',
  '007',
  '.5',
  '<<',
  '---',
];

type Fields = Record<string, unknown>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((found, key) => (isFields(found) ? found[key] : undefined), value);
}

/** Every path of keys in the value. */
function pathsOf(value: unknown, path: Path = []): Path[] {
  if (!isFields(value)) return [];
  return Object.entries(value).flatMap(([key, entry]) => [[...path, key], ...pathsOf(entry, [...path, key])]);
}

/** What the value becomes, told without the code under test. */
function expected(value: unknown, edit: ManifestEdit): unknown {
  const copy = structuredClone(value) as Fields;
  const parents: Fields[] = [copy];
  const keys = [...edit.path];
  const last = keys.pop() ?? '';
  for (const key of keys) {
    const here = parents.at(-1) ?? {};
    if (!isFields(here[key])) {
      if (edit.op === 'remove') return copy;
      here[key] = {};
    }
    parents.push(here[key] as Fields);
  }
  const parent = parents.at(-1) ?? {};
  if (edit.op !== 'remove') {
    if (edit.op === 'list') parent[last] = [...edit.items];
    else if (edit.op === 'set') parent[last] = edit.value;
    else parent[last] = (parent[last] as string[]).map((item) => (item === edit.from ? edit.to : item));
    return copy;
  }
  if (!(last in parent)) return copy;
  delete parent[last];
  for (let depth = keys.length; depth > 0 && edit.removeEmptyParents; depth--) {
    if (Object.keys(parents[depth] ?? {}).length > 0) break;
    delete parents[depth - 1]?.[keys[depth - 1] ?? ''];
  }
  return copy;
}

function startsWith(path: Path, prefix: Path): boolean {
  return prefix.every((step, index) => path[index] === step);
}

/** The comments that must be there after the edit, told by who they belong to. */
function surviving({ comments }: RandomManifest, before: unknown, after: unknown, edit: ManifestEdit): string[] {
  const gone = pathsOf(before).filter((path) => {
    const parent = at(after, path.slice(0, -1));
    return !isFields(parent) || !Object.hasOwn(parent, path.at(-1) ?? '');
  });
  return comments.flatMap(({ text, owner }) => {
    const item = /^\[(.*)\]$/s.exec(owner.at(-1) ?? '')?.[1];
    const path = item === undefined ? owner : owner.slice(0, -1);
    if (gone.some((removed) => startsWith(path, removed))) return [];
    const now = at(after, path);
    if (item !== undefined) return Array.isArray(now) && now.includes(item) ? [text] : [];
    // A value that was replaced by one of another kind takes the comments inside along.
    const was = at(before, path);
    const replaced =
      startsWith(path, edit.path) && (Array.isArray(was) !== Array.isArray(now) || isFields(was) !== isFields(now));
    return replaced ? [] : [text];
  });
}

function shared(one: string, other: string): { prefix: number; suffix: number } {
  const most = Math.min(one.length, other.length);
  let prefix = 0;
  while (prefix < most && one[prefix] === other[prefix]) prefix++;
  let suffix = 0;
  while (suffix < most && one[one.length - 1 - suffix] === other[other.length - 1 - suffix]) suffix++;
  return { prefix, suffix };
}

function edited(text: string, edit: ManifestEdit): string {
  const result = editManifest(text, 'm.yaml', [edit]);
  if (!result.ok) throw new Error(`${JSON.stringify(result.problems)}\n${JSON.stringify(edit)}\n${text}`);
  return result.value;
}

function readBack(text: string): unknown {
  return parseDocument(text.replace(/^\uFEFF/, ''), { merge: true }).toJS();
}

/** Makes the edit and checks what holds for every edit. */
function check(manifest: RandomManifest, edit: ManifestEdit): string {
  const { text, value } = manifest;
  const result = edited(text, edit);
  const wanted = expected(value, edit);
  const told = `${JSON.stringify(edit)}\n${text}\n=====>\n${result}`;
  expect(readBack(result), told).toEqual(wanted);
  for (const comment of surviving(manifest, value, wanted, edit)) {
    expect(result.split(comment).length, `${comment} once in\n${told}`).toBe(2);
  }
  expect(result.startsWith('\uFEFF'), told).toBe(text.startsWith('\uFEFF'));
  expect(/\r\n/.test(result) && /[^\r]\n/.test(result), told).toBe(false);
  if (text.includes('\n')) expect(result.includes('\r\n'), told).toBe(text.includes('\r\n'));
  expect(result.endsWith('\n'), told).toBe(text.endsWith('\n'));
  expect(edited(result, edit), told).toBe(result);
  return result;
}

function property(test: (manifest: RandomManifest, random: Random) => void): void {
  fc.assert(
    fc.property(randomManifest(), fc.noShrink(fc.nat()), (manifest, seed) => test(manifest, new Random(seed))),
    runs,
  );
}

const pick = <T>(random: Random, values: readonly T[]): T | undefined => values[random.below(values.length)];

describe('random manifests', () => {
  it('are what they claim to be', () => {
    property(({ text, value, comments }) => {
      const loaded = loadManifest(text, 'm.yaml');
      if (!loaded.ok) throw new Error(`${JSON.stringify(loaded.problems)}\n${text}`);
      expect(loaded.value.manifest).toEqual(value);
      for (const comment of comments) expect(text.split(comment.text).length).toBe(2);
    });
  });

  it('differ in nothing but the text that a set replaces', () => {
    property((manifest, random) => {
      const mark = manifest.text.startsWith('\uFEFF') ? 1 : 0;
      const document = parseDocument(manifest.text.slice(mark));
      for (const path of random.some(pathsOf(manifest.value), PLACES)) {
        const node = document.getIn(path, true);
        if (typeof at(manifest.value, path) !== 'string' || !isScalar(node) || isAlias(node) || !isNode(node)) continue;
        const wanted = pick(random, TEXTS) ?? '';
        const result = check(manifest, { op: 'set', path, value: wanted });
        if (node.type?.startsWith('BLOCK')) continue;
        const [start = 0, end = 0] = node.range ?? [];
        const tail = manifest.text.length - mark - end;
        expect(result.slice(0, start + mark)).toBe(manifest.text.slice(0, start + mark));
        expect(result.slice(result.length - tail)).toBe(manifest.text.slice(end + mark));
        const written = result.slice(start + mark, result.length - tail);
        if (node.type === 'QUOTE_DOUBLE' && wanted !== node.value) expect(written).toMatch(/^".*"$/s);
        if (node.type === 'QUOTE_SINGLE' && !/[\n\t\u0001]/.test(wanted) && wanted !== node.value)
          expect(written).toMatch(/^'.*'$/s);
      }
    });
  });

  it('only grow by a new key', () => {
    property((manifest, random) => {
      const maps = [[], ...pathsOf(manifest.value).filter((path) => isFields(at(manifest.value, path)))];
      for (const path of random.some(maps, PLACES)) {
        const here = at(manifest.value, path) ?? manifest.value;
        const key = path.length === 0 ? 'extra' : (pick(random, ['new', ...TEXTS]) ?? '');
        if (Object.hasOwn(here as object, key)) continue;
        const value =
          pick<ManifestValue>(random, ['x/y', null, [], ['a', 'no'], { primary: 'x/y', fallbacks: ['b/c'] }]) ?? null;
        const result = check(manifest, { op: 'set', path: [...path, key], value });
        if (Object.keys(here as object).length === 0) continue;
        const { prefix, suffix } = shared(manifest.text, result);
        // In a flow map with one entry a line a comma and a line are two places.
        const comma = result.slice(prefix, prefix + 1) === ',' ? 200 : 0;
        expect(prefix + suffix + comma, `${manifest.text}\n=====>\n${result}`).toBeGreaterThanOrEqual(
          manifest.text.length,
        );
      }
    });
  });

  it('get values, new ones and replaced ones', () => {
    property((manifest, random) => {
      for (const path of random.some(pathsOf(manifest.value), PLACES)) {
        if (path[0] === 'version') continue;
        const value = pick<ManifestValue>(random, [
          null,
          'x/y',
          [],
          ['a/b', '- c'],
          {},
          { primary: 'x/y', fallbacks: ['yes', 'b/c'] },
        ]);
        check(manifest, { op: 'set', path, value: value ?? null });
      }
    });
  });

  it('lose keys with what belongs to them', () => {
    property((manifest, random) => {
      for (const path of random.some(pathsOf(manifest.value), PLACES)) {
        const result = check(manifest, { op: 'remove', path, removeEmptyParents: random.chance(0.5) });
        // Lines that stay are old ones, but for a comma, the brackets of what was emptied and flow collections.
        const old = new Set(manifest.text.split(/\r?\n/));
        const changed = result.split(/\r?\n/).filter((line) => !old.has(line));
        expect(changed.length, `${path}\n${manifest.text}\n=====>\n${result}`).toBeLessThanOrEqual(2);
      }
    });
  });

  it('get their lists rearranged', () => {
    property((manifest, random) => {
      const lists = pathsOf(manifest.value).filter((path) =>
        ['fallbacks', ...Object.keys(manifest.value.auth?.order ?? {})].includes(path.at(-1) ?? ''),
      );
      for (const path of lists) {
        const now = at(manifest.value, path);
        const old: string[] = Array.isArray(now) ? now : [];
        const lasting = random.some(old, old.length);
        const items = random.chance(0.3) ? [...old] : lasting;
        for (let more = random.below(3); more > 0; more--) {
          const fresh = pick(random, TEXTS) ?? '';
          if (!items.includes(fresh)) items.splice(random.below(items.length + 1), 0, fresh);
        }
        const result = check(manifest, { op: 'list', path, items });
        if (old.length === 0) continue;
        // Above the list nothing differs.
        const mark = manifest.text.startsWith('\uFEFF') ? 1 : 0;
        const parent = parseDocument(manifest.text.slice(mark)).getIn(path.slice(0, -1), true);
        const pair = isMap(parent)
          ? parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1))
          : undefined;
        const key = mark + (isNode(pair?.key) ? (pair.key.range?.[1] ?? 0) : 0);
        const { prefix } = shared(manifest.text, result);
        expect(prefix, `${JSON.stringify(items)}\n${manifest.text}\n=====>\n${result}`).toBeGreaterThanOrEqual(key);
      }
    });
  });

  it('take several edits at once', () => {
    property((manifest, random) => {
      const paths = pathsOf(manifest.value);
      const edits: ManifestEdit[] = [
        { op: 'set', path: ['primary'], value: pick(random, TEXTS) ?? '' },
        { op: 'list', path: ['fallbacks'], items: random.some(TEXTS, 4) },
        { op: 'remove', path: pick(random, paths.slice(1)) ?? ['apply'], removeEmptyParents: true },
        { op: 'set', path: ['image'], value: { primary: 'x/y', fallbacks: [] } },
        { op: 'list', path: ['agents', 'new', 'auth', 'order', 'openai'], items: ['openai:a'] },
      ];
      const result = editManifest(manifest.text, 'm.yaml', edits);
      if (!result.ok) throw new Error(JSON.stringify(result.problems));
      expect(readBack(result.value)).toEqual(edits.reduce<unknown>(expected, manifest.value));
    });
  });

  it('that were mangled are edited right, refused or not read', () => {
    let done = 0;
    property((manifest, random) => {
      let text = manifest.text;
      for (let times = 1 + random.below(2); times > 0; times--) {
        const from = random.below(text.length);
        const to = from + random.pick(0, 0, 1, random.below(20));
        const put = random.pick(
          '',
          '\n',
          ' ',
          ': ',
          '- ',
          '*a1',
          '&b ',
          ', ',
          '# ',
          '{',
          ']',
          '|',
          '? ',
          '"',
          '...',
          '<<: *a1',
          '\t',
        );
        text = text.slice(0, from) + put + text.slice(to);
      }
      const paths = pathsOf(manifest.value);
      const edit = random.pick<ManifestEdit>(
        { op: 'set', path: pick(random, paths) ?? [], value: 'x/y' },
        { op: 'set', path: [...(pick(random, paths) ?? []), 'new'], value: { a: ['b'] } },
        { op: 'list', path: pick(random, paths) ?? [], items: ['a', 'x/y', 'openai/gpt-5.2'] },
        { op: 'list', path: ['fallbacks'], items: random.some(manifest.value.fallbacks ?? [], 5) },
        { op: 'remove', path: pick(random, paths) ?? [], removeEmptyParents: random.chance(0.5) },
      );
      const result = editManifest(text, 'm.yaml', [edit]);
      if (!result.ok) return;
      done++;
      expect(readBack(result.value), `${text}\n=====>\n${result.value}`).toEqual(
        expected(readBack(text) ?? {}, edit) ?? null,
      );
    });
    expect(done).toBeGreaterThan(8);
  });
});
