/** Wrong command lines: the messages, and the JSON document if one is requested. */
import { describe, expect, test } from 'vitest';
import { asksForJson } from '../../src/commands/wrong-use.ts';
import { FILES, fingerprint, withHomeHere } from '../e2e/cli.ts';

const WRONG: Readonly<Record<string, readonly [argv: readonly string[], said: string, remedy?: string]>> = {
  'an unknown command': [['nope'], 'Unknown command "nope".', '--help'],
  'a command that is nearly right': [['aplly'], 'Unknown command "aplly"; did you mean "apply"?'],
  'an unknown command of a group': [['auth', 'nope'], 'Unknown command "auth nope".', 'auth --help'],
  'a group alone': [['auth', 'order'], 'auth order needs one of: get, set, clear.', 'auth order --help'],
  'an option in front': [['--nope', 'plan'], 'The command line starts with --nope; put the command first.'],
  'an unknown option': [['plan', '--detailed-exitcod'], 'Unknown option "--detailed-exitcod"; did you mean'],
  'an unknown option with a value': [['plan', '--nope=3'], 'Unknown option "--nope".', 'plan --help'],
  'an unknown short option': [['apply', '-yz'], 'Unknown option "-yz".'],
  'an option without its value': [['set', 'x', '--agent'], '--agent needs a value: --agent ID.', 'set --help'],
  'an option instead of a value': [['set', '--agent', '--dry-run', 'x'], '--agent needs a value: --agent ID.'],
  'a value for a switch': [['apply', '--yes=false'], '--yes takes no value.', 'apply --help'],
  'a missing word': [['set'], 'set needs <model>.', 'set --help'],
  'two missing words': [['aliases', 'add'], 'aliases add needs <alias> <model>.'],
  'a word too many': [['set', 'a/b', 'c/d'], 'Unexpected argument "c/d" for set.'],
  'a word too many, behind --': [['set', 'a/b', '--', '-c'], 'Unexpected argument "-c" for set.'],
  'a required option': [
    ['auth', 'order', 'clear'],
    'auth order clear needs --provider NAME.',
    'auth order clear --help',
  ],
  'a required option, before the words': [
    ['auth', 'order', 'set', 'anthropic:a'],
    'auth order set needs --provider NAME.',
  ],
  'words behind a required option': [['auth', 'order', 'set', '--provider', 'x'], 'auth order set needs <profile-id>.'],
  'a bad --color': [['plan', '--color', 'sometimes'], '--color takes auto, always or never.', 'plan --help'],
  'a bad --color of a writer': [['apply', '--yes', '--color=no'], '--color takes auto, always or never.'],
  'a bad --format': [['plan', '--format=xml'], '--format needs one of text, json, markdown'],
  'a bad --output': [['plan', '--output', 'x'], '--output needs FORMAT=FILE'],
  'a bad --lock-timeout': [['apply', '--lock-timeout', 'ever'], '--lock-timeout needs a duration with a unit'],
  'a bad number': [['scan', '--timeout', 'x'], '--timeout must be > 0'],
  'a bad position': [['fallbacks', 'move', 'a/b', 'x'], 'A position is a number starting at 1, not "x".'],
};

/** What the parser would say. */
const RAW =
  /Command not found|Syntax Error|While running|positional argument|option name|Not enough|alternatives|undefined|#\d|\$ /;

describe.each(Object.entries(WRONG))('%s', (_, [argv, said, help]) => {
  test('is reported in our own messages, and nothing is done', () =>
    withHomeHere(FILES, async (home) => {
      const before = await fingerprint(home.dir);
      for (const format of [[], ['--format', 'sarif']]) {
        if (format.length > 0 && (argv[0] !== 'plan' || argv.includes('--format=xml'))) continue;
        const { code, stdout, stderr } = await home.run([...argv.slice(0, 1), ...format, ...argv.slice(1)]);
        expect(code).toBe(1);
        expect(stdout).toBe('');
        expect(stderr).toContain(`error  ${said}`);
        expect(stderr).toContain('[E500]');
        expect(stderr).not.toMatch(RAW);
        if (help !== undefined) expect(stderr).toContain(`See \`openclaw-models ${help}\`.`);
      }
      expect(await fingerprint(home.dir)).toBe(before);
    }));

  test('is one document where JSON is asked for, in any place', () =>
    withHomeHere(FILES, async (home) => {
      const behind = argv.indexOf('--');
      const lines = [behind < 0 ? [...argv, '--json'] : [...argv.slice(0, behind), '--json', ...argv.slice(behind)]];
      if (argv[0]?.startsWith('-')) lines.push(['--json', ...argv]);
      for (const line of lines) {
        const { code, stdout, stderr } = await home.run(line);
        expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
        const { error, diagnostics } = JSON.parse(stdout);
        expect(error.code).toBe('E500');
        expect(stdout).not.toMatch(RAW);
        expect(diagnostics).toMatchObject([{ code: 'E500', severity: 'error', message: error.message }]);
      }
    }));
});

test.each([
  [['plan', '--json'], true],
  [['--json', 'plan'], true],
  [['plan', '--format', 'json'], true],
  [['plan', '--format=json'], true],
  [['plan', '--json', '--no-json'], false],
  [['plan', '--format', 'sarif'], false],
  [['set', '--', '--json'], false],
  [['explain', 'json'], false],
])('%j asks for JSON: %s', (argv, asked) => {
  expect(asksForJson(argv)).toBe(asked);
});

test('is saved where a file was asked for', () =>
  withHomeHere(FILES, async (home) => {
    const before = await fingerprint(home.dir);
    expect((await home.run(['plan', '--nope', '--output=json=-'])).stdout).toContain('"message": "Unknown option');
    const bad = await home.run(['plan', '--color', 'no', '--output', 'json=out.json', '--output=text=out.json']);
    expect(bad.stderr).toContain('--color takes');
    expect(await fingerprint(home.dir)).toBe(before);
    await home.run(['plan', '--nope', '--output', 'json=out.json']);
    expect(await fingerprint(home.dir)).not.toBe(before);
    expect((await home.run(['report', 'out.json'])).stdout).toContain('Unknown option "--nope"');
  }));

test('an argument after -- is not an option', () =>
  withHomeHere(FILES, async (home) => {
    const { stdout, stderr } = await home.run(['set', 'a/b', '--', '--json']);
    expect(stdout).toBe('');
    expect(stderr).toContain('Unexpected argument "--json" for set.');
  }));

test.each([
  ['1', false],
  ['true', false],
  ['TRUE', false],
  ['woodpecker', false],
  ['false', true],
  ['False', true],
  ['0', true],
  ['', true],
  [' ', true],
])('CI=%j is a person: %s', (CI, person) =>
  withHomeHere(FILES, async (home) => {
    const { stdout } = await home.run(['plan'], { env: { CI } });
    expect(stdout.includes('openclaw-models apply')).toBe(person);
    const set = await home.run(['set', 'openai/gpt-5.2'], { env: { CI } });
    expect(set.stdout.includes('CI is set')).toBe(!person);
  }),
);
