/** The command in this process, with the answers of providers told by the test. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { Ajv } from 'ajv';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import recorded from '../../fixtures/recorded/scan-classic.json' with { type: 'json' };
import scanSchema from '../../schema/scan.schema.json' with { type: 'json' };
import { runCli } from '../../src/commands/run.ts';
import { ScanCommand } from '../../src/commands/scan.ts';
import type { ProbeResult, Verdict } from '../../src/probe/types.ts';
import type { Probe } from '../../src/use-cases/scan.ts';
import { makeHome, readIfThere, type TestHome } from '../use-cases/homes.ts';

const valid = new Ajv({ strict: false }).compile(scanSchema);
const MANIFEST = 'version: 1\n# the usual one\nprimary: google/gemini-2.5-pro\n';
const CONFIG = JSON.stringify({
  meta: { lastTouchedVersion: '2026.1.30' },
  agents: { defaults: { model: { primary: 'google/gemini-2.5-pro' } } },
  models: {
    providers: {
      lab: {
        baseUrl: 'http://192.0.2.1/v1',
        apiKey: 'planted-lab-key',
        models: [
          { id: 'seer-70b', name: 'Seer 70B', input: ['text', 'image'], cost: { input: 1, output: 2 } },
          { id: 'blind', name: 'Blind', input: ['text'], cost: { input: 2, output: 4 } },
        ],
      },
    },
  },
});
const KEYS = { ANTHROPIC_API_KEY: 'planted-anthropic-key', XAI_API_KEY: 'planted-xai-key' };

let home: TestHome | undefined;
afterEach(() => home?.remove());

interface Asked {
  readonly scope: string;
  readonly providers: readonly string[];
  readonly refs: readonly string[] | undefined;
}

/** Providers that are not named answer as they should. */
function probeWith(verdicts: Readonly<Record<string, Verdict>>, asked: Asked[] = []): Probe {
  return async (_, { scope, providers, refs, onResult }) => {
    asked.push({ scope, providers, refs });
    return providers.flatMap((provider) =>
      (refs ?? [null]).map((ref) => {
        const verdict = verdicts[ref ?? provider] ?? 'ok';
        const result: ProbeResult = {
          provider,
          ref,
          source: { kind: 'env', name: `${provider.toUpperCase()}_API_KEY` },
          mode: 'api-key',
          verdict,
          httpStatus: { ok: 200, auth: 401, rate_limit: 429 }[verdict as string] ?? null,
          latencyMs: 12,
          retryAfter: null,
          message: null,
        };
        onResult?.(result);
        return result;
      }),
    );
  };
}

interface Options {
  readonly probe?: Probe;
  readonly env?: Readonly<Record<string, string>>;
  readonly config?: string;
}

async function scan(argv: readonly string[], { probe = probeWith({}), env = KEYS, config = CONFIG }: Options = {}) {
  home?.remove();
  home = makeHome({ '.openclaw/openclaw.json': config, 'openclaw.models.yaml': MANIFEST });
  const { dir } = home;
  const [out, err] = [new PassThrough(), new PassThrough()];
  class Told extends ScanCommand {
    protected override async probe() {
      return probe;
    }
  }
  const context = { stdin: new PassThrough(), stdout: out, stderr: err, env, colorDepth: 1, cwd: dir, homedir: dir };
  const terminal = { stdinIsTTY: false, stdoutIsTTY: false, stderrIsTTY: false, columns: 80 };
  const code = await runCli(async () => [Told], ['scan', ...argv], {
    ...context,
    ...terminal,
    print: (text) => out.write(text),
  });
  const [stdout, stderr] = [String(out.read() ?? ''), String(err.read() ?? '')];
  expect(stdout + stderr).not.toMatch(/planted-/);
  return { code, stdout, stderr, dir };
}

async function document(argv: readonly string[], options: Options = {}) {
  const ran = await scan([...argv, '--json'], options);
  const parsed = JSON.parse(ran.stdout);
  expect(valid(parsed), JSON.stringify(valid.errors)).toBe(true);
  return { ...ran, document: parsed };
}

