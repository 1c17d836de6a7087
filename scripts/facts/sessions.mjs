/**
 * Lets a release's gateway make cron jobs and sessions that keep a model or a profile, for fixtures/sessions/RELEASE: the
 * home's files, and in recorded.json what was done, and what clearing did. Databases as in homes.mjs.
 *
 *   node scripts/facts/sessions.mjs RELEASE...
 *
 * The providers are a local server: `one` fails, `two` answers, so that the gateway itself keeps a fallback. The home is
 * /home/user while it is made: run it where no such user exists.
 */
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { endGateway, freePort, LOCAL, patch, patiently, seconds, startGateway } from '../releases/gateway.mjs';
import { install } from '../releases/openclaw.mjs';
import { start } from '../releases/process.mjs';
import { ask } from './answers.mjs';
import { compacted } from './compacted.mjs';

const HOME = '/home/user';
const FIXTURES = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../fixtures/sessions');
const KEPT =
  /^(openclaw\.json|cron\/jobs\.json|state\/openclaw\.sqlite|agents\/[^/]+\/(sessions\/sessions\.json|agent\/(auth-profiles\.json|openclaw-agent\.sqlite)))$/;
/** What of an entry of a session says nothing of its model, and holds paths of this machine. */
const LEFT_OUT = ['skillsSnapshot', 'systemPromptReport', 'sessionDiffBaseline'];
/** Other tables are emptied: they hold transcripts and paths of this machine. */
const KEPT_ROWS = {
  auth_profile_state: {},
  auth_profile_store: {},
  config_machine_state: { where: "state_key LIKE 'auth%'" },
  cron_jobs: {},
  schema_meta: {},
  session_nodes: { column: 'entry_json', without: LEFT_OUT },
};
const MODELS = { one: ['first', 'second'], two: ['third', 'fourth'] };
const TOKEN = 'fake-token-of-a-test';

const chat = (sessionKey) => [
  ...['gateway', 'call', 'chat.send', '--params'],
  ...[JSON.stringify({ sessionKey, message: 'hello', idempotencyKey: sessionKey }), '--json'],
];
const job = (name, ...options) => [
  ...['cron', 'add', '--name', name, '--every', '24h', '--session', 'isolated', '--message', 'hello'],
  ...[...options, '--disabled', '--json'],
];

/** What the gateway is asked to do, in this order. */
const STEPS = {
  modern: [
    ['create', patch('agent:main:chosen', { model: 'two/fourth' })],
    ['create', patch('agent:main:with-profile', { model: 'two/fourth@two:c' })],
    ['create', patch('agent:work:chosen', { model: 'one/second' })],
    ['chat', chat('agent:main:failed-over')],
    ['chat', chat('agent:main:chosen')],
    ['create', patch('agent:main:plain', { label: 'plain' })],
    ['create', patch('agent:main:went-back', { model: 'two/fourth' })],
    ['clear', patch('agent:main:went-back', { model: null })],
    ['create', job('with a model', '--agent', 'main', '--model', 'two/fourth')],
    ['create', job('with fallbacks', '--agent', 'work', '--model', 'one/first', '--fallbacks', 'two/fourth')],
    ['create', job('without a model', '--agent', 'main')],
  ],
  classic: [
    ['create', patch('agent:main:chosen', { model: 'two/fourth' })],
    ['create', patch('agent:work:chosen', { model: 'one/second' })],
    ['create', patch('agent:main:went-back', { model: 'two/fourth' })],
    ['clear', patch('agent:main:went-back', { model: null })],
    ['chat', chat('agent:main:failed-over')],
    ['create', job('with a model', '--agent', 'main', '--model', 'two/fourth')],
    ['create', job('without a model', '--agent', 'main')],
  ],
};

function configOf(modelPort, gatewayPort, modern) {
  const providers = Object.entries(MODELS).map(([id, models]) => [
    id,
    {
      baseUrl: `http://127.0.0.1:${modelPort}/${id}/v1`,
      api: 'openai-completions',
      apiKey: `fake-key-of-${id}`,
      models: models.map((model) => ({
        ...{ id: model, name: model, reasoning: false, input: ['text'], contextWindow: 100_000, maxTokens: 4096 },
        cost: { input: 0, output: 0, cacheRead: 0, cacheWrite: 0 },
      })),
    },
  ]);
  const refs = Object.entries(MODELS).flatMap(([id, models]) => models.map((model) => [`${id}/${model}`, {}]));
  const defaults = {
    model: { primary: 'one/first', fallbacks: ['one/second', 'two/third'] },
    models: Object.fromEntries(refs),
  };
  const agents = modern
    ? {
        defaults: { ...defaults, systemAgent: { agentId: 'main' } },
        ownership: 'explicit',
        entries: { main: {}, work: {} },
      }
    : { defaults, list: [{ id: 'main' }, { id: 'work' }] };
  return {
    agents,
    models: { mode: 'merge', providers: Object.fromEntries(providers) },
    gateway: { mode: 'local', port: gatewayPort, bind: 'loopback', auth: { mode: 'token', token: TOKEN } },
  };
}

