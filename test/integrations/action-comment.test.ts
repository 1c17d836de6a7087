import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { actionBundle } from '../../scripts/build/action.mjs';
import { ROOT } from '../e2e/cli.ts';
import { ACTIONS, BOT, commandsIn, expectResult, Job } from './github.ts';

const MARKER = '<!-- openclaw-models: plan%3Aopenclaw.models.yaml -->';
/** Agrees with the live files. */
const AGREES = 'version: 1\nprimary: anthropic/claude-sonnet-4-5\n';

test('the committed bundle is made from the sources', async () => {
  expect(await readFile(path.join(ACTIONS, 'bundle/main.mjs'), 'utf8')).toBe(await actionBundle(ROOT));
});

describe('the comment', () => {
  test('is made, updated in place, left alone when nothing is new, and deleted when clean', () =>
    Job.with(async (job) => {
      const first = expectResult(await job.run('plan'), 0);
      expect(first.outputs['comment-url']).toBe('https://github.test/c/1');
      const [comment] = job.github.comments;
      expect(comment?.body.startsWith(`${MARKER}\n### OpenClaw models: plan: \`openclaw.models.yaml\` → `)).toBe(true);
      expect(comment?.body).toContain(first.outputs['plan-digest']?.slice(7));

      await job.run('plan');
      expect(job.github.count('PATCH')).toBe(0);

      await job.write('work/openclaw.models.yaml', 'version: 1\nprimary: openai/gpt-5.2\n');
      await job.run('plan');
      expect(job.github.count('PATCH')).toBe(1);
      expect(job.github.comments.map(({ id }) => id)).toEqual([1]);
      expect(job.github.comments[0]?.body).toContain('`openai/gpt-5.2`');

      await job.write('work/openclaw.models.yaml', AGREES);
      const clean = await job.run('plan');
      expect(clean.outputs).toMatchObject({ 'has-changes': 'false', 'exit-code': '0', 'comment-url': '' });
      expect(job.github.comments).toEqual([]);
      expect(job.github.count('POST')).toBe(1);
      expect([...job.github.tokens]).toEqual(['Bearer ghs_planted-token']);
    }));

  test('says that there are no changes if it should stay', () =>
    Job.with(async (job) => {
      await job.write('work/openclaw.models.yaml', AGREES);
      await job.run('plan', { 'comment-when-clean': 'update' });
      expect(job.github.comments).toEqual([]);
      job.github.add(`${MARKER}\r\nold`, BOT);
      await job.run('plan', { 'comment-when-clean': 'update' });
      expect(job.github.comments.map(({ body }) => body.includes('No changes. '))).toEqual([true]);
    }));

  test('is found after 250 others, and no other comment is touched', () =>
    Job.with(async (job) => {
      job.github.add(`${MARKER}\nplanted by a stranger`, 'mallory');
      for (let index = 0; index < 250; index += 1) job.github.add('a word', 'somebody');
      const mine = job.github.add(`${MARKER}\nold`, BOT);
      job.github.add(`${MARKER}\nof a second job`, BOT);
      job.github.add(`quoted: ${MARKER}`, BOT);
      const others = job.github.comments.filter(({ user }) => user.login !== BOT).map((comment) => ({ ...comment }));
      const { outputs } = await job.run('plan');
      expect(outputs['comment-url']).toBe(mine.html_url);
      expect(job.github.count('POST')).toBe(0);
      expect(job.github.comments.filter(({ user }) => user.login !== BOT)).toEqual(others);
      expect(job.github.comments.filter(({ user }) => user.login === BOT).map(({ id }) => id)).toEqual([
        mine.id,
        mine.id + 2,
      ]);
      expect(job.github.calls.filter((call) => call.startsWith('GET '))).toHaveLength(3);
    }));

  test('of a token with another name is found by that name', () =>
    Job.with(async (job) => {
      job.github.interfere = ({ url }, response) => {
        if (url !== '/user') return undefined;
        response.end('{"login":"robot"}');
        return 'taken';
      };
      const theirs = job.github.add(`${MARKER}\ntheirs`, BOT);
      const mine = job.github.add(`${MARKER}\nmine`, 'robot');
      const { outputs } = await job.run('plan', { 'github-token': 'ghp_personal' });
      expect(outputs['comment-url']).toBe(mine.html_url);
      expect(theirs.body).toContain('theirs');
    }));

  test('stays within the limit, and says what was cut', () =>
    Job.with(async (job) => {
      const aliases = Array.from({ length: 3000 }, (_, index) => `  name${index}: openai/model-${index}\n`);
      await job.write('work/openclaw.models.yaml', `version: 1\naliases:\n${aliases.join('')}`);
      const { outputs, summary } = expectResult(await job.run('plan'), 0);
      const body = job.github.comments[0]?.body ?? '';
      expect(body.length).toBeGreaterThan(60_000);
      expect(body.length).toBeLessThanOrEqual(65_536);
      const [, left] = /Shortened: .*?(\d+) changes, /.exec(body) ?? [];
      const rows = body.match(/^\| \S+ (add|change|move|remove) \|/gm)?.length ?? 0;
      const plan = JSON.parse(await readFile(outputs['plan-file'] ?? '', 'utf8')) as { changes: unknown[] };
      expect(rows + Number(left)).toBe(plan.changes.length);
      expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024);
      expect(summary.length).toBeGreaterThan(body.length);
    }));

  test('is not for events without a pull request, nor where it is off', () =>
    Job.with(async (job) => {
      await job.run('plan', { comment: 'off' });
      job.event = {};
      await job.run('plan');
      expect(job.github.calls).toEqual([]);
      await job.run('plan', { 'pull-request': '7' });
      expect(job.github.comments).toHaveLength(1);
    }));
});

