/** Pages of the built program, of a home and a manifest with something to see, and of names that try to get out. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { change } from './change.mjs';

const CLI = path.resolve(import.meta.dirname, '../../dist/cli.js');
const HOUR = 3_600_000;

/** What a page must show and not run. */
export const HOSTILE = `</code></script><script>window.owned=1</script><img src=x onerror="window.owned=2">'"\`&lt;`;

const MANIFEST = `version: 1
openclaw: 2026.1.30
primary: opus
fallbacks: [openai/gpt-5.2, google/gemini-2.5-pro]
aliases:
  opus: anthropic/claude-opus-4-5
  fast: openai/gpt-5-mini
agents:
  work:
    primary: openai/gpt-5.2
    fallbacks: [anthropic/claude-opus-4-5]
`;

const CONFIG = {
  agents: {
    defaults: { model: { primary: 'anthropic/claude-sonnet-4-5' }, models: { 'anthropic/claude-sonnet-4-5': {} } },
    list: [{ id: 'main', default: true }, { id: 'work' }],
  },
};

function stores(now) {
  const key = (provider) => ({ type: 'api_key', provider, key: 'planted' });
  const token = (expires) => ({ type: 'token', provider: 'anthropic', token: 'planted', expires });
  return {
    version: 1,
    profiles: {
      'anthropic:old': token(now - 72 * HOUR),
      'anthropic:work': token(now + 200 * HOUR),
      'openai:work': key('openai'),
      'openai:spare': key('openai'),
      'google:default': key('google'),
    },
  };
}

/**
 * @param folder an empty folder
 * @returns name -> file
 */
export function makePages(folder) {
  const now = Date.now();
  const at = (...parts) => path.join(folder, ...parts);
  const state = at('home', '.openclaw');
  const write = (file, text) => {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  const config = path.join(state, 'openclaw.json');
  write(config, `${JSON.stringify(CONFIG, null, 2)}\n`);
  write(path.join(state, 'agents/main/agent/auth-profiles.json'), JSON.stringify(stores(now)));
  write(at('work', 'openclaw.models.yaml'), MANIFEST);
  const run = (...words) => {
    const env = { PATH: process.env.PATH, HOME: at('home'), LANG: 'C.UTF-8', CI: 'true' };
    const ran = spawnSync(process.execPath, [CLI, ...words], {
      cwd: at('work'),
      env,
      encoding: 'utf8',
      maxBuffer: 1e9,
    });
    if (ran.stdout === '') throw new Error(`${words.join(' ')}: ${ran.stderr}`);
    return ran.stdout;
  };
  const pages = new Map();
  const page = (name, ...words) => {
    write(at(`${name}.html`), run(...words, '--format', 'html'));
    pages.set(name, at(`${name}.html`));
  };

  page('plan', 'plan');
  run('apply', '--yes');
  write(at('work', 'openclaw.models.yaml'), MANIFEST.replace('gpt-5-mini', 'gpt-5-nano'));
  run('apply', '--yes');
  // Changed by hand on the machine, and in the manifest.
  write(
    config,
    readFileSync(config, 'utf8').replace(
      '"primary": "anthropic/claude-opus-4-5"',
      '"primary": "google/gemini-2.5-pro"',
    ),
  );
  write(at('work', 'openclaw.models.yaml'), MANIFEST.replace('google/gemini-2.5-pro]', 'google/gemini-3-pro]'));
  page('drift', 'drift');
  page('history', 'history');
  page('explain', 'explain', '--agent', 'work', '--fail', 'openai:work=429');
  write(at('work', 'broken.yaml'), 'version: 1\nprimry: opus\nfallbacks: [opsu]\n');
  page('validate', 'validate', '-f', 'broken.yaml');

  const plan = JSON.parse(run('plan', '--json'));
  const plans = (kind, count, vary) => {
    for (let index = 0; index < count; index += 1)
      write(at(kind, `host-${String(index).padStart(4, '0')}.json`), JSON.stringify(vary(index)));
  };
  plans('fleet', 24, (index) => planOf(plan, index % 4, index % 3));
  write(
    at('fleet', 'host-0099.json'),
    '{"formatVersion":1,"error":{"code":"E205","message":"OpenClaw rejects the config: agents.list is no list.","remedy":"Run `openclaw doctor`."}}',
  );
  page('report', 'report', '../fleet');
  plans('many', 1000, (index) => planOf(plan, 20, index));
  page('report-1000', 'report', '../many');
  plans('hostile', 2, (index) => hostilePlan(plan, index));
  page('hostile-report', 'report', '../hostile');
  const evil = `evil/${HOSTILE}`;
  write(config, JSON.stringify({ agents: { defaults: { model: { primary: evil, fallbacks: ['openai/gpt-5.2'] } } } }));
  page('hostile-explain', 'explain', '--fail', 'openai=503');
  return pages;
}

/** @param seed makes its values differ from those of other hosts */
function planOf(plan, changes, seed) {
  const many = Array.from({ length: changes }, (_, index) =>
    change(`aliases.a${index}`, index % 3 ? 'openai/gpt-5.2' : null, index % 4 === 3 ? null : `openai/model-${seed}`),
  );
  return { ...plan, changes: many, diagnostics: [], restart: seed % 2 ? 'required' : 'automatic' };
}

function hostilePlan(plan, index) {
  const changes = [change(`aliases.${HOSTILE}`, HOSTILE, index === 0 ? `x/${HOSTILE}` : null)];
  const diagnostics = [{ code: 'W203', severity: 'warning', message: HOSTILE, remedy: HOSTILE }];
  return { ...plan, changes, diagnostics };
}
