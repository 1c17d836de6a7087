/** What an import says of each place about models that the schema of 2026.9.6 has: declared, or left out by name. */
import { describe, expect, it } from 'vitest';
import { importLive } from '../../src/use-cases/import.ts';
import { CONFIG, isPlan, liveOf, planOf } from '../plan/memory.ts';

const CHAIN = { primary: 'openai/a', fallbacks: ['openai/b'] };
const MODELS = { 'openai/a': { alias: 'own', params: { temperature: 0 } } };

/** Path -> a value; `work` is an agent. All keys of the schema that name models, or say how one is used. */
const PLACES: Readonly<Record<string, unknown>> = {
  'agents.defaults.model': CHAIN,
  'agents.defaults.imageModel': CHAIN,
  'agents.defaults.pdfModel': CHAIN,
  'agents.defaults.voiceModel': CHAIN,
  'agents.defaults.utilityModel': 'openai/a',
  'agents.defaults.decisionModel': 'openai/a',
  'agents.defaults.mediaModels.image': CHAIN,
  'agents.defaults.mediaModels.video': CHAIN,
  'agents.defaults.mediaModels.music': CHAIN,
  'agents.defaults.subagents.model': CHAIN,
  'agents.defaults.subagents.thinking': 'low',
  'agents.defaults.heartbeat.model': 'openai/a',
  'agents.defaults.compaction.model': 'openai/a',
  'agents.defaults.compaction.thinkingLevel': 'low',
  'agents.defaults.compaction.memoryFlush.model': 'openai/a',
  'agents.defaults.embeddedAgent.cyberFailover.model': 'openai/a',
  'agents.defaults.modelPolicy.allow': ['openai/a'],
  'agents.defaults.modelSelectionScope': 'session',
  'agents.defaults.models.openai/a.params': { temperature: 0 },
  'agents.defaults.models.openai/a.agentRuntime': { id: 'x' },
  'agents.defaults.models.openai/a.alias': 'own',
  'agents.defaults.params': { temperature: 0 },
  'agents.defaults.thinkingDefault': 'low',
  'agents.defaults.reasoningDefault': 'on',
  'agents.defaults.fastModeDefault': true,
  'agents.entries.work.model': CHAIN,
  'agents.entries.work.models': MODELS,
  'agents.entries.work.modelPolicy.allow': ['openai/a'],
  'agents.entries.work.params': { temperature: 0 },
  'agents.entries.work.thinkingDefault': 'low',
  'agents.entries.work.reasoningDefault': 'on',
  'agents.entries.work.fastModeDefault': true,
  'agents.entries.work.utilityModel': 'openai/a',
  'agents.entries.work.decisionModel': 'openai/a',
  'agents.entries.work.heartbeat.model': 'openai/a',
  'agents.entries.work.subagents.model': CHAIN,
  'agents.entries.work.subagents.thinking': 'low',
  'agents.entries.work.memory.search.provider': 'openai',
  'agents.entries.work.memory.search.model': 'text-embedding-3-small',
  'agents.entries.work.memory.search.fallback': 'gemini',
  'agents.entries.work.memory.search.local.modelPath': 'hf:x',
  'agents.entries.work.tts.summaryModel': 'openai/a',
  'agents.entries.work.tools.exec.reviewer.model': CHAIN,
  'agents.entries.work.tools.exec.reviewer.thinking': 'low',
  'agents.entries.work.tools.exec.reviewer.fastMode': true,
  'agents.entries.work.tools.exec.applyPatch.allowModels': ['openai/a'],
  'auth.order.openai': ['openai:a'],
  'channels.modelByChannel': { telegram: { '1': 'openai/a' } },
  'hooks.gmail.model': 'openai/a',
  'hooks.gmail.thinking': 'low',
  'hooks.mappings[0].model': 'openai/a',
  'hooks.mappings[0].thinking': 'low',
  'memory.search.provider': 'openai',
  'memory.search.model': 'text-embedding-3-small',
  'memory.search.fallback': 'gemini',
  'memory.search.local.modelPath': 'hf:x',
  'models.mode': 'merge',
  'models.providers.own.baseUrl': 'https://own.example/v1',
  'models.providers.own.models': [{ id: 'a', name: 'a' }],
  'plugins.entries.x.llm.allowedModels': ['openai/a'],
  'plugins.entries.x.llm.allowedCompletionModels': ['openai/a'],
  'plugins.entries.x.subagent.allowedModels': ['openai/a'],
  'talk.realtime.model': 'a',
  'talk.consultThinkingLevel': 'low',
  'talk.consultFastMode': true,
  'tools.exec.applyPatch.allowModels': ['openai/a'],
  'tools.exec.reviewer.model': CHAIN,
  'tools.exec.reviewer.thinking': 'low',
  'tools.exec.reviewer.fastMode': true,
  'tools.links.models': [{ type: 'cli', command: 'x' }],
  'tools.media.models': [{ provider: 'openai', model: 'a' }],
  'tools.media.audio.preferredModel': 'openai/a',
  'tools.media.image.preferredModel': 'openai/a',
  'tools.media.video.preferredModel': 'openai/a',
  'tts.summaryModel': 'openai/a',
};

