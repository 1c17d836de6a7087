import { describe, expect, it } from 'vitest';
import { documentOf, expectCode, type Home, withHomeHere } from './cli.ts';

const OAUTH = '.openclaw/credentials/oauth.json';
const MAIN = '.openclaw/agents/main/agent';
const STORE = `${MAIN}/auth-profiles.json`;
const LOGIN = { access: 'planted-access', refresh: 'planted-refresh', expires: 1_999_999_999_999 };

const config = (release: string) =>
  JSON.stringify({
    meta: { lastTouchedVersion: release },
    agents: { defaults: { model: { primary: 'anthropic/claude-opus-4-5' } } },
  });

function homeOf(release: string, more: Readonly<Record<string, string>> = {}) {
  return { '.openclaw/openclaw.json': config(release), [OAUTH]: JSON.stringify({ anthropic: LOGIN }), ...more };
}

async function idsIn(home: Home): Promise<string[]> {
  const listed = documentOf(await home.run(['auth', 'list', '--json']));
  return (listed.profiles as { id: string }[]).map(({ id }) => id);
}

const paste = (home: Home, ...args: string[]) =>
  home.run(['auth', 'paste-api-key', '--provider', 'openai', ...args], { stdin: 'planted-openai-key-0123456789' });

describe('a login in credentials/oauth.json, where no store exists', () => {
  it.each(['2026.1.30', '2026.4.29'])(
    'counts as a credential of %s in status, list, explain and check',
    async (release) => {
      await withHomeHere(homeOf(release), async (home) => {
        const status = expectCode(await home.run(['status', '--check']), 0);
        expect(status.stdout).toContain('anthropic:default  oauth    active');
        expect(status.stderr).toContain(`OpenClaw ${release} imports it at its next start.  [W241]`);
        expect(await idsIn(home)).toEqual(['anthropic:default']);
        const explained = await home.run(['explain']);
        expect(explained.stdout).toContain('anthropic/claude-opus-4-5 answers with profile:anthropic:default.');
        expect(`${status.stdout}${status.stderr}${explained.stdout}`).not.toContain('planted');
      });
    },
  );

  it('is put into the store that another credential creates, as OpenClaw would have imported it', async () => {
    await withHomeHere(homeOf('2026.1.30'), async (home) => {
      const pasted = expectCode(await paste(home), 0);
      expect(pasted.stderr).toContain(
        'The new store also has anthropic:default from ~/.openclaw/credentials/oauth.json.',
      );
      expect(JSON.parse(await home.read(STORE)).profiles).toEqual({
        'anthropic:default': { type: 'oauth', provider: 'anthropic', ...LOGIN },
        'openai:manual': { type: 'api_key', provider: 'openai', key: 'planted-openai-key-0123456789' },
      });
      expect(await home.read(OAUTH)).toBe(JSON.stringify({ anthropic: LOGIN }));
      expect(await idsIn(home)).toEqual(['anthropic:default', 'openai:manual']);
      expect((await home.run(['status'])).stderr).not.toContain('W24');
    });
  });

  it('is put into a store that OpenClaw would take for none, and nothing of that is lost', async () => {
    const more = { [STORE]: '{"version": 1, "note": "kept"}' };
    await withHomeHere(homeOf('2026.1.30', more), async (home) => {
      expectCode(await paste(home), 0);
      const stored = JSON.parse(await home.read(STORE));
      expect(Object.keys(stored.profiles)).toEqual(['anthropic:default', 'openai:manual']);
      expect(stored.note).toBe('kept');
    });
  });

  it('is found where OPENCLAW_OAUTH_DIR says', async () => {
    const { [OAUTH]: _none, ...files } = homeOf('2026.1.30', {
      'logins/oauth.json': JSON.stringify({ anthropic: LOGIN }),
    });
    await withHomeHere(files, async (home) => {
      const env = { OPENCLAW_OAUTH_DIR: home.at('logins') };
      expectCode(await home.run(['status', '--check'], { env }), 0);
      expectCode(await home.run(['status', '--check']), 1);
    });
  });

  it('comes after those of auth.json in the folder of the agent', async () => {
    const own = { anthropic: { type: 'api_key', key: 'planted-own' }, zai: { type: 'token', token: 'planted-zai' } };
    await withHomeHere(homeOf('2026.1.30', { [`${MAIN}/auth.json`]: JSON.stringify(own) }), async (home) => {
      expect(await idsIn(home)).toEqual(['anthropic:default', 'zai:default']);
      expectCode(await paste(home), 0);
      expect(JSON.parse(await home.read(STORE)).profiles).toMatchObject({
        'anthropic:default': { type: 'api_key', provider: 'anthropic', key: 'planted-own' },
        'zai:default': { type: 'token', provider: 'zai' },
      });
    });
  });

  it('stops a stored order that would create the store, and names the command that imports it first', async () => {
    const manifest = 'version: 1\nagents: {main: {auth: {order: {anthropic: [anthropic:default]}}}}\n';
    await withHomeHere(homeOf('2026.1.30', { 'work/openclaw.models.yaml': manifest }), async (home) => {
      const applied = expectCode(await home.run(['apply', '--yes']), 1);
      expect(applied.stdout).toContain('E243');
      expect(applied.stdout).toContain('openclaw models status');
      expect(await idsIn(home)).toEqual(['anthropic:default']);
    });
  });
});

describe('a login in credentials/oauth.json that OpenClaw does not import', () => {
  it('is named where a store exists already', async () => {
    await withHomeHere(homeOf('2026.1.30', { [STORE]: '{"version": 1, "profiles": {}}' }), async (home) => {
      const status = expectCode(await home.run(['status', '--check']), 1);
      expect(status.stderr).toContain('OpenClaw 2026.1.30 imports it only while there is no auth store.  [W242]');
      expect(await idsIn(home)).toEqual([]);
    });
  });

  it('is named in releases that leave it to their doctor', async () => {
    await withHomeHere(homeOf('2026.9.6'), async (home) => {
      const status = expectCode(await home.run(['status', '--check']), 1);
      expect(status.stderr).toContain('OpenClaw 2026.9.6 imports it only with `openclaw doctor --fix`.  [W242]');
    });
  });

  it('is not mentioned once its provider has another credential, or where the file is malformed', async () => {
    const key =
      '{"version": 1, "profiles": {"anthropic:a": {"type": "api_key", "provider": "anthropic", "key": "planted"}}}';
    await withHomeHere(homeOf('2026.1.30', { [STORE]: key }), async (home) => {
      expect((await home.run(['status'])).stderr).not.toContain('W24');
    });
    await withHomeHere(homeOf('2026.1.30', { [OAUTH]: '{"anthropic": ' }), async (home) => {
      expectCode(await home.run(['status', '--check']), 1);
    });
  });
});
