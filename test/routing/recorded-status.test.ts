/** Every recorded `models status` of OpenClaw, answered by ours: the same fields under the same names. */
import { afterEach, describe, expect, it } from 'vitest';
import recorded from '../../fixtures/recorded/status.json' with { type: 'json' };
import { run } from '../edits/commands.ts';
import type { Generation } from '../releases.ts';
import { makeHome, type TestHome } from '../use-cases/homes.ts';

interface Recording {
  readonly generation: Generation;
  readonly name: string;
  readonly argv: readonly string[];
  readonly exit: number;
  readonly env?: Readonly<Record<string, string>>;
  readonly before: Readonly<Record<string, string>>;
  readonly stdout: string;
}

type Fields = Readonly<Record<string, unknown>>;

/** Where ours says something else, with the reason. */
const DIFFERENCES: Readonly<
  Record<string, { readonly why: string; readonly exit?: number; readonly fields?: readonly string[] }>
> = {
  'classic status-check-alias-default-counts-anthropic': {
    why: "theirs takes the alias for a provider's name and misses a credential that nobody needs",
    exit: 0,
    fields: ['missingProvidersInUse', 'oauth.providers'],
  },
  'classic status-legacy-auth-json-migrated': {
    why: 'theirs converts an old store while reading; ours never writes',
    fields: [],
  },
  'classic status-legacy-oauth-json-imported': { why: 'as above', fields: [] },
  'modern auth-list-old-flat-legacy-plus-env': {
    why: 'theirs refuses to read before doctor has converted the old store; ours shows the settings',
    exit: 0,
  },
  ...Object.fromEntries(
    [
      'status-json-models-with-meta',
      'set-policy-alias-target',
      'status-json-models-marker-only',
      'status-json-models-version-only',
      'external-edit-keeps-meta-then-status',
      'external-edit-drops-gateway-mode-then-status',
    ].map((name) => [
      `modern ${name}`,
      {
        why: 'where no plugin of the provider is loaded, theirs says nothing; ours says that the credential is missing',
        fields: ['missingProvidersInUse', 'oauth.providers'],
      },
    ]),
  ),
};

const RELEASES = { classic: '2026.1.30', modern: '2026.9.6' } as const;

let home: TestHome | undefined;
afterEach(() => {
  home?.remove();
  home = undefined;
});

describe.each(recorded as unknown as Recording[])('$generation $name', (recording) => {
  it('is answered alike', async () => {
    const { generation, name, argv } = recording;
    const difference = DIFFERENCES[`${generation} ${name}`];
    const now = Date.now();
    const before = Object.fromEntries(
      Object.entries(recording.before).map(([file, text]) => [
        file,
        text.replace(/<NOW([+-]\d+)>/g, (_, offset: string) => String(now + Number(offset))),
      ]),
    );
    home = makeHome(before, { env: recording.env, release: RELEASES[generation] });
    const words = argv.slice(1).filter((word) => word !== '--probe');
    // Their threshold is a day, ours a week.
    const ran = await run({ dir: home.dir, env: home.options.env }, [
      ...words,
      '--expiring-within',
      '24h',
      '--openclaw-version',
      RELEASES[generation],
    ]);
    expect(ran.code, ran.stdout + ran.stderr).toBe(difference?.exit ?? recording.exit);
    for (const secret of secretsIn(Object.values(before).join('\n')))
      expect(ran.stdout + ran.stderr).not.toContain(secret);
    if (recording.exit !== 0 && recording.exit !== 2 && difference?.exit === undefined) return;
    if (argv.includes('--plain')) {
      expect(ran.stdout.trim()).toBe(recording.stdout.trim());
      return;
    }
    if (!argv.includes('--json') || !recording.stdout.startsWith('{\n  "configPath"')) return;
    const theirs = parse(recording.stdout.replaceAll('$HOME', home.dir), now);
    expect(mapped(JSON.parse(ran.stdout) as Fields, difference?.fields)).toMatchObject(
      mapped(theirs, difference?.fields),
    );
  });
});

/** The document as far as it was recorded: some were cut in the middle. */
function parse(stdout: string, now: number): Fields {
  const text = stdout
    .replace(/<NOW([+-]\d+)>/g, (_, offset: string) => String(now + Number(offset)))
    .replaceAll('<MS>', '0');
  const cut = text.indexOf('<CUT>');
  if (cut < 0) return JSON.parse(text) as Fields;
  // What is whole in front of the credentials' expiries, where the cut is.
  const whole = text.slice(0, text.indexOf('"oauth": {'));
  return JSON.parse(`${whole}"oauth": null}}`) as Fields;
}

/** The fields that users script against. Ours names profiles where theirs shows parts of keys. */
function mapped(status: Fields, unlike: readonly string[] = []): Fields {
  const auth = status.auth as Fields & { providers: Fields[]; unusableProfiles: Fields[]; oauth: Fields | null };
  const same = (name: string, value: unknown) =>
    unlike.includes(name) || value === undefined ? {} : { [name]: value };
  const { configPath, agentId, agentDir, defaultModel, resolvedDefault, fallbacks, imageModel, imageFallbacks } =
    status;
  return {
    configPath,
    ...same('agentId', agentId),
    agentDir,
    defaultModel,
    resolvedDefault,
    fallbacks,
    imageModel,
    imageFallbacks,
    ...same('modelConfig', status.modelConfig),
    aliases: status.aliases,
    allowed: status.allowed,
    storePath: auth.storePath,
    ...same('missingProvidersInUse', auth.missingProvidersInUse),
    providersWithOAuth: auth.providersWithOAuth,
    providers: auth.providers.map(({ provider, effective, profiles, env, modelsJson }) => ({
      provider,
      kind: (effective as Fields).kind,
      counts: {
        ...(profiles as Fields),
        labels: ((profiles as Fields).labels as string[]).map((label) => label.replace(/=.*/, '')),
      },
      env: env ? (env as Fields).source : undefined,
      modelsJson: modelsJson !== undefined,
    })),
    unusable: auth.unusableProfiles.map(({ profileId, provider, kind, reason, until }) => ({
      profileId,
      provider,
      kind,
      reason,
      until,
    })),
    ...(auth.oauth === null
      ? {}
      : {
          warnAfterMs: auth.oauth.warnAfterMs,
          ...same('oauth.profiles', auth.oauth.profiles),
          ...same('oauth.providers', auth.oauth.providers),
        }),
  };
}

/** What must not be shown: keys and tokens of the stores. */
function secretsIn(text: string): string[] {
  return [...text.matchAll(/"(?:key|token|access|refresh|apiKey)": "([^"]{4,})"/g)].map(([, secret = '']) => secret);
}
