/** Runs the commands that the documentation shows, each in the same home. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Ran, run } from '../edits/commands.ts';
import { commandsIn, type Shown } from './document-commands.ts';
import { filesBelow, ROOT, read } from './tree.ts';

const PAGES = [
  'README.md',
  'README.ja.md',
  'SECURITY.md',
  ...filesBelow('docs').filter((file) => file.endsWith('.md')),
];

const SECRET = `sk-ant-oat01-${'x'.repeat(80)}\n`;

/** Words that stand for others. */
const STANDS_FOR: Readonly<Record<string, string>> = {
  ADDRESS: 'primary',
  COMMAND: 'plan',
  MODEL: 'openai/gpt-5.2',
  'MODEL=404': 'openai/gpt-5.2=404',
  TOPIC: 'ownership',
  URL: 'http://127.0.0.1:9/hook',
};

/** Programs that are not ours, and are tried elsewhere or not at all. */
const OTHERS: readonly (readonly [RegExp, string])[] = [
  [/^(npm|npx|install) /, 'npm run installs'],
  [/^(docker|nix) /, 'npm run installs, where there is an engine'],
  [/^(ssh|for|done$)/, 'needs other machines; the program behind it is run here'],
  [/^(pass|generate-manifest|jq|head|crontab)( |$)/, "not ours: a program of the reader's, beside ours in a pipe"],
];