describe('what GitHub answers never changes the result', () => {
  test('a token of a fork ends in a notice and the summary', () =>
    Job.with(async (job) => {
      job.github.interfere = ({ method }, response) => {
        if (method === 'GET') return undefined;
        response.writeHead(403).end('{"message":"Resource not accessible by integration"}');
        return 'taken';
      };
      const result = expectResult(await job.run('plan'), 0);
      expect(commandsIn(result.stdout).filter((name) => name !== 'warning')).toEqual(['notice']);
      expect(result.stdout).toContain('fork');
      expect(result.summary).toContain('### OpenClaw models: plan');
      expect(result.outputs).toMatchObject({ 'has-changes': 'true', 'exit-code': '2', 'comment-url': '' });
    }));

  const FAILURES: readonly [string, (response: ServerResponse) => void][] = [
    ['500', (response) => response.writeHead(500).end('{}')],
    ['not JSON', (response) => response.writeHead(200).end('<html>::error::busy</html>')],
    ['a closed connection', (response) => response.destroy()],
    ['silence', () => {}],
    ['a redirect', (response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end()],
    ['another kind of JSON', (response) => response.writeHead(200).end('{"message":"hello"}')],
  ];
  test.concurrent.each(FAILURES)('%s', (_, answer) =>
    Job.with(async (job) => {
      job.github.interfere = (_request, response) => {
        answer(response);
        return 'taken';
      };
      const changed = expectResult(await job.run('plan', { 'api-timeout': '0.3' }), 0);
      expect(changed.outputs).toMatchObject({ 'has-changes': 'true', 'exit-code': '2', 'comment-url': '' });
      expect(changed.stdout).toContain('The comment is not up to date.');
      expect(changed.stdout).not.toContain('busy');
      expect(job.github.count('POST')).toBe(0);
    }),
  );

  test('a failed plan fails the step, whether or not the comment works', () =>
    Job.with(async (job) => {
      await job.write('work/openclaw.models.yaml', 'version: 1\nprimary: nobody\n');
      const { outputs, summary, stdout } = expectResult(await job.run('plan'), 1);
      expect(outputs).toMatchObject({ 'has-changes': 'false', 'exit-code': '1', 'plan-digest': '' });
      expect(stdout).toContain('::error file=openclaw.models.yaml,line=2,col=10,title=E112::');
      expect(summary).toContain('E112');
      expect(job.github.comments[0]?.body).toContain('E112');
      job.github.interfere = (_request, response) => {
        response.writeHead(500).end();
        return 'taken';
      };
      expectResult(await job.run('plan'), 1);
    }));

  test('a failed request is repeated once, and never creates a second comment', () =>
    Job.with(async (job) => {
      let bad = 0;
      job.github.interfere = ({ method }, response) => {
        if (method === 'GET' && bad++ > 0) return undefined;
        response.writeHead(502).end();
        return 'taken';
      };
      await job.run('plan');
      expect([job.github.count('GET'), job.github.count('POST')]).toEqual([2, 1]);
    }));
});