/** Keys with dots do not occur in the paths above, but for the brackets of an index. */
function configWith(path: string, value: unknown): object {
  const build = ([step, ...rest]: string[]): unknown => {
    if (step === undefined) return value;
    const inner = build(rest);
    return /^\d+$/.test(step) ? [inner] : { [step]: inner };
  };
  return build(path.replace(/\[(\d+)\]/g, '.$1').split('.')) as object;
}

const importOf = async (config: object, release = '2026.9.6') =>
  importLive(await liveOf({ [CONFIG]: JSON.stringify(config) }, release));

describe('an import', () => {
  it.each(Object.entries(PLACES))('declares %s, or names it', async (path, value) => {
    const { manifest, leftOut } = await importOf(configWith(path, value));
    const { version, openclaw, manage, ...settings } = manifest;
    const declared = Object.keys(settings).length > 0;
    const named = leftOut.some((text) => text.startsWith(`${path} (`));
    expect([declared, named], leftOut.join()).toContain(true);
  });

  it('names places that no schema knows by their keys, and says why', async () => {
    const config = {
      agents: { defaults: { contextTokens: 5, cliBackends: { x: { command: 'x', modelArg: '--model' } } } },
      agent: { model: 'openai/a' },
      models: { pricing: { enabled: true } },
      plugins: {
        entries: { x: { config: { embedding: { model: 'openai/a', apiKey: 'not-a-real-key' }, models: {} } } },
      },
      messages: { statusReactions: { emojis: { thinking: '?' } } },
    };
    const { leftOut } = await importOf(config);
    expect(leftOut).toEqual(
      expect.arrayContaining([
        'agent.model (OpenClaw does not accept it)',
        'agents.defaults.contextTokens (OpenClaw does not accept it)',
        'models.pricing (OpenClaw does not accept it)',
        'plugins.entries.x.config.embedding.model (a manifest cannot declare it)',
      ]),
    );
    expect(leftOut.join()).not.toMatch(/cliBackends|statusReactions|not-a-real-key|config\.models/);
  });

  it('leaves a search engine for the web alone, which is no model', async () => {
    const { leftOut } = await importOf({ tools: { web: { search: { provider: 'brave' } } } });
    expect(leftOut).toEqual([]);
  });

  it('says of a place that only another release has that this one does not have it', async () => {
    const { leftOut } = await importOf({ agents: { defaults: { voiceModel: CHAIN } } }, '2026.1.30');
    expect(leftOut).toEqual([expect.stringMatching(/^agents\.defaults\.voiceModel \((?:not in|OpenClaw does not)/)]);
  });

  it('names a hook mapping by its id, else by its path, else by its number, as a plan finds it', async () => {
    const { manifest } = await importOf({
      hooks: {
        mappings: [
          { model: 'openai/a' },
          { id: 'mail', match: { path: '/m' }, model: 'openai/a' },
          { match: { path: '/build' }, model: 'openai/a' },
        ],
      },
    });
    expect(Object.keys(manifest.hooks?.mappings ?? {})).toEqual(['0', 'mail', '/build']);
  });

  const search = (value: unknown) => ({ memory: { search: value } });
  const defaults = (value: object) => ({ agents: { defaults: value } });
  it.each([
    [search({ provider: 'none', model: '' }), { 'memory-search': { provider: 'none', model: '' } }, []],
    [search({ provider: '', fallback: '' }), { 'memory-search': { provider: '', fallback: '' } }, []],
    [
      search({ provider: 'openai', model: 5, fallback: [] }),
      { 'memory-search': { provider: 'openai' } },
      [
        'roles.memory-search.model (OpenClaw does not accept it)',
        'roles.memory-search.fallback (OpenClaw does not accept it)',
      ],
    ],
    [search('openai/x'), undefined, ['roles.memory-search (not an object)']],
    [
      defaults({ subagents: { model: '', thinking: '' }, utilityModel: '' }),
      undefined,
      [
        'roles.subagents.primary (an empty text)',
        'roles.utility.primary (switched off by an empty text)',
        'roles.subagents.thinking (an empty text)',
      ],
    ],
    [
      defaults({ pdfModel: { primary: 'openai/a', timeoutMs: 0 } }),
      { pdf: 'openai/a' },
      ['roles.pdf.timeoutMs (OpenClaw does not accept it)'],
    ],
  ])(
    'declares what can be of an odd value, names the rest, and then has nothing to plan: %j',
    async (config, roles, left) => {
      const live = await liveOf({ [CONFIG]: JSON.stringify(config) }, '2026.9.6');
      const { manifest, leftOut } = importLive(live);
      expect(manifest.roles).toEqual(roles);
      expect(leftOut).toEqual(left);
      const plan = planOf(manifest, live);
      if (!isPlan(plan)) throw new Error(plan.join('\n'));
      expect(plan.changes).toEqual([]);
    },
  );
});
