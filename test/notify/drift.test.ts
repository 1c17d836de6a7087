import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DriftReport } from '../../src/drift/report.ts';
import { sendJson } from '../../src/notify/send.ts';
import { driftNotification } from '../../src/views/json/drift-notification.ts';
import { run } from '../edits/commands.ts';
import { serveLocally } from '../local-server.ts';
import { ROOT } from '../project/tree.ts';

const SECRET = 'sk-ant-api03-0123456789abcdefghijklmnopqrstuv';
let dir: string;
let received: Record<string, unknown>[];
let answers: number[];
let server: Awaited<ReturnType<typeof serveLocally>>;

beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'openclaw-models-notify-'));
  await cp(path.join(ROOT, 'fixtures/demo/home'), dir, { recursive: true });
  await cp(path.join(ROOT, 'openclaw.models.yaml.example'), path.join(dir, 'openclaw.models.yaml'));
  received = [];
  answers = [];
  server = await serveLocally(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    received.push(JSON.parse(Buffer.concat(chunks).toString('utf8')));
    response.writeHead(answers.shift() ?? 200).end('ok');
  });
});
afterEach(async () => {
  server.close();
  await rm(dir, { recursive: true, force: true });
});

describe('drift --notify-url', () => {
  test('sends addresses and states, and no value', async () => {
    const config = path.join(dir, '.openclaw/openclaw.json');
    const text = await readFile(config, 'utf8');
    await writeFile(config, text.replace(/\$\{OPENCLAW_GATEWAY_TOKEN\}/, SECRET));
    const ran = await run({ dir }, ['drift', '--detailed-exitcode', '--notify-url', `${server.base}/hook`]);
    expect(ran.code).toBe(2);
    expect(received).toHaveLength(1);
    const [body] = received;
    expect(body).toMatchObject({ formatVersion: 1, manifest: 'openclaw.models.yaml' });
    expect(body?.settings).toContainEqual({ address: 'primary', state: 'no-baseline', who: null });
    const sent = JSON.stringify(body);
    for (const value of [SECRET, 'anthropic/claude-opus-4-5', 'anthropic/claude-sonnet-4-5'])
      expect(sent).not.toContain(value);
  });

  test('takes the address from the variable, and sends nothing without drift', async () => {
    const env = { OPENCLAW_MODELS_NOTIFY_URL: `${server.base}/hook` };
    expect((await run({ dir, env }, ['drift'])).code).toBe(0);
    expect(received).toHaveLength(1);
    await writeFile(path.join(dir, 'openclaw.models.yaml'), 'version: 1\n');
    expect((await run({ dir, env }, ['drift'])).stdout).toContain('No drift');
    expect(received).toHaveLength(1);
  });

  test('does not change the exit code or the document where nothing listens, and shows only the host', async () => {
    answers = [404];
    const ran = await run({ dir }, ['drift', '--json', '--notify-url', `${server.base}/T0/secret-part`]);
    expect(ran.code).toBe(0);
    expect(JSON.parse(ran.stdout).formatVersion).toBe(1);
    expect(ran.stderr).toContain('W551');
    expect(ran.stderr).toContain('HTTP 404');
    expect(ran.stderr + ran.stdout).not.toContain('secret-part');
  });

  test('refuses what is no web address, before anything is read', async () => {
    const ran = await run({ dir: '/nowhere' }, ['drift', '--notify-url', 'file:///etc/passwd']);
    expect([ran.code, ran.stderr]).toEqual([1, expect.stringContaining('E500')]);
  });
});

describe('sending', () => {
  test('tries again after 503 and 429, and not after 400', async () => {
    answers = [503, 429, 200];
    expect(await sendJson(new URL(server.base), {}, { pauses: [1, 1] })).toBeUndefined();
    expect(received).toHaveLength(3);
    answers = [400, 200];
    expect(await sendJson(new URL(server.base), {}, { pauses: [1, 1] })).toMatchObject({ code: 'W551' });
    expect(received).toHaveLength(4);
  });

  test('gives up after the last attempt, and where there is no answer', async () => {
    answers = [500, 500];
    expect(await sendJson(new URL(server.base), {}, { pauses: [1] })).toMatchObject({
      message: expect.stringContaining('HTTP 500'),
    });
    server.close();
    expect(await sendJson(new URL(server.base), {}, { pauses: [] })).toMatchObject({ code: 'W551' });
  });
});

describe('the body', () => {
  const one = (address: string) => ({
    address,
    state: 'live-changed' as const,
    live: 'a/b',
    manifest: 'c/d',
    applied: undefined,
    position: undefined,
    liveChange: { by: 'gateway-client' as const, time: 0, confidence: 'certain' as const },
    manifestChange: undefined,
  });
  const report = (...addresses: string[]) =>
    ({
      manifest: 'm.yaml',
      config: 'c',
      settings: addresses.map(one),
      unchanged: 0,
      journalProblem: undefined,
    }) as unknown as DriftReport;
  const body = (url: string, ...addresses: string[]) =>
    driftNotification(new URL(url), report(...addresses), { host: 'web-1', now: 0 });

  test('for Slack is a text in which no name is a mention or a link', () => {
    const { text, ...rest } = body('https://hooks.slack.com/services/T/B/x', 'aliases.<!channel>') as { text: string };
    expect(rest).toEqual({});
    expect(text).toContain('aliases.&lt;!channel&gt;: live changed, changed by a gateway client');
    expect(text).toContain('openclaw-models on web-1');
  });

  test('for Discord pings nobody, and is not longer than Discord takes', () => {
    const many = Array.from({ length: 500 }, (_, index) => `aliases.@everyone-${index}-${'x'.repeat(200)}`);
    const sent = body('https://discord.com/api/webhooks/1/x', ...many) as { content: string };
    expect(sent).toMatchObject({ allowed_mentions: { parse: [] } });
    expect(sent.content.length).toBeLessThanOrEqual(2000);
    expect(sent.content).toContain('\\@everyone');
  });

  test('for everybody else names every setting, and the text the first twenty', () => {
    const sent = body('https://example.org/hook', ...Array.from({ length: 25 }, (_, index) => `aliases.a${index}`));
    expect(sent.settings).toHaveLength(25);
    expect(sent.text).toContain('and 5 more');
    expect(body('https://example.org/hooks/slack', 'primary')).toEqual({ text: expect.any(String) });
  });
});