function expectUntouched(dir: string) {
  expect(readIfThere(path.join(dir, '.openclaw/openclaw.json'))).toBe(CONFIG);
  expect(readIfThere(path.join(dir, 'openclaw.models.yaml'))).toBe(MANIFEST);
}

describe('providers', () => {
  test('one line each; without a credential no request is sent, and only those in use are named', async () => {
    const asked: Asked[] = [];
    const probe = probeWith({ xai: 'auth', lab: 'rate_limit' }, asked);
    const { code, stdout, stderr, dir } = await scan([], { probe });
    expect(code).toBe(0);
    expect(asked).toEqual([{ scope: 'credentials', providers: ['anthropic', 'lab', 'xai'], refs: undefined }]);
    expect(stderr).toBe('Scanning models...\n');
    const lines = stdout.split('\n');
    expect(lines[0]).toMatch(/^✓ anthropic: \d+ models available \(auth: ok\)$/);
    expect(lines[1]).toBe('✓ lab: 2 models available (auth: ok, rate limit reached)');
    expect(lines[2]).toBe('✗ google: no valid authentication (no credential)');
    expect(lines[3]).toBe('✗ xai: no valid authentication (HTTP 401, env:XAI_API_KEY)');
    expect(lines[4]).toMatch(/^ {2}\d+ other providers have no credential\.$/);
    expect(lines.slice(5, 7)).toEqual(['', 'Top candidates:']);
    expect(lines.slice(7, 13).every((line, index) => line.startsWith(` ${index + 1}. `))).toBe(true);
    expect(stdout).not.toMatch(/^ \d+\. (xai|google)\//m);
    expect(stdout).toMatch(/To choose one: openclaw-models set \S+\n$/);
    for (const line of lines.filter((text) => !/^ \d\./.test(text))) expect(line.length).toBeLessThanOrEqual(80);
    expectUntouched(dir);
  });

  test.each([
    ['ok', '✓ lab: 2 models available (auth: ok)'],
    ['format', '✓ lab: 2 models available (auth: unclear)'],
    ['skipped', '✓ lab: 2 models available (auth: not probed)'],
    ['billing', '✗ lab: no credit (env:LAB_API_KEY)'],
    ['timeout', '✗ lab: no answer in time (env:LAB_API_KEY)'],
    ['unknown', '✗ lab: no usable response (env:LAB_API_KEY)'],
  ] as const)('that answer %s', async (verdict, line) => {
    const { stdout } = await scan(['--provider', 'lab'], { probe: probeWith({ lab: verdict }) });
    expect(stdout.split('\n')[0]).toBe(line);
    expect(stdout.includes('Top candidates:')).toBe(line.startsWith('✓'));
  });

  test('an unknown one is reported, with a suggestion', async () => {
    const { stdout } = await scan(['--provider', 'antropic,lab']);
    expect(stdout).toContain('✗ antropic: no model is known; did you mean "anthropic"?');
    expect(stdout).toContain(' of other providers');
  });

  test('without probing a credential is enough', async () => {
    const asked: Asked[] = [];
    const { stdout } = await scan(['--no-probe', '--provider', 'lab', '--provider=google'], {
      probe: probeWith({}, asked),
    });
    expect(asked).toEqual([]);
    expect(stdout).toContain('✓ lab: 2 models available (auth: not probed)\n✗ google: no valid authentication');
  });

  test("AWS's chain alone is not a credential if no setting uses it", async () => {
    const { stdout } = await scan(['--no-probe', '--provider', 'amazon-bedrock']);
    expect(stdout).toContain('✗ amazon-bedrock: no valid authentication (no credential)');
    const env = { ...KEYS, AWS_PROFILE: 'work' };
    expect((await scan(['--no-probe', '--provider', 'amazon-bedrock'], { env })).stdout).toContain('✓ amazon-bedrock');
  });
});

describe('candidates', () => {
  test('show what is known, and a question mark for what is not', async () => {
    const { stdout } = await scan(['--provider', 'lab', '--explain']);
    expect(stdout).toContain(' 1. lab/seer-70b  (?B, ?, $1/$2/M)\n');
    expect(stdout).toContain(
      '    0.630 = quality 0.50? x 0.6 + recency 0.50? x 0.1 + cost 0.80 x 0.1 +\n    availability 1.00 x 0.2\n',
    );
  });

  test('are as many as asked for, and the numbers of the filters add up', async () => {
    const argv = [
      '--max-candidates',
      '2',
      '--min-params',
      '50',
      '--include-unknown',
      '--max-age-days',
      '400',
      '--prefer',
      'cost',
    ];
    const { document: found } = await document(argv);
    expect(found.candidates.map(({ rank }: { rank: number }) => rank)).toEqual([1, 2]);
    const leftOut = found.filters.reduce((sum: number, filter: { leftOut: number }) => sum + filter.leftOut, 0);
    expect(found.count + leftOut).toBe(found.considered);
    expect(found.order).toBe('cost');
    expect(found).toMatchObject({ chosen: null, set: null, probed: true, source: 'catalogue' });
  });

  test('with too few known facts can be left out', async () => {
    const { stdout } = await scan(['--provider', 'lab', '--min-params', '50']);
    expect(stdout).toContain('2 below 50B or of unknown size.');
    expect(stdout).toMatch(/No model matches\.\n$/);
    const kept = await scan(['--provider', 'lab', '--min-params', '50', '--include-unknown']);
    expect(kept.stdout).toMatch(/Kept although unknown \(\?\): 2 of unknown size;/);
  });
});

describe('setting', () => {
  const manifestIn = (dir: string) => readIfThere(path.join(dir, 'openclaw.models.yaml'));
  const liveIn = (dir: string) => JSON.parse(readFileSync(path.join(dir, '.openclaw/openclaw.json'), 'utf8'));

  test('--yes --set-default takes the first, edits the manifest and applies it', async () => {
    const { code, stdout, dir } = await scan(['--provider', 'lab', '--yes', '--set-default']);
    expect(code).toBe(0);
    expect(stdout).toContain('Applied: Default model: lab/seer-70b\n');
    expect(stdout).not.toContain('Select model');
    expect(manifestIn(dir)).toBe(MANIFEST.replace('google/gemini-2.5-pro', 'lab/seer-70b'));
    expect(liveIn(dir).agents.defaults.model.primary).toBe('lab/seer-70b');
  });

  test('--set-image takes only what takes images, and with --set-default it becomes both', async () => {
    const one = await scan(['--provider', 'lab', '--yes', '--set-image', '--prefer', 'cost']);
    expect(one.stdout).toContain('1 without known image input');
    expect(manifestIn(one.dir)).toBe(`${MANIFEST}image: lab/seer-70b\n`);
    const both = await scan(['--provider', 'lab', '--yes', '--set-image', '--set-default']);
    expect(both.stdout).toContain('Default model: lab/seer-70b; Image model: lab/seer-70b');
    const { model, imageModel } = liveIn(both.dir).agents.defaults;
    expect([model.primary, imageModel.primary]).toEqual(['lab/seer-70b', 'lab/seer-70b']);
  });

  test('--json --yes --set-default says so in its one document', async () => {
    const { document: found, dir } = await document(['--provider', 'lab', '--yes', '--set-default']);
    expect(found).toMatchObject({
      chosen: 'lab/seer-70b',
      set: { edited: true, applied: true, outcome: ['Default model: lab/seer-70b'] },
    });
    expect(liveIn(dir).agents.defaults.model.primary).toBe('lab/seer-70b');
  });

  test('--dry-run shows and --no-apply edits the manifest only', async () => {
    const dry = await scan(['--provider', 'lab', '--yes', '--set-default', '--dry-run']);
    expect(dry.stdout).toMatch(/\+primary: lab\/seer-70b[\s\S]*Nothing was written\.\n$/);
    expectUntouched(dry.dir);
    const held = await scan(['--provider', 'lab', '--yes', '--set-default', '--no-apply']);
    expect(held.stdout).toContain('Not applied (--no-apply)');
    expect(manifestIn(held.dir)).not.toBe(MANIFEST);
    expect(readIfThere(path.join(held.dir, '.openclaw/openclaw.json'))).toBe(CONFIG);
  });

  test.each([[['--json']], [['--json', '--yes']], [['--yes']], [['--no-input']], [['--no-input', '--yes']]])(
    '%j lists only',
    async (argv) => {
      const { code, stdout, dir } = await scan([...argv, '--provider', 'lab']);
      expect(code).toBe(0);
      if (!argv.includes('--json')) expect(stdout).toContain('Nothing was set: ');
      expectUntouched(dir);
    },
  );

  test.each([
    [['--set-default'], 'There is no terminal for the choice.'],
    [['--set-image', '--no-input'], '--no-input needs --yes to set a model.'],
    [['--set-default', '--json'], 'There is no terminal for the choice.'],
    [['--set-default', '--dry-run'], 'There is no terminal for the choice.'],
  ])('%j is refused before anybody is asked', async (argv, message) => {
    const asked: Asked[] = [];
    const { code, stdout, stderr, dir } = await scan(argv, { probe: probeWith({}, asked) });
    expect([code, asked]).toEqual([4, []]);
    expect(stdout + stderr).toContain(message);
    expect(stdout + stderr).toContain('E422');
    expectUntouched(dir);
  });

  test('nothing is set if there is nothing to choose', async () => {
    const probe = probeWith({ lab: 'auth' });
    const { code, stderr } = await scan(['--provider', 'lab', '--yes', '--set-default'], { probe });
    expect([code, stderr.includes('E512')]).toEqual([1, true]);
    const { document: found, dir } = await document(['--provider', 'lab', '--yes', '--set-default'], { probe });
    expect(found).toMatchObject({ error: { code: 'E512' }, chosen: null, set: null, count: 0 });
    expectUntouched(dir);
  });

  test('if setting fails, the document holds the findings and the reason', async () => {
    const env = { ...KEYS, OPENCLAW_NIX_MODE: '1' };
    const { code, document: found } = await document(['--provider', 'lab', '--yes', '--set-default'], { env });
    expect(code).toBe(4);
    expect(found).toMatchObject({ error: { code: 'E315' }, chosen: 'lab/seer-70b', set: null, count: 2 });
  });
});

test.each([
  ['--min-params', '-1', '--min-params must be >= 0'],
  ['--min-params', 'many', '--min-params must be >= 0'],
  ['--max-age-days', '-0.5', '--max-age-days must be >= 0'],
  ['--max-candidates', '0', '--max-candidates must be > 0'],
  ['--max-candidates', '1.5', '--max-candidates must be > 0'],
  ['--timeout', '-3', '--timeout must be > 0'],
  ['--timeout', '9999999999', '--timeout must be <= 600000'],
  ['--concurrency', '', '--concurrency must be > 0'],
  ['--prefer', 'nice', '--prefer needs'],
  ['--provider', ',', '--provider needs a name.'],
  ['--openrouter-url', 'http://127.0.0.1/', '--openrouter-url requires --openrouter-free.'],
])('%s %s: %s', async (option, value, message) => {
  const { code, stderr } = await scan([option, value]);
  expect([code, stderr.includes(message)]).toEqual([1, true]);
});

describe("OpenRouter's free models", () => {
  const ids = Array.from({ length: 9 }, (_, index) => `maker/m${index}:free`);
  const data = ids.map((id, index) => ({ id, context_length: 9000 - index, supported_parameters: ['tools'] }));
  const server = createServer((_, response) => response.end(JSON.stringify({ data })));
  let url = '';
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const env = { OPENROUTER_API_KEY: 'planted-openrouter-key' };
  const free = (verdicts: Readonly<Record<string, Verdict>>, asked: Asked[], more: readonly string[] = []) =>
    document(['--openrouter-free', '--openrouter-url', url, '--max-candidates', '2', ...more], {
      env,
      probe: probeWith(verdicts, asked),
    });
  const ref = (index: number) => `openrouter/maker/m${index}:free`;

  test('the best are asked first, and the next only where too few of them answer', async () => {
    const asked: Asked[] = [];
    const verdicts = { [ref(0)]: 'no_model', [ref(1)]: 'rate_limit', [ref(3)]: 'timeout' } as const;
    const { document: found } = await free(verdicts, asked);
    expect(asked).toEqual([
      { scope: 'models', providers: ['openrouter'], refs: [ref(0), ref(1)] },
      { scope: 'models', providers: ['openrouter'], refs: [ref(2), ref(3)] },
      { scope: 'models', providers: ['openrouter'], refs: [ref(4), ref(5)] },
    ]);
    expect(found.candidates.map((candidate: { ref: string }) => candidate.ref)).toEqual([ref(2), ref(4)]);
    expect(found.filters.at(-1)).toMatchObject({ name: 'availability', leftOut: 2 });
    expect(found.order).toBe('openclaw');
  });

  test('enough answers are enough, and --prefer ranks by score', async () => {
    const asked: Asked[] = [];
    const { document: found } = await free({}, asked, ['--prefer', 'large']);
    expect([asked.length, found.order]).toEqual([1, 'large']);
  });

  test('a credential that is refused once is not tried again', async () => {
    const asked: Asked[] = [];
    const { document: found } = await free({ [ref(0)]: 'auth', [ref(1)]: 'auth' }, asked);
    expect([asked.length, found.count]).toEqual([1, 0]);
    expect(found.providers).toMatchObject([{ provider: 'openrouter', availability: 'failed', verdict: 'auth' }]);
  });

  test('can be set, though no catalogue knows them', async () => {
    const { document: found } = await free({}, [], ['--yes', '--set-default']);
    expect(found).toMatchObject({ chosen: ref(0), set: { applied: true } });
    expect(found.diagnostics.map(({ code }: { code: string }) => code)).not.toContain('W146');
  });
});

describe('recorded runs', () => {
  /** Where ours ends otherwise, with the reason. */
  const DIFFERENCES: Readonly<Record<string, { readonly why: string; readonly exit: number }>> = {
    'scan-no-key': { why: 'looks at all providers, so no single key is missing; --json alone writes nothing', exit: 0 },
    'scan-no-probe-offline': { why: 'the catalogue is inside the program; no network is needed', exit: 0 },
  };
  const NOWHERE = ['--openrouter-free', '--openrouter-url', 'http://127.0.0.1:1/v1'];

  test.each(recorded)('$name', async ({ name, argv, exit, stderr: theirs, config }) => {
    const difference = DIFFERENCES[name];
    // The release is in no file of the recording.
    const words = [...argv.slice(2), '--openclaw-version', '2026.1.30'];
    const { code, stderr, dir } = await scan(words, { env: {}, config });
    expect(code).toBe(difference?.exit ?? exit);
    expect(readIfThere(path.join(dir, '.openclaw/openclaw.json'))).toBe(config);
    if (!difference) expect(stderr).toContain(theirs.trim().replace('Error: ', ''));
  });

  test("of OpenRouter's list, too, a key is missing or the network", async () => {
    const noKey = await scan(NOWHERE, { env: {} });
    expect(noKey.code).toBe(1);
    expect(noKey.stderr).toContain(
      recorded.find(({ name }) => name === 'scan-no-key')?.stderr.slice('Error: '.length, -1),
    );
    const offline = await scan([...NOWHERE, '--no-probe'], { env: {} });
    expect(offline.code).toBe(1);
    expect(offline.stderr).toMatch(
      /http:\/\/127\.0\.0\.1:1\/v1\/models\s+did\s+not\s+return\s+a\s+list\s+of\s+models:\s+ECONNREFUSED\.\s+\[E513\]/,
    );
  });

  test('every difference is of a recorded run', () => {
    const names = recorded.map(({ name }) => name);
    expect(Object.keys(DIFFERENCES).filter((name) => !names.includes(name))).toEqual([]);
  });
});
