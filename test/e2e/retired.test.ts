import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import schema from '../../schema/retired.schema.json' with { type: 'json' };
import { documentOf, expectCode, type Home, type RunOptions, withHomeHere } from './cli.ts';
import { CONFIG } from './listed.ts';

const validate = new Ajv({ allErrors: true, strict: false }).compile(schema);

const LIVE = `{
  "meta": { "lastTouchedVersion": "2026.4.29", "lastTouchedAt": "2026-05-01T00:00:00.000Z" },
  "models": { "providers": { "own": { "baseUrl": "http://127.0.0.1:9/v1", "models": [{ "id": "m", "name": "M" }] } } },
  "agents": {
    "defaults": {
      "model": { "primary": "openai/gpt-5.5", "fallbacks": ["google/gemini-2.0-flash", "own/m", "openai/gpt-5.4"] },
      "models": { "acme/super-1": { "alias": "super" }, "openai/gpt-5.5": {} }
    },
    "list": [{ "id": "ops", "model": "google/gemini-2.0-flash" }]
  }
}
`;
const MANIFEST = 'version: 1\nopenclaw: 2026.4.29\nprimary: openai/gpt-5.5\nfallbacks:\n  - google/gemini-2.0-flash\n';
const files = { [CONFIG]: LIVE };

async function retired(home: Home, args: readonly string[] = [], code = 1, options: RunOptions = {}) {
  const document = documentOf(expectCode(await home.run(['retired', ...args, '--json'], options), code));
  expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
  return document as unknown as {
    used: number;
    models: { ref: string; status: string; uses: { in: string; place: string; position: { line: number } }[] }[];
  };
}

