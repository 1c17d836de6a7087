import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { isError } from '../../src/errors.ts';
import type { Manifest } from '../../src/generated/manifest.ts';
import { loadManifest, renderManifest, starterManifest } from '../../src/manifest/index.ts';
import { anyCharacter } from '../any-character.ts';
import { problemsOf } from './problems.ts';

const options = { schema: './s.json', header: ['From live.', '', 'Two\nlines'] };

describe('renderManifest', () => {
  it('writes short lists on one line, long ones below each other, and quotes where a reader could stumble', () => {
    const manifest: Manifest = {
      version: 1,
      primary: 'openrouter/a/b:free',
      fallbacks: ['openai/gpt-5.2', 'anthropic/claude-opus-4-5', 'google/gemini-2.5-pro', 'x/y'],
      image: { primary: null, fallbacks: [] },
      aliases: { no: 'x/y z', '5': 'x/#1', 'a:': 'x/ü\u2028' },
      auth: { order: { anthropic: ['anthropic:work', 'anthropic:default'], openai: null } },
      agents: { work: { fallbacks: [] } },
      manage: { 'auth.order': 'listed' },
    };
    expect(renderManifest(manifest, options)).toBe(
      [
        '# yaml-language-server: $schema=./s.json',
        '# From live.',
        '#',
        '# Two',
        '# lines',
        'version: 1',
        'primary: openrouter/a/b:free',
        'fallbacks:',
        '  - openai/gpt-5.2',
        '  - anthropic/claude-opus-4-5',
        '  - google/gemini-2.5-pro',
        '  - x/y',
        'image:',
        '  primary: null',
        '  fallbacks: []',
        'aliases:',
        '  "5": "x/#1"',
        '  "no": "x/y z"',
        '  "a:": "x/ü\\u2028"',
        'auth:',
        '  order:',
        '    anthropic: [anthropic:work, anthropic:default]',
        '    openai: null',
        'agents:',
        '  work:',
        '    fallbacks: []',
        'manage:',
        '  auth.order: listed',
        '',
      ].join('\n'),
    );
  });

  const text = fc.oneof(
    fc.constantFrom(
      'y',
      'No',
      'on',
      'null',
      '~',
      '1.10',
      '0x1',
      '1e3',
      '12:30:45',
      '2026-01-01',
      'a: b',
      'a #b',
      '- a',
      '<<',
      '*a',
      '&a',
      '!a',
      '%a',
      '@a',
      '`a',
      "'",
      '"',
      '\\',
      ' a ',
      'a:',
      ',',
      '[a]',
      '{a}',
      '\t',
      '\n',
      '\u0085',
      '\ufeff',
      '__proto__',
      'constructor',
      '=',
    ),
    fc.string({ minLength: 1, maxLength: 20, unit: anyCharacter }),
    fc.string({ minLength: 1, maxLength: 12 }),
  );
  const list = fc.option(fc.array(text, { maxLength: 6 }));
  const order = fc.dictionary(text, list, { maxKeys: 4 });
  const chain = { primary: fc.option(text), fallbacks: list };
  const manifests = fc.record(
    {
      version: fc.constant(1 as const),
      ...chain,
      image: fc.oneof(fc.constant(null), text, fc.record(chain, { requiredKeys: [] })),
      aliases: fc.option(fc.dictionary(text, text, { maxKeys: 5 })),
      auth: fc.record({ order }, { requiredKeys: [] }),
      agents: fc.dictionary(text, fc.record({ ...chain, auth: fc.record({ order }) }, { requiredKeys: [] }), {
        maxKeys: 4,
      }),
      manage: fc.record({ aliases: fc.constantFrom('exact' as const, 'listed' as const) }, { requiredKeys: [] }),
      apply: fc.constantFrom('auto' as const, 'manual' as const),
    },
    { requiredKeys: ['version'] },
  );

  it('reads back the same, under YAML 1.2 and 1.1, whatever the texts are', () => {
    fc.assert(
      fc.property(manifests, (manifest) => {
        const rendered = renderManifest(manifest, options);
        const expected = JSON.parse(JSON.stringify(manifest)) as unknown;
        expect(parse(rendered)).toEqual(expected);
        expect(parse(rendered, { version: '1.1' })).toEqual(expected);
        // The loader finds fault with the names, never with the YAML or the schema.
        const problems = problemsOf(rendered).filter(({ code }) => /^E10|^E11[01]/.test(code));
        expect(problems).toEqual([]);
      }),
      { seed: 20260101, numRuns: 200 },
    );
  });

  it('loads as the same settings', () => {
    const name = fc.stringMatching(/^[a-z][a-z0-9_.-]{0,8}$/);
    const provider = fc.constantFrom('openai', 'anthropic', 'my-own', 'openrouter/x');
    const ref = fc
      .tuple(provider, fc.stringMatching(/^[A-Za-z0-9._:/-]{1,20}$/))
      .map(([one, other]) => `${one}/${other}`);
    const refs = fc.uniqueArray(ref, { maxLength: 5 });
    const agent = fc.record({ primary: ref, fallbacks: fc.option(refs) }, { requiredKeys: [] });
    const settings = fc.record(
      {
        version: fc.constant(1 as const),
        primary: fc.option(ref),
        fallbacks: refs,
        image: fc.oneof(ref, fc.record({ primary: ref, fallbacks: refs })),
        aliases: fc.uniqueArray(fc.tuple(name, ref), { maxLength: 5, selector: ([alias]) => alias }).map((pairs) => {
          // One alias per model.
          const seen = new Set<string>();
          return Object.fromEntries(pairs.filter(([, target]) => !seen.has(target) && seen.add(target)));
        }),
        agents: fc.dictionary(fc.stringMatching(/^[a-z][a-z0-9_-]{0,8}$/), agent, { maxKeys: 3 }),
      },
      { requiredKeys: ['version'] },
    );
    fc.assert(
      fc.property(settings, (manifest) => {
        const loaded = loadManifest(renderManifest(manifest, options), 'm.yaml');
        expect(loaded.ok ? [] : loaded.problems.filter(isError)).toEqual([]);
        expect(loaded.ok && loaded.value.manifest).toEqual(JSON.parse(JSON.stringify(manifest)));
      }),
      { seed: 20260102, numRuns: 150 },
    );
  });
});