/** Ours that are not run, and why; their options are compared with the help. */
const NOT_RUN: readonly (readonly [RegExp, string])[] = [
  [/^scan(?!.*--no-probe)|--probe|--local|discover/, 'sends requests to providers'],
  [/chat\.example\.org/, 'sends a request'],
  [/^catalog update/, 'sends a request'],
  [/\.\.\.|[[<]|&lt;/, 'shows only the shape of a command'],
  [/\/srv\/volumes/, "names the volumes of the reader's machine"],
];

/** Where the exit code is not 0: what the output says, and why that is right in this home. */
const ENDS: readonly (readonly [RegExp, number, RegExp])[] = [
  [/^apply(?!.*(--yes|-y\b|--dry-run))/, 4, /E422/],
  [/^apply.*--fail-on-drift/, 3, /E424/],
  [/^pins clear --session/, 4, /E422/],
  // Somebody has changed a value since.
  [/^rollback/, 3, /E431/],
  [/^auth add$/, 1, /without a terminal/i],
  [/^plan .*--detailed-exitcode/, 2, /"address": "primary"/],
  [/^drift .*--detailed-exitcode/, 2, /"address": "primary",\s+"state": "live-changed"/],
  [/^report .*--detailed-exitcode/, 2, /^1 host: 1 change\n {2}~ primary [\s\S]*\n1 host: 1 with 1 change\.\n$/],
  // This home has none of these.
  [/^image-fallbacks (remove|move|promote) openai/, 1, /E508/],
  [/^pins clear --model/, 1, /E561/],
  [/^allow add openai\/\*/, 1, /E333/],
  [/^auth remove anthropic/, 1, /E520/],
  [/--assert google/, 1, /E511/],
  [/^status --check/, 1, /vllm/],
  [/^doctor --json/, 1, /"about": "vllm",\s+"message": "vllm has no credential\."/],
  [/^doctor No API key/, 1, /^Nothing here explains that about anthropic now\.\n\n✗ vllm has no credential\.\n/],
  [/^doctor$/, 1, /^✗ vllm has no credential\.\n {4}openclaw-models auth paste-api-key --provider vllm\n/],
  // Of the release of this home.
  [/^params set .*--agent/, 1, /E334/],
  [/^params unset/, 1, /E557/],
];

const hasName = (table: readonly (readonly [RegExp, ...unknown[]])[], text: string) =>
  table.find(([name]) => name.test(text));

const shown = new Map<string, Shown & { readonly page: string }>();
for (const page of PAGES)
  for (const one of commandsIn(read(page))) {
    const key = [...Object.entries(one.env).flat(), ...one.words].join(' ');
    if (!shown.has(key)) shown.set(key, { ...one, page });
  }

/** The arguments of our program; undefined for another program. */
function ours({ words }: Shown): readonly string[] | undefined {
  if (words[0] === 'openclaw-models') return words.slice(1);
  return words[0] === 'node' && words[1] === 'dist/cli.js' ? words.slice(2) : undefined;
}

const all = [...shown.values()];
const programs = all.flatMap((one) => {
  const argv = ours(one)?.map((word) => STANDS_FOR[word] ?? word);
  return argv ? [{ ...one, argv, text: argv.join(' ') }] : [];
});

/** A usage line has its placeholders in the line, and a mention in the text is often only a name. */
const isNotRun = ({ text, line, mention }: { text: string; line: string; mention: boolean }) =>
  mention || hasName(NOT_RUN, text) !== undefined || /<\w+>|\[\w+\]|&lt;/.test(line);

let dir: string;
let kept: string;
/** Of the entry in the history. */
let id: string;
beforeAll(async () => {
  dir = mkdtempSync(path.join(tmpdir(), 'openclaw-models-docs-'));
  kept = `${dir}-kept`;
  const at = { dir };
  const ok = async (...argv: string[]) => expect(await run(at, argv)).toMatchObject({ code: 0 });
  cpSync(path.join(ROOT, 'fixtures/demo/home'), dir, { recursive: true });
  mkdirSync(path.join(dir, 'fixtures'));
  cpSync(path.join(ROOT, 'fixtures/demo'), path.join(dir, 'fixtures/demo'), { recursive: true });
  const example = readFileSync(path.join(ROOT, 'openclaw.models.yaml.example'));
  for (const name of ['openclaw.models.yaml', 'openclaw.models.yaml.example'])
    writeFileSync(path.join(dir, name), example);
  // Something that can be rolled back, and that somebody has changed since.
  const applied = JSON.parse((await run(at, ['apply', '--yes', '--allow-destructive', '--json'])).stdout) as {
    id: string;
  };
  id = applied.id;
  const config = path.join(dir, '.openclaw/openclaw.json');
  writeFileSync(
    config,
    readFileSync(config, 'utf8').replace(
      '"primary": "anthropic/claude-opus-4-5"',
      '"primary": "google/gemini-2.5-flash"',
    ),
  );
  await ok('plan', '--out', 'plan.json');
  mkdirSync(path.join(dir, 'plans'));
  for (const file of ['web-1.json', 'web-2.json', 'db/plan.json'])
    cpSync(path.join(dir, 'plan.json'), path.join(dir, 'plans', file));
  for (const file of ['token.txt', 'openai.key']) writeFileSync(path.join(dir, file), SECRET, { mode: 0o600 });
  cpSync(dir, kept, { recursive: true });
});
afterAll(() => {
  for (const folder of [dir, kept]) rmSync(folder, { recursive: true, force: true });
});

/** In the home as it was prepared; a pipe brings the manifest. */
function runHere({ argv, env, piped }: (typeof programs)[number]): Promise<Ran> {
  rmSync(dir, { recursive: true, force: true });
  cpSync(kept, dir, { recursive: true });
  // A command that makes a manifest needs a folder without one.
  if (argv[0] === 'import' || argv[0] === 'init') rmSync(path.join(dir, 'openclaw.models.yaml'));
  const stdin =
    argv[0] === 'auth' ? SECRET : piped || argv.includes('-') ? read('openclaw.models.yaml.example') : undefined;
  const words = argv.map((word) => (word === '7f3a' ? id : word.replace(/^~/, dir)));
  return run({ dir, env, ...(stdin === undefined ? {} : { stdin }) }, words);
}

test('the pages show many commands', () => {
  expect(programs.length).toBeGreaterThan(100);
});

describe('what the documentation shows', () => {
  const runnable = programs.filter((one) => !isNotRun(one));
  test.each(runnable.map((one) => [one.text, one] as const))('openclaw-models %s', async (text, one) => {
    const ran = await runHere(one);
    const [, code, said] = ENDS.find(([name]) => name.test(text)) ?? [undefined, 0, /(?:)/];
    expect(ran.code, `${one.page}: ${one.line}\n${ran.stderr}`).toBe(code);
    expect(ran.stdout + ran.stderr).toMatch(said);
  });

  const others = programs.filter(isNotRun);
  test.each(others.map((one) => [one.text, one] as const))(
    'not run, but known: openclaw-models %s',
    async (_, { argv, page, line }) => {
      const end = argv.findIndex((word) => !/^[a-z][a-z-]*$/.test(word));
      const { stdout } = await run({ dir: ROOT }, [...argv.slice(0, end < 0 ? undefined : end), '--help']);
      expect(stdout, line).toMatch(end < 0 || end > 0 ? /^(Usage|Commands)$/m : /^Commands$/m);
      for (const word of argv.filter((each) => /^--(?!help$|version$)[a-z]/.test(each)))
        expect(stdout, `${page}: ${line}`).toContain(
          word
            .replace(/=.*/, '')
            .replace(/^--no-/, '--[no-]')
            .replace(/^--\[no-\](probe|input)/, '--no-$1'),
        );
    },
  );
});

test('every other program is one that is known', () => {
  const unknown = all.filter((one) => ours(one) === undefined && !hasName(OTHERS, one.words.join(' ')));
  expect(unknown.map(({ page, line }) => `${page}: ${line}`)).toEqual([]);
});

test('every exception is needed', () => {
  const texts = programs.map(({ text }) => text);
  const foreign = all.filter((one) => ours(one) === undefined).map(({ words }) => words.join(' '));
  const idle = (table: readonly (readonly [RegExp, ...unknown[]])[], among: readonly string[]) =>
    table.filter(([name]) => !among.some((text) => name.test(text))).map(([name]) => String(name));
  expect([...idle(NOT_RUN, texts), ...idle(ENDS, texts), ...idle(OTHERS, foreign)]).toEqual([]);
});
