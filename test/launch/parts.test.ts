/** The parts of the program are read when they are first used, from the file that was there when it started. */
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Parts, type Place } from '../../src/launch/parts.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'oc-parts-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Writes parts as groups of one, and returns where their list is. */
function write(file: string, parts: Readonly<Record<string, string>>): [number, number] {
  let text = '';
  const places = Object.entries(parts).map(([name, code], line): Place => {
    const group = `({ ${JSON.stringify(name)}: (function (exports, require, module) { ${code} }) })`;
    const offset = text.length;
    text += `${group};\n`;
    return [offset, group.length, line, [name]];
  });
  const list = JSON.stringify(places);
  writeFileSync(path.join(folder, file), `${text}(${list});\n`);
  return [text.length + 1, list.length];
}

const nodeModule = (name: string) => `Node's ${name}`;

test('a part is evaluated once, when it is first asked for', () => {
  const list = write('parts.js', {
    'a.ts': 'exports.said = []; exports.more = () => require("b.ts");',
    'b.ts': 'require("a.ts").said.push("b"); exports.os = require("node:os");',
  });
  const parts = new Parts(folder, list, [], nodeModule);
  const { said, more } = parts.load('a.ts') as { said: string[]; more: () => { os: string } };
  expect(said).toEqual([]);
  expect(more()).toEqual({ os: "Node's node:os" });
  expect(more()).toBe(more());
  expect(said).toEqual(['b']);
  expect(parts.scripts).toHaveLength(2);
});

test('what is loaded after an update of the program fits to what is loaded', () => {
  const list = write('parts.js', { 'a.ts': 'exports.is = "old a";', 'b.ts': 'exports.is = "old b";' });
  const parts = new Parts(folder, list, [], nodeModule);
  expect(parts.load('a.ts')).toEqual({ is: 'old a' });
  write('new.js', { 'c.ts': '', 'b.ts': 'exports.is = "new";', 'a.ts': 'exports.is = "new";' });
  renameSync(path.join(folder, 'new.js'), path.join(folder, 'parts.js'));
  expect(parts.load('b.ts')).toEqual({ is: 'old b' });
});

test('a file that was cut off is an error, not half a program', () => {
  const list = write('parts.js', { 'a.ts': 'exports.is = 1;' });
  writeFileSync(path.join(folder, 'parts.js'), '({');
  expect(() => new Parts(folder, list, [], nodeModule).load('a.ts')).toThrow(/is shorter than it was built/);
});

test('a JSON file beside the parts is parsed once', () => {
  writeFileSync(path.join(folder, 'x.json'), '{"a": 1}');
  const parts = new Parts(folder, write('parts.js', {}), [], nodeModule);
  expect(parts.load('./x.json')).toEqual({ a: 1 });
  expect(parts.load('./x.json')).toBe(parts.load('./x.json'));
});
