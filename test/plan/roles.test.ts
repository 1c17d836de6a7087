/** Roles: what depends on the release, and what they do to the allowlist. */
import { describe, expect, it } from 'vitest';
import type { Manifest } from '../../src/generated/manifest.ts';
import { rolesOf } from '../../src/routing/roles.ts';
import { explainLive } from '../../src/use-cases/explain.ts';
import { importLive } from '../../src/use-cases/import.ts';
import { CONFIG, type Files, isPlan, liveOf, outcomeOf, planOf } from './memory.ts';

const home = (config: object): Files => ({ [CONFIG]: JSON.stringify(config, null, 2) });
const EMPTY = { agents: { defaults: {}, list: [{ id: 'main' }, { id: 'work' }] } };

async function messagesOf(manifest: Manifest, release: string): Promise<string[]> {
  const plan = planOf(manifest, await liveOf(home(EMPTY), release));
  if (!isPlan(plan)) return [...plan];
  return plan.diagnostics.filter(({ code }) => code === 'E334').map(({ message }) => message);
}

describe('a role that the release does not have', () => {
  it.each([
    [{ utility: 'openai/a' }, '2026.6.11', 'OpenClaw 2026.6.11 does not have roles.utility; it exists since 2026.7.1.'],
    [{ utility: 'openai/a' }, '2026.7.1', undefined],
    [{ decision: 'openai/a' }, '2026.9.4', 'OpenClaw 2026.9.4 does not have roles.decision; it exists since 2026.9.6.'],
    // Its place moved, and the role stayed.
    [
      { 'image-generation': 'openai/a' },
      '2026.2.26',
      'OpenClaw 2026.2.26 does not have roles.image-generation; it exists since 2026.3.22.',
    ],
    [{ 'image-generation': 'openai/a' }, '2026.7.35', undefined],
    [{ 'image-generation': 'openai/a' }, '2026.9.6', undefined],
    [{ utility: null, music: { primary: null, fallbacks: [] } }, '2026.1.30', undefined],
  ] as const)('%j on %s', async (roles, release, message) => {
    const manifest = { version: 1, roles } as unknown as Manifest;
    expect(await messagesOf(manifest, release)).toEqual(message === undefined ? [] : [message]);
  });

  it('of an agent says so, once for model and fallbacks', async () => {
    const reviewer = { primary: 'openai/a', fallbacks: ['openai/b'] };
    expect(await messagesOf({ version: 1, agents: { work: { roles: { reviewer } } } }, '2026.4.29')).toEqual([
      'OpenClaw 2026.4.29 does not have roles.reviewer of an agent; it exists since 2026.5.28.',
    ]);
  });
});

it('writes a role where its release keeps it', async () => {
  const manifest: Manifest = { version: 1, roles: { video: 'openai/a', 'speech-summary': 'openai/b' } };
  const written = async (release: string) =>
    JSON.parse((await outcomeOf(home(EMPTY), manifest, release)).files[CONFIG] ?? '');
  expect(await written('2026.5.12')).toMatchObject({
    agents: { defaults: { videoGenerationModel: { primary: 'openai/a' } } },
    messages: { tts: { summaryModel: 'openai/b' } },
  });
  expect(await written('2026.9.6')).toMatchObject({
    agents: { defaults: { mediaModels: { video: { primary: 'openai/a' } } } },
    tts: { summaryModel: 'openai/b' },
  });
});

it('gives a model of subagents an entry where the entries are the allowlist, and no other role', async () => {
  const config = { agents: { defaults: { models: { 'openai/a': {} } } } };
  const roles = { subagents: 'openai/s', heartbeat: 'openai/h', 'speech-summary': 'openai/t' };
  const { files, changes } = await outcomeOf(home(config), { version: 1, roles }, '2026.1.30');
  expect(Object.keys(JSON.parse(files[CONFIG] ?? '').agents.defaults.models)).toEqual(['openai/a', 'openai/s']);
  expect(changes.filter((change) => change.startsWith('[entry]'))).toHaveLength(1);
  const none = await outcomeOf(home({ agents: { defaults: {} } }), { version: 1, roles }, '2026.1.30');
  expect(none.changes.filter((change) => change.startsWith('[entry]'))).toEqual([]);
});

