import { readFileSync } from 'node:fs';
import json5 from 'json5';
import { describe, expect, it } from 'vitest';
import { factsOf } from '../../../src/openclaw/facts/releases.ts';
import { certainIssues, newIssues, validateConfig } from '../../../src/openclaw/files/validate.ts';
import { FACTS } from '../../releases.ts';

interface Recorded {
  name: string;
  config: string;
  valid: boolean;
  issues: { path: string; message: string }[];
}
const recorded: { modern: Recorded[]; classic: Recorded[] } = JSON.parse(
  readFileSync(new URL('../../../fixtures/recorded/validation.json', import.meta.url), 'utf8'),
);

/** Which provider ids are bundled differs by release, so this rule of OpenClaw is left out on purpose. */
const LEFT_OUT = new Set(['validate-provider-no-models']);
/** OpenClaw names the rewritten place `agents.entries.main`; we name the one that is in the file. */
const OUR_PATH: Record<string, string> = { 'validate-agents-list-auth': 'agents.list.0' };

describe.each(['modern', 'classic'] as const)('recorded runs of the %s release', (generation) => {
  const cases = recorded[generation].filter(({ name }) => !LEFT_OUT.has(name));
  it.each(cases)('$name', ({ name, config, valid, issues }) => {
    const found = validateConfig(json5.parse(config), FACTS[generation]);
    if (valid) {
      expect(found).toEqual([]);
      return;
    }
    expect(found).toHaveLength(issues.length);
    for (const [index, issue] of issues.entries()) {
      // Where OpenClaw tries a string or an object it names only the whole; we name the part.
      const path = OUR_PATH[name] ?? issue.path;
      expect(`${found[index]?.path}.`.startsWith(`${path}.`), `${found[index]?.path} under ${path}`).toBe(true);
      if (issue.message.startsWith('Unrecognized key')) expect(found[index]?.message).toBe(issue.message);
    }
  });
  it('has refusals and acceptances to compare with', () => {
    expect(cases.filter((one) => one.valid).length).toBeGreaterThan(8);
    expect(cases.filter((one) => !one.valid).length).toBeGreaterThan(8);
  });
});

/** How a config names an environment variable. */
const variable = (name: string) => `\${${name}}`;
const modern = (agents: unknown) => validateConfig({ agents }, FACTS.modern).map(({ path }) => path);
const classic = (agents: unknown) => validateConfig({ agents }, FACTS.classic).map(({ path }) => path);

describe('modern rules beyond the schema (2026.9.6, measured)', () => {
  it('wants an owner for two agents or more', () => {
    expect(modern({ entries: { main: {}, work: {} } })).toEqual(['agents.ownership']);
    expect(modern({ entries: { main: {}, work: {} }, ownership: 'explicit' })).toEqual([]);
    expect(modern({ entries: { main: { default: true }, work: {} } })).toEqual([]);
    expect(modern({ entries: { main: { default: true }, work: { default: true } } })).toEqual(['agents.entries']);
    expect(modern({ entries: {} })).toEqual([]);
  });

  it('takes a list in place of entries, never beside them', () => {
    expect(modern({ list: [] })).toEqual([]);
    expect(modern({ list: [{ id: 'work' }] })).toEqual([]);
    expect(modern({ list: [{ id: 'main', default: true }, { id: 'work' }] })).toEqual([]);
    expect(modern({ list: [{ id: 'main' }, { id: 'work' }] })).toEqual(['agents.ownership']);
    expect(modern({ list: [{ id: 'main' }, { id: 'work', foo: 1 }], ownership: 'explicit' })).toEqual([
      'agents.list.1',
    ]);
    expect(modern({ list: [{ id: 'work' }], entries: {} })).toEqual(['agents']);
    expect(modern({ list: [{ id: 'main' }, { id: 'main' }] })).toEqual(['agents']);
    expect(modern({ list: [{ id: 'Work' }] })).toEqual(['agents']);
    expect(modern({ list: [{ model: 'a/b' }] })).toEqual(['agents']);
    expect(modern({ list: [{ id: '__proto__', foo: 1 }] })).toEqual(['agents.list.0']);
    // Keys that look like numbers come first in an object, whatever their place in the list.
    expect(modern({ list: [{ id: 'main', foo: 1 }, { id: '7' }], ownership: 'explicit' })).toEqual(['agents.list.0']);
  });

  it('knows agent ids in any case, and that two spellings are one agent', () => {
    expect(modern({ entries: { WORK: {} } })).toEqual([]);
    expect(modern({ ownership: 'explicit', entries: { Main: {}, main: {} } })).toEqual(['agents.entries.main']);
    expect(modern({ ownership: 'explicit', entries: { _x: {}, '-x': {}, 'a.b': {} } })).toEqual([
      'agents.entries.-x',
      'agents.entries.a.b',
    ]);
  });

  it.each([
    'a/b',
    'A/b',
    ' a/b ',
    'a/b/c',
    'a/*',
    'a/b/*',
    'quick',
    'QUICK',
    's/l',
    'st*',
    variable('X') + '/y',
    variable('X'),
  ])('allows %j in modelPolicy.allow', (item) => {
    const models = { 'g/x': { alias: 'Quick' }, 'g/y': { alias: 's/l' }, 'g/z': { alias: 'st*' } };
    expect(modern({ defaults: { models, modelPolicy: { allow: [item] } } })).toEqual([]);
  });
  it.each(['*', 'a/b*', 'a/*/b', 'a/**', '', 'a//b', 'a/ ', '/x', 'x/', 'a b/c', '/*', 'a//*', 'gemini', 'other'])(
    'refuses %j in modelPolicy.allow',
    (item) => {
      const models = { 'google/gemini-3.1-pro-preview': {}, 'g/x': { alias: '' } };
      const path = 'agents.defaults.modelPolicy.allow.0';
      expect(modern({ defaults: { models, modelPolicy: { allow: [item] } } })).toEqual([path]);
    },
  );
  it("reads an agent's allow list with its own aliases and the shared ones", () => {
    const defaults = { models: { 'a/b': { alias: 'shared' } } };
    const main = { models: { 'a/c': { alias: 'mine' } }, modelPolicy: { allow: ['mine', 'shared', 'zzz'] } };
    expect(modern({ defaults, entries: { main } })).toEqual(['agents.entries.main.modelPolicy.allow.2']);
  });
});

