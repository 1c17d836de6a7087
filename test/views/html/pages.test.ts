import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { withoutCredentials } from '../../../src/credential-shape.ts';
import type { DriftReport } from '../../../src/drift/report.ts';
import { groupReadings } from '../../../src/report/groups.ts';
import { simulate } from '../../../src/routing/simulate.ts';
import { explainLive } from '../../../src/use-cases/explain.ts';
import { chainHtml } from '../../../src/views/html/chain.ts';
import { chainData, chainOf } from '../../../src/views/html/chain-data.ts';
import { doctorHtml } from '../../../src/views/html/doctor.ts';
import { driftHtml } from '../../../src/views/html/drift.ts';
import { explainHtml } from '../../../src/views/html/explain.ts';
import { historyHtml } from '../../../src/views/html/history.ts';
import { html, jsonData } from '../../../src/views/html/html.ts';
import { planHtml } from '../../../src/views/html/plan.ts';
import { problemsHtml } from '../../../src/views/html/problems.ts';
import { reportHtml } from '../../../src/views/html/report.ts';
import { circumstancesOf, key, NOW } from '../../routing/homes.ts';
import { HOSTILE, HOSTILE_PLAN, plan } from '../formats/hostile.ts';

/** What tries to get out of text, of an attribute, of a script, and of its JSON. */
const EVIL = {
  ...HOSTILE,
  script: '</script><script>alert(1)</script>',
  comment: '<!--<script>',
  attribute: `" onmouseover="alert(1)" x='`,
  backtick: '`onload=alert(1)`',
  entity: '&lt;img&gt;&#60;&#x3c;',
  separators: 'a\u2028b\u2029c',
};
const ALL = Object.values(EVIL).join(' ');

async function explained(primary: string, profile: string) {
  const config = { agents: { defaults: { model: { primary, fallbacks: ['q/m', 'openai/gpt-5.2'] } } } };
  const stores = { main: { profiles: { [profile]: key('p'), 'openai:a': key('openai'), 'openai:b': key('openai') } } };
  const { live } = await circumstancesOf({ config, stores });
  const found = explainLive(live, { image: false, failures: [{ target: 'openai:a', status: 429 }], now: NOW });
  if (!found.ok) throw new Error('not explained');
  return found.value.explanation;
}

function driftOf(text: string): DriftReport {
  const at = NOW - 1000;
  const setting = {
    address: text,
    file: text,
    live: text,
    manifest: [text],
    position: undefined,
    manifestChange: undefined,
  };
  return {
    manifest: text,
    config: text,
    unchanged: 1,
    journalProblem: text,
    settings: [
      {
        ...setting,
        state: 'conflict',
        applied: { value: text, id: text, time: new Date(at).toISOString() },
        liveChange: { by: 'command', command: text, origin: text, time: at, confidence: 'likely' },
        manifestChange: { commit: text, author: text, time: at },
      },
      {
        ...setting,
        state: 'live-changed',
        applied: { value: text, id: null, time: text },
        liveChange: { by: 'nobody-known', reason: text },
      },
      {
        ...setting,
        state: 'manifest-ahead',
        applied: undefined,
        liveChange: { by: 'editor', after: at, before: undefined, confidence: 'unknown' },
      },
    ],
  };
}

function planFrom(text: string) {
  const [change] = HOSTILE_PLAN.changes;
  if (!change) throw new Error('no change');
  const one = plan(
    [{ ...change, address: text, before: text, after: [text], reason: text, destructive: true }],
    [{ code: 'E112', severity: 'error', message: text, remedy: text, position: { file: text, line: 1, column: 1 } }],
  );
  const target = { ...one.target, config: text, release: text };
  return {
    ...one,
    target,
    source: { ...one.source, path: text },
    chains: [{ name: text, before: [text], after: [] }],
    diff: `+${text}\n-${text}`,
  };
}

const PAGES: Readonly<Record<string, (text: string) => string | Promise<string>>> = {
  plan: (text) => planHtml(planFrom(text)),
  problems: (text) => problemsHtml(planFrom(text).diagnostics, { command: 'validate', manifest: text, summary: text }),
  report: (text) =>
    reportHtml(
      groupReadings([
        {
          host: text,
          outcome: {
            plan: {
              ...planFrom(text),
              diagnostics: [{ code: 'W305', severity: 'warning', message: text, remedy: text }],
            },
          },
        },
        { host: `${text}2`, outcome: { failure: { code: text, message: text, remedy: text } } },
      ]),
    ),
  history: (text) =>
    historyHtml([{ id: text, time: text, plan: planFrom(text), commit: text }], planFrom(text).diagnostics, NOW),
  drift: (text) => driftHtml(driftOf(text), planFrom(text).diagnostics, NOW),
  doctor: (text) =>
    doctorHtml(
      [
        {
          grade: 'fault',
          symptom: null,
          about: text,
          message: text,
          commands: [text, text],
          remedy: null,
          fixable: false,
          explains: true,
        },
        {
          grade: 'warning',
          symptom: null,
          about: text,
          message: text,
          commands: [],
          remedy: text,
          fixable: false,
          explains: false,
        },
      ],
      undefined,
      text,
    ),
  explain: async (text) => explainHtml(await explained(`p/${text}`, `p:${text}`), planFrom(text).diagnostics, NOW),
};

