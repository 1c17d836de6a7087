/** Every form of a result, with texts in it that try to get out. */
import { createHash } from 'node:crypto';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { groupReadings } from '../../../src/report/groups.ts';
import { githubAnnotations, workflowLog } from '../../../src/views/github-annotations.ts';
import { codeQuality } from '../../../src/views/gitlab.ts';
import { casesOf, changeCases, junitReport, reportCases } from '../../../src/views/junit.ts';
import { chainsMermaid } from '../../../src/views/markdown/chain-mermaid.ts';
import { code, fenced, prose } from '../../../src/views/markdown/escape.ts';
import { planMarkdown } from '../../../src/views/markdown/plan.ts';
import { problemsMarkdown } from '../../../src/views/markdown/problems.ts';
import { sarifLog } from '../../../src/views/sarif.ts';
import { HOSTILE, HOSTILE_PLAN, MANY_CHANGES, MANY_PROBLEMS, PROBLEMS } from './hostile.ts';

const GOLDEN = path.resolve(import.meta.dirname, '../../../fixtures/formats');
const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 32);
const ABOUT = { command: 'plan', version: '0.0.0', manifest: 'openclaw.models.yaml' };
const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
const DIFF = `--- a\n+++ b\n@@ -1 +1 @@\n-${HOSTILE.backticks}\n+${HOSTILE.rightToLeft}\n+\`\`\`\`\n+</details>`;
const CHAINS = [{ name: 'primary', before: [HOSTILE.pipe, HOSTILE.html], after: Object.values(HOSTILE) }];

describe('as they are kept', () => {
  test.each([
    ['plan.md', () => planMarkdown({ ...HOSTILE_PLAN, diff: DIFF, chains: CHAINS })],
    ['problems.md', () => problemsMarkdown(PROBLEMS, { title: 'validate: @team', summary: '4 errors' })],
    ['github.txt', () => githubAnnotations(PROBLEMS, HOSTILE.command)],
    ['sarif.json', () => json(sarifLog(PROBLEMS, ABOUT, digest))],
    ['gitlab.json', () => json(codeQuality(PROBLEMS, ABOUT, digest))],
    ['junit.xml', () => junitReport(ABOUT, [...casesOf(PROBLEMS), ...changeCases(HOSTILE_PLAN.changes)], HOSTILE.html)],
    ['chains.mmd', () => chainsMermaid(CHAINS)],
  ])('%s', async (name, render) => {
    const text = render();
    expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069]/);
    await expect(text).toMatchFileSnapshot(path.join(GOLDEN, name));
  });
});

