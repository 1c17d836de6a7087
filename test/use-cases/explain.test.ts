import { afterEach, describe, expect, it } from 'vitest';
import { type ExplainOptions, explain } from '../../src/use-cases/explain.ts';
import { openHome, readHome } from '../../src/workspace/home.ts';
import { type Files, makeHome, type TestHome, unwrap, writeFiles } from './homes.ts';

const homes: TestHome[] = [];
afterEach(() => {
  for (const home of homes.splice(0)) home.remove();
});

const CLASSIC = { meta: { lastTouchedVersion: '2026.1.30', lastTouchedAt: '2026-01-30T00:00:00.000Z' } };
const model = (primary: string, fallbacks: string[] = []) => ({ defaults: { model: { primary, fallbacks } } });

function homeWith(config: object, files: Files = {}, env: Readonly<Record<string, string>> = {}): TestHome {
  const home = makeHome({ '.openclaw/openclaw.json': JSON.stringify(config), ...files }, { env });
  homes.push(home);
  return home;
}

function ask(home: TestHome, more: Partial<ExplainOptions> = {}) {
  const readStdin = async () => new Uint8Array();
  return explain({ ...home.options, readStdin, image: false, failures: [], manifestOnly: false, now: 0, ...more });
}

async function answer(home: TestHome, more: Partial<ExplainOptions> = {}) {
  const { explanation } = unwrap(await ask(home, more));
  return explanation.simulation.answers?.ref;
}

describe('explain', () => {
  it("knows the variables of the process, of the `.env` files and of the config's env block", async () => {
    const config = {
      ...CLASSIC,
      env: { vars: { GROQ_API_KEY: 'fake' } },
      agents: model('openai/a', ['xai/b', 'groq/c']),
    };
    const home = homeWith(config, { '.openclaw/.env': 'XAI_API_KEY=fake\n' }, { OPENAI_API_KEY: 'fake' });
    const { explanation } = unwrap(await ask(home));
    const tries = explanation.simulation.steps.flatMap(({ step }) => step.tries.map(({ source }) => source));
    expect(tries).toEqual(['OPENAI_API_KEY', 'XAI_API_KEY', 'GROQ_API_KEY'].map((name) => ({ kind: 'env', name })));
  });

  it('uses the default agent if none is named', async () => {
    const list = [
      { id: 'a', model: 'openai/a' },
      { id: 'b', model: 'openai/b', default: true },
    ];
    const home = homeWith({ ...CLASSIC, agents: { ...model('openai/x'), list } }, {}, { OPENAI_API_KEY: 'fake' });
    expect(await answer(home)).toBe('openai/b');
    expect(await answer(home, { agent: 'A' })).toBe('openai/a');
    expect(await ask(home, { agent: 'main' })).toMatchObject({ ok: false, problems: [{ code: 'E309' }] });
  });

  it('needs the release only where the answers differ', async () => {
    const same = homeWith({ agents: model('openai/a') }, {}, { OPENAI_API_KEY: 'fake' });
    expect(await answer(same)).toBe('openai/a');
    const differs = await ask(same, { failures: [{ target: 'openai', status: 418 }] });
    expect(differs).toMatchObject({ ok: false, problems: [{ code: 'E212' }] });
  });

  it('with --manifest-only asks about the settings as applied, and writes nothing', async () => {
    const manifest = 'version: 1\nprimary: openai/new\n';
    const home = homeWith(
      { ...CLASSIC, agents: model('openai/old') },
      { 'm.yaml': manifest },
      { OPENAI_API_KEY: 'fake' },
    );
    expect(await answer(home, { manifest: `${home.dir}/m.yaml` })).toBe('openai/old');
    expect(await answer(home, { manifest: `${home.dir}/m.yaml`, manifestOnly: true })).toBe('openai/new');
    expect(await answer(home)).toBe('openai/old');
    expect(await ask(home, { manifestOnly: true })).toMatchObject({ ok: false, problems: [{ code: 'E100' }] });
    writeFiles(home.dir, { 'm.yaml': 'version: 1\nprimary: opsu\n' });
    expect(await ask(home, { manifest: `${home.dir}/m.yaml`, manifestOnly: true })).toMatchObject({ ok: false });
  });

  it("reads main's store and the agent's, and no other, so that a broken one elsewhere is no matter", async () => {
    const list = ['main', 'work', 'other'].map((id) => ({ id }));
    const store = (text: string) => ({ '.openclaw/agents/other/agent/auth-profiles.json': text });
    const home = homeWith({ ...CLASSIC, agents: { ...model('openai/a'), list } }, store('{broken'));
    expect(unwrap(await ask(home, { agent: 'work' })).notes).toEqual([]);
    expect(unwrap(await ask(home, { agent: 'other' })).notes).toMatchObject([{ code: 'W537' }]);
    const opened = unwrap(await openHome(home.options));
    const [dialect] = opened.candidates;
    if (!dialect) throw new Error('no dialect');
    expect([...(await readHome(opened, dialect, { storesOf: () => ['work'] })).stores.keys()]).toEqual([
      'main',
      'work',
    ]);
    expect([...(await readHome(opened, dialect)).stores.keys()]).toEqual(['main', 'work', 'other']);
  });

  it('an alias stands for its model in rules and assertions', async () => {
    const models = { 'openai/a': { alias: 'Quick' }, 'openai/b': {} };
    const agents = { defaults: { ...model('openai/a', ['openai/b']).defaults, models } };
    const home = homeWith({ ...CLASSIC, agents }, {}, { OPENAI_API_KEY: 'fake' });
    const failing = { failures: [{ target: 'quick', status: 429 }], assert: 'QUICK' };
    expect(unwrap(await ask(home, failing)).explanation).toMatchObject({
      assertion: { pattern: 'QUICK', holds: false },
      simulation: { answers: { ref: 'openai/b' }, unmatched: [] },
    });
    expect(unwrap(await ask(home, { assert: 'quick' })).explanation.assertion?.holds).toBe(true);
  });
});