/** The elements of a page, with the names of their attributes; no text of a file may be one. */
function elements(page: string): string[] {
  const outside = page.replace(/<style>[\s\S]*?<\/style>/, '').replace(/<script>[\s\S]*?<\/script>/, '');
  return [...outside.matchAll(/<[^>]*>/g)].map(([found]) => found.replace(/"[^"]*"/g, '""'));
}

describe.each(Object.entries(PAGES))('the page of %s', (_, render) => {
  // Names without blanks, so that a name of a model stays one.
  test.each(Object.entries({ ...EVIL, all: ALL }))(
    'has the same elements with a hostile text: %s',
    async (_name, text) => {
      const page = await render(text);
      const inCode = /`[^`]+`/.test(text);
      const harmless = elements(await render('harmless'));
      // Text between backticks is code, on purpose.
      const plain = (list: readonly string[]) => (inCode ? list.filter((one) => !/^<\/?code>$/.test(one)) : list);
      expect(plain(elements(page))).toEqual(plain(harmless));
      expect(page).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069]/);
    },
  );

  test('allows its own style and script by their digests and loads nothing, also after secrets are hidden', async () => {
    const page = withoutCredentials(await render('harmless'));
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? '';
    const digest = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(page) ?? [];
    const script = /<script>([\s\S]*?)<\/script>/.exec(page)?.[1];
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `style-src ${digest(style)}`,
      ...(script === undefined ? [] : [`script-src ${digest(script)}`]),
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    expect(page).not.toMatch(/\b(?:src|style)="|url\(|@import|https?:\/\//);
  });
});

describe('what a page carries for its script', () => {
  test('is the chain, with the same result for the same failures', async () => {
    const explanation = await explained('p/m', 'p:a');
    const data = JSON.parse(JSON.stringify(chainData(explanation, NOW)));
    const simulation = simulate(chainOf(data), explanation.failures);
    expect(JSON.parse(JSON.stringify(simulation))).toEqual(JSON.parse(JSON.stringify(explanation.simulation)));
    expect(chainHtml({ ...explanation, simulation }, NOW)).toEqual(chainHtml(explanation, NOW));
  });

  test('ends neither its element nor a line, and is the same value', () => {
    const { markup } = jsonData('data', EVIL);
    const [, text = ''] =
      /^<script type="application\/json" id="data">([^<>&\u2028\u2029]*)<\/script>$/.exec(markup) ?? [];
    expect(JSON.parse(text)).toEqual(EVIL);
  });

  test('holds no failure where OpenClaw rejects the config', async () => {
    const explanation = await explained('p/m', 'p:a');
    const page = explainHtml({ ...explanation, simulation: { ...explanation.simulation, end: 'rejected' } }, [], NOW);
    expect(page).not.toMatch(/<script|<form/);
  });
});

test('a template escapes what is no template', () => {
  expect(html`<i title="${'"'}">${'<'}${html`<b>${1}</b>`}${false}${undefined}${[html`&amp;`]}</i>`.markup).toBe(
    '<i title="&quot;">&lt;<b>1</b>&amp;</i>',
  );
});

test('hosts with the same changes are one row, and the settings of most hosts come first', () => {
  const change = (address: string) =>
    ({
      address,
      action: 'add',
      kind: 'declared',
      before: null,
      after: 'x/y',
      file: '',
      reason: null,
      destructive: false,
    }) as const;
  const one = (host: string, ...addresses: string[]) => ({ host, outcome: { plan: plan(addresses.map(change)) } });
  const page = reportHtml(
    groupReadings([one('a', 'primary'), one('b', 'primary'), one('c', 'image', 'primary'), one('d')]),
  );
  const heads = [
    ...(/<table class="matrix[\s\S]*?<\/thead>/.exec(page)?.[0] ?? '').matchAll(/<code>(.*?)<\/code>/g),
  ].map(([, name]) => name);
  expect(heads).toEqual(['primary', 'image']);
  expect(page).toContain('<span class="names">a, b</span> <a href="#group-1">1 change</a>');
  expect(page).toContain('<span class="names">d</span></th><td colspan="2"><span class="tag good">no changes</span>');
});
