/** Queries to an installed release, and the results to expect if the fact was read correctly: `{expected, found}`. */

export const QUESTIONS = [
  {
    name: 'emptyHomeModel',
    async ask({ openclaw }, read) {
      const { json } = await openclaw(['models', 'status', '--json']);
      return { expected: read, found: json?.resolvedDefault };
    },
  },
  {
    name: 'bareNames',
    async ask({ openclaw, writeConfig }, { provider, configured }) {
      const models = { 'vllm/some-model': {} };
      writeConfig({ agents: { defaults: { model: { primary: 'some-model' }, models } } });
      const { json } = await openclaw(['models', 'status', '--json']);
      const expected = configured.includes('models') ? 'vllm' : provider;
      return { expected: `${expected}/some-model`, found: json?.resolvedDefault };
    },
  },
  {
    name: 'builtinAliases',
    async ask({ openclaw, writeConfig }, read) {
      writeConfig({
        agents: { defaults: { models: Object.fromEntries(Object.values(read).map((ref) => [ref, {}])) } },
      });
      const { json } = await openclaw(['models', 'aliases', 'list', '--json']);
      return { expected: read, found: json?.aliases };
    },
  },
  {
    name: 'idRewrites',
    async ask({ openclaw, writeConfig }, { models, providers }) {
      const expected = {};
      for (const [provider, table] of Object.entries(models)) {
        for (const [from, to] of Object.entries(table)) expected[`${provider}/${from}`] = `${provider}/${to}`;
      }
      for (const [from, to] of Object.entries(providers)) expected[`${from}/some-model`] = `${to}/some-model`;
      // One chain holds them all; `list` shows what each one means.
      writeConfig({ agents: { defaults: { model: { primary: 'openai/x', fallbacks: Object.keys(expected) } } } });
      const { json } = await openclaw(['models', 'list', '--json']);
      const listed = new Set((json?.models ?? []).map(({ key }) => key));
      const found = {};
      for (const [from, to] of Object.entries(expected)) {
        if (listed.has(to)) found[from] = to;
        else if (listed.has(from)) found[from] = from;
        // Not every release lists models that its catalogue does not know.
        else delete expected[from];
      }
      if (Object.keys(found).length === 0) throw new Error('it lists none of the models');
      return { expected, found };
    },
  },
  {
    name: 'listedModels',
    async ask({ openclaw, writeConfig }, { extra }) {
      const cost = { input: 0, output: 0, cacheRead: 0, cacheWrite: 0 };
      const model = {
        id: 'qwen',
        name: 'Qwen',
        reasoning: false,
        input: ['text'],
        cost,
        contextWindow: 8192,
        maxTokens: 1024,
      };
      const vllm = { baseUrl: 'http://127.0.0.1:9/v1', api: 'openai-completions', apiKey: 'none', models: [model] };
      writeConfig({ models: { providers: { vllm } } });
      const { json } = await openclaw(['models', 'list', '--json']);
      if (!json) throw new Error('it lists no models');
      return { expected: extra !== 'none', found: json.models.some(({ key }) => key === 'vllm/qwen') };
    },
  },
  {
    name: 'ownModel',
    async ask({ openclaw, writeConfig, roster }, read) {
      const { defaults, ...agents } = roster({ main: {}, work: { model: 'openai/gpt-5.4' } });
      const model = { primary: 'openai/gpt-5.4', fallbacks: ['anthropic/claude-opus-4-6'] };
      writeConfig({ agents: { defaults: { model, ...defaults }, ...agents } });
      const { json } = await openclaw(['models', 'status', '--json', '--agent', 'work']);
      return { expected: read === 'none' ? [] : model.fallbacks, found: json?.fallbacks };
    },
  },
  {
    name: 'profileSuffix',
    async ask({ openclaw, writeConfig }, read) {
      writeConfig({ agents: { defaults: { model: { primary: 'openai/gpt-5.4@openai:work' } } } });
      const { json } = await openclaw(['models', 'status', '--json']);
      return { expected: `openai/gpt-5.4${read ? '' : '@openai:work'}`, found: json?.resolvedDefault };
    },
  },
  {
    name: 'migrationKeys',
    async ask({ openclaw, writeConfig }, read) {
      const found = [];
      for (const key of ['modelPolicyAllowlist', 'utilityModelSeparation']) {
        writeConfig({ meta: { migrations: { [key]: true } } });
        const { code } = await openclaw(['models', 'aliases', 'list', '--json']);
        if (code === 0) found.push(key);
      }
      return { expected: read, found };
    },
  },
  {
    name: 'commands',
    async ask({ openclaw }, read) {
      const [expected, found] = [{}, {}];
      for (const command of ['auth', 'auth paste-token', 'auth order set']) {
        const { stdout } = await openclaw(['models', ...command.split(' '), '--help']);
        expected[command] = read[command].includes('--agent');
        found[command] = stdout.includes('--agent');
        if (command !== 'auth') continue;
        for (const word of ['logout', 'paste-api-key', 'list']) {
          expected[word] = `auth ${word}` in read;
          found[word] = new RegExp(`^\\s+${word}\\b`, 'm').test(stdout);
        }
      }
      return { expected, found };
    },
  },
];
