/** Runs an action as a runner does, with a stand-in for GitHub's REST API. */
import child_process from 'node:child_process';
import { EventEmitter } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { syncBuiltinESMExports } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { finished } from 'node:stream/promises';
import { parse } from 'yaml';
import { execute, expectCode, FILES, type Outcome, ROOT } from '../e2e/cli.ts';
import { run as runInProcess } from '../edits/commands.ts';

export const ACTIONS = path.join(ROOT, 'integrations', 'github-action');
/** What the runner starts: built from `src`, with the programs beside it. */
const MAIN = path.join(ACTIONS, 'bundle', 'main.mjs');
export const BOT = 'github-actions[bot]';

interface StoredComment {
  readonly id: number;
  body: string;
  readonly user: { readonly login: string };
  readonly html_url: string;
}

/** What the stand-in answers instead; undefined to go on as usual. */
type Interference = (request: { method: string; url: string }, response: ServerResponse) => 'taken' | undefined;

export class FakeGitHub {
  comments: StoredComment[] = [];
  readonly calls: string[] = [];
  readonly tokens = new Set<string>();
  readonly files = new Map<string, string>();
  interfere: Interference = () => undefined;
  #next = 1;
  readonly #server = createServer((request, response) => void this.#answer(request, response));

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  add(body: string, login: string): StoredComment {
    const id = this.#next++;
    const comment = { id, body, user: { login }, html_url: `https://github.test/c/${id}` };
    this.comments.push(comment);
    return comment;
  }

  count(method: string): number {
    return this.calls.filter((call) => call.startsWith(`${method} `)).length;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url = '' } = request;
    this.calls.push(`${method} ${url}`);
    this.tokens.add(request.headers.authorization ?? '');
    let text = '';
    for await (const chunk of request) text += chunk;
    if (this.interfere({ method, url }, response) === 'taken') return;
    const body = text === '' ? '' : String((JSON.parse(text) as { body: unknown }).body);
    const send = (status: number, value: unknown) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(value === undefined ? '' : JSON.stringify(value));
    };
    if (body.length > 65_536) return send(422, { message: 'Body is too long' });
    const { pathname, searchParams } = new URL(url, 'http://localhost');
    const one = /^\/repos\/acme\/fleet\/issues\/comments\/(\d+)$/.exec(pathname)?.[1];
    if (pathname === '/repos/acme/fleet/issues/7/comments' && method === 'POST') return send(201, this.add(body, BOT));
    if (pathname === '/repos/acme/fleet/issues/7/comments') {
      const [size, page] = [Number(searchParams.get('per_page')), Number(searchParams.get('page'))];
      return send(200, this.comments.slice((page - 1) * size, page * size));
    }
    const found = this.comments.find((comment) => String(comment.id) === one);
    if (found && method === 'PATCH') {
      found.body = body;
      return send(200, found);
    }
    if (found && method === 'DELETE') {
      this.comments = this.comments.filter((comment) => comment !== found);
      return send(204, undefined);
    }
    const file = this.files.get(decodeURIComponent(pathname).replace('/repos/acme/fleet/contents/', ''));
    if (file !== undefined) return send(200, { encoding: 'base64', content: Buffer.from(file).toString('base64') });
    return send(pathname === '/user' ? 403 : 404, { message: 'Not here' });
  }
}

export interface ActionResult extends Outcome {
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

type Inputs = Readonly<Record<string, string>>;

const { spawn } = child_process;
let inside = 0;

/** Runs the program in this process where `work` starts it; several at a time. */
async function withProgramHere<T>(work: () => Promise<T>): Promise<T> {
  inside += 1;
  child_process.spawn = startHere as unknown as typeof spawn;
  syncBuiltinESMExports();
  try {
    return await work();
  } finally {
    inside -= 1;
    if (inside === 0) child_process.spawn = spawn;
    syncBuiltinESMExports();
  }
}

function startHere(
  program: string,
  args: readonly string[],
  options: { cwd: string; env: Record<string, string> },
): unknown {
  const [file = '', ...words] = args;
  if (path.basename(file) !== 'cli.js') return spawn(program, args, options);
  const { cwd, env } = options;
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const child = Object.assign(new EventEmitter(), { stdout, stderr });
  void runInProcess({ dir: env.HOME ?? '', cwd, env, stdin: '' }, words).then(async (ran) => {
    stdout.end(ran.stdout);
    stderr.end(ran.stderr);
    await Promise.all([finished(stdout), finished(stderr)]);
    child.emit('close', ran.code, null);
  });
  return child;
}

/** A job: a workspace with a manifest, OpenClaw's home, the event of pull request 7. */
export class Job {
  readonly github = new FakeGitHub();
  readonly #folder: string;
  readonly #url: string;
  event: unknown = { pull_request: { number: 7, base: { sha: 'a'.repeat(40) } } };

  private constructor(folder: string, url: string, github: FakeGitHub) {
    this.#folder = folder;
    this.#url = url;
    this.github = github;
  }

