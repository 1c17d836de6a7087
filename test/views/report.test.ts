import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { change } from '../../scripts/browser/change.mjs';
import type { Change, Plan } from '../../src/generated/plan.ts';
import { groupReadings, type HostReading, reportLine } from '../../src/report/groups.ts';
import { code } from '../../src/views/markdown/escape.ts';
import { reportMarkdown } from '../../src/views/markdown/report.ts';
import { reportText } from '../../src/views/text/report.ts';
import { plainPalette } from '../../src/views/text/terminal.ts';

const SCREEN = { palette: plainPalette, width: 80 };

function planned(host: string, changes: readonly Change[], more: Partial<Plan> = {}): HostReading {
  // Only what a report reads.
  const plan = { changes, diagnostics: [], restart: 'none', ...more } as unknown as Plan;
  return { host, outcome: { plan } };
}

const failed = (host: string, message = 'Why.'): HostReading => ({
  host,
  outcome: { failure: { code: 'E201', message, remedy: 'Mend it.' } },
});

const primary = change('primary', 'openai/gpt-5.2', 'anthropic/claude-opus-4-5');
const alias = change('aliases.opus', null, 'anthropic/claude-opus-4-5');

describe('grouping', () => {
  test('hosts with the same changes are together, whatever files they are in', () => {
    const report = groupReadings([
      planned('a', [alias]),
      planned('b', [primary, { ...alias, file: '/srv/other.json', reason: 'because' }]),
      planned('c', []),
      planned('d', [primary, alias], { restart: 'required' }),
      failed('e'),
      failed('f', 'Another reason.'),
      failed('g'),
    ]);
    expect(report.summary).toEqual({ hosts: 7, changing: 3, unchanged: 1, failed: 3, groups: 2 });
    expect(report.groups.map(({ hosts, restart }) => [hosts, restart])).toEqual([
      [['b', 'd'], ['d']],
      [['a'], []],
    ]);
    expect(report.unchanged).toEqual(['c']);
    expect(report.failures.map(({ hosts }) => hosts)).toEqual([['e', 'g'], ['f']]);
    expect(report.groups[0]?.changes[0]).not.toHaveProperty('file');
  });

  test.each([
    ['the order', [alias, primary]],
    ['the value before', [change('primary', 'x/y', 'anthropic/claude-opus-4-5'), alias]],
    ['one more', [primary, alias, change('image.primary', null, 'x/y')]],
    ['destructive', [{ ...primary, destructive: true }, alias]],
  ])('%s makes another group', (_, changes) => {
    expect(groupReadings([planned('a', [primary, alias]), planned('b', changes)]).summary.groups).toBe(2);
  });

  test('every host is counted exactly once', () => {
    const reading = fc.tuple(fc.constantFrom('none', 'one', 'both', 'failed'), fc.constantFrom('x', 'y'));
    fc.assert(
      fc.property(fc.array(reading, { maxLength: 30 }), (kinds) => {
        const readings = kinds.map(([kind, word], index) =>
          kind === 'failed'
            ? failed(`h${index}`, word)
            : planned(`h${index}`, kind === 'none' ? [] : kind === 'one' ? [alias] : [primary, alias]),
        );
        const { groups, unchanged, failures, summary } = groupReadings(readings);
        const hosts = [...groups, ...failures].flatMap((group) => group.hosts).concat(unchanged);
        expect(hosts.sort()).toEqual(readings.map(({ host }) => host).sort());
        expect(summary.changing + summary.unchanged + summary.failed).toBe(summary.hosts);
      }),
      { seed: 6, numRuns: 100 },
    );
  });

  test('a warning of many hosts is said once', () => {
    const diagnostics = ['a', 'b'].map((word) => ({
      code: 'W305' as const,
      severity: 'warning' as const,
      message: 'Wider.',
      remedy: word,
    }));
    const report = groupReadings([planned('x', [], { diagnostics }), planned('y', [], { diagnostics })]);
    expect(report.warnings.map(({ hosts, remedy }) => [remedy, hosts])).toEqual([
      ['a', ['x', 'y']],
      ['b', ['x', 'y']],
    ]);
  });
});