describe('schemas', () => {
  it('accepts the empty config in both generations and refuses anything but an object', () => {
    for (const generation of ['classic', 'modern'] as const) {
      expect(validateConfig({}, FACTS[generation])).toEqual([]);
      expect(validateConfig([], FACTS[generation])).toEqual([
        { path: '<root>', message: 'Invalid input: expected object, received array' },
      ]);
    }
  });

  it('accepts a model as text in classic only for an agent', () => {
    expect(classic({ defaults: { model: 'a/b' } })).toEqual(['agents.defaults.model']);
    expect(classic({ defaults: { imageModel: 'a/b' } })).toEqual(['agents.defaults.imageModel']);
    expect(classic({ list: [{ id: 'main', model: 'a/b' }] })).toEqual([]);
    expect(modern({ defaults: { model: 'a/b', imageModel: { primary: 'a/b', timeoutMs: 5 } } })).toEqual([]);
    expect(modern({ defaults: { model: { primary: 'a/b', timeoutMs: 5 } } })).toEqual(['agents.defaults.model']);
  });

  it("refuses the other generation's keys", () => {
    const marker = { meta: { migrations: { modelPolicyAllowlist: true } } };
    const stamp = { meta: { lastTouchedAt: '2026-01-30T00:00:00Z' } };
    expect(validateConfig(marker, FACTS.classic).map(({ path }) => path)).toEqual(['meta']);
    expect(validateConfig(stamp, FACTS.modern).map(({ path }) => path)).toEqual(['meta']);
    expect(validateConfig(marker, FACTS.modern)).toEqual([]);
    expect(validateConfig(stamp, FACTS.classic)).toEqual([]);
    expect(classic({ entries: {} })).toEqual(['agents']);
    expect(classic({ defaults: { modelPolicy: {} } })).toEqual(['agents.defaults']);
  });

  it('accepts a variable where OpenClaw substitutes before it validates', () => {
    const auth = (mode: unknown) => ({ auth: { profiles: { 'a:b': { provider: variable('PROVIDER'), mode } } } });
    expect(validateConfig(auth(variable('MODE')), FACTS.classic)).toEqual([]);
    expect(validateConfig(auth(variable('mode')), FACTS.classic).map(({ path }) => path)).toEqual([
      'auth.profiles.a:b.mode',
    ]);
    expect(classic({ defaults: { model: variable('MODEL') } })).toEqual(['agents.defaults.model']);
  });

  it('never puts a value into a message', () => {
    const secret = 'sk-very-secret';
    const config = {
      auth: { profiles: { a: { provider: secret, mode: secret, key: secret } }, order: secret },
      foo: secret,
    };
    expect(JSON.stringify(validateConfig(config, FACTS.classic))).not.toContain(secret);
    expect(validateConfig(config, FACTS.modern).length).toBeGreaterThan(3);
    expect(JSON.stringify(validateConfig(config, FACTS.modern))).not.toContain(secret);
  });
});

describe('newIssues', () => {
  const CLASSIC = { release: '2026.1.30', facts: FACTS.classic };
  it('names only what the change adds', () => {
    const before = { foo: 1, agents: { defaults: { model: 'a/b' } } };
    const after = { foo: 2, agents: { defaults: { model: 'a/c', fallbacks: [] } } };
    expect(newIssues(before, before, CLASSIC)).toEqual([]);
    expect(newIssues(before, after, CLASSIC)).toEqual([
      { path: 'agents.defaults', message: 'Unrecognized key: "fallbacks"' },
    ]);
    expect(newIssues(after, before, CLASSIC)).toEqual([]);
  });
});

describe('a release whose schema is not known exactly', () => {
  const between = (value: unknown) =>
    certainIssues(value, { release: '2026.4.1', facts: factsOf('2026.4.1') }).map(
      ({ path, message }) => `${path}: ${message}`,
    );

  it.each([
    [{ models: { providers: [] } }, 'models.providers: Invalid input: expected object, received array'],
    [{ agents: { defaults: { models: { 'a/b': true } } } }, 'agents.defaults.models.a/b: '],
    [{ auth: { order: { openai: 'openai:a' } } }, 'auth.order.openai: '],
    [{ nonsense: 1 }, '<root>: Unrecognized key: "nonsense"'],
  ])('is known to refuse %j', (value, expected) => {
    expect(between(value)).toEqual([expect.stringContaining(expected)]);
  });

  // Found in configs of 2026.4.1 and 2026.5.7.
  it.each([[{ agents: { defaults: { llm: {} } } }], [{ agents: { defaults: { agentRuntime: {} } } }]])(
    'may know %j',
    (value) => {
      expect(between(value)).toEqual([]);
    },
  );
});