/** `one` fails, `two` answers. */
async function serve() {
  const state = { answered: 0 };
  const server = http.createServer((request, response) => {
    request.resume().on('end', () => {
      if (request.url?.startsWith('/one/')) {
        response.writeHead(402, { 'content-type': 'application/json' });
        response.end(JSON.stringify({ error: { message: 'Insufficient credits.' } }));
        return;
      }
      state.answered += 1;
      const chunk = (delta, finish_reason) =>
        `data: ${JSON.stringify({ id: 'c1', object: 'chat.completion.chunk', created: 1, model: 'third', choices: [{ index: 0, delta, finish_reason }] })}\n\n`;
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.end(`${chunk({ role: 'assistant', content: 'Hello.' }, null)}${chunk({}, 'stop')}data: [DONE]\n\n`);
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { state, port: server.address().port, close: () => server.close() };
}

async function record(release) {
  if (existsSync(HOME)) throw new Error(`${HOME} exists: somebody lives there`);
  install([release]);
  const modern = ask(release).authLayout.value === 'shared-db';
  const providers = await serve();
  const port = await freePort();
  const state = path.join(HOME, '.openclaw');
  mkdirSync(state, { recursive: true, mode: 0o700 });
  let gateway;
  let program;
  try {
    writeFileSync(
      path.join(state, 'openclaw.json'),
      `${JSON.stringify(configOf(providers.port, port, modern), null, 2)}\n`,
      { mode: 0o600 },
    );
    if (modern) {
      program = await start(release, HOME, 'fake-key-not-a-secret\n');
      const argv = ['models', 'auth', 'paste-api-key', '--agent', 'main', '--provider', 'two', '--profile-id', 'two:c'];
      const { code, stderr } = await program.run(argv, LOCAL);
      console.log(`paste: ${code} ${stderr.slice(0, 300)}`);
      program.end();
    }
    gateway = await startGateway(release, HOME, port);
    program = await start(release, HOME);
    const done = [];
    for (const [what, argv] of STEPS[modern ? 'modern' : 'classic']) {
      const answered = providers.state.answered;
      const { code, json, stderr } = await patiently(program, argv);
      if (what === 'chat') await seconds(180, () => providers.state.answered > answered);
      if (what === 'chat') await seconds(10);
      console.log(`${release}: ${argv.join(' ')}: ${code}`, code === 0 ? '' : stderr.slice(0, 1500));
      done.push({ what, argv, code, ...(what === 'clear' && json ? { json } : {}) });
    }
    program.end();
    await endGateway(gateway);
    keep(release, state, done);
  } finally {
    program?.end();
    gateway?.kill('SIGKILL');
    providers.close();
    rmSync(HOME, { recursive: true, force: true });
  }
}

function keep(release, state, done) {
  const target = path.join(FIXTURES, release);
  rmSync(target, { recursive: true, force: true });
  for (const name of readdirSync(state, { recursive: true })) {
    const file = path.join(state, name);
    if (!KEPT.test(name)) continue;
    const kept = path.join(target, 'home', name);
    mkdirSync(path.dirname(kept), { recursive: true });
    if (name.endsWith('.sqlite'))
      writeFileSync(`${kept}.gz`, gzipSync(compacted(release, file, KEPT_ROWS), { level: 9 }));
    else if (name.endsWith('sessions.json')) writeFileSync(kept, withoutPaths(readFileSync(file, 'utf8')));
    else copyFileSync(file, kept);
  }
  const text = JSON.stringify({ release, done }, null, 1);
  writeFileSync(path.join(target, 'recorded.json'), `${text}\n`);
  console.log(`${release}: ${readdirSync(path.join(target, 'home'), { recursive: true }).join(' ')}`);
}

function withoutPaths(text) {
  const sessions = Object.entries(JSON.parse(text)).map(([key, entry]) => [
    key,
    Object.fromEntries(Object.entries(entry).filter(([name]) => !LEFT_OUT.includes(name))),
  ]);
  return JSON.stringify(Object.fromEntries(sessions), null, 2);
}

for (const release of process.argv.slice(2)) await record(release);