test('the summary line', () => {
  const line = (...readings: HostReading[]) => reportLine(groupReadings(readings));
  expect(line(planned('a', [primary, alias]), planned('b', [primary, alias]), planned('c', []), failed('d'))).toBe(
    '4 hosts: 2 with the same 2 changes; 1 without changes; 1 failed.',
  );
  expect(line(planned('a', [primary]))).toBe('1 host: 1 with 1 change.');
  expect(line(planned('a', [primary]), planned('b', [alias]))).toBe('2 hosts: 2 with changes, in 2 groups.');
});

const READINGS = [
  ...Array.from({ length: 14 }, (_, index) => planned(`web-${index + 1}`, [primary, alias])),
  planned('db', [{ ...primary, destructive: true }], { restart: 'required' }),
  planned('idle', []),
  failed('broken', '~/.openclaw/openclaw.json is not JSON5.'),
];

test('as text', () => {
  expect(reportText(groupReadings(READINGS), SCREEN)).toMatchInlineSnapshot(`
    "14 hosts: the same 2 changes
      ~ primary       openai/gpt-5.2 -> anthropic/claude-opus-4-5
      + aliases.opus  anthropic/claude-opus-4-5
      on web-1, web-2, web-3, web-4, web-5, web-6, web-7, web-8, web-9, web-10,
         web-11, web-12 and 2 more

    1 host: 1 change
      ~ primary  openai/gpt-5.2 -> anthropic/claude-opus-4-5 destructive
      Restart the gateway to use this.
      on db

    1 host: no changes
      on idle

    1 host: failed: ~/.openclaw/openclaw.json is not JSON5.  [E201]
      Mend it.
      on broken

    17 hosts: 15 with changes, in 2 groups; 1 without changes; 1 failed.
    "
  `);
});

test('as Markdown', () => {
  expect(reportMarkdown(groupReadings(READINGS.slice(12)))).toMatchInlineSnapshot(`
    "❌ **5 hosts: 3 with changes, in 2 groups; 1 without changes; 1 failed.**

    **1 host: failed** \`E201\`
    \`~/.openclaw/openclaw.json is not JSON5.\`
    \`Mend it.\`

    <details><summary>1 host</summary>

    \`broken\`

    </details>

    **2 hosts: the same 2 changes**

    |  | Setting | Before | After |  |
    |---|---|---|---|---|
    | ✏️ change | \`primary\` | \`openai/gpt-5.2\` | \`anthropic/claude-opus-4-5\` |  |
    | ➕ add | \`aliases.opus\` |  | \`anthropic/claude-opus-4-5\` |  |

    <details><summary>2 hosts</summary>

    \`web-13\`, \`web-14\`

    </details>

    **1 host: 1 change**

    |  | Setting | Before | After |  |
    |---|---|---|---|---|
    | ✏️ change | \`primary\` | \`openai/gpt-5.2\` | \`anthropic/claude-opus-4-5\` | **destructive** |

    Restart the gateway on 1 host.

    <details><summary>1 host</summary>

    \`db\`

    </details>

    <details><summary>1 host: no changes</summary>

    \`idle\`

    </details>
    "
  `);
});

const HOSTILE = [
  '| a | b |\n| x |',
  '``` `x` ```',
  '@team #1 GH-1 :tada:',
  '::error::planted',
  '##[error]planted',
  '\u001b[31mred\u001b[0m\u001b]0;title\u0007',
  '\u202egnp.exe\u2066',
  '<details><script>alert(1)</script></details>',
  '[x](https://evil.example) ![i](//evil) www.evil.example a@evil.example',
  '</code></td></table> <!-- hidden',
  '&lt;b&gt; \\| \\',
];

