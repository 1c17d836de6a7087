/**
 * Golden folders: a home, a question, and what `explain` says of it, as text and as JSON.
 *
 * `UPDATE_GOLDEN=1` writes what the code says as the new expectation: read every difference before you keep it.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Manifest } from '../../src/generated/manifest.ts';
import { plannedLive } from '../../src/plan/planned-live.ts';
import type { FailureRule } from '../../src/routing/types.ts';
import { explainLive } from '../../src/use-cases/explain.ts';
import { explainDocument } from '../../src/views/json/explain.ts';
import { explainMermaid } from '../../src/views/markdown/explain-mermaid.ts';
import { explainText } from '../../src/views/text/explain.ts';
import { displayWidth, jsonText, plainPalette } from '../../src/views/text/terminal.ts';
import { isPlan, planOf } from '../plan/memory.ts';
import { filesBelow, read } from '../project/tree.ts';
import type { Generation } from '../releases.ts';
import { circumstancesOf, NOW } from './homes.ts';

/** What `scenario.json` holds. */
interface Scenario {
  readonly description: string;
  readonly generation: Generation | string;
  readonly env?: Readonly<Record<string, string>>;
  readonly question?: {
    readonly agent?: string;
    readonly model?: string;
    readonly image?: boolean;
    readonly fail?: Readonly<Record<string, number>>;
    readonly assert?: string;
    /** Asks about `manifest.yaml` as applied. */
    readonly manifestOnly?: boolean;
  };
}

const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), 'scenarios');
const names = readdirSync(folder).sort();
const update = process.env.UPDATE_GOLDEN === '1';
const validate = new Ajv({ strict: false, validateFormats: false }).compile(
  JSON.parse(read('schema/explain.schema.json')),
);

async function explained(name: string) {
  const file = (relative: string) => readFileSync(path.join(folder, name, relative), 'utf8');
  // `<NOW-3d>` in a file stands for a time.
  const units: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
  const timed = (text: string) =>
    text.replace(/"<NOW([+-]\d+)([smhd])>"/g, (_, count, unit) => String(NOW + Number(count) * (units[unit] ?? 0)));
  const scenario = JSON.parse(file('scenario.json')) as Scenario;
  const stores = existsSync(path.join(folder, name, 'stores')) ? readdirSync(path.join(folder, name, 'stores')) : [];
  const circumstances = await circumstancesOf({
    config: JSON.parse(file('openclaw.json')),
    stores: Object.fromEntries(
      stores.map((store) => [path.parse(store).name, JSON.parse(timed(file(`stores/${store}`)))]),
    ),
    env: scenario.env ?? {},
    generation: scenario.generation,
  });
  let { live } = circumstances;
  const { fail = {}, manifestOnly, image = false, ...question } = scenario.question ?? {};
  if (manifestOnly) {
    const plan = planOf(parse(file('manifest.yaml')) as Manifest, live);
    if (!isPlan(plan)) throw new Error(plan.join('\n'));
    const planned = await plannedLive(plan, live);
    if (!planned.ok) throw new Error(planned.problems.map(({ message }) => message).join('\n'));
    live = planned.value;
  }
  const failures = Object.entries(fail).map(([target, status]): FailureRule => ({ target, status }));
  return { scenario, result: explainLive(live, { ...question, image, failures, now: NOW }) };
}

function compare(name: string, file: string, text: string): void {
  const full = path.join(folder, name, file);
  if (update) writeFileSync(full, text);
  expect(text, file).toBe(existsSync(full) ? readFileSync(full, 'utf8') : undefined);
}

describe('scenarios', () => {
  it.each(names)('%s', async (name) => {
    const { result } = await explained(name);
    if (!result.ok) {
      compare(name, 'expected.txt', result.problems.map(({ code, message }) => `${code} ${message}\n`).join(''));
      return;
    }
    const { explanation, notes } = result.value;
    const screen = { palette: plainPalette, width: 80 };
    const text =
      explainText(explanation, screen, NOW) + notes.map(({ code, message }) => `${code} ${message}\n`).join('');
    const document = explainDocument(explanation, notes);
    compare(name, 'expected.txt', text);
    compare(name, 'expected.json', `${jsonText(document)}\n`);
    for (const line of explainText(explanation, screen, NOW).split('\n'))
      expect(displayWidth(line)).toBeLessThanOrEqual(80);
    expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
    expect(text + JSON.stringify(document) + explainMermaid(explanation)).not.toMatch(/fake-/);
  });

  it('are thirty at least, of both generations', async () => {
    expect(names.length).toBeGreaterThanOrEqual(30);
    const all = names.map((name) => JSON.parse(read(`test/routing/scenarios/${name}/scenario.json`)) as Scenario);
    expect(new Set(all.map(({ generation }) => generation)).size).toBeGreaterThan(2);
  });

  it('come to every end, every outcome and every reason to pass something over', () => {
    const said = filesBelow('test/routing/scenarios')
      .filter((file) => file.endsWith('expected.json'))
      .map(read)
      .join('');
    const { properties, definitions } = JSON.parse(read('schema/explain.schema.json'));
    const { step, credential, reason, next } = definitions;
    const words = [
      ...properties.end.enum.map((word: string) => `"end": "${word}"`),
      ...step.properties.outcome.enum.map((word: string) => `"outcome": "${word}"`),
      ...credential.properties.outcome.enum.map((word: string) => `"outcome": "${word}"`),
      ...step.properties.skip.enum.filter(Boolean).map((word: string) => `"skip": "${word}"`),
      ...step.properties.orderFrom.enum.map((word: string) => `"orderFrom": "${word}"`),
      ...credential.properties.skip.anyOf[1].properties.reason.enum.map((word: string) => `"reason": "${word}"`),
      ...reason.enum.map((word: string) => `"reason": "${word}"`),
      ...next.enum.map((word: string) => `"next": "${word}"`),
      ...['request', 'image', 'built-in', 'defaults', 'agents.work'].map((word) => `"from": "${word}"`),
    ];
    expect(words.filter((word) => !said.includes(word))).toEqual([]);
  });
});
