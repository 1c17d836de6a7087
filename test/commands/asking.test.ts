/**
 * What a command exits with when its question gets no yes: in this process, on streams that pretend to be a terminal.
 */
import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { runProgram } from '../../src/commands/program.ts';
import { CLASSIC, FILES, fingerprint, type Home, STORE, withHomeHere } from '../e2e/cli.ts';

type Act = (stdin: PassThrough) => void;

/** Runs the command and does something at the question. */
async function atQuestion(home: Home, argv: readonly string[], question: string, act: Act) {
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
  let shown = '';
  let acted = false;
  const see = (chunk: Buffer) => {
    shown += chunk.toString('utf8');
    if (acted || !shown.includes(question)) return;
    acted = true;
    setImmediate(() => act(stdin));
  };
  stdout.on('data', see);
  stderr.on('data', see);
  const code = await runProgram(argv, {
    print: (text) => stdout.write(text),
    stdin,
    stdout,
    stderr,
    env: { PATH: process.env.PATH, HOME: home.dir, NO_COLOR: '1' },
    colorDepth: 1,
    cwd: home.at('work'),
    homedir: home.dir,
    stdinIsTTY: true,
    stdoutIsTTY: true,
    stderrIsTTY: false,
    columns: 100,
  });
  await new Promise(setImmediate);
  return { code, shown, acted };
}

const type =
  (keys: string): Act =>
  (stdin) =>
    stdin.write(keys);

/** Sends this process nothing, but tells the command's own handlers that it did. */
function signal(name: 'SIGINT' | 'SIGTERM'): Act {
  const before = process.listeners(name);
  return () => {
    for (const listener of process.listeners(name)) if (!before.includes(listener)) listener(name);
  };
}

const ENDS: Readonly<Record<string, () => readonly [act: Act, code: number, says: string]>> = {
  Enter: () => [type('\r'), 4, 'E422'],
  Esc: () => [type('\x1b'), 4, 'E422'],
  'Ctrl-D': () => [type('\x04'), 4, 'E422'],
  'the end of input': () => [(stdin) => stdin.end(), 4, 'E422'],
  'Ctrl-C': () => [type('\x03'), 130, 'E423'],
  SIGINT: () => [signal('SIGINT'), 130, 'E423'],
  SIGTERM: () => [signal('SIGTERM'), 143, 'E423'],
};

interface Asked {
  readonly argv: readonly string[];
  readonly question: string;
  /** Enter takes what is proposed, or is asked again. */
  readonly enterGoesOn?: true;
  /** Keys that say no. */
  readonly no?: readonly string[];
}

const DESTRUCTIVE = { ...FILES, 'work/openclaw.models.yaml': 'version: 1\nfallbacks: []\n' };
const PLAIN = { '.openclaw/openclaw.json': CLASSIC, '.openclaw/agents/main/agent/auth-profiles.json': STORE };
const QUESTIONS: Readonly<Record<string, Asked & { readonly files: Readonly<Record<string, string>> }>> = {
  apply: { argv: ['apply'], question: '[y/N] ', no: ['n\r', 'no\r', 'sure\r'], files: FILES },
  'apply of something destructive': { argv: ['apply'], question: 'Really clear', no: ['n\r'], files: DESTRUCTIVE },
  scan: {
    argv: ['scan', '--no-probe', '--provider', 'anthropic'],
    question: 'Enter to keep current ',
    files: { ...PLAIN, 'work/openclaw.models.yaml': 'version: 1\n' },
  },
  'auth remove': { argv: ['auth', 'remove', 'anthropic:b'], question: 'Remove anthropic:b?', no: ['n'], files: PLAIN },
  'auth add: provider': { argv: ['auth', 'add'], question: 'Provider', enterGoesOn: true, files: PLAIN },
  'auth add: kind': {
    argv: ['auth', 'add', '--provider', 'anthropic'],
    question: 'Kind of credential',
    enterGoesOn: true,
    files: PLAIN,
  },
  'auth paste-token': {
    argv: ['auth', 'paste-token', '--provider', 'openai'],
    question: 'Paste token',
    enterGoesOn: true,
    files: PLAIN,
  },
  'auth setup-token': { argv: ['auth', 'setup-token'], question: 'setup-token', enterGoesOn: true, files: PLAIN },
};

describe.each(Object.entries(QUESTIONS))('%s', (_, { argv, question, enterGoesOn, no = [], files }) => {
  const ends = Object.entries(ENDS).filter(([name]) => !(enterGoesOn && name === 'Enter'));
  const answers = no.map((keys) => [JSON.stringify(keys), () => [type(keys), 4, 'E422']] as const);
  test.each([...ends, ...answers] as (typeof ends)[number][])('%s writes nothing, and is no success', (_name, end) =>
    withHomeHere(files, async (home) => {
      const before = await fingerprint(home.dir);
      const [act, code, says] = end();
      const ran = await atQuestion(home, argv, question, act);
      expect(ran, ran.shown).toMatchObject({ acted: true, code });
      expect(ran.shown).toContain(`Nothing was written.  [${says}]`);
      expect(await fingerprint(home.dir)).toBe(before);
    }),
  );
});

test('rollback: "no" undoes nothing', () =>
  withHomeHere(FILES, async (home) => {
    expect((await home.run(['apply', '--yes'])).code).toBe(0);
    const before = await home.read('.openclaw', 'openclaw.json');
    for (const [keys, code] of [
      ['n\r', 4],
      ['\x1b', 4],
      ['\x03', 130],
    ] as const)
      expect((await atQuestion(home, ['rollback'], '[y/N] ', type(keys))).code).toBe(code);
    expect(await home.read('.openclaw', 'openclaw.json')).toBe(before);
    expect((await atQuestion(home, ['rollback'], '[y/N] ', type('y\r'))).code).toBe(0);
    expect(await home.read('.openclaw', 'openclaw.json')).toBe(CLASSIC);
  }));

test.each([['apply'], ['rollback'], ['auth', 'remove', 'anthropic:b'], ['scan', '--set-default', '--no-probe']])(
  '%s with --json never asks',
  (...argv) =>
    withHomeHere(FILES, async (home) => {
      if (argv[0] === 'rollback') expect((await home.run(['apply', '--yes'])).code).toBe(0);
      const { code, shown } = await atQuestion(home, [...argv, '--json'], '[y/N]', type('y\r'));
      expect(code).toBe(4);
      expect(JSON.parse(shown)).toMatchObject({ error: { code: 'E422' } });
    }),
);