  static async with<T>(work: (job: Job) => Promise<T>): Promise<T> {
    const folder = await mkdtemp(path.join(tmpdir(), 'oc-action-'));
    const github = new FakeGitHub();
    const job = new Job(folder, await github.start(), github);
    try {
      for (const [name, text] of Object.entries(FILES)) await job.write(name, text);
      await mkdir(job.at('temp'));
      return await work(job);
    } finally {
      await github.stop();
      await rm(folder, { recursive: true, force: true });
    }
  }

  at(...parts: string[]): string {
    return path.join(this.#folder, ...parts);
  }

  read(name: string): Promise<string> {
    return readFile(this.at(name), 'utf8');
  }

  async write(name: string, text: string): Promise<void> {
    await mkdir(path.dirname(this.at(name)), { recursive: true });
    await writeFile(this.at(name), text, { mode: 0o600 });
  }

  /** In a process of its own, which starts the built program in another. */
  start(action: string, inputs: Inputs = {}, env: Inputs = {}): Promise<ActionResult> {
    return this.#run(action, inputs, env, (given) =>
      execute(process.execPath, [path.join(ACTIONS, action, 'main.mjs')], { cwd: this.at('work'), env: given }),
    );
  }

  /** The same in this process, program included. */
  run(action: string, inputs: Inputs = {}, env: Inputs = {}): Promise<ActionResult> {
    return this.#run(action, inputs, env, async (given) => {
      const { act } = (await import(MAIN)) as typeof import('../../integrations/github-action/src/main.ts');
      const lines: string[] = [];
      // As the system passes them: in UTF-8, which has no half of a character.
      const passed = Object.entries(given).map(([key, value]) => [key, Buffer.from(value).toString()] as const);
      const variables = { PATH: process.env.PATH, ...Object.fromEntries(passed) };
      const name = action as Parameters<typeof act>[0];
      const code = await withProgramHere(() => act(name, variables, (line) => lines.push(`${line}\n`)));
      return { code, signal: null, stdout: lines.join(''), stderr: '' };
    });
  }

  async #run(
    action: string,
    inputs: Inputs,
    env: Inputs,
    begin: (env: Readonly<Record<string, string>>) => Promise<Outcome>,
  ): Promise<ActionResult> {
    const files = { output: this.at('temp/output'), summary: this.at('temp/summary'), event: this.at('temp/event') };
    await writeFile(files.output, '');
    await writeFile(files.summary, '');
    await writeFile(files.event, JSON.stringify(this.event));
    const given = { ...(await defaultsOf(action)), 'github-token': 'ghs_planted-token', 'api-timeout': '5', ...inputs };
    const outcome = await begin({
      HOME: this.#folder,
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_REPOSITORY: 'acme/fleet',
      GITHUB_WORKSPACE: this.at('work'),
      GITHUB_API_URL: this.#url,
      GITHUB_EVENT_PATH: files.event,
      GITHUB_OUTPUT: files.output,
      GITHUB_STEP_SUMMARY: files.summary,
      RUNNER_TEMP: this.at('temp'),
      ...Object.fromEntries(Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
      ...env,
    });
    const result: ActionResult = {
      ...outcome,
      outputs: parseOutputs(await readFile(files.output, 'utf8')),
      summary: await readFile(files.summary, 'utf8'),
    };
    return result;
  }
}

/** The runner passes every input that the workflow leaves out with its default. */
async function defaultsOf(action: string): Promise<Record<string, string>> {
  const text = await readFile(path.join(ACTIONS, action, 'action.yml'), 'utf8');
  const { inputs } = parse(text) as { inputs: Record<string, { default?: string }> };
  return Object.fromEntries(Object.entries(inputs).map(([name, input]) => [name, input.default ?? '']));
}

/** As a runner reads the file; anything that it would refuse is a failure. */
export function parseOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  const lines = text.split('\n');
  for (let at = 0; at < lines.length - 1; at += 1) {
    const [, name, delimiter] = /^([\w-]+)<<(.+)$/.exec(lines[at] ?? '') ?? [];
    const end = lines.indexOf(delimiter ?? '', at + 1);
    if (name === undefined || end === -1) throw new Error(`Not an output: ${lines[at]}`);
    outputs[name] = lines.slice(at + 1, end).join('\n');
    at = end;
  }
  return outputs;
}

/** Lines that a runner takes for commands, by name. */
export function commandsIn(stdout: string): string[] {
  return stdout.split(/\r\n|[\r\n]/).flatMap((line) => {
    const old = /##\[([\w-]+)/.exec(line)?.[1];
    const name = /^\s*::([\w-]+)/.exec(line)?.[1];
    return [...(name ? [name] : []), ...(old ? [old] : [])];
  });
}

/** Fails with all that was printed where the step ended otherwise. */
export function expectResult(result: ActionResult, code: number): ActionResult {
  expectCode(result, code);
  return result;
}
