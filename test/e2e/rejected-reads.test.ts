import { describe, expect, it } from 'vitest';
import { documentOf, expectCode, STORE, withHomeHere } from './cli.ts';

const FILES = {
  '.openclaw/openclaw.json': `{
  meta: { lastTouchedVersion: "2026.1.30", lastTouchedAt: "2026-01-30T00:00:00.000Z" },
  agents: { defaults: { model: "anthropic/claude-opus-4-5" } },
}
`,
  '.openclaw/agents/main/agent/auth-profiles.json': STORE,
};

describe('a config that OpenClaw rejects', () => {
  it('fails status --check, which says why', async () => {
    await withHomeHere(FILES, async (home) => {
      const checked = expectCode(await home.run(['status', '--check']), 1);
      expect(checked.stderr).toContain('rejects this config at agents.defaults.model');
      expectCode(await home.run(['status']), 0);
      const { check } = documentOf(expectCode(await home.run(['status', '--check', '--json']), 1));
      expect(check).toMatchObject({ verdict: 'failing', exitCode: 1, problems: [] });
    });
  });

  it('answers nothing in explain, which fails with E205', async () => {
    await withHomeHere(FILES, async (home) => {
      const explained = expectCode(await home.run(['explain']), 1);
      expect(explained.stdout).toContain(
        'Nothing answers: OpenClaw rejects the config.\nOpenClaw says:\n  Config invalid',
      );
      expect(explained.stdout).not.toContain(' answers with');
      expect(explained.stderr).toContain('E205');
      const document = documentOf(expectCode(await home.run(['explain', '--json']), 1));
      expect(document).toMatchObject({
        end: 'rejected',
        answers: null,
        said: 'Config invalid',
        error: { code: 'E205' },
      });
    });
  });
});

describe('explain --credential', () => {
  const config = JSON.stringify({
    meta: { lastTouchedVersion: '2026.1.30' },
    agents: { defaults: { model: { primary: 'anthropic/claude-opus-4-5' } } },
  });
  const files = { '.openclaw/openclaw.json': config, '.openclaw/agents/main/agent/auth-profiles.json': STORE };

  it('asks what a request for that profile gets, and tries no other', async () => {
    await withHomeHere(files, async (home) => {
      const explained = expectCode(await home.run(['explain', '--credential', 'anthropic:b']), 0);
      expect(explained.stdout).toContain('answers with profile:anthropic:b.');
      expect(explained.stdout).not.toContain('anthropic:a');
    });
  });

  it("ends with OpenClaw's words for a profile that is not there", async () => {
    await withHomeHere(files, async (home) => {
      const explained = expectCode(await home.run(['explain', '--credential', 'anthropic:nope']), 0);
      expect(explained.stdout).toContain('OpenClaw says:\n  No credentials found for profile "anthropic:nope".');
    });
  });

  it('says so where no model of the chain is of its provider', async () => {
    await withHomeHere(files, async (home) => {
      const explained = expectCode(await home.run(['explain', '--credential', 'xai:a']), 0);
      expect(explained.stderr).toContain('--credential xai:a is of xai, which has no model in this chain.');
    });
  });
});