describe('manifests that we hand out', () => {
  it('the starter is valid and manages nothing', () => {
    const starter = starterManifest('./s.json');
    expect(starter.split('\n')[0]).toBe('# yaml-language-server: $schema=./s.json');
    const loaded = loadManifest(starter, 'm.yaml');
    expect(loaded.ok && loaded.value.manifest).toEqual({ version: 1 });
    expect(loaded.ok && loaded.value.warnings).toEqual([]);
  });

  it('the starter shows every key, and all of them are right when the comment signs are removed', () => {
    const active = starterManifest('./s.json')
      .split('\n')
      .map((line) => line.replace(/^# (?=(?: {2})*(?:[A-Za-z.]+:))/, ''))
      .filter((line) => !line.startsWith('yaml-language-server'))
      .join('\n');
    const loaded = loadManifest(active, 'm.yaml');
    expect(loaded.ok ? loaded.value.warnings : loaded.problems).toEqual([]);
    const schema = JSON.parse(readFileSync('schema/manifest.schema.json', 'utf8')) as { properties: object };
    const written = Object.keys(loaded.ok ? (loaded.value.own.value as object) : {});
    // A base that is not there would be an error, so that one is only told about.
    expect(written.sort()).toEqual(
      Object.keys(schema.properties)
        .filter((key) => key !== 'extends')
        .sort(),
    );
    expect(active).toContain('`extends`');
  });

  it('the example loads without a message', () => {
    const loaded = loadManifest(readFileSync('openclaw.models.yaml.example', 'utf8'), 'openclaw.models.yaml.example');
    expect(loaded.ok ? loaded.value.warnings : loaded.problems).toEqual([]);
  });
});

describe('the published schema', () => {
  it('explains every key, with examples', () => {
    const bare: string[] = [];
    const visit = (schema: unknown, path: string): void => {
      if (typeof schema !== 'object' || schema === null) return;
      const { properties, title, description, examples, $ref } = schema as Record<string, unknown>;
      if (
        $ref === undefined &&
        path !== '' &&
        !(title && description && Array.isArray(examples) && examples.length > 0)
      )
        bare.push(path);
      for (const [key, child] of Object.entries(properties ?? {})) visit(child, `${path}/${key}`);
      const { additionalProperties } = schema as Record<string, unknown>;
      if (typeof additionalProperties === 'object') visit(additionalProperties, `${path}/*`);
    };
    const published = JSON.parse(readFileSync('schema/manifest.schema.json', 'utf8')) as { definitions: object };
    visit(published, '');
    for (const [name, definition] of Object.entries(published.definitions)) visit(definition, `definitions/${name}`);
    expect(bare).toEqual([]);
  });

  it('accepts its own examples', () => {
    const schema = JSON.parse(readFileSync('schema/manifest.schema.json', 'utf8')) as {
      properties: Record<string, { examples?: unknown[] }>;
      definitions: Record<string, { examples: unknown[] }>;
    };
    for (const [key, { examples }] of Object.entries(schema.properties)) {
      for (const example of examples ?? schema.definitions[key]?.examples ?? []) {
        // Whether there is such a file is not the schema's to say.
        if (key === 'extends') continue;
        const text = `${JSON.stringify({ version: 1, aliases: { opus: 'x/y' }, [key]: example })}\n`;
        expect(problemsOf(text).filter(({ code }) => code === 'E110' || code === 'E111')).toEqual([]);
      }
    }
  });
});