describe('Markdown', () => {
  test.each(Object.entries(HOSTILE))('nothing of a file gets out of its code: %s', (_, text) => {
    const shown = code(text);
    expect(shown).not.toMatch(/[|\n]/);
    expect(shown.replace(/<code>[^<>`]*<\/code>|`[^`]+`/g, '')).toBe('');
  });

  /**
   * What GitHub and GitLab make of a text that has become HTML, outside of code: the references are characters again,
   * so no backslash and no reference keeps them from it. A formula has both its marks in one piece of text.
   */
  const SECOND_READING = [
    /@[a-z0-9]/i,
    /[#!~%&^][\w"{]/,
    /\bGH-\d/i,
    /:[\w+-]+:/,
    /\$/,
    /[a-z]:\/\//i,
    /www\./i,
    /(?:^|[\s(@])[0-9a-f]{7,40}\b/i,
  ];
  const VALUES = [
    ...Object.values(HOSTILE),
    '#1 and org/repo#1, GH-12 gh-3',
    '@team a@b.example org/repo@1234567 @org/team',
    'deadbeef12 1234567890abcdef1234567890abcdef12345678',
    'https://x.example/a www.x.example ftp://x mailto:a@b.example foo://x <https://x.example>',
    ':tada: :+1: a::b',
    'text[^1] [^1]: x',
    '<details><summary>x</summary> <!-- a',
    'a|b \\| c\\\\|',
    '$x$ $$y$$ costs $5 and $6',
    '*a* _b_ ~~c~~ **d** [x](y) ![i](z) [ ] [x]',
    '& &amp; &#64;team &commat;team',
    '!1 %2 ~bug &3 ~"label"',
    '```',
    '\ud800 \u202e @\u200bteam',
  ];

  test.each(VALUES)('is text at the first reading and at the second: %j', (text) => {
    for (const shown of [prose(text), code(text)]) {
      const tags = shown.replace(/<\/?code>|<\/?span>|^`[\w ./:~+,=-]+`$/g, '');
      expect(tags).not.toMatch(/[*_`[\]<>|~@#$\\!\ud800\u200b](?!\d+;)|&(?!#\d+;)/);
    }
    const outside = prose(text).replace(/<code>.*?<\/code>|<span>&#36;<\/span>/g, ' ');
    const rendered = outside.replace(/&#(\d+);/g, (_, number) => String.fromCodePoint(Number(number)));
    for (const found of SECOND_READING) expect(rendered).not.toMatch(found);
  });

  // As cmark-gfm renders them with tables, autolinks, strikethrough, task lists and footnotes: each is one paragraph of
  // plain text, one item, one cell.
  test.each([
    ['see #1', 'see &#35;&#8203;1'],
    ['org/repo#1', 'org/repo&#35;&#8203;1'],
    ['by @team', 'by &#64;&#8203;team'],
    ['me@x.example', 'me&#64;&#8203;x.example'],
    ['https://x.example/', 'https&#58;&#8203;//x.example/'],
    ['www.x.example', 'www&#8203;.x.example'],
    ['at 0123abc', 'at 0123ab&#8203;c'],
    [':tada:', '&#58;&#8203;tada:'],
    ['a | b', 'a &#124; b'],
    ['- x', '&#45; x'],
    ['+ x', '&#43; x'],
    ['1. x', '1&#46; x'],
    ['12) x', '12&#41; x'],
    ['===', '&#61;=='],
    ['    x', 'x'],
    ['[x] y', '&#91;x&#93; y'],
    ['$5', '<span>&#36;</span>&#8203;5'],
    ['run `openclaw-models apply #1` now', 'run <code>openclaw-models apply &#35;1</code> now'],
    ["it's (x), a=b; c: 100% d-e", "it's (x), a=b; c: 100% d-e"],
  ])('prose: %s', (text, expected) => expect(prose(text)).toBe(expected));

  test.each([
    ['a/b', '`a/b`'],
    ['~/.openclaw/x.json:1:2', '`~/.openclaw/x.json:1:2`'],
    [' a', '<code> a</code>'],
    ['https://a', '<code>https&#58;//a</code>'],
    ['@a #1', '<code>&#64;</code><code>a &#35;1</code>'],
    ['x:me@x.example', '<code>x&#58;me&#64;</code><code>x.example</code>'],
    ['a\\|b', '<code>a&#92;&#124;b</code>'],
    ['$x$', '<code>&#36;x&#36;</code>'],
    ['`', '<code>&#96;</code>'],
  ])('code: %s', (text, expected) => expect(code(text)).toBe(expected));

  test('a fence is longer than what it holds', () => {
    expect(fenced('diff', '+````\n+x').split('\n')[0]).toBe('`````diff');
  });

  test('every row of the table has as many cells as its head', () => {
    const rows = planMarkdown(HOSTILE_PLAN)
      .split('\n')
      .filter((line) => line.startsWith('|'));
    expect(rows).toHaveLength(HOSTILE_PLAN.changes.length + 2);
    for (const row of rows) expect(row.match(/\|/g)).toHaveLength(6);
  });

  test('is cut to fit a comment, and says so', () => {
    const text = planMarkdown({ ...MANY_CHANGES, diff: '+x\n'.repeat(50_000), chains: CHAINS });
    expect(text.length).toBeLessThanOrEqual(60_000);
    expect(text).toMatch(/Shortened: \d+ changes, .*omitted/);
    const shown = text.match(/^\| ➕ add/gm)?.length ?? 0;
    expect(text).toContain(`${10_000 - shown} changes`);
    expect(problemsMarkdown(MANY_PROBLEMS, { title: 'x', summary: 'y' }).length).toBeLessThanOrEqual(60_000);
  });

  test('a diff that is too long ends at a line, its fence closed', () => {
    const diff = '+123456789\n'.repeat(20_000);
    const text = planMarkdown({ ...HOSTILE_PLAN, diagnostics: [], changes: [], diff });
    expect(text.length).toBeLessThanOrEqual(60_000);
    expect(text.length).toBeGreaterThan(59_000);
    expect(text).toMatch(/\n\+123456789\n```\n\n<\/details>\n\n> ✂️ Shortened: a part of the diff/);
  });
});

describe('GitHub', () => {
  test('at most ten of a kind, the errors first, and how many are left', () => {
    const lines = githubAnnotations(MANY_PROBLEMS, 'Plan: nothing').trimEnd().split('\n');
    expect(lines.filter((line) => line.startsWith('::error '))).toHaveLength(10);
    expect(lines.filter((line) => line.startsWith('::warning '))).toHaveLength(10);
    expect(lines[0]).toBe('::error file=openclaw.models.yaml,line=2,col=1,title=E112::Problem 1. Mend it.');
    expect(lines.at(-2)).toBe('9980 more: 5000 errors, 5000 warnings.');
  });

  test('each line is one command, or none', () => {
    for (const line of githubAnnotations(PROBLEMS, HOSTILE.command).trimEnd().split('\n')) {
      expect(line).toMatch(/^(::(error|warning|notice) [^:\r\n]*::[^\r\n]*|(?!::|##\[)[^\r\n]*)$/);
    }
    expect(githubAnnotations([], `  ${HOSTILE.group}`)).not.toMatch(/##\[/);
  });

  test('a file outside of the repository is named in the message', () => {
    const outside = [{ ...PROBLEMS[0], position: { file: '~/.openclaw/openclaw.json', line: 3, column: 1 } }];
    const [line] = githubAnnotations(outside as typeof PROBLEMS, '').split('\n');
    expect(line).toMatch(/^::error title=E112::~\/\.openclaw\/openclaw\.json:3: /);
  });
});

describe('the log of a GitHub job', () => {
  test('short text stays, long text is a group with the summary below', () => {
    expect(workflowLog('a\nb\n', 'plan')).toBe('a\nb\n');
    const long = `${'line\n'.repeat(40)}Plan: 1 to add.\nNext: openclaw-models apply\n`;
    expect(workflowLog(long, 'plan')).toBe(`::group::plan\n${long}::endgroup::\nPlan: 1 to add.\n`);
  });

  test.each(Object.values(HOSTILE))('no line of it is a command: %s', (text) => {
    const evil = `${text}\n  ::endgroup::\n\u001b[31m::add-mask::x\u001b[39m\n::stop-commands::x\n${'x\n'.repeat(40)}`;
    const lines = workflowLog(evil, text).split('\n');
    const commands = lines.filter((line) => /^(?:\s|\u001b\[\d*m)*::|##\[/.test(line));
    expect(commands).toHaveLength(2);
    expect(commands[0]).toMatch(/^::group::/);
    expect(commands[1]).toBe('::endgroup::');
  });
});

describe('fingerprints', () => {
  test('stay the same when a problem moves in its file, and differ for each problem', () => {
    const prints = (problems: typeof PROBLEMS) =>
      codeQuality(problems, ABOUT, digest).map(({ fingerprint }) => fingerprint);
    const [first] = PROBLEMS;
    if (!first?.position) throw new Error('no position');
    const moved = { ...first, position: { ...first.position, line: 99 } };
    expect(prints([moved])).toEqual(prints([first]));
    expect(new Set(prints([first, moved, ...PROBLEMS])).size).toBe(PROBLEMS.length + 2);
  });
});

describe('JUnit', () => {
  const position = { file: 'a"b.yaml', line: 3, column: 1 };
  const problems = [
    { code: 'E112', severity: 'error', message: 'x < y', remedy: 'Mend it.', position },
    { code: 'W141', severity: 'warning', message: 'careful', remedy: '' },
  ] as const;

  test('errors are failures, warnings are not, and changes are still to be done', () => {
    const cases = [...casesOf(problems), ...changeCases(HOSTILE_PLAN.changes.slice(0, 1))];
    const text = junitReport(ABOUT, cases, 'Plan: ...');
    expect(text).toContain('<testsuite name="openclaw-models plan" tests="3" failures="1" errors="0" skipped="1">');
    expect(text).toContain(
      '<testcase classname="plan.E112" name="x &lt; y" file="a&quot;b.yaml" line="3"><failure message="x &lt; y" type="E112">a&quot;b.yaml:3:1: error: x &lt; y Mend it.</failure></testcase>',
    );
    expect(text).toMatch(/name="careful"><system-out>warning: careful<\/system-out>/);
  });

  test('without anything to say there is one test, which passes', () => {
    expect(junitReport(ABOUT, [], 'No changes.')).toMatch(
      /tests="1" failures="0"[\s\S]*<testcase classname="plan\.plan" name="openclaw\.models\.yaml"><system-out>No changes\.</,
    );
  });

  test.each(Object.values(HOSTILE))('has the same elements with a hostile text: %s', (text) => {
    const render = (one: string) =>
      junitReport({ ...ABOUT, manifest: one }, casesOf([{ ...problems[0], message: one, address: one }]), one);
    const elements = (xml: string) => xml.match(/<[^>]*>/g)?.map((one) => one.replace(/"[^"]*"/g, '""'));
    expect(elements(render(text))).toEqual(elements(render('harmless')));
    expect(render(`${text}\ud800\uffff`)).not.toMatch(/[\ud800\uffff]|&(?!amp;|lt;|gt;|quot;|#39;)/);
  });

  test('each host of a report is a test', () => {
    const text = junitReport(
      ABOUT,
      reportCases(
        groupReadings([
          { host: 'a', outcome: { plan: HOSTILE_PLAN } },
          { host: 'b', outcome: { plan: { ...HOSTILE_PLAN, changes: [] } } },
          { host: 'c', outcome: { failure: { code: 'E205', message: 'rejected', remedy: '' } } },
        ]),
      ),
      '',
    );
    expect(text).toContain('tests="3" failures="1" errors="0" skipped="1"');
    expect(text).toContain('<testcase classname="plan.host" name="b"/>');
  });
});