describe.concurrent('retired', () => {
  test('shows what is gone, going and unknown, worst first, with places, successor and source', () =>
    withHomeHere(files, async (home) => {
      const { stdout } = expectCode(await home.run(['retired']), 1);
      expect(stdout).toBe(`✗ google/gemini-2.0-flash  shut down 2026-06-01  fallbacks[0], agents.ops.primary
    -> google/gemini-2.5-flash  (google's manifest in OpenClaw 2026.9.6, 2026-09-23)
! openai/gpt-5.5           deprecated            primary, models
    -> openai/gpt-5.6-sol  (openai's manifest in OpenClaw 2026.9.6, 2026-09-23)
? acme/super-1             nobody knows it       aliases.super

1 retired, 1 deprecated, 1 unknown of 5 models in use.
Next: openclaw-models replace google/gemini-2.0-flash google/gemini-2.5-flash
`);
    }));

  test('gives each place its line in the manifest and in the config', () =>
    withHomeHere({ ...files, 'work/openclaw.models.yaml': MANIFEST }, async (home) => {
      const { used, models } = await retired(home);
      expect(used).toBe(5);
      expect(models.map(({ ref, status }) => `${ref} ${status}`)).toEqual([
        'google/gemini-2.0-flash retired',
        'openai/gpt-5.5 deprecated',
        'acme/super-1 unknown',
      ]);
      expect(models[0]?.uses.map((use) => `${use.in} ${use.place} ${use.position.line}`)).toEqual([
        'manifest fallbacks[0] 5',
        'config fallbacks[0] 6',
        'config agents.ops.primary 9',
      ]);
      const github = expectCode(await home.run(['retired', '--format', 'github']), 1).stdout;
      expect(github).toContain('file=openclaw.models.yaml,line=5,');
      const sarif = JSON.parse(expectCode(await home.run(['retired', '--format', 'sarif']), 1).stdout);
      expect(sarif.runs[0].results.map(({ ruleId }: { ruleId: string }) => ruleId)).toContain('W180');
      const markdown = expectCode(await home.run(['retired', '--format', 'markdown']), 1).stdout;
      expect(markdown).toContain(
        '| ❌ | `google/gemini-2.0-flash` | shut down 2026-06-01 | `google/gemini-2.5-flash` |',
      );
    }));

  test('a ChatGPT login is another route: a model that is gone there only', () =>
    withHomeHere(
      {
        ...files,
        '.openclaw/agents/main/agent/auth-profiles.json': JSON.stringify({
          version: 1,
          profiles: {
            'openai:me': { type: 'oauth', provider: 'openai', access: 'a', refresh: 'r', expires: 32503680000000 },
          },
        }),
      },
      async (home) => {
        const { models } = await retired(home);
        expect(models.map(({ ref, status }) => `${ref} ${status}`)).toContain('openai/gpt-5.4 retired');
      },
    ));

  test('exits with 2 for a deprecated model only if that is asked for, with 0 if nothing is going', () => {
    const only = (ref: string) => ({ [CONFIG]: LIVE.replaceAll('google/gemini-2.0-flash', ref) });
    return withHomeHere(only('google/gemini-2.5-flash'), async (home) => {
      await retired(home, [], 0);
      await retired(home, ['--detailed-exitcode'], 2);
      const fresh = LIVE.replaceAll('google/gemini-2.0-flash', 'own/m').replaceAll('gpt-5.5', 'gpt-5.6-sol');
      await home.write(CONFIG, fresh);
      await retired(home, ['--detailed-exitcode'], 0);
    });
  });

  const EVERYWHERE = `{
  "meta": { "lastTouchedVersion": "2026.9.6" },
  "agents": { "defaults": { "model": { "primary": "openai/gpt-5.6-sol", "fallbacks": ["openai-codex/gpt-5.6-sol"] } } },
  "hooks": { "gmail": { "model": "google/gemini-2.0-flash" } },
  "channels": { "modelByChannel": { "telegram": { "1": "google/gemini-2.0-flash" } } },
  "tools": { "media": { "image": { "models": [{ "provider": "google", "model": "gemini-2.0-flash" }] } } }
}
`;
  const KEPT = {
    '.openclaw/cron/jobs.json': JSON.stringify({
      version: 1,
      jobs: [{ id: 'a', name: 'nightly', payload: { kind: 'agentTurn', model: 'google/gemini-2.0-flash' } }],
    }),
    '.openclaw/agents/main/sessions/sessions.json': JSON.stringify({
      'agent:main:pinned': {
        ...{ providerOverride: 'google', modelOverride: 'gemini-2.0-flash', modelOverrideSource: 'user' },
      },
    }),
  };

  test('finds hooks, channels, media, cron jobs and chats, and old names of providers', () =>
    withHomeHere({ [CONFIG]: EVERYWHERE, ...KEPT }, async (home) => {
      const { models } = await retired(home);
      expect(models.map(({ ref, status }) => `${ref} ${status}`)).toEqual([
        'google/gemini-2.0-flash retired',
        'openai-codex/gpt-5.6-sol renamed',
      ]);
      expect(models[0]?.uses.map((use) => `${use.in} ${use.place} ${use.position?.line ?? '-'}`)).toEqual([
        'config hooks.gmail.primary 4',
        'config channels.modelByChannel.telegram.1 5',
        'config tools.media.image.models.0 6',
        'cron nightly -',
        'session agent:main:pinned -',
      ]);
      const { stdout } = expectCode(await home.run(['retired']), 1);
      expect(stdout).toContain('job "nightly", chat agent:main:pinned');
      expect(stdout).toContain('! openai-codex/gpt-5.6-sol  old name');
      expect(stdout).toContain('-> openai/gpt-5.6-sol');
    }));

  test('proposes to clear a chat where nothing else has the model', () =>
    withHomeHere({ [CONFIG]: LIVE.replaceAll('google/gemini-2.0-flash', 'own/m'), ...KEPT }, async (home) => {
      await home.write(
        CONFIG,
        LIVE.replaceAll('google/gemini-2.0-flash', 'own/m').replaceAll('gpt-5.5', 'gpt-5.6-sol'),
      );
      const { stdout } = expectCode(await home.run(['retired']), 1);
      expect(stdout).toContain('Next: openclaw-models pins clear --model google/gemini-2.0-flash');
    }));

  test('an empty home uses no model', () =>
    withHomeHere({}, async (home) => {
      expect(expectCode(await home.run(['retired']), 0).stdout).toBe('No model is in use.\n');
    }));

  test('a plan warns at the line of what it leaves, and of what OpenClaw keeps', () =>
    withHomeHere({ [CONFIG]: EVERYWHERE, ...KEPT }, async (home) => {
      await home.manifest('version: 1\nprimary: openai/gpt-5.6-sol\n');
      const told = async () => {
        const { diagnostics } = documentOf(await home.run(['plan', '--json'])) as unknown as {
          diagnostics: { code: string; message: string; position?: { line: number } }[];
        };
        return diagnostics
          .filter(({ code }) => /^W18[012]/.test(code))
          .map(({ code, message, position }) => `${code} ${position?.line ?? '-'} ${message}`);
      };
      expect(await told()).toEqual([
        expect.stringMatching(/^W182 3 openai-codex\/gpt-5.6-sol has an old name .* at live fallbacks\[0\]\.$/),
        expect.stringMatching(
          /^W180 4 google\/gemini-2.0-flash was shut down .* at live hooks.gmail.primary and 4 more\.$/,
        ),
      ]);
      await home.manifest(
        'version: 1\nprimary: openai/gpt-5.6-sol\nfallbacks: []\nmoved:\n  google/gemini-2.0-flash: google/gemini-2.5-flash\n',
      );
      expect(await told()).toEqual([expect.stringMatching(/^W180 - .* at cron job "nightly" and 1 more\.$/)]);
    }));

  test('refs tells the state of a model, and its place in models.providers', () =>
    withHomeHere(files, async (home) => {
      const { stdout } = expectCode(await home.run(['refs', 'google/gemini-2.0-flash']), 0);
      expect(stdout).toMatch(/^google\/gemini-2.0-flash was shut down on 2026-06-01 /);
      expect(stdout).toContain('Its successor is google/gemini-2.5-flash.');
      expect(stdout).toContain('openclaw-models replace google/gemini-2.0-flash google/gemini-2.5-flash --dry-run');
      const document = documentOf(expectCode(await home.run(['refs', 'own', '--json']), 0)) as unknown as {
        lifecycle: unknown;
        refs: { address: string; position: { line: number } | null }[];
      };
      expect(document.lifecycle).toBeNull();
      expect(document.refs.find(({ address }) => address === 'providers.own')?.position).toMatchObject({ line: 3 });
    }));
});