describe('hostile values', () => {
  const readings = HOSTILE.flatMap((text, index) => [
    planned(`${text} ${index}`, [change(text, text, [text, text])], {
      diagnostics: [{ code: 'W305', severity: 'warning', message: text, remedy: text }],
    }),
    { host: `failed ${text}`, outcome: { failure: { code: 'E201', message: text, remedy: text } } },
    planned(`::error::${index}`, []),
  ]);
  const report = groupReadings(readings);

  test('stay on their line in a terminal and in the log of a runner', () => {
    for (const width of [30, 80, 10_000]) {
      const text = reportText(report, { ...SCREEN, width });
      expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069]/);
      expect(text).not.toMatch(/^\s*::/m);
      expect(text).not.toContain('##[');
    }
  });

  test('are only text in Markdown', () => {
    const text = reportMarkdown(report);
    // All that is left outside of references to characters is ours: tables, bold, <code> and <details>.
    const tags = new Set([...text.matchAll(/<\/?([^>]*)>/g)].map(([tag]) => tag));
    const ours = ['<code>', '</code>', '<details>', '</details>', '<summary>', '</summary>'];
    expect([...tags].sort()).toEqual(ours.sort());
    const outside = text.replace(/<code>[^<>`|[\]@:\\*_\n]*<\/code>|`[\w ./:~+,=-]+`/g, '');
    for (const word of ['evil', 'planted', 'team', 'alert', '`', '@', '::', '\\', '[', 'www.'])
      expect(outside).not.toContain(word);
    // A row has its own six pipes and no other.
    for (const row of text.split('\n').filter((line) => /^\| .*(add|change|remove|move) \|/.test(line)))
      expect(row.split('|')).toHaveLength(7);
    expect(text).not.toMatch(/www\.|https?:\/\//);
  });

  test('come back whole when the references are resolved', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        const inner = code(text)
          .replaceAll('</code><code>', '')
          .replace(/^(<code>|`)|(<\/code>|`)$/g, '');
        if (!code(text).startsWith('`')) expect(inner).not.toMatch(/[<>|`*_[\]@:\\!~"']/);
        const resolved = inner.replace(/&#(\d+);/g, (_, number) => String.fromCharCode(Number(number)));
        expect(resolved.replaceAll(/\s/g, '')).toBe(
          text
            .replace(/[\t\r\n\u2028\u2029]+/g, ' ')
            .replaceAll(/\s/g, '')
            .replace(/[\u0000-\u001f\u007f]/g, ''),
        );
      }),
      { seed: 6, numRuns: 300 },
    );
  });
});

describe('what is too much says so', () => {
  test('10,000 changes of one host', () => {
    const changes = Array.from({ length: 10_000 }, (_, index) => change(`aliases.a${index}`, null, `x/${index}`));
    const report = groupReadings([planned('a', changes)]);
    expect(reportText(report, SCREEN)).toContain('and 9950 more changes');
    expect(reportMarkdown(report)).toContain('and 9800 more changes');
  });

  test('10,000 hosts that all differ', () => {
    const readings = Array.from({ length: 10_000 }, (_, index) =>
      planned(`host-${index}`, [change('primary', null, `x/${index}`)]),
    );
    const report = groupReadings(readings);
    expect(report.groups).toHaveLength(10_000);
    const markdown = reportMarkdown(report);
    expect(markdown.length).toBeLessThanOrEqual(60_000);
    expect(markdown).toMatch(/Shortened: \d+ sections omitted\./);
    expect(reportText(report, SCREEN)).toContain('and 9980 more groups; --json shows all');
  });

  test('many long values of one host', () => {
    const changes = Array.from({ length: 200 }, (_, index) => change(`aliases.a${index}`, null, '|'.repeat(400)));
    const markdown = reportMarkdown(groupReadings([planned('a', changes)]));
    expect(markdown.length).toBeLessThanOrEqual(60_000);
    expect(markdown).toContain('and 190 more changes');
  });

  test('one endless value', () => {
    const markdown = reportMarkdown(groupReadings([planned('a', [change('primary', null, `${'x'.repeat(1e6)}`)])]));
    expect(markdown.length).toBeLessThan(2000);
    expect(markdown).toContain('x` (cut)');
  });
});
