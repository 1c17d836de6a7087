/** A home, a manifest, and what a plan must make of them. */
import { describe, expect, it } from 'vitest';
import type { Manifest } from '../../src/generated/manifest.ts';
import { parseJson5, toValue } from '../../src/json5/index.ts';
import type { Generation } from '../releases.ts';
import { CONFIG, type Files, outcomeOf } from './memory.ts';

export interface Scenario {
  readonly name: string;
  readonly generation?: Generation | string;
  /** `agents.defaults` of the config, or all files. */
  readonly defaults?: object;
  readonly files?: Files;
  readonly manifest: Omit<Manifest, 'version'>;
  readonly changes?: readonly string[];
  readonly codes?: readonly string[];
  /** `agents.defaults` afterwards. */
  readonly after?: object;
  /** Values in files afterwards. */
  readonly afterFiles?: Readonly<Record<string, unknown>>;
}

/** Plans, applies, plans again, and compares. */
export function check(topic: string, scenarios: readonly Scenario[]): void {
  describe(topic, () => {
    it.each(scenarios)('$name', async ({ generation = 'classic', defaults, files, manifest, ...wanted }) => {
      const before = files ?? { [CONFIG]: JSON.stringify({ agents: { defaults } }, null, 2) };
      const outcome = await outcomeOf(before, { version: 1, ...manifest }, generation);
      if (wanted.changes) {
        expect(outcome.changes.filter((change) => !change.startsWith('[entry]'))).toEqual(wanted.changes);
      }
      if (wanted.codes) expect(outcome.codes).toEqual(wanted.codes);
      if (wanted.after) expect(valueIn(outcome.files[CONFIG])).toMatchObject({ agents: { defaults: wanted.after } });
      for (const [file, value] of Object.entries(wanted.afterFiles ?? {})) {
        expect(valueIn(outcome.files[file])).toEqual(value);
      }
      const refused = outcome.codes.some((code) => code.startsWith('E'));
      if (refused || wanted.changes?.length === 0) expect(outcome.files).toEqual(before);
      expect(outcome.again).toEqual([]);
    });
  });
}

function valueIn(text: string | undefined): unknown {
  const parsed = parseJson5(text ?? '');
  if (!parsed.ok) throw new Error(parsed.error.message);
  return toValue(parsed.document.root);
}
