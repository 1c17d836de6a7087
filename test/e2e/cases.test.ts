/**
 * Small homes on which the program was once wrong: `fixtures/cases/NAME/` holds `home/` and `case.json`, which says
 * what is right. The runs of a case share one copy of its home, in order; `{HOME}` in an argument is that copy.
 */
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { Home, ROOT, runHere } from './cli.ts';

interface Run {
  readonly argv: readonly string[];
  readonly exit: number;
  /** Parts of what stands on stdout, and on stderr. */
  readonly stdout?: readonly string[];
  readonly stderr?: readonly string[];
  /** What is in neither. */
  readonly never?: readonly string[];
}

interface Case {
  /** One sentence: what is right. */
  readonly about: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly runs: readonly Run[];
  /** Whole texts of files below the home afterwards; null where there is none. */
  readonly files?: Readonly<Record<string, string | null>>;
}

const CASES = path.join(ROOT, 'fixtures', 'cases');
const names = (await readdir(CASES)).sort();

async function textOf(file: string): Promise<string | null> {
  return readFile(file, 'utf8').catch(() => null);
}

describe('homes on which the program was wrong', () => {
  for (const name of names) {
    it(name, async () => {
      const given: Case = JSON.parse(await readFile(path.join(CASES, name, 'case.json'), 'utf8'));
      const dir = await mkdtemp(path.join(tmpdir(), 'oc-case-'));
      try {
        await cp(path.join(CASES, name, 'home'), dir, { recursive: true });
        const home = new Home(dir, true);
        for (const { argv, exit, stdout = [], stderr = [], never = [] } of given.runs) {
          const words = argv.map((word) => word.replaceAll('{HOME}', dir));
          const outcome = await runHere(home, words, { cwd: dir, env: given.env ?? {} });
          const all = `$ ${words.join(' ')}\n${outcome.stdout}${outcome.stderr}`;
          expect(outcome.code, all).toBe(exit);
          for (const part of stdout) expect(outcome.stdout, all).toContain(part);
          for (const part of stderr) expect(outcome.stderr, all).toContain(part);
          for (const part of never) expect(outcome.stdout + outcome.stderr, all).not.toContain(part);
        }
        for (const [file, text] of Object.entries(given.files ?? {})) {
          expect(await textOf(path.join(dir, file)), file).toBe(text);
        }
      } finally {
        await rm(dir, { recursive: true, force: true });
      }
    });
  }
});
