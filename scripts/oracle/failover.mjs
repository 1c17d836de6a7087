/**
 * Records which requests a release makes while a provider fails: a message to an agent, whose providers are a local
 * server that counts requests. The chain is two models of provider `one`, which has two profiles, and then one of `two`.
 *
 *   node scripts/oracle/failover.mjs [--status 503] RELEASE...     writes fixtures/recorded/failover.json
 *
 * A test replays them against `explain`. A client repeats a request by itself: such repetitions are one request here.
 */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ask } from '../facts/answers.mjs';
import { runOpenClaw } from '../releases/openclaw.mjs';
import { compareReleases, installWhole } from '../releases/packages.mjs';
import { start } from '../releases/process.mjs';

const FIXTURE = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../fixtures/recorded/failover.json');
/** A status, and what providers say with it: a release may look at the text, too. */
const ANSWERS = [
  [401, 'Incorrect API key provided.'],
  [402, 'Insufficient credits.'],
  [429, 'Rate limit reached for requests.'],
  [500, 'Internal Server Error'],
  [502, 'Bad Gateway'],
  [503, 'Service Unavailable'],
  [503, 'The model is overloaded. Please try again later.'],
];
const KEYS = { 'one:a': 'fake-key-a', 'one:b': 'fake-key-b', 'two:c': 'fake-key-c' };
const MODELS = { one: ['first', 'second'], two: ['third'] };
/** No proxy between the release and the local server. */
const LOCAL = { NO_PROXY: '127.0.0.1', no_proxy: '127.0.0.1' };

/** What OpenClaw needs of a config with these providers. */
function configOf(port, modern) {
  const providers = Object.entries(MODELS).map(([id, models]) => [
    id,
    {
      baseUrl: `http://127.0.0.1:${port}/v1`,
      api: 'openai-completions',
      models: models.map((model) => ({
        id: model,
        name: model,
        reasoning: false,
        input: ['text'],
        cost: { input: 0, output: 0, cacheRead: 0, cacheWrite: 0 },
        contextWindow: 100_000,
        maxTokens: 4096,
      })),
    },
  ]);
  const defaults = {
    model: { primary: 'one/first', fallbacks: ['one/second', 'two/third'] },
    models: { 'one/first': {}, 'one/second': {}, 'two/third': {} },
  };
  const agents = modern
    ? { defaults: { ...defaults, systemAgent: { agentId: 'main' } }, ownership: 'explicit', entries: { main: {} } }
    : { defaults, list: [{ id: 'main' }] };
  const order = { one: ['one:a', 'one:b'] };
  return { agents, auth: { order }, models: { mode: 'merge', providers: Object.fromEntries(providers) } };
}

/** Answers every request; `one` fails with `status`. */
async function serve() {
  const state = { status: 500, message: '', requests: [] };
  const server = http.createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      const key = request.headers.authorization?.replace('Bearer ', '');
      const profile = Object.keys(KEYS).find((id) => KEYS[id] === key) ?? null;
      const model = modelIn(body);
      const last = state.requests.at(-1);
      if (last?.profile !== profile || last?.model !== model) state.requests.push({ model, profile });
      if (model === 'third') answer(response, model);
      else {
        response.writeHead(state.status, { 'content-type': 'application/json' });
        response.end(JSON.stringify({ error: { message: state.message } }));
      }
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { state, port: server.address().port, close: () => server.close() };
}

function modelIn(body) {
  try {
    return JSON.parse(body).model;
  } catch {
    return null;
  }
}

function answer(response, model) {
  const chunk = (delta, finish_reason) =>
    `data: ${JSON.stringify({ id: 'c1', object: 'chat.completion.chunk', created: 1, model, choices: [{ index: 0, delta, finish_reason }] })}\n\n`;
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.end(`${chunk({ role: 'assistant', content: 'Hello.' }, null)}${chunk({}, 'stop')}data: [DONE]\n\n`);
}

/** A home with the credentials; releases that can store them without a terminal do so themselves. */
async function homeWithKeys(release, home, port) {
  const { authLayout, commands } = Object.fromEntries(
    Object.entries(ask(release)).map(([name, { value }]) => [name, value]),
  );
  mkdirSync(path.join(home, '.openclaw', 'agents', 'main', 'agent'), { recursive: true, mode: 0o700 });
  const config = path.join(home, '.openclaw', 'openclaw.json');
  writeFileSync(config, JSON.stringify(configOf(port, authLayout === 'shared-db')), { mode: 0o600 });
  if (authLayout === 'profiles-json' || authLayout === 'state-json') {
    const profiles = Object.entries(KEYS).map(([id, key]) => [id, { type: 'api_key', provider: id.slice(0, 3), key }]);
    const store = path.join(home, '.openclaw', 'agents', 'main', 'agent', 'auth-profiles.json');
    writeFileSync(store, JSON.stringify({ version: 1, profiles: Object.fromEntries(profiles) }), { mode: 0o600 });
    return;
  }
  const behind = commands['auth paste-api-key'].includes('--agent');
  for (const [id, key] of Object.entries(KEYS)) {
    const words = behind ? ['paste-api-key', '--agent', 'main'] : ['--agent', 'main', 'paste-api-key'];
    const program = await start(release, home, `${key}\n`);
    const argv = ['models', 'auth', ...words, '--provider', id.slice(0, 3), '--profile-id', id];
    const { code, stderr } = await program.run(argv);
    program.end();
    if (code !== 0) throw new Error(`${release}: ${argv.join(' ')}: ${stderr}`);
  }
  // Storing a credential may have put it into the order of the config.
  const stored = JSON.parse(readFileSync(config, 'utf8'));
  writeFileSync(config, JSON.stringify({ ...stored, auth: { ...stored.auth, order: { one: ['one:a', 'one:b'] } } }));
}

async function record(release, answers) {
  installWhole(release);
  const { state, port, close } = await serve();
  const template = mkdtempSync(path.join(os.tmpdir(), 'openclaw-failover-'));
  try {
    await homeWithKeys(release, template, port);
    const runs = [];
    for (const [status, message] of answers) {
      const home = `${template}-${status}`;
      cpSync(template, home, { recursive: true });
      Object.assign(state, { status, message, requests: [] });
      const argv = ['agent', '--local', '--agent', 'main', '--message', 'hello', '--json'];
      const { code, stderr } = await runOpenClaw(release, home, argv, { env: LOCAL, timeout: 600_000 });
      rmSync(home, { recursive: true, force: true });
      runs.push({ status, message, requests: state.requests });
      console.log(
        `${release} ${status}: exit ${code}: ${state.requests.map(({ model, profile }) => `${model} ${profile}`).join(', ')}`,
      );
      if (state.requests.length === 0) throw new Error(stderr.slice(-500));
    }
    return { release, runs };
  } finally {
    close();
    rmSync(template, { recursive: true, force: true });
  }
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { status: { type: 'string' } } });
for (const release of positionals) {
  const { runs } = await record(
    release,
    ANSWERS.filter(([status]) => values.status === undefined || `${status}` === values.status),
  );
  const all = JSON.parse(readFileSync(FIXTURE, 'utf8'));
  const known = all.find((one) => one.release === release)?.runs ?? [];
  const kept = known.filter(({ status }) => !runs.some((one) => one.status === status));
  const recorded = { release, runs: [...kept, ...runs].sort((one, other) => one.status - other.status) };
  const releases = [...all.filter((one) => one.release !== release), recorded];
  releases.sort((one, other) => compareReleases(one.release, other.release));
  writeFileSync(FIXTURE, `${JSON.stringify(releases, null, 1)}\n`);
}