it('does not clear every role for `roles: null`', async () => {
  const live = await liveOf(home({ agents: { defaults: { heartbeat: { model: 'openai/h' } } } }), '2026.9.6');
  const plan = planOf({ version: 1, roles: null }, live);
  expect(isPlan(plan) && plan.changes).toEqual([]);
});

it('leaves out of an import what is no text, and a role that is switched off', async () => {
  const defaults = {
    utilityModel: '',
    heartbeat: { model: { primary: 'openai/h' } },
    pdfModel: { fallbacks: ['openai/p'] },
  };
  const { manifest, leftOut } = importLive(await liveOf(home({ agents: { defaults } }), '2026.9.6'));
  expect(manifest.roles).toEqual({ pdf: { fallbacks: ['openai/p'] } });
  expect(leftOut).toEqual([
    'roles.heartbeat.primary (no string)',
    'roles.utility.primary (switched off by an empty text)',
  ]);
});

it('says of each role which model does the job, and where that is said', async () => {
  const agents = {
    defaults: {
      model: 'openai/a',
      utilityModel: '',
      subagents: { model: { primary: 'openai/s', fallbacks: ['openai/t'] } },
    },
    list: [{ id: 'work', subagents: { model: 'openai/w' } }],
  };
  const live = await liveOf(home({ agents }), '2026.9.6');
  const told = (agent?: string) =>
    Object.fromEntries(
      rolesOf(agent, live).map(({ role, model, fallbacks, source }) => [role, [model, ...fallbacks, source]]),
    );
  expect(told()).toMatchObject({
    subagents: ['openai/s', 'openai/t', 'defaults'],
    utility: [null, 'defaults'],
    heartbeat: [null, 'primary'],
    decision: [null, 'none'],
  });
  expect(told('work').subagents).toEqual(['openai/w', 'agent']);
  const old = await liveOf(home({ agents }), '2026.1.30');
  expect(rolesOf(undefined, old).map(({ role }) => role)).toEqual([
    'subagents',
    'heartbeat',
    'speech-summary',
    'hooks.gmail',
  ]);
});

it('a role has a chain of its own, or the agent does the job', async () => {
  const agents = {
    defaults: {
      model: { primary: 'openai/p', fallbacks: ['openai/q'] },
      subagents: { model: 'openai/s' },
      pdfModel: { primary: 'openai/d', fallbacks: ['openai/e'] },
    },
    list: [{ id: 'main' }, { id: 'work', subagents: { model: { primary: 'openai/w', fallbacks: ['openai/x'] } } }],
  };
  const chain = async (release: string, role: string, agent = 'main') => {
    const live = await liveOf(home({ agents }), release);
    const options = { agent, role, image: false, failures: [], now: 0 };
    const explained = explainLive(live, options);
    if (!explained.ok) return explained.problems[0]?.message.split('.')[0];
    return explained.value.explanation.simulation.steps.map(({ step: { ref, from } }) => `${ref} ${from}`);
  };
  expect(await chain('2026.9.6', 'subagents')).toEqual(['openai/s roles.subagents']);
  expect(await chain('2026.1.30', 'subagents')).toEqual(['openai/s roles.subagents', 'openai/q defaults']);
  expect(await chain('2026.9.6', 'subagents', 'work')).toEqual([
    'openai/w agents.work.roles.subagents',
    'openai/x agents.work.roles.subagents',
  ]);
  expect(await chain('2026.9.6', 'pdf', 'work')).toEqual(['openai/d roles.pdf', 'openai/e roles.pdf']);
  expect(await chain('2026.9.6', 'heartbeat')).toEqual(['openai/p defaults', 'openai/q defaults']);
  expect(await chain('2026.9.6', 'decision')).toEqual([]);
  expect(await chain('2026.1.30', 'pdf')).toBe('This OpenClaw release has no role "pdf"');
});
