/** What commands write for their user: whole old or whole new, whichever step fails. */
import { execFileSync } from 'node:child_process';
import { chmod, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { withFolder } from '../apply/homes.ts';
import { CLI } from '../e2e/cli.ts';
import { run } from '../edits/commands.ts';

const CONFIG = `{agents: {defaults: {model: {primary: "anthropic/claude-opus-5"}}, list: [{id: "main"}]}}\n`;
const MANIFEST = 'version: 1\nprimary: openai/gpt-5.2\n';
const POSIX = process.platform !== 'win32';

async function inHome(work: (dir: string) => Promise<void>): Promise<void> {
  await withFolder(async (dir) => {
    const state = join(dir, '.openclaw');
    execFileSync('mkdir', ['-p', state]);
    await writeFile(join(state, 'openclaw.json'), CONFIG);
    await writeFile(join(dir, 'openclaw.models.yaml'), MANIFEST);
    await work(dir);
  });
}

const place = (dir: string) => ({ dir, env: { PATH: process.env.PATH, HOME: dir } });

const WRITERS: Readonly<Record<string, { file: string; argv: readonly string[] }>> = {
  'import --force': { file: 'out.yaml', argv: ['import', '--force', '-o', 'out.yaml'] },
  'init --force': { file: 'out.yaml', argv: ['init', '--force', '-o', 'out.yaml'] },
  'plan --out': { file: 'plan.json', argv: ['plan', '--out', 'plan.json'] },
  'plan --output': { file: 'plan.md', argv: ['plan', '--output', 'markdown=plan.md'] },
  'validate --output': { file: 'v.sarif', argv: ['validate', '--output', 'sarif=v.sarif'] },
  'drift --output': { file: 'd.json', argv: ['drift', '--output', 'json=d.json'] },
};

describe('a file that a command writes', () => {
  test.each(Object.entries(WRITERS))(
    '%s: the old text stays whole where a step fails, and no temp file',
    async (_, it) => {
      await inHome(async (dir) => {
        await writeFile(join(dir, it.file), 'old');
        await chmod(join(dir, it.file), 0o604);
        const before = await readdir(dir);
        const steps: string[] = [];
        const onStep = (step: string) => {
          steps.push(step);
          throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC', syscall: 'write' });
        };
        const failed = await run({ ...place(dir), onStep }, it.argv);
        // What went wrong is saved in that form, too, where that can be done.
        expect(new Set(steps)).toEqual(new Set(['temp written']));
        expect(failed.code).toBe(1);
        expect(failed.stderr).toMatch(/cannot be written: no space left on the device \(ENOSPC\)\.\s+\[?.*E502/);
        expect(await readFile(join(dir, it.file), 'utf8')).toBe('old');
        expect(await readdir(dir)).toEqual(before);

        const done = await run(place(dir), it.argv);
        expect(done.code, done.stderr).toBe(0);
        expect(await readFile(join(dir, it.file), 'utf8')).not.toBe('old');
        const kept = it.file === 'plan.json' ? 0o600 : 0o604;
        expect((await stat(join(dir, it.file))).mode & 0o777).toBe(kept);
      });
    },
  );

  test.each(['init', 'import'])(
    '%s without --force never takes the place of a file that appears meanwhile',
    async (word) => {
      await inHome(async (dir) => {
        const file = join(dir, 'new.yaml');
        const onStep = (step: string) => (step === 'temp written' ? writeFile(file, 'of somebody else') : undefined);
        const ran = await run({ ...place(dir), onStep }, [word, '-o', 'new.yaml']);
        expect(`${ran.code} ${ran.stderr}`).toMatch(/^1 .*E501/s);
        expect(await readFile(file, 'utf8')).toBe('of somebody else');
        expect((await readdir(dir)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
      });
    },
  );

  test.skipIf(!POSIX)('import --force follows a symlink to the real file', async () => {
    await inHome(async (dir) => {
      await writeFile(join(dir, 'real.yaml'), 'old');
      await symlink('real.yaml', join(dir, 'link.yaml'));
      expect((await run(place(dir), ['import', '--force', '-o', 'link.yaml'])).code).toBe(0);
      expect(await readFile(join(dir, 'real.yaml'), 'utf8')).toContain('primary: anthropic/claude-opus-5');
    });
  });
});

describe('standard output as the target', () => {
  test('--out - prints the plan alone, which `apply -` takes', async () => {
    await inHome(async (dir) => {
      const { code, stdout } = await run(place(dir), ['plan', '--out', '-']);
      expect(code).toBe(0);
      expect(JSON.parse(stdout)).toHaveProperty('declared');
      const applied = await run({ ...place(dir), stdin: stdout }, ['apply', '-', '--yes']);
      expect(applied.code, applied.stderr).toBe(0);
      expect(await readdir(dir)).not.toContain('-');
      expect((await run(place(dir), ['plan', '--out', '-', '--json'])).code).toBe(1);
    });
  });

  test('--output FORMAT=- prints that form too', async () => {
    await inHome(async (dir) => {
      const { code, stdout } = await run(place(dir), ['plan', '--format', 'json', '--output', 'markdown=-']);
      expect(code).toBe(0);
      expect(stdout).toMatch(/^#.*\{\n/s);
      expect(await readdir(dir)).not.toContain('-');
    });
  });

  // The descriptors are those of the process.
  test.skipIf(process.platform !== 'linux')('/dev/stdout, also where it is a file, and /dev/fd/N', async () => {
    await inHome(async (dir) => {
      const shell = (script: string) =>
        execFileSync('bash', ['-c', script], {
          cwd: dir,
          encoding: 'utf8',
          env: { PATH: process.env.PATH, HOME: dir, NODE: process.execPath, CLI },
        });
      const plan = '"$NODE" "$CLI" plan --format json';
      expect(shell(`${plan} --output markdown=/dev/stdout | head -c 1`)).toBe('#');
      shell(`echo first > log; ${plan} --output markdown=/dev/stdout >> log`);
      const log = await readFile(join(dir, 'log'), 'utf8');
      expect(log).toMatch(/^first\n#.*\n\{\n/s);
      expect(shell(`{ ${plan} --output markdown=>(cat) > json; } | cat`)).toMatch(/^#/);
      expect(shell(`${plan} --output markdown=/dev/fd/3 3> third > json; cat third`)).toMatch(/^#/);
    });
  });
});
